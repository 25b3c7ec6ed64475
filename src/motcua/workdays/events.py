"""What the working calendar tells others."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class CalendarRevised:
    """A new version is in force; due moments that count over the changed days may move.

    ``scope`` is an agency code, or empty for the whole country; ``basis`` the document it rests on."""

    scope: str
    number: int
    first_changed: date
    last_changed: date
    reason: str
    basis: str = ""
