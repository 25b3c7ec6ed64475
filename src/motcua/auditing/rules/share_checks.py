"""Shares judged: the base that the words mean, and the percentage against it."""

import re
from decimal import Decimal
from itertools import islice

from motcua.auditing.rules.claims import (
    CONSISTENT,
    ROUNDED,
    UNKNOWN,
    WRONG,
    Claim,
    judge_percent,
    looks_mistyped,
    place_of,
    swaps,
)
from motcua.auditing.rules.grammar import cue, phrase, tables
from motcua.auditing.rules.groups import Group, fits, is_compared, is_nested
from motcua.auditing.rules.mentions import Mention
from motcua.auditing.rules.shares import Share

_BASE = phrase("shares", "base")
_TIME = phrase("shares", "time")
_WITHIN = phrase("shares", "within")
_ROOM = Decimal(15)
_WORD = re.compile(r"\w+")
_IDLE = frozenset(tables()["idle"]["words"].split()) | {
    "tỉnh",
    "ngành",
    "huyện",
    "sở",
    "hồ",
    "sơ",
    "đơn",
    "vị",
}


def check_shares(mentions: list[list[Mention]], groups: list[Group], shares: list[Share]) -> list[Claim]:
    """Every tied percentage against the base the sentence means."""
    parents = _parents(groups)
    owners = {share.part for share in shares}
    claims = []
    for share in shares:
        if share.part.figure.kind == "fraction":
            claim = _of_fraction(share)
        else:
            index = share.percent.sentence.index
            near = [mention for sentence in mentions[max(0, index - 3) : index + 1] for mention in sentence]
            claim = _of_count(share, near, parents, owners)
            if claim is not None and claim.verdict in {WRONG, UNKNOWN}:
                later = [mention for sentence in mentions[index : index + 3] for mention in sentence]
                claim = _of_later(share, later) or claim
        if claim is not None:
            claims.append(claim)
    return claims


def _of_later(share: Share, later: list[Mention]) -> Claim | None:
    """Against a base that only the next sentences tell: ``… chiếm 10,77%. Toàn huyện có 22.990 hộ dân``."""
    for base in later:
        plain = base.start > share.percent.end and base.counts and base.figure.kind == "number"
        bigger = plain and fits(base, share.part) and base.value > share.part.value
        if bigger and _judge(share, share.part.value, base.value, base) == CONSISTENT:
            return _claim(share, share.part.value, base.value, base)
    return None


def _of_fraction(share: Share) -> Claim | None:
    whole = share.part.figure.whole
    if not whole:
        return None
    return _claim(share, share.part.value, whole, None)


def _claim(
    share: Share, part: Decimal, whole: Decimal, base: Mention | None, verdict: str | None = None
) -> Claim:
    computed = part * 100 / whole
    verdict = verdict or _judge(share, part, whole, base)
    spans = [place_of(share.percent), place_of(share.part), *([place_of(base)] if base else [])]
    facts = {
        "part": part,
        "whole": whole,
        "percent": share.percent.value,
        "places": share.percent.figure.places,
    }
    return Claim("ratio_percent", verdict, spans, "share", share.percent.value, computed, facts)


def _judge(share: Share, part: Decimal, whole: Decimal, base: Mention | None) -> str:
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
    return WRONG if gap > 5 * room + share.percent.figure.grain else UNKNOWN


def _looseness(mention: Mention) -> Decimal:
    if not mention.value:
        return Decimal(0)
    own = mention.figure.grain / 2 / mention.value if mention.figure.grain != 1 else Decimal(0)
    return max(own, Decimal("0.03") if mention.about else Decimal(0))


def _of_count(
    share: Share, near: list[Mention], parents: dict[Mention, Group], owners: set[Mention]
) -> Claim | None:
    part = share.part
    if part.value == 0:
        return None
    if share.base is not None and share.base.value:
        return _of_base(share, share.base, parents)
    pool = [mention for mention in _pool(share, near) if not _beside(part, mention, parents)]
    bases, sure = _bases(share, pool, parents)
    bases = [base for base in bases if base]
    for base in [*bases, *pool]:
        enough = {CONSISTENT, ROUNDED} if base in bases else {CONSISTENT}
        for whole in {base.value, base.figure.whole or base.value}:
            if whole and whole >= part.value and _judge(share, part.value, whole, base) in enough:
                return _claim(share, part.value, whole, base)
    together = None if sure else _siblings(part, parents)
    if together and _judge(share, part.value, together, None) == CONSISTENT:
        return _claim(share, part.value, together, None)
    if not bases or bases[0].value == 0:
        return None
    whole = bases[0].value
    beside = bases[0] in owners and part not in parents and not _is_within(share)
    sure = sure and not beside or _only_slip(share, pool)
    verdict = _judge(share, part.value, whole, bases[0]) if sure else UNKNOWN
    if bases[0].about and verdict == WRONG:
        verdict = UNKNOWN
    return _claim(share, part.value, whole, bases[0], verdict)


def _of_base(share: Share, base: Mention, parents: dict[Mention, Group]) -> Claim:
    """Against a base in words; after a list, ``gồm 48,2 km …, đạt 115% kế hoạch``, its whole may be meant."""
    part = share.part
    counts = [part.value, *([parents[part].total] if part in parents else [])]
    best = min(counts, key=lambda count: abs(count * 100 / base.value - share.percent.value))
    return _claim(share, best, base.value, base, _judge(share, best, base.value, base))


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


def _pool(share: Share, near: list[Mention]) -> list[Mention]:
    """Counts in reach that could be the base: the same unit, not smaller, at most three sentences back."""
    index = share.percent.sentence.index
    nearest = (
        mention
        for mention in reversed(near)
        if mention is not share.part
        and fits(mention, share.part)
        and not is_compared(mention)
        and mention.value >= share.part.value
        and (mention.start < share.percent.start or mention.sentence.index == index)
        and not any(
            mention.joint(axis) != value
            for axis in share.part.features
            if axis != "state" and (value := share.part.joint(axis)) and mention.joint(axis)
        )
    )
    return list(islice(nearest, 12))[::-1]


def _is_within(share: Share) -> bool:
    """``…; trong số hồ sơ trực tuyến có 40% …``: a share of what was told just before."""
    lead = share.percent.lead
    return share.percent.start < share.part.start and bool(cue("inside").search(lead) or _WITHIN.search(lead))


def _beside(part: Mention, other: Mention, parents: dict[Mention, Group]) -> bool:
    """Both parts of one whole that they make: neither is the base of the other."""
    group = parents.get(part)
    if group is None or other not in group.parts:
        return False
    return sum((one.value for one in group.parts), Decimal(0)) == group.total


def _siblings(part: Mention, parents: dict[Mention, Group]) -> Decimal | None:
    group = parents.get(part)
    return sum((other.value for other in group.parts), Decimal(0)) if group and len(group.parts) > 1 else None


def _bases(share: Share, pool: list[Mention], parents: dict[Mention, Group]) -> tuple[list[Mention], bool]:
    """Bases the words point to, the likeliest first, and whether they leave no doubt."""
    part, group = share.part, parents.get(share.part)
    earlier = [mention for mention in pool if mention.start < part.start and mention.value > part.value]
    if _BASE.match(share.percent.after):
        return _told_base(share, earlier, parents)
    if group is not None:
        return [group.head], _is_sure(group) and group.total >= part.value
    state = part.features.get("state", ())
    same = [
        mention
        for mention in earlier
        if mention.sentence.index == part.sentence.index and not is_nested(mention)
    ]
    if "resolved" in state or "pending" in state:
        received = [
            mention
            for mention in earlier
            if {"received", "due"} & set(mention.features.get("state", ()))
            and mention.sentence.index >= part.sentence.index - 1
        ]
        if received:
            return received[-1:], len({mention.value for mention in received}) == 1
    if "timing" in part.features:
        settled = [mention for mention in earlier if "resolved" in mention.features.get("state", ())]
        if settled and settled[-1].sentence.index >= part.sentence.index - 1:
            return settled[-1:], len({mention.value for mention in settled}) == 1
    if len({mention.value for mention in same}) == 1 or same and _is_within(share):
        return same[-1:], True
    tops = [
        mention
        for mention in earlier
        if mention not in parents
        and mention.sentence.index >= part.sentence.index - 2
        and not is_nested(mention)
        and not _TIME.search(part.before)
    ]
    if len({mention.value for mention in tops}) == 1 and tops[-1].noun == part.noun:
        return tops[-1:], True
    return (same or earlier)[-1:], False


def _told_base(
    share: Share, earlier: list[Mention], parents: dict[Mention, Group]
) -> tuple[list[Mention], bool]:
    """The base that ``tổng số …`` names behind the percentage."""
    group = parents.get(share.part)
    named = _named(share.percent, earlier)
    if named:
        return named, True
    if group is not None:
        return [group.head], True
    told = [mention for mention in earlier if _said(share.percent, mention) & _words(mention)]
    if told:
        return told[-1:], len(told) == 1
    tops = [mention for mention in earlier if mention not in parents]
    return (tops[-1:] or earlier[-1:]), bool(tops) and _is_named(share.percent, tops[-1])


def _parents(groups: list[Group]) -> dict[Mention, Group]:
    """The whole of every part, and of what ``trong số`` names beside the parts of another kind."""
    found = {part: group for group in groups for part in group.parts}
    for group in groups:
        if group.tie == "inside":
            for other in group.others:
                if other.value <= group.total and fits(group.head, other):
                    found.setdefault(other, group)
    return found


def _is_sure(group: Group) -> bool:
    """Whether the head can only be the base of the parts' shares."""
    if group.tie in {"inside", "made_of", "bracket"} or group.closed():
        return True
    if sum((part.value for part in group.parts), Decimal(0)) == group.total:
        return True
    percents = [percent.value for percent in group.percents.values()]
    if len(percents) == len(group.parts) > 1 and abs(sum(percents, Decimal(0)) - 100) <= _ROOM:
        return True
    timed = all(part.joint("timing") for part in group.parts)
    return timed and "resolved" in group.head.features.get("state", ())


def _is_named(percent: Mention, base: Mention) -> bool:
    """Whether the words of ``tổng số người hưởng`` fit the base: they say nothing more, or what it says."""
    said = _said(percent, base)
    return not said or bool(said & _words(base))


def _said(percent: Mention, base: Mention) -> set[str]:
    return set(_WORD.findall(percent.after)) - _IDLE - set(base.noun.split())


def _words(base: Mention) -> set[str]:
    return set(_WORD.findall(base.before + " " + base.after))


def _named(percent: Mention, earlier: list[Mention]) -> list[Mention]:
    """``số tiếp nhận``, ``tổng số hồ sơ đã giải quyết``: the count with the features that the base names."""
    wanted = percent.features
    own = {
        axis: values for axis, values in wanted.items() if axis in {"state", "origin", "channel", "timing"}
    }
    if not own:
        return []
    return [
        mention
        for mention in reversed(earlier)
        if all(set(values) & set(mention.features.get(axis, ())) for axis, values in own.items())
    ][:1]
