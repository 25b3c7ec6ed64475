"""Documents a text cites, with kind, number and date: ``Kế hoạch số 203/KH-SYT ngày 28/12/2020``."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from motcua.correspondence.rules.numbers import SHAPE, kind_of_name, kinds, number_of

_DAY = re.compile(
    r"[\s,(]*(?:ký\s+)?ngày\s+(?:(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})\s*[/.-]\s*(?P<year>\d{4})"
    r"|(?P<d>\d{1,2})\s+tháng\s+(?P<m>\d{1,2})\s+năm\s+(?P<y>\d{4}))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Cited:
    """One citation with its place in the text (code points, end after the last sign). ``kind`` is the
    abbreviation, ``""`` a letter; ``issued_on`` is empty where the text gives no date."""

    number: str
    kind: str
    issued_on: date | None
    start: int
    end: int


def citations(text: str) -> list[Cited]:
    """Every citation, in order. A number counts as one where a kind's name stands before it, or its own
    sign names a kind or a date follows: ``12/4-5`` and ``1.687/1.909`` never do."""
    found = []
    for match in _NUMBER().finditer(text):
        parts = number_of(match)
        named = kind_of_name(match["name"]) if match["name"] else None
        dated = _DAY.match(text, match.end())
        if named is None and not parts.kind and not dated:
            continue
        found.append(
            Cited(
                number=parts.text,
                kind=parts.kind or named or "",
                issued_on=_date(dated) if dated else None,
                start=match.start("name") if match["name"] else match.start("number"),
                end=dated.end() if dated else match.end(),
            )
        )
    return found


@cache
def _NUMBER() -> re.Pattern[str]:  # noqa: N802 a pattern, made once
    names = sorted({name for written in kinds().values() for name in written}, key=len, reverse=True)
    spaced = "|".join(re.sub(" ", r"\\s+", name) for name in names)
    return re.compile(
        rf"(?:(?P<name>(?i:{spaced}))\s+)?(?:(?i:số)\s*:?\s*)?(?<![\w.,/-]){SHAPE.pattern}(?![\w])"
    )


def _date(found: re.Match[str]) -> date | None:
    parts = (found["year"] or found["y"], found["month"] or found["m"], found["day"] or found["d"])
    try:
        return date(*(int(part) for part in parts))
    except ValueError:
        return None
