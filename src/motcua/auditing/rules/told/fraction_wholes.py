"""Wholes of fractions told before: ``47 đơn thuộc thẩm quyền; đã giải quyết 26/57 đơn thuộc thẩm quyền``."""

import re
from decimal import Decimal

from motcua.auditing.rules.judging.claims import WRONG, Claim, place_of
from motcua.auditing.rules.judging.keys import one_key
from motcua.auditing.rules.reading.grammar import tables
from motcua.auditing.rules.reading.groups import is_change, is_compared
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.prose import Prose

_WORD = re.compile(r"[^\W\d_]+")
_IDLE = frozenset(tables()["idle"]["words"].split())
_REACH, _LEAST, _DIGITS = 2, 2, 10


def check_fraction_wholes(prose: Prose, mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every fraction whose words name one count before it, one slip from its whole."""
    wrong = {span for claim in known if claim.verdict == WRONG for span in claim.spans}
    claims = []
    for index, sentence in enumerate(mentions):
        for place, fraction in enumerate(sentence):
            whole = fraction.figure.whole
            if fraction.figure.kind != "fraction" or whole is None or whole < _DIGITS or not fraction.counts:
                continue
            before = [one for row in mentions[max(0, index - _REACH) : index] for one in row]
            told = _told(prose, fraction, whole, [*before, *sentence[:place]])
            if told is not None and not {place_of(fraction), place_of(told)} & wrong:
                facts = {"first": told.value, "again": whole, "noun": told.noun}
                spans = [place_of(fraction), place_of(told)]
                claims.append(Claim("restated_value", WRONG, spans, "restated", whole, told.value, facts))
    return claims


def _told(prose: Prose, fraction: Mention, whole: Decimal, before: list[Mention]) -> Mention | None:
    """The one count of the unit told in the words of the fraction; none where another is its whole."""
    alike = [one for one in before if one.unit == fraction.unit and one.figure.kind in {"number", "fraction"}]
    if any(whole in {one.value, one.figure.whole} for one in alike):
        return None
    named = set(_WORD.findall(fraction.after.removeprefix(fraction.noun))) - _IDLE
    if len(named) < _LEAST:
        return _right_before(fraction, whole, alike)
    found = [
        one
        for one in alike
        if one.figure.kind == "number"
        and not (one.about or is_change(one) or is_compared(one))
        and named <= set(_WORD.findall(f"{one.before} {one.after}"))
    ]
    slipped = [one for one in found if one_key(one.value, whole)]
    return slipped[0] if len(slipped) == len(found) == 1 else None


def _right_before(fraction: Mention, whole: Decimal, alike: list[Mention]) -> Mention | None:
    """``thuộc thẩm quyền là 44 vụ; đã giải quyết 9/40 vụ``: no words, but the one count before it."""
    told = alike[0] if len(alike) == 1 else None
    if told is None or told.figure.kind != "number" or told.sentence is not fraction.sentence:
        return None
    plain = not (told.about or is_change(told) or is_compared(told)) and told.value >= fraction.value
    return told if plain and one_key(told.value, whole) else None
