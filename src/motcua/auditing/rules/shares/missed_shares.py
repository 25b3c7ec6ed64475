"""A share that no count in reach makes right: a mistake, or a share of something that is not said."""

import re
from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, UNKNOWN, WRONG, Claim
from motcua.auditing.rules.judging.far_off import is_far_share
from motcua.auditing.rules.judging.keys import looks_mistyped, swaps
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.groups import Group
from motcua.auditing.rules.reading.mentions import Mention, names_another
from motcua.auditing.rules.reading.shares import Share
from motcua.auditing.rules.shares.bases import is_within, said_of, words_of
from motcua.auditing.rules.shares.keyed_shares import one_key_base, slip_of_head
from motcua.auditing.rules.shares.share_claims import judge_share, share_claim

_BASE = phrase("shares", "base")
_LEAST_NEAR, _NEAR = Decimal(20), Decimal("0.12")
_OF_ALL = re.compile(r"\bchiếm(?: tỷ lệ| tỉ lệ)?\s*$")
_IN_TURN = re.compile(r"%?\s*(?:,|và|, và)\s*")


def missed_share(
    share: Share,
    near: list[Mention],
    parents: dict[Mention, Group],
    owners: set[Mention],
    bases: list[Mention],
    pool: list[Mention],
    sure: bool,
) -> Claim:
    """A percentage that no base in reach makes right: a mistake, or a share of something unsaid."""
    part, whole = share.part, bases[0].value
    told = is_within(share) or _BASE.match(share.percent.after)
    firm = _is_firm(share, parents)
    beside = bases[0] in owners and part not in parents and not told
    in_turn = _IN_TURN.fullmatch(share.percent.lead) and bases[0].sentence is not part.sentence
    sure = sure and not beside or _only_slip(share, pool) or _only_near(share, [bases[0], *pool])
    sure = sure and not in_turn
    verdict: str | None = judge_share(share, part.value, whole, bases[0]) if sure else UNKNOWN
    other = _BASE.match(share.percent.after) and names_another(share.percent.after, part.unit)
    doubtful = bases[0].about or other and bases[0].unit == part.unit or _fits_another(share, near, bases[0])
    if verdict == WRONG and (doubtful or not (told or firm) and _is_far(share, whole)):
        verdict = UNKNOWN
    keyed = one_key_base(share, near, owners) if verdict == UNKNOWN and not other else None
    keyed = keyed or slip_of_head(share, parents)
    base, verdict = (keyed, None) if keyed else (bases[0], verdict)
    claim = share_claim(share, part.value, base.value, base, verdict)
    said = said_of(share.percent, base)
    named = bool(_BASE.match(share.percent.after) and said and said <= words_of(base))
    claim.facts["named"] = named or firm
    return claim


def _is_far(share: Share, whole: Decimal) -> bool:
    return is_far_share(share.part.value, whole, share.percent.value, share.percent.figure.places)


def _is_firm(share: Share, parents: dict[Mention, Group]) -> bool:
    """A share of the whole it is told in; what is reached, ``đạt 98%``, may be of what was due alone."""
    alone = not share.percent.after.strip(" .")
    if alone and _OF_ALL.search(share.percent.lead):
        return True
    composed = alone and share.percent.lead.rstrip().endswith("(")
    return share.part in parents and (composed or "channel" in share.part.features)


def _fits_another(share: Share, near: list[Mention], base: Mention) -> bool:
    """A count that the words do not point to makes the percentage right to the second decimal."""
    others = [
        one for one in near if one.unit == base.unit and one.value > share.part.value and one is not base
    ]
    named = _BASE.match(share.percent.after) and said_of(share.percent, base) <= words_of(base)
    exact = share.percent.figure.places > 1 and not named
    return exact and any(judge_share(share, share.part.value, one.value, one) == CONSISTENT for one in others)


def _only_near(share: Share, bases: list[Mention]) -> bool:
    """The first base misses by little, and every other one in reach by far."""
    part, percent = share.part, share.percent
    if part.about or percent.about or part.value < _LEAST_NEAR or percent.value == 100:
        return False
    if _BASE.match(percent.after) and not said_of(percent, bases[0]) <= words_of(bases[0]):
        return False
    misses = {
        base.value: abs(percent.value - part.value * 100 / base.value) / percent.value
        for base in bases
        if base.value and percent.value
    }
    first = misses.get(bases[0].value)
    others = [gap for base, gap in misses.items() if base != bases[0].value]
    if first is None or not others:
        return first is not None and first <= 2 * _NEAR
    narrow = first <= _NEAR / 4 and min(others) >= _NEAR / 2
    return narrow or first <= _NEAR and min(others) > 2 * _NEAR


def _only_slip(share: Share, pool: list[Mention]) -> bool:
    """One base of the same noun in reach, and a slip of the keys that explains the percentage."""
    part, percent = share.part, share.percent
    wholes = {mention.value for mention in pool if mention.noun == part.noun and mention.start < part.start}
    if _BASE.match(percent.after) and wholes:
        return looks_mistyped(percent.value, round(part.value * 100 / max(wholes), percent.figure.places))
    if part.figure.grain != 1 or not wholes:
        return False
    if len(wholes) > 1 or len({mention.value for mention in pool}) > 2:
        return _swapped(share, wholes)
    whole = wholes.pop()
    meant = round(part.value * 100 / whole, percent.figure.places)
    if looks_mistyped(percent.value, meant) or f"{percent.value:f}"[::-1] == f"{meant:f}":
        return True
    pairs = [(value, whole) for value in swaps(part.value)] + [(part.value, value) for value in swaps(whole)]
    return percent.figure.places > 0 and any(
        one <= two and abs(percent.value - one * 100 / two) <= percent.figure.grain / 2 for one, two in pairs
    )


def _swapped(share: Share, wholes: set[Decimal]) -> bool:
    """Two digits that changed places make the share of one of several bases right."""
    part, percent = share.part, share.percent
    if (
        percent.figure.places == 0
        or len(wholes) > 4 * 10 ** (percent.figure.places - 1)
        or len(f"{part.value:f}") < 2
    ):
        return False
    room = percent.figure.grain / 2
    return any(
        any(abs(percent.value - value * 100 / whole) <= room for value in swaps(part.value))
        or f"{percent.value:f}"[::-1] == f"{round(part.value * 100 / whole, percent.figure.places):f}"
        for whole in wholes
    )
