"""The area's name."""

from django.apps import AppConfig


class SimplificationConfig(AppConfig):
    name = "motcua.simplification"
    label = "simplification"
    verbose_name = "Rà soát, đơn giản hoá thủ tục"
