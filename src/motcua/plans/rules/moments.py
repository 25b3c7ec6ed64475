"""Reading when a task is due, as plans write it: a day, a month, a quarter, the year, or all the time."""

import re
from calendar import monthrange
from datetime import date

from motcua.kernel.vietnamese import fold

_DAY = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})")
_DAY_WORDS = re.compile(r"ngay\s+(\d{1,2})\s+thang\s+(\d{1,2})(?:\s+nam\s+(\d{4}))?")
_MONTH = re.compile(r"(?:thang\s+)?(\d{1,2})\s*/\s*(\d{4})|thang\s+(\d{1,2})(?:\s+nam\s+(\d{4}))?")
_QUARTER = re.compile(r"quy\s+(iv|iii|ii|i|[1-4])\b(?:\s*[/-]?\s*(?:nam\s+)?(\d{4}))?")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_YEAR = re.compile(r"(?:ca\s+nam|trong\s+nam|nam)\s*(\d{4})?$")
_STANDING = ("thuong xuyen", "hang thang", "hang quy", "theo ke hoach", "theo yeu cau", "khi co")


def due_day(text: str, year: int) -> date | None:
    """The last day of what was written; nothing where the task runs all the time or nothing is said.
    Raises ``ValueError`` for words it cannot read, so that a plan is never taken in with a wrong day."""
    said = fold(text).strip(" .;,")
    if not said or any(said.startswith(one) for one in _STANDING):
        return None
    if found := _DAY.search(said):
        return date(int(found[3]), int(found[2]), int(found[1]))
    if found := _DAY_WORDS.search(said):
        return date(int(found[3] or year), int(found[2]), int(found[1]))
    if found := _QUARTER.search(said):
        return _end(int(found[2] or year), _QUARTERS[found[1]] * 3)
    if found := _MONTH.search(said):
        return _end(int(found[2] or found[4] or year), int(found[1] or found[3]))
    if re.search(r"\b(?:6|06|sau) thang dau nam\b", said):
        return date(year, 6, 30)
    if found := _YEAR.search(said):
        return date(int(found[1] or year), 12, 31)
    raise ValueError(text)


def _end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
