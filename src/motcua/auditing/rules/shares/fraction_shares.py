"""Percentages behind a fraction that no other rule took: ``hoàn thành 25/33 nhiệm vụ, đạt 78,5% kế hoạch``.

A fraction says itself what it is a part of, so the words behind the percentage name no other base; the words
between tie the two and name no other rate.
"""

import re
from dataclasses import replace
from decimal import Decimal

from motcua.auditing.rules.judging.claims import (
    WRONG,
    Claim,
    judge_percent,
    judged_figures,
    place_of,
)
from motcua.auditing.rules.judging.far_off import is_far_share
from motcua.auditing.rules.reading.figures import Figure
from motcua.auditing.rules.reading.grammar import cue, phrase, tables
from motcua.auditing.rules.reading.groups import is_change, is_compared
from motcua.auditing.rules.reading.mentions import Mention

_TIED, _FILLER = phrase("shares", "tied"), phrase("shares", "filler")
_WHOLE = phrase("fraction_shares", "whole")
_TOGETHER = phrase("shares", "together")
_STOP = re.compile(r"[;:]|[.…]\s|\n")
_OVER = phrase("fraction_shares", "over")
_WORD = re.compile(r"[^\W\d_]+")
_IDLE = frozenset(tables()["idle"]["words"].split())
_LONGEST = 100


def check_fraction_shares(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every percentage with a fraction right before it that nothing has judged."""
    told = judged_figures(known, "ratio_percent")
    claims = []
    for sentence in mentions:
        for before, rate in zip(sentence, sentence[1:], strict=False):
            if place_of(rate) not in told and _is_pair(before, rate):
                claims.extend(_check(before, rate))
        for part, whole, rate in zip(sentence, sentence[1:], sentence[2:], strict=False):
            told_over = _OVER.fullmatch(whole.lead) is not None and part.unit in {whole.unit, None}
            if told_over and place_of(rate) not in told and part.figure.kind == "number":
                over = replace(whole, figure=_over(part.figure, whole.figure), before=part.before)
                claims.extend(_check(over, rate, whole) if _is_pair(over, rate) else [])
    return claims


def _over(part: Figure, whole: Figure) -> Figure:
    """``7.245 tỷ đồng/tổng kế hoạch vốn 15.119 tỷ đồng``: a fraction with words behind its stroke."""
    return Figure(part.start, part.end, "fraction", part.value, part.grain, whole.value, whole.grain)


def _is_pair(before: Mention, rate: Mention) -> bool:
    if rate.figure.kind != "percent" or before.figure.kind != "fraction" or not before.figure.whole:
        return False
    aimed = is_change(rate) or is_compared(rate) or cue("target").search(rate.before)
    tied = _TIED.search(rate.lead) and not _STOP.search(rate.lead) and len(rate.lead) <= _LONGEST
    vague = rate.about or before.about or not _counts(before) or _TOGETHER.search(rate.before)
    if aimed or not tied or vague:
        return False
    said = set(_WORD.findall(f"{before.before} {before.after}"))
    behind = _WORD.findall(rate.after)
    label = set(_WORD.findall(_FILLER.sub(" ", rate.before))) - _IDLE
    return not label and (not behind or _WHOLE.match(rate.after) is not None or set(behind) <= said)


def _counts(before: Mention) -> bool:
    return before.counts or before.unit in {"duration", "score"}


def _check(before: Mention, rate: Mention, base: Mention | None = None) -> list[Claim]:
    whole = before.figure.whole or Decimal(1)
    computed = before.value * 100 / whole
    verdict = judge_percent(rate.figure, rate.about, computed)
    if verdict == WRONG and is_far_share(before.value, whole, rate.value, rate.figure.places):
        return []
    facts = {"part": before.value, "whole": whole, "percent": rate.value, "places": rate.figure.places}
    spans = [place_of(rate), place_of(before), *([place_of(base)] if base is not None else [])]
    return [Claim("ratio_percent", verdict, spans, "share", rate.value, computed, facts)]
