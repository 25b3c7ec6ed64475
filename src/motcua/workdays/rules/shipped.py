"""The national calendar that comes with the product: version 0, until an administrator records one."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from motcua.workdays.rules.calendar import WorkCalendar
from motcua.workdays.rules.documents import calendar_from_document, plain_document


@cache
def national_calendar() -> WorkCalendar:
    """The shipped calendar, built once."""
    return calendar_from_document(national_document())


def national_document() -> dict[str, Any]:
    """The shipped calendar as a JSON-ready document (days as ISO text)."""
    text = files("motcua.workdays").joinpath("data/national.toml").read_text("utf-8")
    return plain_document(tomllib.loads(text))
