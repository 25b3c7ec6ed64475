"""The cost of complying with a procedure by the standard cost model (chi phí tuân thủ)."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from motcua.kernel.basis import basis
from motcua.kernel.rounding import half_up, percent

HOURS_A_YEAR = 12 * 22 * 8
"""Twelve months of twenty-two days of eight hours."""

NONE = Decimal(0)
ONCE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Activity:
    """One thing a person does for one dossier: hours of their own, and đồng paid out; ``times`` a dossier."""

    name: str
    hours: Decimal = NONE
    service: int = 0
    fee: int = 0
    other: int = 0
    times: Decimal = ONCE

    @property
    def is_empty(self) -> bool:
        """Nothing was said yet of what it costs."""
        return not (self.hours or self.service or self.fee or self.other)


@dataclass(frozen=True, slots=True)
class Saving:
    """What a year costs before and after, in đồng; ``rate`` in percent, ``None`` where nothing was spent."""

    before: int
    after: int

    @property
    def amount(self) -> int:
        return self.before - self.after

    @property
    def rate(self) -> Decimal | None:
        return percent(self.amount, self.before, 2)

    @property
    def is_more(self) -> bool:
        """It costs more afterwards."""
        return self.amount < 0

    @property
    def share(self) -> Decimal | None:
        """``rate`` without its sign."""
        return None if self.rate is None else abs(self.rate)


@basis("02/2017/TT-VPCP", verified=False)
def hourly_income(per_head: int) -> int:
    """Đồng an hour from the income of a head in a year."""
    return int(half_up(Decimal(per_head) / HOURS_A_YEAR, 0))


@basis("02/2017/TT-VPCP", verified=False)
def activity_cost(one: Activity, hourly: int) -> int:
    """Hours at the nominal income, hired service, fees and charges, other costs; whole đồng, so that printed
    lines add up to the printed sum."""
    once = one.hours * hourly + one.service + one.fee + one.other
    return int(half_up(once * one.times, 0))


@basis("02/2017/TT-VPCP", verified=False)
def dossier_cost(activities: Iterable[Activity], hourly: int) -> int:
    """What one dossier costs the person who files it."""
    return sum(activity_cost(one, hourly) for one in activities)


@basis("02/2017/TT-VPCP", verified=False)
def yearly(before: int, after: int, dossiers: int) -> Saving:
    """The cost of a year; dossiers of the year are what times a year and persons multiply to."""
    return Saving(before * dossiers, after * dossiers)
