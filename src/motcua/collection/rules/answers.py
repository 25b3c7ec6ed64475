"""Answers checked as they are typed: what cannot be, what must be explained, and figures made of figures."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from motcua.collection.rules.sets import CheckKind, Indicator, IndicatorSet, Kind
from motcua.kernel.rounding import half_up

Values = Mapping[str, Decimal | None]
_NUMBER = re.compile(r"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?|-?\d+(?:,\d+)?")
LIMIT = Decimal(10) ** 15
ENOUGH_PAST = 4
"""Past figures from which on one may be called unusual."""
SMALL_STEP = 5
"""A step below this is never pointed out: from one to three says nothing."""
FAR = 5
"""Median absolute deviations away from the median that are called unusual."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong at an answer: ``code`` in words, its figures, and whether an explanation lets it pass."""

    key: str
    code: str
    facts: tuple[tuple[str, Decimal | str], ...] = ()
    is_warning: bool = False


def read_value(text: str) -> Decimal | None:
    """A figure as people write it (``1.909``, ``12,5``); nothing where nothing is written. Raises
    ``ValueError`` for what is not one."""
    said = text.strip().replace("\u00a0", "").replace(" ", "")
    if not said:
        return None
    if not said.isascii() or not _NUMBER.fullmatch(said):
        raise ValueError(text)
    value = Decimal(said.replace(".", "").replace(",", "."))
    if abs(value) >= LIMIT or value.as_tuple().exponent < -4:  # type: ignore[operator]
        raise ValueError(text)
    return value


def flaws_of(told: IndicatorSet, values: Values, explained: Mapping[str, str], last: Values) -> list[Flaw]:
    """Everything that keeps the answers from being handed in, in the order of the set; a warning stays out
    once it is explained."""
    found = [*_single(told, values, explained), *_between(told, values), *_changed(told, values, last)]
    order = {one.key: place for place, one in enumerate(told.indicators)}
    kept = [one for one in found if not (one.is_warning and explained.get(one.key, "").strip())]
    return sorted(kept, key=lambda one: order[one.key])


def _single(told: IndicatorSet, values: Values, explained: Mapping[str, str]) -> Iterable[Flaw]:
    for one in told.typed:
        value = values.get(one.key)
        if value is None:
            if not explained.get(one.key, "").strip():
                yield Flaw(one.key, "missing")
        elif value < 0:
            yield Flaw(one.key, "negative", (("found", value),))
        elif one.kind is Kind.COUNT and value != value.to_integral_value():
            yield Flaw(one.key, "not_whole", (("found", value),))
        elif one.kind is Kind.YES_NO and value not in (0, 1):
            yield Flaw(one.key, "not_yes_no", (("found", value),))


def _between(told: IndicatorSet, values: Values) -> Iterable[Flaw]:
    names = {one.key: one.name for one in told.indicators}
    for check in told.checks:
        parts = [values.get(key) for key in check.parts]
        whole = values.get(check.whole)
        known = [part for part in parts if part is not None]
        if whole is None or len(known) != len(parts):
            continue
        total = sum(known, Decimal(0))
        facts = (("found", total), ("whole", whole), ("name", names[check.whole]))
        listed = (*facts, ("parts", " + ".join(names[key] for key in check.parts)))
        if check.kind is CheckKind.SUM and total != whole:
            yield Flaw(check.whole, "sum", listed)
        if check.kind is CheckKind.PART and total > whole:
            yield Flaw(check.parts[0], "part", facts)


def _changed(told: IndicatorSet, values: Values, last: Values) -> Iterable[Flaw]:
    now, before = with_shares(told, values), with_shares(told, last)
    for one in told.indicators:
        found, past = now.get(one.key), before.get(one.key)
        if one.change is None or found is None or past is None or not breaks(one, found, past):
            continue
        yield Flaw(one.key, "change", (("found", found), ("last", past), ("limit", one.change)), True)


def breaks(one: Indicator, value: Decimal, last: Decimal) -> bool:
    """Whether the step from the last period's figure is larger than the set calls ordinary."""
    if one.change is None:
        return False
    step = abs(value - last)
    return step > one.change if one.kind is Kind.PERCENT else step * 100 > one.change * abs(last)


def is_unusual(value: Decimal, past: Sequence[Decimal]) -> bool:
    """Whether a figure stands far from the middle of its own past."""
    if len(past) < ENOUGH_PAST:
        return False
    middle, spread = median_spread(past)
    return abs(value - middle) > FAR * spread if spread else value != middle


def stands_out(one: Indicator, value: Decimal | None, past: Sequence[Decimal | None]) -> str:
    """``break`` against the last period, ``unusual`` against all of them, or nothing; ``past`` has the
    latest first."""
    if value is None:
        return ""
    if past and past[0] is not None and (breaks(one, value, past[0]) or _is_leap(one, value, past[0])):
        return "break"
    return "unusual" if is_unusual(value, [each for each in past if each is not None]) else ""


def _is_leap(one: Indicator, value: Decimal, last: Decimal) -> bool:
    """Whether a figure of which the set says nothing is twice the last or more, or half of it or less; a
    change of mind, for yes and no. It is pointed out and asks for no explanation."""
    if one.change is not None or one.kind is Kind.PERCENT:
        return False
    if one.kind is Kind.YES_NO:
        return value != last
    low, high = sorted((value, last))
    return high - low >= SMALL_STEP and high >= 2 * low


def median_spread(values: Sequence[Decimal]) -> tuple[Decimal, Decimal]:
    """The middle of some figures, and the middle of how far they lie from it."""
    middle = median(values)
    return middle, median([abs(one - middle) for one in values])


def with_shares(told: IndicatorSet, values: Values) -> dict[str, Decimal | None]:
    """The values with every percent reckoned from its two figures; nothing where the whole is nought."""
    found = dict(values)
    for one in told.indicators:
        if one.of:
            part, whole = values.get(one.of[0]), values.get(one.of[1])
            found[one.key] = half_up(100 * part / whole, 1) if part is not None and whole else None
    return found


def together(told: IndicatorSet, returns: Iterable[Values]) -> dict[str, Decimal | None]:
    """The figures of many units as one: sums, numbers of yes, and percents over the units that gave both
    figures of the share."""
    listed = list(returns)
    total: dict[str, Decimal | None] = {}
    for one in told.typed:
        said = [value for each in listed if (value := each.get(one.key)) is not None]
        total[one.key] = sum(said, Decimal(0)) if said else None
    for one in told.indicators:
        if one.of:
            total[one.key] = with_shares(told, _over_both(listed, one.of)).get(one.key)
    return total


def _over_both(returns: Sequence[Values], keys: Sequence[str]) -> dict[str, Decimal | None]:
    """The figures of a share, over the units that gave every one of them."""
    total: dict[str, Decimal | None] = {}
    for each in returns:
        said = {key: value for key in keys if (value := each.get(key)) is not None}
        if len(said) == len(keys):
            total |= {key: (total.get(key) or Decimal(0)) + value for key, value in said.items()}
    return total


def completeness(told: IndicatorSet, values: Values) -> tuple[int, int]:
    """How many of the lines that are typed have a figure, and how many there are."""
    return sum(values.get(one.key) is not None for one in told.typed), len(told.typed)
