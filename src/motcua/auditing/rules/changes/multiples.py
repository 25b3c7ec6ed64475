"""How many times as much: ``9.240 hồ sơ, gấp 3 lần năm 2022 (3.080 hồ sơ)``."""

import re

from motcua.auditing.rules.judging.claims import UNKNOWN, WRONG, Claim, judge_percent, place_of
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.groups import is_change
from motcua.auditing.rules.reading.mentions import Mention

_TIMES = phrase("multiples", "times")
_AGAINST = phrase("multiples", "against")
_FROM = phrase("multiples", "from")


def check_multiples(mentions: list[list[Mention]]) -> list[Claim]:
    """One claim for every ``gấp … lần`` whose two values stand beside it."""
    claims = []
    for sentence in mentions:
        for place, mention in enumerate(sentence):
            if mention.unit != "times" or not _TIMES.search(mention.before):
                continue
            ends = _ends(mention, sentence, place)
            if ends is not None and ends[1].value:
                claims.append(_check(mention, *ends))
    return claims


def _ends(times: Mention, sentence: list[Mention], place: int) -> tuple[Mention, Mention] | None:
    """Later and earlier value."""
    before = [mention for mention in sentence[:place] if mention.counts and not is_change(mention)]
    following = sentence[place + 1] if place + 1 < len(sentence) else None
    later = before[-1] if before else None
    if later is None or re.search(r"[;.]\s", times.lead):
        return None
    if following is not None and following.counts and _AGAINST.fullmatch(following.lead):
        return (later, following) if _alike(later, following) else None
    if len(before) > 1 and _FROM.search(before[-2].before) and _alike(*before[-2:]):
        return before[-1], before[-2]
    return None


def _alike(one: Mention, two: Mention) -> bool:
    return one.figure.kind == two.figure.kind == "number" and (
        one.unit == two.unit or None in {one.unit, two.unit}
    )


def _check(times: Mention, later: Mention, earlier: Mention) -> Claim:
    computed = later.value / earlier.value
    verdict = judge_percent(times.figure, times.about, computed)
    if verdict == WRONG and (times.about or later.about or earlier.about):
        verdict = UNKNOWN
    facts = {"later": later.value, "earlier": earlier.value, "times": times.value, "reading": "times"}
    spans = [place_of(times), place_of(later), place_of(earlier)]
    return Claim("difference", verdict, spans, "times", times.value, computed, facts)
