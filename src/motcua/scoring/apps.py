"""The area's name."""

from django.apps import AppConfig


class ScoringConfig(AppConfig):
    name = "motcua.scoring"
    label = "scoring"
    verbose_name = "Chỉ số, chấm điểm"
