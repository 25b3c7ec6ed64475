"""Moments as registers write them: ISO 8601, ``dd/mm/yyyy hh:mm``, or a cell Excel knows to be a date.

A day without an hour is completed with the office's: what begins, begins when it opens; what ends, ends
when it closes.
"""

import re
from datetime import date, datetime, time
from typing import NamedTuple

from motcua.kernel.time import VIETNAM

OPENING = time(7, 30)
CLOSING = time(17, 0)
EARLIEST_YEAR = 1990
_DAY_FIRST = re.compile(
    r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ ,T]+(\d{1,2})[:h](\d{2})(?::(\d{2}))?)?", re.ASCII
)
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}([T ]\d{2}:?\d{2}.*)?", re.ASCII)


class Written(NamedTuple):
    """A moment as it was written; ``has_hour`` is False where only the day was."""

    moment: datetime
    has_hour: bool = True

    def completed(self, clock: time) -> datetime:
        """The moment; a bare day gets that hour."""
        return self.moment if self.has_hour else datetime.combine(self.moment.date(), clock, VIETNAM)


def read_moment(cell: object) -> Written | None:
    """Read a cell; without a zone it is Vietnamese time. ``None`` when it is no moment."""
    if isinstance(cell, str):
        return _read_text(cell.strip())
    if isinstance(cell, datetime):
        # A date cell of a spreadsheet arrives as its midnight.
        return _whole(cell, cell.time() != time(0))
    if isinstance(cell, date):
        return _whole(datetime.combine(cell, time(0)), False)
    return None


def _read_text(text: str) -> Written | None:
    try:
        if _ISO.fullmatch(text):
            return _whole(datetime.fromisoformat(text), len(text) > 10)
        if found := _DAY_FIRST.fullmatch(text):
            day, month, year, hour, minute, second = (int(part or 0) for part in found.groups())
            moment = datetime(year, month, day, hour, minute, second, tzinfo=VIETNAM)
            return _whole(moment, found[4] is not None)
    except ValueError:
        return None
    return None


def _whole(moment: datetime, has_hour: bool) -> Written | None:
    if not EARLIEST_YEAR <= moment.year <= 2100:
        return None
    return Written(moment if moment.tzinfo else moment.replace(tzinfo=VIETNAM), has_hour)
