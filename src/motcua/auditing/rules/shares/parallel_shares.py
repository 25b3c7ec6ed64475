"""Shares told alike, item after item: ``… 23.233, trực tuyến 6.596 (28,39%); … 6.776, 2.521 (37,76%)``.

Where the items beside it tell a count, a part of it and its percentage, an item of the same make tells the
same; its percentage has the base that theirs have.
"""

import re

from motcua.auditing.rules.judging.claims import (
    CONSISTENT,
    ROUNDED,
    Claim,
    judge_percent,
    judged_figures,
    place_of,
)
from motcua.auditing.rules.reading.groups import is_change
from motcua.auditing.rules.reading.mentions import Mention

Item = tuple[Mention, Mention, Mention]
_LEAST = 2


def check_parallel_shares(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every percentage of such a row that nothing has judged."""
    told = judged_figures(known, "ratio_percent")
    claims: list[Claim] = []
    for sentence in mentions:
        items = _items(sentence)
        right = [item for item in items if _verdict(item) in {CONSISTENT, ROUNDED}]
        if len(right) < _LEAST or len(items) - len(right) > 1:
            continue
        claims.extend(_claim(item) for item in items if place_of(item[2]) not in told)
    return claims


def _items(sentence: list[Mention]) -> list[Item]:
    """Count, part and percentage of every stretch between semicolons that holds just these."""
    stretches: list[list[Mention]] = [[]]
    for mention in sentence:
        if ";" in mention.lead:
            stretches.append([])
        stretches[-1].append(mention)
    found = []
    for stretch in stretches:
        if len(stretch) < 3:
            continue
        whole, part, rate = stretch[-3:]
        counts = whole.counts and part.counts and whole.figure.kind == part.figure.kind == "number"
        plain = counts and rate.figure.kind == "percent" and not any(is_change(one) for one in stretch)
        bracket = re.search(r"\(\s*$|\b(?:đạt|chiếm|tỷ lệ)\b", rate.lead) is not None
        if plain and bracket and whole.value >= part.value > 0:
            found.append((whole, part, rate))
    return found


def _verdict(item: Item) -> str:
    whole, part, rate = item
    return judge_percent(rate.figure, rate.about, part.value * 100 / whole.value)


def _claim(item: Item) -> Claim:
    whole, part, rate = item
    facts = {"part": part.value, "whole": whole.value, "percent": rate.value, "places": rate.figure.places}
    facts["named"] = True
    spans = [place_of(rate), place_of(part), place_of(whole)]
    computed = part.value * 100 / whole.value
    return Claim("ratio_percent", _verdict(item), spans, "share", rate.value, computed, facts)
