"""The plumbing as Django sees it."""

from django.apps import AppConfig


class FoundationConfig(AppConfig):
    name = "motcua.foundation"
    label = "foundation"
    verbose_name = "Nền tảng"

    def ready(self) -> None:
        """Teach the addresses what a code is."""
        from motcua.foundation.web.addresses import know_codes

        know_codes()
