"""Slips of the keys: a digit mistyped, two exchanged, and what of a sum they explain."""

from collections.abc import Sequence
from decimal import Decimal

_LEAST_DIGITS = 2


def one_key(written: Decimal, meant: Decimal, places: int = 0) -> bool:
    """Whether one mistyped digit, or two neighbours exchanged, turn the one figure into the other."""
    left, right = (f"{value:.{places}f}".replace(".", "") for value in (written, meant))
    if len(left) != len(right) or len(left) < _LEAST_DIGITS:
        return False
    differ = [place for place, (one, two) in enumerate(zip(left, right, strict=True)) if one != two]
    if len(differ) == 2:
        one, two = differ
        return two == one + 1 and left[one] == right[two] and left[two] == right[one]
    return len(differ) == 1


def looks_mistyped(one: Decimal, two: Decimal) -> bool:
    """Same length of at least three digits, and either two digits exchanged or one digit different."""
    left, right = f"{one.normalize():f}".replace(".", ""), f"{two.normalize():f}".replace(".", "")
    if len(left) != len(right) or len(left) < 3 or left == right:
        return False
    differ = [(a, b) for a, b in zip(left, right, strict=True) if a != b]
    return len(differ) == 1 or len(differ) == 2 and differ[0] == differ[1][::-1]


def shuffled(one: Decimal, two: Decimal) -> bool:
    """The same digits in another order: two changed about, or those behind the first of four and more."""
    left, right = f"{one.normalize():f}", f"{two.normalize():f}"
    if left == right or sorted(left) != sorted(right):
        return False
    return looks_mistyped(one, two) or len(left) == 2 or left[0] == right[0] and len(left) > 3


def looks_slipped(total: Decimal, parts: Sequence[Decimal]) -> bool:
    """Whether one slip of the keys, in the total or in a part, explains a sum that misses."""
    computed = sum(parts, Decimal(0))
    return looks_mistyped(total, computed) or any(
        looks_mistyped(part, part + total - computed) for part in parts if part + total > computed
    )


def swaps(value: Decimal) -> list[Decimal]:
    """A whole number with two neighbouring digits changed about, each way."""
    signs = f"{value:f}"
    if not signs.isdigit():
        return []
    return [
        Decimal(signs[:place] + signs[place + 1] + signs[place] + signs[place + 2 :])
        for place in range(len(signs) - 1)
        if signs[place] != signs[place + 1] and not (place == 0 and signs[1] == "0")
    ]


def counted_amiss(written: int, told: int) -> bool:
    """Whether a slip of the keys, or a name too many or too few, explains a count that differs."""
    if abs(written - told) <= 2 or max(written, told) < 10:
        return True
    return max(written, told) < 100 and one_key(Decimal(f"1{written:02}"), Decimal(f"1{told:02}"))


def slips_of(value: Decimal, places: int = 0) -> list[Decimal]:
    """What a figure may have been before one digit was mistyped or two neighbours exchanged."""
    signs = f"{value.scaleb(places):f}".partition(".")[0]
    changed = [
        Decimal(signs[:place] + digit + signs[place + 1 :])
        for place in range(len(signs))
        for digit in "0123456789"
        if digit != signs[place] and not (place == 0 and digit == "0")
    ]
    return [one.scaleb(-places) for one in (*changed, *swaps(Decimal(signs)))]


def slipped_change(stated: Decimal, later: Decimal, earlier: Decimal, places: int = 0) -> bool:
    """Whether one slip, in the change (a fall below nought) or in one of its ends, explains the gap."""
    if one_key(abs(stated), abs(later - earlier), places) and stated * (later - earlier) > 0:
        return True
    return earlier + stated in slips_of(later, places) or later - stated in slips_of(earlier, places)
