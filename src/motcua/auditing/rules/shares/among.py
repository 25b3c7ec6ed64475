"""More done than there were to do: ``1.673 việc có điều kiện. Trong số việc có điều kiện, xong 1.694``."""

import re

from motcua.auditing.rules.judging.claims import WRONG, Claim, place_of
from motcua.auditing.rules.reading.grammar import phrase, tables
from motcua.auditing.rules.reading.groups import is_change, is_compared
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.prose import Prose

_AMONG = phrase("among", "named")
_WORD = re.compile(r"[^\W\d_]+")
_IDLE = frozenset(tables()["idle"]["words"].split())
_REACH, _FAR = 2, 100


def check_among(prose: Prose, mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every count *among* those named so, larger than the one count that has their name."""
    told = {claim.spans[0] for claim in known if claim.kind == "ratio_bound"}
    claims = []
    for index, sentence in enumerate(mentions):
        first = sentence[0] if sentence else None
        named = _AMONG.match(first.lead) if first is not None else None
        if first is None or named is None or place_of(first) in told or not _is_plain(first):
            continue
        words = set(_WORD.findall(named.group("name"))) - _IDLE
        above = [one for row in mentions[max(0, index - _REACH) : index] for one in row]
        found = [
            one for one in above if _is_plain(one) and one.unit == first.unit and _is_named(prose, one, words)
        ]
        if words and len(found) == 1 and found[0].value < first.value and not _is_told(first.value, above):
            facts = {"part": first.value, "whole": found[0].value, "noun": first.noun}
            spans = [place_of(first), place_of(found[0])]
            claims.append(Claim("ratio_bound", WRONG, spans, "bound", first.value, found[0].value, facts))
    return claims


def _is_plain(mention: Mention) -> bool:
    plain = mention.figure.kind == "number" and mention.counts and not mention.about
    return plain and not is_change(mention) and not is_compared(mention)


def _is_named(prose: Prose, one: Mention, words: set[str]) -> bool:
    """The words stand beside it, or behind what is told of it in the same sentence."""
    behind = prose.shadow[one.end : min(one.sentence.end, one.end + _FAR)]
    return words <= set(_WORD.findall(f"{one.before} {behind}"))


def _is_told(value: object, above: list[Mention]) -> bool:
    return any(one.value == value for one in above)
