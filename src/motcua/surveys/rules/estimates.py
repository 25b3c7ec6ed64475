"""What a sample says about everybody: a weighted share with the interval it lies in, and what has changed.

Each stratum counts by its population, not by how many of it answered. The interval is Wilson's at 95%, on the
size a plain sample of the same worth would have (Kish), with the correction for a finite population: of a
stratum where everybody answered there is nothing left to guess.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import sqrt

from motcua.kernel.basis import basis
from motcua.kernel.rounding import half_up

Z = 1.96
"""Ninety-five per cent."""


@dataclass(frozen=True, slots=True)
class Layer:
    """Answers of one stratum: how many there are, and their sum, each between nought and one."""

    population: int
    count: int
    total: Fraction


@dataclass(frozen=True, slots=True)
class Estimate:
    """A share in per cent; ``low`` and ``high`` where it comes from a drawn sample."""

    value: Decimal
    count: int
    low: Decimal | None = None
    high: Decimal | None = None

    @property
    def margin(self) -> Decimal | None:
        """Half the width of the interval."""
        return None if self.low is None or self.high is None else (self.high - self.low) / 2


@dataclass(frozen=True, slots=True)
class Change:
    """What has changed since an earlier round; ``is_clear`` where it is more than chance explains."""

    points: Decimal
    is_clear: bool


@basis("1001/QĐ-BNV", verified=False)
def estimate(layers: Iterable[Layer], *, is_drawn: bool = True) -> Estimate | None:
    """The share over the strata with answers; nothing where nobody answered. Without ``is_drawn`` (an open
    survey) all answers count alike and no interval is claimed."""
    told = [one for one in layers if one.count]
    if not told:
        return None
    count = sum(one.count for one in told)
    if not is_drawn:
        return Estimate(_per_cent(sum((one.total for one in told), Fraction(0)) / count), count)
    people = sum(one.population for one in told)
    share = sum((Fraction(one.population, people) * one.total / one.count for one in told), Fraction(0))
    spread = sum(Fraction(one.population, people) ** 2 / one.count for one in told)
    low, high = _wilson(share, Fraction(1) / spread, Fraction(min(count, people), people))
    return Estimate(_per_cent(share), count, low, high)


def change(now: Estimate, before: Estimate) -> Change:
    """The difference in points; never called clear where one of them has no interval."""
    points = now.value - before.value
    if now.margin is None or before.margin is None:
        return Change(points, is_clear=False)
    return Change(points, is_clear=float(abs(points)) > sqrt(now.margin**2 + before.margin**2))


def _wilson(share: Fraction, size: Fraction, asked: Fraction) -> tuple[Decimal, Decimal]:
    if asked >= 1:
        return _per_cent(share), _per_cent(share)
    p, n = float(share), float(size / (1 - asked))
    middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
    reach = Z / (1 + Z * Z / n) * sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
    low, high = (Fraction(min(max(one, 0.0), 1.0)) for one in (middle - reach, middle + reach))
    return min(_per_cent(low), _per_cent(share)), max(_per_cent(high), _per_cent(share))


def _per_cent(share: Fraction) -> Decimal:
    return half_up(Decimal(100 * share.numerator) / Decimal(share.denominator), 1)
