"""The area's name."""

from django.apps import AppConfig


class InspectionsConfig(AppConfig):
    name = "motcua.inspections"
    label = "inspections"
    verbose_name = "Kiểm tra cải cách hành chính"
