"""Adding scores up: by area, in all, with bonus and penalty within their caps, and the group it makes."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from motcua.kernel.rounding import half_up
from motcua.scoring.rules.book import COUNTED, Area, Book, Share

ZERO = Decimal(0)
Points = Mapping[str, Decimal]
"""Criterion key to points; a criterion without an entry has not been scored."""


@dataclass(frozen=True, slots=True)
class Total:
    """Points and what could be earned; ``scored`` of ``count`` criteria have points."""

    earned: Decimal
    maximum: Decimal
    scored: int
    count: int

    @property
    def index(self) -> Decimal | None:
        """Points in per cent of the maximum, two decimals; nothing where nothing can be earned."""
        return half_up(self.earned * 100 / self.maximum, 2) if self.maximum else None


def area_total(area: Area, points: Points, *shares: Share) -> Total:
    """One area, of the shares named or of all that count."""
    wanted = shares or tuple(COUNTED)
    criteria = [one for one in area.criteria if one.share in wanted]
    return Total(
        earned=sum((points.get(one.key, ZERO) for one in criteria), ZERO),
        maximum=sum((one.maximum for one in criteria), ZERO),
        scored=sum(one.key in points for one in criteria),
        count=len(criteria),
    )


def book_total(book: Book, points: Points, *shares: Share) -> Total:
    """The whole book. Without shares, bonus and penalty are added within their caps, so that a total may
    pass the maximum where the book lets it."""
    parts = [area_total(area, points, *shares) for area in book.areas]
    extra = ZERO if shares else _extra(book, points)
    return Total(
        earned=sum((part.earned for part in parts), ZERO) + extra,
        maximum=sum((part.maximum for part in parts), ZERO),
        scored=sum(part.scored for part in parts),
        count=sum(part.count for part in parts),
    )


def _extra(book: Book, points: Points) -> Decimal:
    bonus = sum((points.get(one.key, ZERO) for one in book.criteria() if one.share is Share.BONUS), ZERO)
    penalty = sum(
        (abs(points.get(one.key, ZERO)) for one in book.criteria() if one.share is Share.PENALTY), ZERO
    )
    if book.bonus_cap is not None:
        bonus = min(bonus, book.bonus_cap)
    if book.penalty_cap is not None:
        penalty = min(penalty, book.penalty_cap)
    return bonus - penalty


def group_of(book: Book, index: Decimal | None) -> str:
    """The group an index falls into; empty where the book has none or nothing was scored."""
    if index is None:
        return ""
    return next((name for name, least in book.groups if index >= least), "")


def lost(book: Book, points: Points) -> list[tuple[str, Decimal]]:
    """(criterion, points lost) of what was scored below its maximum, the dearest first."""
    found = [
        (one.key, one.maximum - points[one.key])
        for one in book.criteria()
        if one.share in COUNTED and one.key in points and points[one.key] < one.maximum
    ]
    return sorted(found, key=lambda pair: (-pair[1], pair[0]))
