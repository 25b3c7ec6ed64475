"""How far a procedure was cut: its limit, its papers, its fee, its cost (cắt giảm)."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any

from motcua.kernel.basis import basis
from motcua.kernel.rounding import half_up
from motcua.procedures.rules.shortening import cut_rate
from motcua.workdays.rules.limits import Unit, limit_of_catalogue


class Measure(StrEnum):
    """What is compared."""

    TERM = "term"
    PAPERS = "papers"
    FEE = "fee"
    COST = "cost"


class Standing(StrEnum):
    """Where a procedure stands against the share that is asked for, in the order of the page."""

    CUT = "cut"
    LESS = "less"
    SAME = "same"
    SAME_DAY = "same_day"
    MORE = "more"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Cut:
    """``rate`` is (before - after) / before, ``None`` where there is nothing to compare."""

    rate: Fraction | None
    is_same_day: bool = False

    def standing(self, least: int) -> Standing:
        """Against a share of so many percent."""
        if self.is_same_day:
            return Standing.SAME_DAY
        if self.rate is None:
            return Standing.UNKNOWN
        if self.rate <= 0:
            return Standing.MORE if self.rate < 0 else Standing.SAME
        return Standing.CUT if self.rate * 100 >= least else Standing.LESS

    @property
    def percent(self) -> Decimal | None:
        """As it is printed; a bare half stays a half, 49.96 does not become 50.0 for the list."""
        if self.rate is None:
            return None
        return half_up(Decimal(self.rate.numerator * 100) / Decimal(self.rate.denominator))


UNKNOWN = Cut(None)


@basis("02/2017/TT-VPCP", verified=False)
def term_cut(before: Mapping[str, Any] | None, after: Mapping[str, Any] | None) -> Cut:
    """Limits as the catalogue states them. The same day before and now leaves nothing to cut."""
    if before is None or after is None:
        return UNKNOWN
    was, now = limit_of_catalogue(**before), limit_of_catalogue(**after)
    if was.unit is Unit.SAME_DAY and now.unit is Unit.SAME_DAY:
        return Cut(Fraction(0), is_same_day=True)
    return Cut(cut_rate(was, now))


@basis("02/2017/TT-VPCP", verified=False)
def count_cut(before: int | None, after: int | None) -> Cut:
    """Papers, đồng: nothing before leaves nothing to compare, unless something came."""
    if before is None or after is None:
        return UNKNOWN
    if before == 0:
        return Cut(Fraction(0) if after == 0 else Fraction(-1))
    return Cut(Fraction(before - after, before))
