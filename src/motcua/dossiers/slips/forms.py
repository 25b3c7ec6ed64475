"""Which circular's form a slip follows on a day; the circulars are dated data in ``forms.toml``."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Form:
    """One form (mẫu) of one circular. ``verified`` is False where its wording was not checked against the
    signed text; the slip then says so."""

    form: str
    document: str
    since: date
    verified: bool


def form_in_force(slip: str, day: date) -> Form:
    """The form of a kind of slip on a day; the oldest known one for days before it began."""
    known = _forms()[slip]
    return next((form for form in reversed(known) if form.since <= day), known[0])


@cache
def _forms() -> dict[str, tuple[Form, ...]]:
    read = tomllib.loads(Path(__file__).with_name("forms.toml").read_text(encoding="utf-8"))
    return {
        slip: tuple(
            sorted(
                (Form(row["form"], row["document"], row["from"], row["verified"]) for row in rows),
                key=lambda form: form.since,
            )
        )
        for slip, rows in read.items()
    }
