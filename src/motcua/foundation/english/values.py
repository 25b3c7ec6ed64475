"""Days, moments and numbers as English readers write them, from values or from their Vietnamese words."""

import re
from datetime import date, datetime
from decimal import Decimal

from motcua.kernel.time import local

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NAMES = ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")
_TIME = r"(?:(?P<time>\d{1,2}:\d\d)(?:,? ngày)? )?"
_WEEKDAY = rf"(?:(?P<weekday>{'|'.join(_NAMES)}),? )?"
_DAY = re.compile(
    rf"{_TIME}{_WEEKDAY}(?:ngày )?(?P<d>\d{{1,2}})/(?P<m>\d\d)(?:/(?P<y>\d{{4}}))?", re.IGNORECASE
)
_NUMBER = re.compile(r"(?P<figure>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?P<unit>%| đồng| VND)?")


def day_words(value: date | datetime) -> str:
    """``5 May 2025``, on a Vietnamese clock."""
    on = local(value) if isinstance(value, datetime) else value
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"


def day_short(value: date) -> str:
    """``5 May``, in a cell of a week."""
    return f"{value.day} {_MONTHS[value.month - 1][:3]}"


def moment_words(value: datetime) -> str:
    """``17:00, Monday 5 May 2025``."""
    here = local(value)
    return f"{here:%H:%M}, {WEEKDAYS[here.weekday()]} {day_words(here)}"


def clock_words(value: datetime) -> str:
    """``17:00, 5 May``."""
    here = local(value)
    return f"{here:%H:%M}, {here.day} {_MONTHS[here.month - 1]}"


def number_words(value: int | float | Decimal, places: int = 0) -> str:
    """``1,909``, with one place ``99.4``."""
    return f"{value:,.{places}f}"


def value_words(text: str) -> str | None:
    """A day, moment or number in Vietnamese words as English ones; ``None`` for anything else."""
    if found := _DAY.fullmatch(text):
        return _day_said(found)
    if found := _NUMBER.fullmatch(text):
        figure = found["figure"].translate(str.maketrans(",.", ".,"))
        return figure + (found["unit"] or "").replace("đồng", "VND")
    return None


def _day_said(found: re.Match[str]) -> str | None:
    if not 1 <= int(found["m"]) <= 12:  # noqa: PLR2004 - months
        return None
    time = f"{found['time']}, " if found["time"] else ""
    weekday = f"{WEEKDAYS[_NAMES.index(found['weekday'].lower())]} " if found["weekday"] else ""
    year = f" {found['y']}" if found["y"] else ""
    return f"{time}{weekday}{int(found['d'])} {_MONTHS[int(found['m']) - 1]}{year}"
