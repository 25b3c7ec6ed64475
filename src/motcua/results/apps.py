"""The area as Django knows it."""

from django.apps import AppConfig


class ResultsConfig(AppConfig):
    """Results of dossiers."""

    name = "motcua.results"
    verbose_name = "Kết quả giải quyết"
