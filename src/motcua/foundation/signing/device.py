"""The device that this installation signs with, named by the settings."""

from functools import cache

from django.conf import settings
from django.utils.module_loading import import_string

from motcua.foundation.signing.ports import SigningDevice


def device() -> SigningDevice:
    """The bound device; ``NoDevice`` unless the settings name another class."""
    return _made(settings.SIGNING_DEVICE)


@cache
def _made(path: str) -> SigningDevice:
    return import_string(path)()
