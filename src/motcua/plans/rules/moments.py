"""Reading when a task is due, as plans write it: days, months, quarters, the year, or all the time."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from motcua.kernel.vietnamese import fold

_AND = r"\s*(?:,|;|&|-|–|va|den|toi)\s*"
_NUMERAL = r"(?:iv|iii|ii|i|[1-4])"
_DAY = re.compile(r"(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})")
_DAY_WORDS = re.compile(r"ngay\s+(\d{1,2})\s+thang\s+(\d{1,2})(?:\s+nam\s+(\d{4}))?")
_SHORT_DAY = re.compile(r"(?<![\d/])(\d{1,2})\s*/\s*(\d{1,2})(?![\d/]|\s*/)")
_QUARTERS = re.compile(rf"quy\s+({_NUMERAL}(?:{_AND}{_NUMERAL}\b)*)\b(?:\s*[/-]?\s*(?:nam\s+)?(\d{{4}}))?")
_MONTHS = re.compile(
    rf"thang\s+(\d{{1,2}}(?:{_AND}\d{{1,2}}(?!\d))*)(?!\d)(?:\s*[/-]\s*(\d{{4}})|\s+nam\s+(\d{{4}}))?"
)
_SHORT_MONTH = re.compile(r"(?<![\d/])(\d{1,2})\s*/\s*(\d{4})")
_FIRST_MONTHS = re.compile(r"\b(\d{1,2}|sau|chin) thang dau nam(?:\s+(\d{4}))?")
_YEAR = re.compile(r"(?:^|\b(?:trong|ca|cuoi|het|thang cuoi) )nam\b(?:\s*(\d{4}))?|\bnam (\d{4})\b")
_PLACES = {"i": 1, "ii": 2, "iii": 3, "iv": 4} | {str(one): one for one in range(1, 5)}
_SPOKEN = {"sau": 6, "chin": 9}
_STANDING = re.compile(
    r"thuong xuyen|hang (ngay|tuan|thang|quy|nam)|dinh ky|khi co|quanh nam"
    r"|theo (ke hoach|yeu cau|quy dinh|chi dao)"
)


def due_day(text: str, year: int) -> date | None:
    """The last day of what was written, the latest where several are; nothing where the task runs all the
    time or nothing is said. Raises ``ValueError`` for words it cannot read, so that a plan is never taken
    in with a wrong day."""
    said = " ".join(fold(text).split()).strip(" .;,")
    if not said:
        return None
    days, left = _days(said, year)
    if _STANDING.match(said):
        return max(days, default=None)
    if found := [*days, *_spans(left, year)]:
        return max(found)
    if named := _YEAR.search(left):
        return date(int(named[1] or named[2] or year), 12, 31)
    raise ValueError(text)


def is_plain_day(text: str) -> bool:
    """Whether nothing but one day is written, so that the day says it all."""
    return _DAY.fullmatch(text.strip()) is not None


def _days(said: str, year: int) -> tuple[list[date], str]:
    """The days that are written out, and what is left beside them."""
    found = [date(int(one[4]), int(one[3]), int(one[1])) for one in _DAY.finditer(said)]
    left = _DAY.sub(" ", said)
    found += [date(int(one[3] or year), int(one[2]), int(one[1])) for one in _DAY_WORDS.finditer(left)]
    left = _DAY_WORDS.sub(" ", left)
    found += [date(year, int(one[2]), int(one[1])) for one in _SHORT_DAY.finditer(left)]
    return found, " ".join(_SHORT_DAY.sub(" ", left).split())


def _spans(said: str, year: int) -> Iterator[date]:
    """Last days of the months, quarters and parts of a year that are named."""
    for one in _QUARTERS.finditer(said):
        numerals = re.findall(rf"\b{_NUMERAL}\b", one[1])
        yield _end(int(one[2] or year), 3 * max(_PLACES[each] for each in numerals))
    for one in _MONTHS.finditer(said):
        months = [int(each) for each in re.findall(r"\d+", one[1])]
        yield max(_end(int(one[2] or one[3] or year), each) for each in months)
    for one in _SHORT_MONTH.finditer(_MONTHS.sub(" ", said)):
        yield _end(int(one[2]), int(one[1]))
    for one in _FIRST_MONTHS.finditer(said):
        yield _end(int(one[2] or year), _SPOKEN.get(one[1]) or int(one[1]))


def _end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
