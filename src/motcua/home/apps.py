"""The area's name."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "motcua.home"
    label = "home"
    verbose_name = "Trang chung"
