"""The national calendar that comes with the product: version 0, until an administrator records one."""

import tomllib
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from motcua.workdays.rules.calendar import WorkCalendar
from motcua.workdays.rules.documents import calendar_from_document


@cache
def national_calendar() -> WorkCalendar:
    """The shipped calendar, built once."""
    return calendar_from_document(national_document())


def national_document() -> dict[str, Any]:
    """The shipped calendar as a JSON-ready document (days as ISO text)."""
    text = files("motcua.workdays").joinpath("data/national.toml").read_text("utf-8")
    return {key: _plain(value) for key, value in tomllib.loads(text).items()}


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, date) else value
