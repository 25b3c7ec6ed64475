"""The Django application of report auditing."""

from django.apps import AppConfig


class AuditingConfig(AppConfig):
    """Checks figures in prose; keeps nothing."""

    name = "motcua.auditing"
    label = "auditing"
    verbose_name = "Soát số liệu"
