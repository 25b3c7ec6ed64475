"""The sign of a stated change, and what it may be a change of."""

from functools import lru_cache

from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.mentions import Mention

_UP = phrase("differences", "up")
_DOWN = phrase("differences", "down")
_GAP = phrase("differences", "gap")
_REGION = phrase("differences", "region")
_SIGNS = ((_UP, 1), (_DOWN, -1), (_GAP, 0))


def sign_of(mention: Mention) -> int | None:
    """1 for an increase, -1 for a decrease, 0 for a bare gap; ``None`` for an amount."""
    if mention.figure.kind in {"fraction", "rank"}:
        return None
    return _sign(mention.before)


@lru_cache(maxsize=4096)
def _sign(before: str) -> int | None:
    return next((sign for pattern, sign in _SIGNS if pattern.search(before)), None)


def kind_of(mention: Mention) -> str:
    """What can be compared with what: percent, rank, a unit, or bare."""
    if mention.figure.kind in {"percent", "rank"}:
        return mention.figure.kind
    return mention.unit or "bare"


def comparable(one: Mention, two: Mention) -> bool:
    """Whether both are of one kind; a bare number goes with any kind but a percentage or a rank."""
    left, right = kind_of(one), kind_of(two)
    if left == right:
        return left != "rank" or same_field(one, two)
    named = ({left, right} - {"bare"}).pop()
    return "bare" in {left, right} and named not in {"percent", "rank"} and not named.startswith("other")


def same_field(one: Mention, two: Mention) -> bool:
    """Whether two ranks are places among the same: not 58 of 63 provinces and 12 of the 13 of a region."""
    if None not in {one.figure.whole, two.figure.whole}:
        return one.figure.whole == two.figure.whole
    regions = [found.group() if (found := _REGION.search(rank.tail)) else "" for rank in (one, two)]
    return "" in regions or regions[0] == regions[1]


def measures(stated: Mention, end: Mention) -> bool:
    """Whether a change in this unit can be a change of that value."""
    kind, other = kind_of(stated), kind_of(end)
    if other == "rank":
        return kind in {"place", "bare"}
    if kind == "percent":
        return other != "place"
    if other == "percent":
        return kind in {"score", "bare"}
    if kind == other:
        return True
    return "bare" in {kind, other} and not any(name.startswith("other") for name in (kind, other))
