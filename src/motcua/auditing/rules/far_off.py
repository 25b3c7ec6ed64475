"""Mistakes too far from any slip of a hand: the words were misread, not the figure miswritten.

People exchange digits, lose or double one, leave out a line, keep last year's figure: what they write stays
near what it should be, or looks like it. A change or a part that is several times what the figures give, and
looks like nothing that was meant, was more likely set against the wrong figure.
"""

from decimal import Decimal

from motcua.auditing.rules.claims import UNKNOWN, WRONG, Claim
from motcua.auditing.rules.keys import looks_mistyped

_FAR = Decimal(4)
_KINDS = {"difference", "ratio_bound"}
_SMALL = Decimal(5)
"""Small figures are several times another by one wrong digit."""


def doubt_far(claims: list[Claim]) -> None:
    """Turn changes and parts that are further off than a slip into ``cannot_tell``."""
    for claim in claims:
        if claim.kind in _KINDS and claim.verdict == WRONG and _is_far(claim):
            claim.verdict = UNKNOWN


def _is_far(claim: Claim) -> bool:
    if not claim.stated or not claim.computed:
        return False
    small, large = sorted((abs(claim.stated), abs(claim.computed)))
    return large > _SMALL and large > _FAR * small and not _looks_alike(small, large)


def _looks_alike(small: Decimal, large: Decimal) -> bool:
    """One digit different, two changed about, one too many, or a sign of thousands or decimals misplaced."""
    if looks_mistyped(small, large):
        return True
    few, many = (f"{one.normalize():f}".replace(".", "").strip("0") for one in (small, large))
    return few == many or any(many[:place] + many[place + 1 :] == few for place in range(len(many)))
