"""One slip of the keys: a digit mistyped, or two exchanged."""

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
