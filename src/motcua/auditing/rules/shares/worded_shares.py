"""Shares and multiples in words: ``gần một phần ba (15 cuộc)``, ``gấp đôi cùng kỳ (60 hồ sơ)``."""

import re
from dataclasses import dataclass
from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, ROUNDED, WRONG, Claim, place_of
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.groups import is_change
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.prose import Prose

_PARTS = {"hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_COUNT = {"một": 1} | _PARTS
_SHARE = phrase("worded_shares", "share")
_TIMES = phrase("worded_shares", "times")
_AIMED = phrase("worded_shares", "aimed")
_NEAR = phrase("worded_shares", "near")
_INSIDE = re.compile(r"\s*(?:số |tổng số )?[^,.;:()\d]{0,40}\(\s*(?:tức |bằng |là |với )?$")
_WITH = re.compile(r"\s*(?:số |tổng số )?[^,.;:()\d]{0,30}\b(?:với|là|tức|tức là)\s*$")
_TOLD = re.compile(r",?\s*(?:chiếm|tức|bằng|đúng|tương đương|đạt|được|gồm|khoảng|tức là)*\s*$")
_OF = phrase("worded_shares", "of")
_THAT_IS = re.compile(r"^[^()]*,\s*(?:bằng|tức|tức là|tương đương|tương ứng|chiếm|đạt)\s*$")
_AMONG = re.compile(r"\b(?:trong|trên)(?: tổng)?(?: số)?\s*$")
_REACH = 3
_ROOM = {
    "": Decimal(3),
    "exact": Decimal("0.5"),
    "about": Decimal(5),
    "below": Decimal(8),
    "above": Decimal(12),
}
"""How many points beside the share the counts may be; nobody says half of what is 56%."""


@dataclass(frozen=True)
class Worded:
    """A share in words: ``percent`` of a whole, and how exactly it is meant."""

    start: int
    end: int
    percent: Decimal
    about: str


def check_worded(prose: Prose, mentions: list[list[Mention]]) -> list[Claim]:
    """One claim for every share or multiple in words whose counts stand beside it."""
    claims = []
    for sentence, inside in zip(prose.sentences, mentions, strict=True):
        if not inside:
            continue
        above = [one for row in mentions[max(0, sentence.index - _REACH) : sentence.index] for one in row]
        for match in _SHARE.finditer(prose.shadow, sentence.start, sentence.end):
            claim = _check_share(prose, _worded(match), inside, above)
            claims.extend([claim] if claim is not None else [])
        claims.extend(_check_times(inside))
    return claims


def _worded(match: re.Match[str]) -> Worded:
    count, parts = match.group("count"), match.group("parts")
    percent = Decimal(100 * _COUNT[count]) / _PARTS[parts] if parts else Decimal(50)
    near = (match.group("near") or match.group("half") or "").strip()
    found = _NEAR.fullmatch(near)
    return Worded(match.start(), match.end(), percent, found.lastgroup or "" if found else "")


def _check_share(prose: Prose, share: Worded, inside: list[Mention], above: list[Mention]) -> Claim | None:
    before = [one for one in inside if one.end <= share.start]
    behind = [one for one in inside if one.start >= share.end]
    if _AIMED.search(prose.shadow, max(0, share.start - 40), share.start):
        return None
    close = behind[0] if behind else None
    gap = prose.shadow[share.end : close.start] if close is not None else ""
    if close is not None and (_INSIDE.fullmatch(gap) or _WITH.fullmatch(gap)):
        told = _percent_in(behind)
        if told is not None:
            return None if is_change(told) else _claim(share, told.value, [told])
        return _of_part(share, close, [*above, *before])
    if not before or not _TOLD.fullmatch(prose.shadow[_end(before[-1]) : share.start]):
        return None
    if before[-1].figure.kind == "percent":
        return None
    behind_it = prose.shadow[share.end : share.end + 60]
    return _of_part(share, before[-1], [*above, *before[:-1]]) if not _OF.match(behind_it) else None


def _percent_in(behind: list[Mention]) -> Mention | None:
    """``(65,2%)``, and ``(4,95 ngàn HS, bằng 77,1%)``."""
    if behind[0].figure.kind == "percent":
        return behind[0]
    second = behind[1] if len(behind) > 1 and behind[1].figure.kind == "percent" else None
    return second if second is not None and _THAT_IS.search(second.lead) else None


def _end(mention: Mention) -> int:
    """Behind the words that belong to a figure."""
    return (
        mention.end + len(re.split(r"[,;:()]", mention.tail, maxsplit=1)[0]) if mention.tail else mention.end
    )


def _of_part(share: Worded, part: Mention, near: list[Mention]) -> Claim | None:
    """The part against its written whole, or against the counts of the same noun that stand before."""
    if not part.counts or is_change(part):
        return None
    if part.figure.whole:
        return _claim(share, part.value * 100 / part.figure.whole, [part])
    among = next(
        (one for one in near[-1:] if one.sentence is part.sentence and _AMONG.search(one.before)), None
    )
    if among is not None and among.unit == part.unit and among.value > part.value:
        return _claim(share, part.value * 100 / among.value, [part, among])
    bases = {
        one.value: one
        for one in near
        if one.figure.kind in {"number", "fraction"}
        and one.unit == part.unit
        and one.value > part.value
        and not is_change(one)
    }
    claims = [_claim(share, part.value * 100 / value, [part, one]) for value, one in bases.items()]
    right = [claim for claim in claims if claim.verdict != WRONG]
    if right or len(claims) != 1:
        return right[0] if right else None
    return claims[0] if part.unit is not None and part.noun == next(iter(bases.values())).noun else None


def _claim(share: Worded, computed: Decimal, figures: list[Mention]) -> Claim:
    gap, room = computed - share.percent, _ROOM[share.about]
    least, most = {"below": (-room, Decimal("0.2")), "above": (Decimal("-0.2"), room)}.get(
        share.about, (-room, room)
    )
    verdict = WRONG if not least <= gap <= most else CONSISTENT if abs(gap) < 1 else ROUNDED
    spans = [(share.start, share.end), *(place_of(one) for one in figures)]
    facts = {"computed": computed, "percent": share.percent, "about": share.about}
    return Claim("ratio_percent", verdict, spans, "worded_share", share.percent, computed, facts)


def _check_times(inside: list[Mention]) -> list[Claim]:
    claims = []
    for place, earlier in enumerate(inside[1:]):
        match = _TIMES.search(earlier.lead)
        later = _outside(inside[: place + 1]) if ")" in earlier.lead else inside[place]
        alike = later.figure.kind == earlier.figure.kind == "number" and later.counts and earlier.value
        if match is None or not alike or later.unit not in {earlier.unit, None} and earlier.unit is not None:
            continue
        if is_change(later) or later.about or earlier.about:
            continue
        times = {"đôi": Decimal(2), "rưỡi": Decimal("1.5")}.get(match.group("times"))
        times = Decimal(_COUNT[match.group("times")]) if times is None else times
        near = _NEAR.fullmatch((match.group("near") or "").strip())
        claims.append(
            _times(times, near.lastgroup or "" if near else "", later, earlier, match.span("times"))
        )
    return claims


def _outside(before: list[Mention]) -> Mention:
    """``156 người (131 người nghỉ hưu, 25 người thôi việc), gấp đôi``: the figure before the bracket."""
    place = len(before) - 1
    while place and "(" not in before[place].lead:
        place -= 1
    return before[max(0, place - 1)]


def _times(times: Decimal, about: str, later: Mention, earlier: Mention, at: tuple[int, int]) -> Claim:
    computed = later.value / earlier.value
    least, most = {
        "": ("0.93", "1.07"), "exact": ("0.99", "1.01"), "about": ("0.85", "1.15"),
        "below": ("0.8", "1"), "above": ("1", "1.45"),
    }[about]  # fmt: skip
    right = times * Decimal(least) <= computed <= times * Decimal(most)
    verdict = (CONSISTENT if computed == times else ROUNDED) if right else WRONG
    offset = earlier.start - len(earlier.lead)
    spans = [(offset + at[0], offset + at[1]), place_of(later), place_of(earlier)]
    facts = {"later": later.value, "earlier": earlier.value, "times": times, "reading": "times"}
    return Claim("difference", verdict, spans, "times", times, computed, facts)
