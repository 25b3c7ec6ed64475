"""Addresses of stylesheets and scripts."""

from typing import Any

from django.contrib.staticfiles.storage import StaticFilesStorage


class KeptAddresses(StaticFilesStorage):
    """Every page names a dozen of the same files; their addresses do not change while a server runs."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._kept: dict[str, str] = {}

    def url(self, name: str) -> str:
        """The address of the file, put together once."""
        found = self._kept.get(name)
        if found is None:
            found = self._kept[name] = super().url(name)
        return found
