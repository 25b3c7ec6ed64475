"""What if the limit were cut (nếu rút ngắn thời hạn): finished dossiers counted again under another limit.

The dossiers of the past are a sample of those to come, so a share is given with its interval, and few
dossiers are called few.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import sqrt

from motcua.dossiers.rules.where_time_goes import Spread, at_rank, spreads
from motcua.kernel.refusal import Refusal
from motcua.workdays.rules.limits import Limit, Unit

FEW = 30
"""Below so many dossiers the interval is too wide to decide by."""
WANTED = 90
"""Of a hundred dossiers so many should be on time under a limit one may promise."""
_Z = 1.96
"""Of the normal law: 95 of 100 such intervals hold the true share."""


@dataclass(frozen=True, slots=True)
class Finished:
    """One dossier of the past: when it was finished, what ``due(limit)`` would have been, and the working
    minutes it spent in each step."""

    code: str
    finished_at: datetime
    due: Callable[[Limit], datetime]
    minutes: Mapping[str, int]

    def is_late(self, limit: Limit) -> bool:
        return self.finished_at > self.due(limit)


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many on time, and the share's interval in per cent (Wilson, 95%)."""

    on_time: int
    count: int

    @property
    def percent(self) -> float:
        return 100 * self.on_time / self.count if self.count else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        if not self.count:
            return 0.0, 100.0
        share, extra = self.on_time / self.count, _Z * _Z / self.count
        middle = share + extra / 2
        width = _Z * sqrt(share * (1 - share) / self.count + extra / (4 * self.count))
        low, high = ((middle + sign * width) / (1 + extra) for sign in (-1, 1))
        return max(0.0, 100 * low), min(100.0, 100 * high)

    @property
    def is_few(self) -> bool:
        return self.count < FEW


@dataclass(frozen=True, slots=True)
class Snag:
    """A step, and what it took of those still on time and of those that would be late."""

    name: str
    kept: Spread | None
    late: Spread | None

    @property
    def extra(self) -> int:
        """Working minutes by which the half of the late ones is longer there."""
        return (self.late.median if self.late else 0) - (self.kept.median if self.kept else 0)


@dataclass(frozen=True, slots=True)
class Replay:
    """The past under a limit: the share on time, the late ones by their codes, the steps, the longest snag
    first, and the working minutes half of the late ones would have to save."""

    limit: Limit
    share: Share
    late: tuple[str, ...]
    snags: tuple[Snag, ...]
    to_save: int


def replay(
    dossiers: Sequence[Finished], limit: Limit, minutes: Callable[[datetime, datetime], int]
) -> Replay:
    """Count the dossiers again under that limit; ``minutes`` are working minutes between two moments."""
    late = [one for one in dossiers if one.is_late(limit)]
    late_codes = {one.code for one in late}
    kept = [one.minutes for one in dossiers if one.code not in late_codes]
    by_step = ({one.name: one for one in spreads(group)} for group in (kept, [one.minutes for one in late]))
    of_kept, of_late = by_step
    names = dict.fromkeys([*of_late, *of_kept])
    snags = [Snag(name, of_kept.get(name), of_late.get(name)) for name in names]
    over = sorted(minutes(one.due(limit), one.finished_at) for one in late)
    return Replay(
        limit,
        Share(len(dossiers) - len(late), len(dossiers)),
        tuple(one.code for one in late),
        tuple(sorted(snags, key=lambda one: (-one.extra, one.name))),
        at_rank(over, 50) if over else 0,
    )


def shortest_kept(dossiers: Sequence[Finished], longest: Limit, wanted: int = WANTED) -> Limit | None:
    """The shortest whole limit of the same unit, not above ``longest``, under which so many of a hundred
    would have been on time; None where even that one is not kept so well."""
    if longest.unit is Unit.SAME_DAY or not dossiers:
        return None

    def is_kept(value: int) -> bool:
        limit = Limit(value, longest.unit)
        on_time = sum(not one.is_late(limit) for one in dossiers)
        return 100 * on_time >= wanted * len(dossiers)

    low, high = 1, int(longest.value)
    if high < 1 or not is_kept(high):
        return None
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if is_kept(middle) else (middle + 1, high)
    return Limit(low, longest.unit)


def require_shorter(wanted: Limit, now: Limit) -> None:
    """Refuse ``what_if.other_unit`` and ``what_if.not_shorter``: only like can be compared with like."""
    if wanted.unit is not now.unit:
        raise Refusal("what_if.other_unit")
    if wanted.value > now.value:
        raise Refusal("what_if.not_shorter")
