"""Changes in the order of their levels: ``6 vụ, 5 người; so với cùng kỳ giảm 13 vụ (68%), 10 người (67%)``.

What was before is the level with its change taken back. Where that makes one of the percentages, the row is
read rightly, and the others must fit too.
"""

import re

from motcua.auditing.rules.changes.both_ways import rate_claim
from motcua.auditing.rules.changes.change_signs import sign_of
from motcua.auditing.rules.judging.claims import UNKNOWN, WRONG, Claim
from motcua.auditing.rules.reading.mentions import Mention

_AGAINST = re.compile(r"\bso (?:với|cùng)\b|\bcùng kỳ\b")
_BRACKET = re.compile(r"[^;:()]*\(\s*(?:tăng|giảm)?\s*[-−–+]?\s*")
_WORD = re.compile(r"[^\W\d_]+")
_LEAST = 2


def check_change_rows(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every percentage of such a row that no other check has judged."""
    kinds = {"difference", "ratio_percent"}
    told = {claim.spans[0] for claim in known if claim.kind in kinds and claim.verdict != UNKNOWN}
    claims: list[Claim] = []
    for index, sentence in enumerate(mentions):
        changes = _changes(sentence)
        if len(changes) < _LEAST or not _AGAINST.search(changes[0][0].lead):
            continue
        above = mentions[index - 1] if index else []
        before = [one for one in [*above, *sentence] if one.end <= changes[0][0].start and _is_level(one)]
        levels = before[-len(changes) :]
        if [one.unit for one in levels] != [change.unit for change, _ in changes]:
            levels = _by_name(before, changes)
        if len(levels) != len(changes):
            continue
        rows = [(level, *pair) for level, pair in zip(levels, changes, strict=True)]
        made = [rate_claim(rate, change, level, sign_of(change) or 0) for level, change, rate in rows]
        found = [claim for claim in made if claim is not None]
        alike = all(level.unit == change.unit for level, change, _ in rows)
        if alike and any(claim.verdict != WRONG for claim in found):
            claims.extend(claim for claim in found if claim.spans[0] not in told)
    return claims


def _by_name(before: list[Mention], changes: list[tuple[Mention, Mention]]) -> list[Mention]:
    """``20 vụ, làm chết 8 người, bị thương 9 người … giảm 3 vụ, giảm 6 người bị thương``: some of them."""
    levels = [one for one in before if one.sentence is before[-1].sentence]
    found = []
    for change, _ in changes:
        alike = [one for one in levels if one.unit == change.unit]
        named = set(_WORD.findall(change.after)) - set(change.noun.split())
        if len(alike) > 1:
            alike = [one for one in alike if named & set(_WORD.findall(f"{one.before} {one.after}"))]
        found += alike if len(alike) == 1 else []
    return found


def _changes(sentence: list[Mention]) -> list[tuple[Mention, Mention]]:
    """Changes in counts, each with its percentage in brackets."""
    return [
        (change, rate)
        for change, rate in zip(sentence, sentence[1:], strict=False)
        if sign_of(change)
        and change.figure.kind == "number"
        and rate.figure.kind == "percent"
        and not (change.about or rate.about)
        and _BRACKET.fullmatch(rate.lead)
    ]


def _is_level(mention: Mention) -> bool:
    return mention.figure.kind == "number" and mention.counts and sign_of(mention) is None
