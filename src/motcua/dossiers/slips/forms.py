"""Which circular's form a slip follows on a day; the circulars are dated data in ``forms.toml``."""

import tomllib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path

from motcua.kernel.refusal import Refusal


class Slip(StrEnum):
    """The papers of the one-stop desk."""

    RECEIPT = "receipt"
    SUPPLEMENT = "supplement"
    REFUSAL = "refusal"
    APOLOGY = "apology"
    STOP = "stop"
    CONTROL = "control"
    BOOK = "book"


@dataclass(frozen=True, slots=True)
class Form:
    """One form (mẫu) of one circular, the name it bears and the letters after its number. ``verified`` is
    False where its wording was not checked against the signed text; the slip then says so."""

    form: str
    document: str
    since: date
    verified: bool
    symbol: str
    title: str
    also_before: bool = False


def form_in_force(slip: str, day: date) -> Form:
    """The form of a kind of slip on a day; refuses ``slip.no_form`` where no circular had one."""
    found = form_on(slip, day)
    if found is None:
        raise Refusal("slip.no_form", day=day)
    return found


def form_on(slip: str, day: date) -> Form | None:
    """The same, None where there was none."""
    known = _forms()[slip]
    found = next((form for form in reversed(known) if form.since <= day), None)
    return found or next((form for form in known if form.also_before), None)


@cache
def _forms() -> dict[str, tuple[Form, ...]]:
    read = tomllib.loads(Path(__file__).with_name("forms.toml").read_text(encoding="utf-8"))
    return {
        slip: tuple(
            sorted(
                (
                    Form(
                        row["form"],
                        row["document"],
                        row["from"],
                        row["verified"],
                        row["symbol"],
                        row["title"],
                        row.get("also_before", False),
                    )
                    for row in rows
                ),
                key=lambda form: form.since,
            )
        )
        for slip, rows in read.items()
    }
