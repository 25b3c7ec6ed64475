"""Shares: a part against its whole, and the percentage that a sentence states for them."""

import re
from dataclasses import dataclass
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
from motcua.auditing.rules.groups import Group, fits, is_change, is_compared, is_nested
from motcua.auditing.rules.mentions import Mention, names_another

_FILLER = phrase("shares", "filler")
_OTHER_BASE = phrase("shares", "other_base")
_BASE = phrase("shares", "base")
_IN_BRACKET = phrase("shares", "in_bracket")
_TIED = phrase("shares", "tied")
_OVER = phrase("shares", "over")
_THRESHOLD = phrase("shares", "threshold")
_OPENS = phrase("shares", "opens")
_ROOM = Decimal(15)
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
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Share:
    """A percentage tied to the count it is the share of; ``sure`` when the words leave no choice."""

    percent: Mention
    part: Mention
    base: Mention | None = None


def read_shares(mentions: list[list[Mention]], rows: set[Mention]) -> list[Share]:
    """Percentages that stand beside their count: ``863 hồ sơ (đạt 96,5%)``, ``96,5% (863/894 hồ sơ)``."""
    found, last, taken = [], None, set()
    for sentence in mentions:
        for place, mention in enumerate(sentence):
            if mention.figure.kind != "percent":
                continue
            following = sentence[place + 1] if place + 1 < len(sentence) else None
            if _unlike_share(mention):
                found.extend(_of_plan(mention, sentence, place))
                continue
            part = _part_of(mention, sentence, place, last, rows)
            base = None
            if part is not None and place > 1 and part is sentence[place - 1]:
                part, base = _over(part, sentence[place - 2])
            if part is not None and part not in taken:
                taken.add(part)
                found.append(Share(mention, part, base or _base_behind(mention, following, part)))
        if sentence:
            last = sentence[-1]
    return found


def _part_of(
    percent: Mention, sentence: list[Mention], place: int, last: Mention | None, rows: set[Mention]
) -> Mention | None:
    """The count that the percentage is told of; ``last`` is the last figure of the sentence before."""
    following = sentence[place + 1] if place + 1 < len(sentence) else None
    part = _bracketed(following)
    if part is None and place:
        part = _preceding(percent, sentence[place - 1], rows)
    elif part is None and last is not None and _OPENS.match(percent.lead):
        part = last if last.figure.kind == "fraction" else None
    if part is None and following is not None and _IN_BRACKET.match(following.lead) and following.counts:
        part = following
    return part


def _over(part: Mention, before: Mention) -> tuple[Mention, Mention | None]:
    """``9.870 kết quả được số hóa trên 10.250 kết quả, đạt 96,3%``: the part stands before its base."""
    over = _OVER.search(part.lead) and before.figure.kind == part.figure.kind == "number"
    if over and fits(part, before) and before.unit == part.unit and before.value < part.value:
        return before, part
    return part, None


def _of_plan(percent: Mention, sentence: list[Mention], place: int) -> list[Share]:
    """``214.000 lượt, đạt 107% kế hoạch (200.000 lượt)``."""
    if not place or place + 1 >= len(sentence) or is_change(percent) or not _OTHER_BASE.match(percent.tail):
        return []
    part, plan = sentence[place - 1], sentence[place + 1]
    told = _IN_BRACKET.match(plan.lead) and fits(plan, part) and plan.unit == part.unit
    if not told or is_change(part) or plan.figure.kind != "number" or part.figure.kind != "number":
        return []
    return [Share(percent, part, plan)] if not _FILLER.sub("", percent.before) else []


def _base_behind(percent: Mention, following: Mention | None, part: Mention) -> Mention | None:
    """``chiếm 1,9% tổng số hồ sơ đã giải quyết (12.345 hồ sơ)``, ``35% trên tổng số 12.345 hồ sơ``."""
    if following is None or following is part or not following.counts or following.figure.kind != "number":
        return None
    if not _BASE.match(percent.tail) or not fits(following, part):
        return None
    return (
        following
        if _IN_BRACKET.match(following.lead) or re.fullmatch(_BASE.pattern + r"\s*", following.lead)
        else None
    )


def _unlike_share(percent: Mention) -> bool:
    return (
        is_change(percent)
        or bool(_OTHER_BASE.match(percent.after))
        or bool(cue("target").search(percent.before))
    )


def _bracketed(following: Mention | None) -> Mention | None:
    """``96,5% (863/894 hồ sơ)``."""
    if following is not None and following.figure.kind == "fraction" and _IN_BRACKET.match(following.lead):
        return following
    return None


def _preceding(percent: Mention, before: Mention, rows: set[Mention]) -> Mention | None:
    if not before.counts or is_change(before) or is_nested(before) and before.figure.kind != "fraction":
        return None
    direct = not re.search(r"[,;(:]", percent.lead)
    if (
        direct
        and before.unit in {"agency", "person"}
        and not re.search(r"\bchiếm\b|tỷ lệ|tỉ lệ", percent.lead)
    ):
        return None
    if percent.unit is not None and not _FILLER.sub("", percent.before) and not _TIED.search(percent.lead):
        return None
    if direct and _THRESHOLD.search(percent.lead):
        return None
    label = _FILLER.sub("", percent.before)
    if not label or before not in rows and _same_thing(percent, before):
        return before
    return None


def _same_thing(percent: Mention, part: Mention) -> bool:
    """The percentage repeats the words of the count: ``tỷ lệ đúng hạn đạt`` after ``950 hồ sơ đúng hạn``."""
    if names_another(percent.before, part.unit):
        return False
    if percent.features and all(
        part.features.get(axis) == values for axis, values in percent.features.items()
    ):
        return True
    label = set(_WORD.findall(_FILLER.sub(" ", percent.before)))
    return bool(label) and label <= set(_WORD.findall(part.before + " " + part.after))


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
        if claim is not None:
            claims.append(claim)
    return claims


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
        verdict = _judge(share, part.value, share.base.value, share.base)
        return _claim(share, part.value, share.base.value, share.base, verdict)
    pool = _pool(share, near)
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
    beside = bases[0] in owners and part not in parents
    sure = sure and not beside or _only_slip(share, pool)
    verdict = _judge(share, part.value, whole, bases[0]) if sure else UNKNOWN
    if bases[0].about and verdict == WRONG:
        verdict = UNKNOWN
    return _claim(share, part.value, whole, bases[0], verdict)


def _only_slip(share: Share, pool: list[Mention]) -> bool:
    """One base of the same noun in reach, and a slip of the keys that explains the percentage."""
    part, percent = share.part, share.percent
    wholes = {mention.value for mention in pool if mention.noun == part.noun and mention.start < part.start}
    if len(wholes) != 1 or part.figure.grain != 1 or len({mention.value for mention in pool}) > 2:
        return False
    whole = wholes.pop()
    if looks_mistyped(percent.value, round(part.value * 100 / whole, percent.figure.places)):
        return True
    pairs = [(value, whole) for value in swaps(part.value)] + [(part.value, value) for value in swaps(whole)]
    return percent.figure.places > 0 and any(
        one <= two and abs(percent.value - one * 100 / two) <= percent.figure.grain / 2 for one, two in pairs
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


def _siblings(part: Mention, parents: dict[Mention, Group]) -> Decimal | None:
    group = parents.get(part)
    return sum((other.value for other in group.parts), Decimal(0)) if group and len(group.parts) > 1 else None


def _bases(share: Share, pool: list[Mention], parents: dict[Mention, Group]) -> tuple[list[Mention], bool]:
    """Bases the words point to, the likeliest first, and whether they leave no doubt."""
    part, group = share.part, parents.get(share.part)
    earlier = [mention for mention in pool if mention.start < part.start and mention.value > part.value]
    if _BASE.match(share.percent.after):
        named = _named(share.percent, earlier)
        if named:
            return named, True
        if group is not None:
            return [group.head], True
        tops = [mention for mention in earlier if mention not in parents]
        return (tops[-1:] or earlier[-1:]), bool(tops) and _is_named(share.percent, tops[-1])
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
    if len({mention.value for mention in same}) == 1:
        return same[-1:], True
    return (same or earlier)[-1:], False


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
    said = set(_WORD.findall(percent.after)) - _IDLE - set(base.noun.split())
    return not said or bool(said & set(_WORD.findall(base.before + " " + base.after)))


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
