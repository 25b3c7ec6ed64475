"""The numbers of a year's outgoing documents, series by series: none left out, none twice, none backwards."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from motcua.kernel.basis import basis

FAR = 100
"""A number so far above the last one is rather a slip of the keys."""


def series_name(agency_id: int, year: int, kind: str) -> str:
    """Each kind of document has its own numbers, from 01 on 1 January."""
    return f"van-ban-di:{agency_id}:{year}:{kind}"


def leaps(number: int, last: int) -> bool:
    """Whether a number stands oddly far above the last of a series that has begun."""
    return 0 < last < number - FAR


@dataclass(frozen=True, slots=True)
class Numbered:
    """One document of a series; ``key`` is what finds it again."""

    number: int
    suffix: str
    issued_on: date | None
    key: int


@dataclass(frozen=True, slots=True)
class Findings:
    """What stands out in a series: ranges of numbers that no document bears, keys of those that share one,
    that were put between (``12a``), and whose day lies before that of a smaller number."""

    count: int
    last: int
    missing: tuple[tuple[int, int], ...]
    doubled: tuple[tuple[int, ...], ...]
    inserted: tuple[int, ...]
    backwards: tuple[int, ...]

    @property
    def is_clean(self) -> bool:
        return not (self.missing or self.doubled or self.inserted or self.backwards)


@basis("30/2020/NĐ-CP", article=15, verified=False)
def look_over(documents: Iterable[Numbered]) -> Findings:
    """Judge a series as it stands; nothing is put right."""
    rows = sorted(documents, key=lambda one: (one.number, one.suffix, one.key))
    borne: dict[tuple[int, str], list[int]] = {}
    for one in rows:
        borne.setdefault((one.number, one.suffix), []).append(one.key)
    latest, backwards = date.min, []
    for one in rows:
        if one.issued_on and one.issued_on < latest:
            backwards.append(one.key)
        latest = max(latest, one.issued_on or latest)
    return Findings(
        count=len(rows),
        last=max((one.number for one in rows), default=0),
        missing=tuple(_gaps({one.number for one in rows})),
        doubled=tuple(tuple(keys) for keys in borne.values() if len(keys) > 1),
        inserted=tuple(one.key for one in rows if one.suffix),
        backwards=tuple(backwards),
    )


def _gaps(numbers: set[int]) -> Iterable[tuple[int, int]]:
    before = 0
    for number in sorted(numbers):
        if number > before + 1:
            yield before + 1, number - 1
        before = number
