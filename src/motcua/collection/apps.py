"""The area's name."""

from django.apps import AppConfig


class CollectionConfig(AppConfig):
    name = "motcua.collection"
    label = "collection"
    verbose_name = "Số liệu thu thập"
