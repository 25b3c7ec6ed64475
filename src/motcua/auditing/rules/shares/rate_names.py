"""Rates whose name stands at their part: ``312 trường hợp dương tính qua 4.160 mẫu, tỷ lệ dương tính 7,5%``.

The name of a rate leaves open what it is of, so a gap is told only where one slip of the keys explains it.
"""

import re

from motcua.auditing.rules.judging.claims import Claim, judged_figures, place_of
from motcua.auditing.rules.reading.grammar import phrase, tables
from motcua.auditing.rules.reading.groups import is_change, is_compared, is_exact_count
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.shares.near_wholes import share_by_slip

_NAMED, _BRACKET = phrase("rate_names", "named"), phrase("rate_names", "bracket")
_WORD = re.compile(r"[^\W\d_]+")
_IDLE = frozenset(tables()["idle"]["words"].split())
_LEAST = 100


def check_rate_names(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every named rate with one part and one whole that no other check has judged."""
    told = judged_figures(known, "ratio_percent")
    claims = []
    for sentence in mentions:
        for place, rate in enumerate(sentence):
            name = _NAMED.search(rate.lead)
            if rate.figure.kind != "percent" or name is None or place_of(rate) in told:
                continue
            if rate.about or is_change(rate) or is_compared(rate):
                continue
            words = set(_WORD.findall(name.group("name"))) - _IDLE
            before = [one for one in sentence[:place] if is_exact_count(one) and one.value >= _LEAST]
            pair = _in_bracket(sentence[place + 1 : place + 2], words, before) or _ahead(words, before)
            claim = share_by_slip(rate, pair[0].value, pair[1].value, list(pair)) if pair else None
            claims.extend([claim] if claim is not None else [])
    return claims


def _in_bracket(
    behind: list[Mention], words: set[str], before: list[Mention]
) -> tuple[Mention, Mention] | None:
    """The part right behind the rate, and the one count of its noun whose own words are in the name."""
    if not behind or not is_exact_count(behind[0]) or _BRACKET.match(behind[0].lead) is None:
        return None
    part = behind[0]
    alike = [one for one in before if one.counted is not None and one.noun == part.noun]
    own = [(one, set(_WORD.findall(one.after)) - set(one.noun.split())) for one in alike]
    named = [one for one, said in own if said and said <= words]
    return (part, named[0]) if len(named) == 1 else None


def _ahead(words: set[str], before: list[Mention]) -> tuple[Mention, Mention] | None:
    """The one count behind which all the words of the name stand, and the one other count."""
    if len(before) != 2 or not words:
        return None
    parts = [one for one in before if words <= set(_WORD.findall(one.after))]
    wholes = [one for one in before if one not in parts]
    return (parts[0], wholes[0]) if len(parts) == 1 and parts[0].value < wholes[0].value else None
