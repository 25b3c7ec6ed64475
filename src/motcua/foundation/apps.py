"""The plumbing as Django sees it."""

from django.apps import AppConfig


class FoundationConfig(AppConfig):
    name = "motcua.foundation"
    label = "foundation"
    verbose_name = "Nền tảng"
