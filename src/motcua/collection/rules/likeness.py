"""Like with like: a figure of many units is held against the past over the units that said it both times."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from motcua.collection.rules.answers import Values, breaks, is_unusual, together
from motcua.collection.rules.sets import Indicator, IndicatorSet

Units = Mapping[int, Values]
"""Unit to what it answered."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """``value`` and ``last`` over the ``units`` that said the figure in both periods; ``given`` units said
    it now and ``before`` then. ``mark`` is ``break``, ``unusual`` or nothing."""

    value: Decimal | None
    last: Decimal | None
    units: int
    given: int
    before: int
    mark: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether the very same units answered both times, so that the two totals may stand side by side."""
        return self.units == self.given == self.before


def compared(told: IndicatorSet, one: Indicator, now: Units, past: Sequence[Units]) -> Likeness:
    """One indicator against the period before, and against the further past where every unit of now has
    answered; a period with other units says nothing about what is unusual."""
    mine = saying(one, now)
    before = saying(one, past[0]) if past else frozenset()
    shared = mine & before
    value, last = _over(told, one, now, shared), _over(told, one, past[0], shared) if past else None
    mark = ""
    if value is not None and last is not None and breaks(one, value, last):
        mark = "break"
    elif mine and (whole := _over(told, one, now, mine)) is not None:
        like = [_over(told, one, each, mine) for each in past if mine <= saying(one, each)]
        mark = "unusual" if is_unusual(whole, [each for each in like if each is not None]) else ""
    return Likeness(value, last, len(shared), len(mine), len(before), mark)


def saying(one: Indicator, units: Units) -> frozenset[int]:
    """The units that said the figure, or both figures that a share is reckoned from."""
    wanted = one.of or (one.key,)
    return frozenset(
        unit for unit, values in units.items() if all(values.get(key) is not None for key in wanted)
    )


def _over(told: IndicatorSet, one: Indicator, units: Units, some: frozenset[int]) -> Decimal | None:
    return together(told, [units[unit] for unit in sorted(some)]).get(one.key) if some else None
