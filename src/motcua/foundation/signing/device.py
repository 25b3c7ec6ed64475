"""The device that this installation signs with, named by the settings."""

from functools import cache

from django.conf import settings
from django.utils.module_loading import import_string

from motcua.foundation.signing.ports import SigningDevice
from motcua.kernel.refusal import Refusal


def device() -> SigningDevice:
    """The bound device; ``NoDevice`` unless the settings name another class, ``signing.device_failed`` where
    that one cannot be loaded."""
    return _made(settings.SIGNING_DEVICE)


@cache
def _made(path: str) -> SigningDevice:
    try:
        return import_string(path)()
    except ImportError as no:
        # The optional library of tokens is not installed, or the setting is misspelt.
        raise Refusal("signing.device_failed", why=str(no)) from no
