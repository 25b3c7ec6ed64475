"""Shares that no count in reach makes right, but one of them would but for one slip of the keys."""

from decimal import Decimal

from motcua.auditing.rules.judging.keys import one_key, swaps
from motcua.auditing.rules.reading.groups import Group, fits, is_change, is_compared
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.shares import Share


def one_key_base(share: Share, near: list[Mention], owners: set[Mention]) -> Mention | None:
    """The only count in reach of which the percentage would be right but for one slip of the keys."""
    part, percent = share.part, share.percent
    if part.about or percent.about or not percent.figure.places or part.figure.kind != "number":
        return None
    wholes = {
        mention.value: mention
        for mention in near
        if mention is not part
        and mention.figure.kind == "number"
        and mention.start < percent.start
        and fits(mention, part)
        and mention.value > part.value
        and not (mention in owners and mention.sentence is part.sentence and mention.noun == part.noun)
        and not (is_change(mention) or is_compared(mention) or mention.about)
    }
    hits = [whole for value, whole in wholes.items() if _one_slip_off(share, value)]
    return hits[0] if len(hits) == 1 else None


def slip_of_head(share: Share, parents: dict[Mention, Group]) -> Mention | None:
    """The whole of the breakdown, where the percentage is one key from the share of it."""
    group, percent = parents.get(share.part), share.percent.figure
    if group is None or not percent.places or not group.total or share.part.about or group.head.about:
        return None
    slip = one_key(percent.value, share.part.value * 100 / group.total, percent.places)
    return group.head if slip and group.head.figure.kind == "number" else None


def _one_slip_off(share: Share, whole: Decimal) -> bool:
    """The percentage mistyped, or two digits of a count exchanged."""
    part, percent = share.part.value, share.percent.figure
    if one_key(percent.value, part * 100 / whole, percent.places):
        return True
    pairs = [(part, value) for value in swaps(whole)] + [(value, whole) for value in swaps(part)]
    return any(abs(percent.value - one * 100 / two) <= percent.grain / 2 for one, two in pairs if two)
