"""Reading figures: what is a quantity, what its value is, and what only looks like one."""

import re
from dataclasses import dataclass, field
from decimal import Decimal

from motcua.auditing.rules.reading.grammar import scale, shape_pattern

_NOTE = re.compile(r"(?m)^[ \t]*\((\d{1,2})\)\s")
"""A line that begins with the mark of a note."""
_GROUPED_DOTS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?$")
_GROUPED_COMMAS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?$")


@dataclass(frozen=True)
class Figure:
    """A quantity as written: ``kind`` is number, fraction, percent or rank.

    ``grain`` is the unit of its last written digit; ``whole`` the lower half of a fraction or the
    number of places of a rank; ``other`` a second possible reading of the signs.
    """

    start: int
    end: int
    kind: str
    value: Decimal
    grain: Decimal = Decimal(1)
    whole: Decimal | None = None
    whole_grain: Decimal = Decimal(1)
    other: Decimal | None = None

    @property
    def places(self) -> int:
        """Decimals written."""
        return decimals(self.grain)


@dataclass(frozen=True)
class Skipped:
    """Digits that are no quantity, with the name of the shape that claims them."""

    start: int
    end: int
    name: str


@dataclass(frozen=True)
class Day:
    """A written date or month; missing parts are ``None``. ``name`` is date, month or years."""

    start: int
    end: int
    name: str
    day: int | None = None
    month: int | None = None
    year: int | None = None
    until: int | None = None


_BIG = {"tỷ", "tỉ", "triệu"}
_POINTS = re.compile(r" điểm(?! phục| tiếp| giao| thi)\b")
_LONE_COMMA = re.compile(r"\d{1,3},\d{3}")
"""``2,457 tỷ đồng``, ``43,539 điểm``: three decimals, unless the text groups its thousands by commas."""
_COMMAS_GROUP, _COMMA_DECIMAL = re.compile(r"\d,\d{3},\d{3}|\d\.\d{1,2}\s?%"), re.compile(r"\d,\d{1,2}(?!\d)")


@dataclass
class Reading:
    """All that the scanner saw, in order of place."""

    figures: list[Figure] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    days: list[Day] = field(default_factory=list)


def read_figures(plain: str) -> Reading:
    """Scan composed text once, left to right."""
    pattern, names = shape_pattern()
    found = Reading()
    english = _COMMAS_GROUP.search(plain) is not None and _COMMA_DECIMAL.search(plain) is None
    for match in pattern.finditer(plain):
        name, kind = _branch(match, names)
        _take(found, match, name, kind, english)
    found.figures = _joined(plain, found.figures)
    marks = set(_NOTE.findall(plain))
    if marks:
        found.figures = [one for one in found.figures if not _is_mark(plain, one, marks)]
    return found


def _joined(plain: str, figures: list[Figure]) -> list[Figure]:
    """``102 tỷ 990 triệu 477 nghìn đồng`` is one amount."""
    found: list[Figure] = []
    for figure in figures:
        last = found[-1] if found else None
        if (
            last is not None
            and last.kind == figure.kind == "number"
            and plain[last.end : figure.start] == " "
        ):
            word = plain[last.start : last.end].rpartition(" ")[2].lower()
            if word in _BIG and figure.value < scale(word) and last.value % scale(word) == 0:
                value = last.value + figure.value
                found[-1] = Figure(last.start, figure.end, "number", value, figure.grain)
                continue
        found.append(figure)
    return found


def _is_mark(plain: str, figure: Figure, marks: set[str]) -> bool:
    """``đạt 57,3% (1)``: the mark of a note that a line further down begins with."""
    left, right = plain[max(0, figure.start - 3) : figure.start], plain[figure.end : figure.end + 1]
    told = left.endswith("(") and right == ")" and not left.startswith((":", ";"))
    return told and plain[figure.start : figure.end] in marks


def _branch(match: re.Match[str], names: tuple[tuple[str, str], ...]) -> tuple[str, str]:
    last = match.lastgroup or ""
    if re.fullmatch(r"s\d+", last):
        return names[int(last[1:])]
    place = next(place for place in range(len(names)) if match.group(f"s{place}") is not None)
    return names[place]


def _take(found: Reading, match: re.Match[str], name: str, kind: str, english: bool) -> None:
    start, end = match.span()
    part = match.groupdict()
    if kind == "skip":
        found.skipped.append(Skipped(start, end, name))
    elif kind in {"date", "month", "years"}:
        found.days.append(_day(match, name, kind))
    elif kind == "rank":
        of = Decimal(part["of"]) if part["of"] else None
        found.figures.append(Figure(match.start("r"), end, "rank", Decimal(part["r"]), whole=of))
    elif kind == "fraction":
        (value, grain, _), (whole, whole_grain, _) = numeral(_any(part, "a")), numeral(_any(part, "b"))
        found.figures.append(Figure(start, end, "fraction", value, grain, whole, whole_grain))
    elif kind == "percent":
        value, grain, _ = numeral(part["p"], decimal=True)
        found.figures.append(Figure(start, end, "percent", value, grain))
    else:
        big = (part["scale"] or "").lower() in _BIG or _POINTS.match(match.string, end) is not None
        big = big and not english
        value, grain, other = numeral(part["v"], decimal=big and _LONE_COMMA.fullmatch(part["v"]) is not None)
        times = scale(part["scale"]) if part["scale"] else 1
        found.figures.append(Figure(start, end, "number", value * times, grain * times, other=other))


def _any(part: dict[str, str | None], letter: str) -> str:
    return next(text for name in ("", "2", "3", "4") if (text := part[letter + name]))


def numeral(written: str, decimal: bool = False) -> tuple[Decimal, Decimal, Decimal | None]:
    """Value, unit of the last digit, and the other reading of a lone ``1,234`` (``None`` elsewhere).

    ``decimal`` says that a sign followed by three digits is a decimal sign, as in a percentage.
    """
    if " " in written:
        written = written.replace(" ", "")
    if len(written) > 30:
        written = written[:30].rstrip(".,")
    grouped = not written.startswith("0") and not decimal
    if grouped and _GROUPED_DOTS.fullmatch(written):
        return *_exact(written.replace(".", "").replace(",", ".")), None
    if grouped and _GROUPED_COMMAS.fullmatch(written):
        other = Decimal(written.replace(",", ".")) if written.count(",") == 1 and "." not in written else None
        return *_exact(written.replace(",", "")), other
    if written.count(".") + written.count(",") > 1:
        last = max(written.rfind("."), written.rfind(","))
        written = re.sub("[.,]", "", written[:last]) + "." + written[last + 1 :]
    return *_exact(written.replace(",", ".")), None


def _exact(digits: str) -> tuple[Decimal, Decimal]:
    value = Decimal(digits)
    return value, Decimal(1).scaleb(-len(digits.partition(".")[2]))


def decimals(grain: Decimal) -> int:
    """How many decimals a unit of the last digit stands for."""
    exponent = grain.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def _day(match: re.Match[str], name: str, kind: str) -> Day:
    part = match.groupdict()

    def first(*keys: str) -> int | None:
        return next((int(part[key]) for key in keys if part.get(key)), None)

    if kind == "years":
        return Day(match.start(), match.end(), name, year=first("y7"), until=first("y8"))
    if kind == "month":
        return Day(match.start(), match.end(), name, month=first("m5"), year=first("y5", "y6"))
    start = match.start("d4") if part["d4"] else match.start()
    return Day(
        start,
        match.end(),
        name,
        first("d1", "d2", "d3", "d4", "d6"),
        first("m1", "m2", "m3", "m4", "m6"),
        first("y1", "y2", "y3"),
    )
