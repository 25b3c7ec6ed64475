"""An officer's own signature on a digital copy; who keeps the keys is not this area's matter."""

from datetime import datetime
from functools import cache
from typing import Protocol

from django.utils.module_loading import import_string

from motcua.organisation.rules.actor import Actor


class CopySigner(Protocol):
    """Signs a PDF with the officer's own key and gives back the signed one, checked. It refuses what the
    keeper of the keys refuses. ``is_there`` False: nobody signs here."""

    @property
    def is_there(self) -> bool: ...
    def sign(
        self, *, actor: Actor, at: datetime, pdf: bytes, password: str, agency: str, field: str
    ) -> bytes: ...


class NoSigner:
    """An installation without personal signatures."""

    is_there = False

    def sign(
        self, *, actor: Actor, at: datetime, pdf: bytes, password: str, agency: str, field: str
    ) -> bytes:
        raise NotImplementedError("asked to sign where nobody signs")


@cache
def copy_signer(path: str) -> CopySigner:
    """The signer of this installation, by the dotted path of its class."""
    return import_string(path)() if path else NoSigner()
