"""Shares that cannot be: ``nhận 101.120 hồ sơ, đã giải quyết 105.163 hồ sơ (đạt 97,3%)``.

More was settled than received, or just as much, and the percentage says otherwise: one slip of the keys in a
count, or in the percentage, makes all three agree. Where none does, what was carried over may be meant.
"""

import re

from motcua.auditing.rules.judging.claims import Claim, judge_percent, judged_figures, place_of
from motcua.auditing.rules.judging.keys import one_key, slips_of
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.groups import fits, is_change, is_compared
from motcua.auditing.rules.reading.mentions import Mention

_TIED, _FILLER, _BASE = phrase("shares", "tied"), phrase("shares", "filler"), phrase("shares", "base")
_ALL = re.compile(r"\btổng\b|\btrong\s*$")
_BREAK = re.compile(r"[;:]|[.…]\s|\n")
_LEAST = 100
_HUNDRED = 100


def check_overfull(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every such percentage that nothing has judged."""
    told = judged_figures(known, "ratio_percent")
    claims = []
    for sentence in mentions:
        for place, rate in enumerate(sentence):
            if place < 2 or rate.figure.kind != "percent" or place_of(rate) in told:
                continue
            part = sentence[place - 1]
            base = next((one for one in reversed(sentence[: place - 1]) if _is_base(one, part)), None)
            if base is not None and _is_share(rate, part) and _is_slipped(rate, part, base):
                claims.append(_claim(rate, part, base))
    return claims


def _is_plain(mention: Mention) -> bool:
    whole = mention.figure.kind == "number" and mention.figure.grain == 1
    return whole and mention.counts and not (mention.about or is_change(mention) or is_compared(mention))


def _is_base(base: Mention, part: Mention) -> bool:
    """What was received, or a total told as such."""
    state = base.features.get("state", ())
    told = bool({"received", "due"} & set(state)) or _ALL.search(base.before) is not None
    alike = fits(base, part) and base.unit == part.unit
    return told and alike and _is_plain(base) and base.value >= _LEAST


def _is_share(rate: Mention, part: Mention) -> bool:
    tied = _TIED.search(rate.lead) and not _BREAK.search(rate.lead) and not _FILLER.sub("", rate.before)
    own = not (set(part.features.get("state", ())) & {"received", "due"}) and _is_plain(part)
    return bool(tied) and own and not is_change(rate) and not rate.about and not rate.after.strip(" .")


def _is_slipped(rate: Mention, part: Mention, base: Mention) -> bool:
    if part.value < base.value or rate.value == _HUNDRED:
        return False
    if part.value == base.value:
        return one_key(rate.value, part.value * _HUNDRED / base.value, rate.figure.places)
    if rate.value > _HUNDRED or not rate.figure.places:
        return False
    pairs = [(part.value, one) for one in slips_of(base.value)]
    pairs += [(one, base.value) for one in slips_of(part.value)]
    room = rate.figure.grain / 2
    return any(abs(rate.value - one * _HUNDRED / two) <= room for one, two in pairs if two)


def _claim(rate: Mention, part: Mention, base: Mention) -> Claim:
    computed = part.value * _HUNDRED / base.value
    facts = {"part": part.value, "whole": base.value, "percent": rate.value, "places": rate.figure.places}
    verdict = judge_percent(rate.figure, "", computed)
    spans = [place_of(rate), place_of(part), place_of(base)]
    return Claim("ratio_percent", verdict, spans, "share", rate.value, computed, facts)
