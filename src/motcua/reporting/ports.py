"""What reporting asks of areas above it."""

from datetime import date, datetime
from typing import Protocol

from motcua.organisation.public import Actor


class Auditor(Protocol):
    """Says in words what does not agree in a text, with itself or with the register of those days.

    ``told`` are figures that stand there on purpose, with their reason."""

    def __call__(
        self,
        text: str,
        *,
        actor: Actor,
        at: datetime,
        agency_code: str,
        period: tuple[date, date],
        told: frozenset[int],
    ) -> list[str]: ...
