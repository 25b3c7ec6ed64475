"""Cells as values: moments, days, flags, choices, codes. Blank is ``None``; bad raises ``Unreadable``.

A cell is a string (CSV always) or what Excel keeps: number, bool, date, moment. A day is never read month
first, and a moment without a zone is Vietnamese time.
"""

import re
from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from motcua.foundation.sheets.problem import Unreadable
from motcua.foundation.words import BECAME_DATE, BECAME_NUMBER, EXPECTED
from motcua.kernel.time import VIETNAM, day_start, local_day

Cell = str | float | int | bool | datetime | date | time | timedelta | None

_ISO = re.compile(
    r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)\s?(Z|[+-]\d{2}:?\d{2})?)?"
)
_SPOKEN = re.compile(r"(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?:[ T,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?")
_YEARS = range(1900, 2200)
_EXACT_DIGITS = 15
_CODE_DECIMALS = 6


def is_blank(cell: Cell) -> bool:
    """True for nothing and for spaces only."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def parse_moment(cell: Cell) -> datetime | None:
    """A moment with its zone, from ISO 8601, ``dd/mm/yyyy hh:mm``, ``dd/mm/yyyy`` (midnight) or Excel."""
    if is_blank(cell):
        return None
    moment = None
    if isinstance(cell, datetime):
        moment = _whole_second(cell)
    elif isinstance(cell, date):
        moment = day_start(cell)
    elif isinstance(cell, str):
        moment = _moment_of(cell.strip())
    if moment is None or moment.year not in _YEARS:
        raise Unreadable(cell, EXPECTED["moment"])
    return moment if moment.tzinfo else moment.replace(tzinfo=VIETNAM)


def parse_day(cell: Cell) -> date | None:
    """A Vietnamese calendar day, from the same forms; a clock time other than midnight is refused."""
    try:
        moment = parse_moment(cell)
    except Unreadable as no:
        raise Unreadable(cell, EXPECTED["day"]) from no
    if moment is None:
        return None
    day = local_day(moment)
    if moment != day_start(day):
        raise Unreadable(cell, EXPECTED["day"])
    return day


def parse_flag(cell: Cell) -> bool | None:
    """0 or 1."""
    if is_blank(cell):
        return None
    if isinstance(cell, str):
        cell = {"0": 0, "1": 1}.get(cell.strip(), cell)
    if isinstance(cell, bool | int | float) and cell in (0, 1):
        return bool(cell)
    raise Unreadable(cell, EXPECTED["flag"])


def parse_choice(cell: Cell, choices: Collection[str]) -> str | None:
    """One of the choices, whatever its case."""
    if is_blank(cell):
        return None
    said = _text_of(cell).casefold()
    for choice in choices:
        if choice.casefold() == said:
            return choice
    raise Unreadable(cell, EXPECTED["choice"].format(choices=", ".join(choices)))


def parse_whole(cell: Cell) -> int | None:
    """A whole number; ``1.909`` and ``1909`` are the same in text, as people group thousands."""
    if is_blank(cell):
        return None
    if isinstance(cell, bool):
        raise Unreadable(cell, EXPECTED["whole"])
    if isinstance(cell, int) or (isinstance(cell, float) and cell.is_integer()):
        return int(cell)
    said = cell.strip() if isinstance(cell, str) else ""
    if re.fullmatch(r"-?(\d{1,3}(\.\d{3})+|\d{1,18})", said, re.ASCII):
        return int(said.replace(".", ""))
    raise Unreadable(cell, EXPECTED["whole"])


def parse_text(cell: Cell) -> str | None:
    """The words of a cell without spaces around; a whole number without ``.0``."""
    return None if is_blank(cell) else _text_of(cell)


def parse_code(cell: Cell) -> str | None:
    """A code as text. One that Excel keeps as a number is taken while it is surely whole (``1.012275``);
    where a nought may be lost (``1.01228``, more than 15 digits) or it became a date, it is refused."""
    if is_blank(cell):
        return None
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        plain = _text_of(cell)
        whole, _, decimals = plain.partition(".")
        if len(whole) <= _EXACT_DIGITS and len(decimals) in (0, _CODE_DECIMALS) and "e" not in plain:
            return plain
        raise Unreadable(plain, EXPECTED["text_cell"].format(became=BECAME_NUMBER))
    became = BECAME_DATE if isinstance(cell, date | time | timedelta) else BECAME_NUMBER
    raise Unreadable(cell, EXPECTED["text_cell"].format(became=became))


def _text_of(cell: Cell) -> str:
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else format(Decimal(repr(cell)), "f")
    return str(cell).strip()


def _moment_of(text: str) -> datetime | None:
    try:
        if iso := _ISO.fullmatch(text):
            day, clock, zone = iso.groups()
            return datetime.fromisoformat(f"{day}T{clock or '00:00'}{zone or ''}")
        if spoken := _SPOKEN.fullmatch(text):
            day, _, month, year, *clock = spoken.groups()
            hour, minute, second = (int(part or 0) for part in clock)
            return datetime(int(year), int(month), int(day), hour, minute, second, tzinfo=VIETNAM)
    except ValueError:
        pass
    return None


def _whole_second(moment: datetime) -> datetime:
    """Excel keeps a moment as a fraction of days and misses the second by microseconds."""
    return (moment + timedelta(milliseconds=500)).replace(microsecond=0)
