"""What is claimed of a share and its base, within the tolerances of both."""

from decimal import Decimal

from motcua.auditing.rules.judging.claims import ROUNDED, UNKNOWN, WRONG, Claim, judge_percent, place_of
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.shares import Share

_SURE = Decimal("1.25")
"""Beyond what the rounding of both counts can explain, and a quarter."""


def share_claim(
    share: Share, part: Decimal, whole: Decimal, base: Mention | None, verdict: str | None = None
) -> Claim:
    """The claim that ``part`` is so many percent of ``whole``; ``verdict`` where it is known already."""
    computed = part * 100 / whole
    verdict = verdict or judge_share(share, part, whole, base)
    spans = [place_of(share.percent), place_of(share.part), *([place_of(base)] if base else [])]
    facts = {
        "part": part,
        "whole": whole,
        "percent": share.percent.value,
        "places": share.percent.figure.places,
    }
    return Claim("ratio_percent", verdict, spans, "share", share.percent.value, computed, facts)


def judge_share(share: Share, part: Decimal, whole: Decimal, base: Mention | None) -> str:
    """The tolerance of the percentage, widened by the rounding of the two counts."""
    verdict = judge_percent(share.percent.figure, share.percent.about, part * 100 / whole)
    if verdict != WRONG:
        return verdict
    rough = [
        mention for mention in (share.part, base) if mention and (mention.about or mention.figure.grain != 1)
    ]
    if not rough:
        return WRONG
    room = sum((_looseness(mention) for mention in rough), Decimal(0)) * share.percent.value
    gap = abs(share.percent.value - part * 100 / whole)
    if gap <= room + share.percent.figure.grain:
        return ROUNDED
    vague = share.percent.about or any(mention.about for mention in rough)
    return WRONG if gap > (5 if vague else _SURE) * room + share.percent.figure.grain else UNKNOWN


def _looseness(mention: Mention) -> Decimal:
    if not mention.value:
        return Decimal(0)
    own = mention.figure.grain / 2 / mention.value if mention.figure.grain != 1 else Decimal(0)
    return max(own, Decimal("0.03") if mention.about else Decimal(0))
