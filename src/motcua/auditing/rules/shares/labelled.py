"""Rates told by the label of one part: ``hoàn thành tốt 84 người … Tỷ lệ hoàn thành tốt là 70,0%``."""

import re

from motcua.auditing.rules.judging.claims import WRONG, Claim, judge_percent, place_of
from motcua.auditing.rules.reading.grammar import cue, phrase, tables
from motcua.auditing.rules.reading.groups import is_change
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.runs import Run

_RATE, _ELSEWHERE = phrase("labelled", "rate"), phrase("labelled", "elsewhere")
_WORD = re.compile(r"\w+")
_IDLE = frozenset(tables()["idle"]["words"].split())
_UNDONE = phrase("states", "lacking")
_REACH = 2


def check_labelled(mentions: list[list[Mention]], runs: list[Run], known: list[Claim]) -> list[Claim]:
    """One claim for every rate whose words label one part of a sum that holds, and no other."""
    told = {claim.spans[0] for claim in known if claim.kind == "ratio_percent"}
    whole = [run for run in runs if _labels(run)]
    claims = []
    for sentence in mentions:
        aimed = False
        for mention in sentence:
            aimed = aimed and ";" not in mention.lead or bool(cue("target").search(mention.before))
            match = _RATE.search(mention.before) if mention.figure.kind == "percent" else None
            if match is None or aimed or is_change(mention) or place_of(mention) in told:
                continue
            claim = _check(mention, match.group("label"), whole)
            claims.extend([claim] if claim is not None else [])
    return claims


def _labels(run: Run) -> list[frozenset[str]] | None:
    """The words of every part; ``None`` where two parts are called the same."""
    labels = [
        frozenset(_WORD.findall(f"{part.before} {re.split('[,;.(]', part.after)[0]}")) for part in run.parts
    ]
    return labels if len(set(labels)) == len(labels) and all(labels) else None


def _check(rate: Mention, label: str, runs: list[Run]) -> Claim | None:
    wanted = frozenset(_WORD.findall(label)) - {"là", "đạt"}
    index = rate.sentence.index
    found: dict[tuple[Mention, Mention], None] = {}
    for run in runs:
        last = run.parts[-1]
        if last.end > rate.start or not index - _REACH <= last.sentence.index <= index or not run.head.value:
            continue
        named = [part for part, words in zip(run.parts, _labels(run) or [], strict=True) if wanted <= words]
        if len(named) == 1 and _UNDONE.search(f"{named[0].before} {named[0].after}") is None:
            found[named[0], run.head] = None
    if not found or not wanted - _IDLE:
        return None
    for part, head in found:
        verdict = judge_percent(rate.figure, rate.about, part.value * 100 / head.value)
        if verdict != WRONG:
            return _claim(rate, part, head, verdict)
    values = {(part.value, head.value) for part, head in found}
    scoped = _ELSEWHERE.search(rate.before) or _ELSEWHERE.search(rate.lead[-80:])
    if len(values) > 1 or scoped or rate.about or len(wanted) < 2:
        return None
    return _claim(rate, *next(iter(found)), WRONG)


def _claim(rate: Mention, part: Mention, head: Mention, verdict: str) -> Claim:
    facts = {
        "part": part.value,
        "whole": head.value,
        "percent": rate.value,
        "places": rate.figure.places,
    }
    spans = [place_of(rate), place_of(part), place_of(head)]
    computed = part.value * 100 / head.value
    return Claim("ratio_percent", verdict, spans, "share", rate.value, computed, facts)
