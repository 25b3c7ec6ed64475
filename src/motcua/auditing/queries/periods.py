"""The days that a text says its figures are about."""

import re
import tomllib
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

HEADING = 400
"""Code points at the top of a text that speak for all of it."""

_WORDS = {"ba": 3, "sáu": 6, "chín": 9}
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@dataclass(frozen=True, slots=True)
class Told:
    """A period as told at ``start`` of the plain text; ``is_other`` where it is only compared with."""

    first: date
    last: date
    start: int
    end: int
    is_other: bool = False

    @property
    def days(self) -> tuple[date, date]:
        return self.first, self.last


@cache
def told() -> dict[str, Any]:
    """The patterns of ``told.toml``."""
    return tomllib.loads((files("motcua.auditing.queries") / "told.toml").read_text(encoding="utf-8"))


@cache
def cue(table: str, name: str) -> re.Pattern[str]:
    """One pattern of ``told.toml``, compiled."""
    pattern = told()[table][name].replace("{sep}", r"\s?[/.-]\s?").replace("{y}", r"(?:19|20)\d\d")
    return re.compile(rf"(?<!\w){pattern}(?!\w)" if table == "periods" else pattern, re.IGNORECASE)


def read_periods(plain: str) -> list[Told]:
    """Every period in its place; where two overlap, the one that says more."""
    found: list[Told] = []
    taken: list[tuple[int, int]] = []
    written = _dateline(plain)
    for name, days_of in _READERS.items():
        for match in cue("periods", name).finditer(plain):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            # Words that tell no period here still belong together: "từ đầu năm 2022 đến nay" is no year.
            taken.append(match.span())
            before = plain[max(0, match.start() - 90) : match.start()]
            if not _is_period(name, before, match.start()):
                continue
            try:
                first, last = days_of(match, written)
            except (TypeError, ValueError):
                continue
            if first <= last:
                is_other = bool(cue("cues", "other").search(before))
                found.append(Told(first, last, match.start(), match.end(), is_other))
    return sorted(found, key=lambda one: one.start)


def heading_period(periods: list[Told]) -> Told | None:
    """The first period of the heading."""
    return next((one for one in periods if one.start < HEADING and not one.is_other), None)


def _is_period(name: str, before: str, start: int) -> bool:
    if name == "month":
        return not cue("cues", "moment").search(before)
    if name != "year":
        return True
    if cue("cues", "plan").search(before):
        return False
    compared = cue("cues", "other").search(before)
    return bool(compared or start < HEADING // 2 or cue("cues", "year").search(before))


def _dateline(plain: str) -> date | None:
    """The day that stands at the top of the text: until when "đến nay" goes."""
    pattern = r"(?<![\d/.])(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)|ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})"
    for match in re.finditer(pattern, plain[:HEADING], re.IGNORECASE):
        day, month, year = (int(part) for part in match.groups() if part)
        try:
            return date(year, month, day)
        except ValueError:
            continue
    return None


def _between(match: re.Match[str], _: date | None) -> tuple[date, date]:
    last = date(int(match["y2"]), int(match["m2"]), int(match["d2"]))
    return date(int(match["y1"] or last.year), int(match["m1"]), int(match["d1"])), last


def _since(match: re.Match[str], written: date | None) -> tuple[date, date]:
    last = date(int(match["y2"]), int(match["m2"]), int(match["d2"])) if match["y2"] else written
    if last is None:
        raise ValueError("until when is not said")
    return date(int(match["y1"] or last.year), 1, 1), last


def _months(match: re.Match[str], _: date | None) -> tuple[date, date]:
    count = match["count"].lower()
    months, year = _WORDS.get(count) or int(count), int(match["y1"])
    first, last = (1, months) if match["end"].lower() == "đầu" else (13 - months, 12)
    return date(year, first, 1), _month_end(year, last)


def _quarter(match: re.Match[str], _: date | None) -> tuple[date, date]:
    quarter = match["quarter"].lower()
    last, year = 3 * (_QUARTERS.get(quarter) or int(quarter)), int(match["y1"])
    return date(year, last - 2, 1), _month_end(year, last)


def _month(match: re.Match[str], _: date | None) -> tuple[date, date]:
    year, month = int(match["y1"]), int(match["m1"])
    return date(year, month, 1), _month_end(year, month)


def _year(match: re.Match[str], _: date | None) -> tuple[date, date]:
    return date(int(match["y1"]), 1, 1), date(int(match["y1"]), 12, 31)


def _month_end(year: int, month: int) -> date:
    if not 1 <= month <= 12:
        raise ValueError("no such month")
    return date(year, month, monthrange(year, month)[1])


_READERS: dict[str, Callable[[re.Match[str], date | None], tuple[date, date]]] = {
    "between": _between,
    "since": _since,
    "months": _months,
    "quarter": _quarter,
    "month": _month,
    "year": _year,
}
