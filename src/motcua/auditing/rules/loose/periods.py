"""Months that make a quarter, quarters a year: ``quý I 412, quý II 538, quý III 601; 9 tháng 1.551``."""

from decimal import Decimal
from typing import NamedTuple

from motcua.auditing.rules.judging.claims import CONSISTENT, UNKNOWN, WRONG, Claim, place_of
from motcua.auditing.rules.judging.keys import looks_slipped
from motcua.auditing.rules.reading.grammar import phrase, tables
from motcua.auditing.rules.reading.groups import is_exact_count
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.prose import Prose
from motcua.auditing.rules.sums.breakdowns import sum_claim

_QUARTER, _MONTH = phrase("periods", "quarter"), phrase("periods", "month")
_MONTHS, _YEAR, _STOCK = phrase("periods", "months"), phrase("periods", "year"), phrase("periods", "stock")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_SUMS = {"sum_parts", "rollup"}
_MOST = 12
_LASTING = {"agency", "household", "party", "person", "procedure"}
"""What is there in two quarters counts once in both together."""


class Timed(NamedTuple):
    """A count of the months told before it."""

    months: frozenset[int]
    mention: Mention


def check_periods(prose: Prose, mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every count of a time that the times just before it make up."""
    told = {claim.spans[0] for claim in known if claim.kind in _SUMS and claim.verdict != UNKNOWN}
    claims, row, paragraph = [], list[Timed](), -1
    for sentence in mentions:
        for place, mention in enumerate(sentence):
            if mention.sentence.paragraph != paragraph:
                row, paragraph = [], mention.sentence.paragraph
            months = _months(prose, sentence, place)
            if not months:
                continue
            parts = _parts(months, mention, row)
            if parts and place_of(mention) not in told:
                claims.extend(_check(mention, parts))
            row = [*row[-_MOST:], Timed(months, mention)]
    return claims


def _months(prose: Prose, sentence: list[Mention], place: int) -> frozenset[int]:
    """The months of a plain count, by the words since the count before it; none where they do not say."""
    mention = sentence[place]
    if not is_exact_count(mention) or mention.unit in _LASTING:
        return frozenset()
    before = next((one for one in reversed(sentence[:place]) if is_exact_count(one)), None)
    words = prose.shadow[before.end if before else mention.sentence.start : mention.start].lower()
    if _STOCK.search(f"{words} {mention.after}"):
        return frozenset()
    return _named(words)


def _named(words: str) -> frozenset[int]:
    if found := _QUARTER.search(words):
        said = found.group("number")
        number = _ROMAN.get(said) or int(said)
        return frozenset(range(3 * number - 2, 3 * number + 1))
    if found := _MONTHS.search(words):
        said = found.group("number")
        number = int(said) if said.isdecimal() else int(tables()["number_words"][said])
        return frozenset(range(13 - number, 13) if found.group("part") == "cuối" else range(1, number + 1))
    if found := _MONTH.search(words):
        return frozenset({int(found.group("number"))})
    return frozenset(range(1, 13)) if _YEAR.search(words) else frozenset()


def _parts(months: frozenset[int], total: Mention, row: list[Timed]) -> list[Mention]:
    """The counts right before it, of its noun, whose times follow one another and make the whole time."""
    found: list[Timed] = []
    for one in reversed(row):
        same = one.mention.noun == total.noun or "" in {one.mention.noun, total.noun}
        if not same or not one.months < months or found and max(one.months) + 1 != min(found[0].months):
            break
        found.insert(0, one)
        if frozenset[int]().union(*(each.months for each in found)) == months:
            return [each.mention for each in found]
    return []


def _check(total: Mention, parts: list[Mention]) -> list[Claim]:
    values = [one.value for one in parts]
    computed = sum(values, Decimal(0))
    if computed == total.value:
        return [sum_claim("sum_parts", CONSISTENT, total, total.value, parts, computed)]
    if not looks_slipped(total.value, values):
        return []
    return [sum_claim("sum_parts", WRONG, total, total.value, parts, computed, loose=True)]
