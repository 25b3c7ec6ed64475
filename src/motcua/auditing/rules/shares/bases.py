"""Bases of shares: the counts in reach, and the one that the words mean."""

import re
from decimal import Decimal
from itertools import islice

from motcua.auditing.rules.reading.grammar import cue, phrase, tables
from motcua.auditing.rules.reading.groups import Group, fits, is_compared, is_nested
from motcua.auditing.rules.reading.mentions import Mention, read_features
from motcua.auditing.rules.reading.shares import Share

_BASE = phrase("shares", "base")
_TIME = phrase("shares", "time")
_WITHIN = phrase("shares", "within")
_AMONG, _FOUND = phrase("shares", "among"), phrase("shares", "found")
_TOTAL = re.compile(r"\btổng\b")
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


def near_figures(mentions: list[list[Mention]], index: int) -> list[Mention]:
    """Figures of the sentence and the three before it, or the eight in one paragraph."""
    paragraph = next((mention.sentence.paragraph for mention in mentions[index]), None)
    found = []
    for place in range(max(0, index - 8), index + 1):
        row = mentions[place]
        if place >= index - 3 or row and row[0].sentence.paragraph == paragraph:
            found.extend(row)
    return found


def pool_of(share: Share, near: list[Mention]) -> list[Mention]:
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


def parents_of(groups: list[Group]) -> dict[Mention, Group]:
    """The whole of every part, and of what ``trong số`` names beside the parts of another kind."""
    found = {part: group for group in groups for part in group.parts}
    for group in groups:
        if group.tie == "inside":
            for other in group.others:
                if other.value <= group.total and fits(group.head, other):
                    found.setdefault(other, group)
    return found


def siblings_sum(part: Mention, parents: dict[Mention, Group]) -> Decimal | None:
    group = parents.get(part)
    return sum((other.value for other in group.parts), Decimal(0)) if group and len(group.parts) > 1 else None


def stand_beside(part: Mention, other: Mention, parents: dict[Mention, Group]) -> bool:
    """Both parts of one whole that they make: neither is the base of the other."""
    group = parents.get(part)
    if group is None or other not in group.parts:
        return False
    return sum((one.value for one in group.parts), Decimal(0)) == group.total


def is_within(share: Share) -> bool:
    """``…; trong số hồ sơ trực tuyến có 40% …``: a share of what was told just before."""
    lead = share.percent.lead
    return share.percent.start < share.part.start and bool(cue("inside").search(lead) or _WITHIN.search(lead))


def same_label(part: Mention, base: Mention) -> bool:
    """``vốn đầu tư 401,5 tỷ đồng (62,4%)`` after ``vốn đầu tư phát triển 642,9 tỷ đồng``."""
    own = set(_WORD.findall(part.before)) - _IDLE
    return len(own) > 1 and own <= set(_WORD.findall(base.before))


def said_of(percent: Mention, base: Mention) -> set[str]:
    return set(_WORD.findall(percent.after)) - _IDLE - set(base.noun.split())


def bases_of(share: Share, pool: list[Mention], parents: dict[Mention, Group]) -> tuple[list[Mention], bool]:
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
    if len({mention.value for mention in same}) == 1 or same and is_within(share):
        return same[-1:], True
    if same and _FOUND.search(part.lead) and part.lead == same[-1].tail and same[-1].noun == part.noun:
        return same[-1:], True
    told = _top(share, earlier, parents)
    if told is not None:
        return [told], True
    return (same or earlier)[-1:], False


def _top(share: Share, earlier: list[Mention], parents: dict[Mention, Group]) -> Mention | None:
    """The count named in words, or the one that is part of nothing else, or the one of the same noun."""
    part = share.part
    named = _named_before(share, earlier)
    if named is not None:
        return named
    tops = [
        mention
        for mention in earlier
        if mention not in parents
        and mention.sentence.paragraph == part.sentence.paragraph
        and not is_nested(mention)
        and not _TIME.search(part.before)
    ]
    if len({mention.value for mention in tops}) == 1 and part.noun in {tops[-1].noun, ""}:
        return tops[-1]
    alike = [mention for mention in tops if mention.noun == part.noun != ""]
    return alike[-1] if len({mention.value for mention in alike}) == 1 else None


def _told_base(
    share: Share, earlier: list[Mention], parents: dict[Mention, Group]
) -> tuple[list[Mention], bool]:
    """The base that ``tổng số …`` names behind the percentage."""
    group = parents.get(share.part)
    named = _named(share.percent, earlier)
    if named:
        return named, len({mention.value for mention in named}) == 1
    told = [mention for mention in earlier if said_of(share.percent, mention) & words_of(mention)]
    if _TOTAL.search(share.percent.after):
        # ``trên tổng dư nợ``: not the debt that one bank is owed, where the total is told as one.
        told = [mention for mention in told if _TOTAL.search(mention.before)] or told
    if group is not None and (group.head in told or not told):
        return [group.head], True
    if told:
        return told[-1:], len(told) == 1
    tops = [mention for mention in earlier if mention not in parents]
    return (tops[-1:] or earlier[-1:]), bool(tops) and _is_named(share.percent, tops[-1])


def _named_before(share: Share, earlier: list[Mention]) -> Mention | None:
    """``trong số văn bản đi có 5.063 văn bản ký số, đạt 96%``: the count whose words the phrase repeats."""
    match = _AMONG.search(share.part.lead) or _AMONG.search(share.percent.lead)
    if match is None:
        return None
    wanted = set(_WORD.findall(match.group("what")))
    told = [mention for mention in earlier if wanted <= words_of(mention) | set(mention.noun.split())]
    return told[-1] if len({mention.value for mention in told}) == 1 else None


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
    said = said_of(percent, base)
    return not said or bool(said & words_of(base))


def words_of(base: Mention) -> set[str]:
    return set(_WORD.findall(base.before + " " + base.after))


def _named(percent: Mention, earlier: list[Mention]) -> list[Mention]:
    """``số tiếp nhận``, ``tổng số hồ sơ đã giải quyết``: the count with the features that the base names."""
    wanted = read_features(percent.after)
    own = {
        axis: values for axis, values in wanted.items() if axis in {"state", "origin", "channel", "timing"}
    }
    if not own:
        return []
    return [
        mention
        for mention in reversed(earlier)
        if all(set(values) & set(mention.features.get(axis, ())) for axis, values in own.items())
    ][:4]
