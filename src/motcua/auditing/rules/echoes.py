"""A number told again with two digits that changed places, where nothing else explains it."""

from decimal import Decimal

from motcua.auditing.rules.claims import CONSISTENT, WRONG, Claim, looks_mistyped, place_of, swaps
from motcua.auditing.rules.groups import is_change, is_compared
from motcua.auditing.rules.mentions import Mention
from motcua.auditing.rules.prose import Prose
from motcua.auditing.rules.restated import scopes_differ

LEAST = Decimal(1000)
"""Shorter numbers are too often alike by chance."""
_REACH = 12
Span = tuple[int, int]


def check_echoes(prose: Prose, mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every unexplained count whose digits, two of them exchanged, stand before it."""
    settled = {span for claim in known if claim.verdict == CONSISTENT for span in claim.spans}
    blamed = {span for claim in known if claim.verdict == WRONG for span in claim.spans}
    claims: list[Claim] = []
    recent: list[Mention] = []
    for sentence in mentions:
        for mention in sentence:
            if not _is_plain(mention):
                continue
            place = place_of(mention)
            if place not in settled and place not in blamed:
                claim = _claim(prose, mention, recent, settled)
                claims.extend([claim] if claim is not None else [])
            recent = [*recent, mention][-_REACH:]
    return claims


def _is_plain(mention: Mention) -> bool:
    counted = mention.counts and mention.figure.kind == "number" and mention.figure.grain >= 1
    plain = not is_change(mention) and not is_compared(mention) and not mention.about
    return counted and plain and _digits(mention) >= LEAST and mention.noun != ""


def _digits(mention: Mention) -> Decimal:
    return mention.value / mention.figure.grain


def _same_words(one: Mention, two: Mention) -> bool:
    """Two labels end in the same two words or more: ``đã thu hồi 15.002 triệu đồng``."""
    left, right = (mention.before.split()[-3:] for mention in (one, two))
    return len(left) == 3 and left == right


def _exchanged(one: Mention, two: Mention) -> bool:
    """The same digits, two of them in each other's place."""
    return looks_mistyped(one.value, two.value) and sorted(f"{one.value:f}") == sorted(f"{two.value:f}")


def _claim(prose: Prose, mention: Mention, recent: list[Mention], settled: set[Span]) -> Claim | None:
    """Against the one count of its noun that has its digits and that other figures confirm."""
    alike = [one for one in recent if one.noun == mention.noun and one.sentence is not mention.sentence]
    if any(one.value == mention.value for one in alike):
        return None
    slips = set(swaps(mention.value))
    near = [one for one in alike if one.value in slips and place_of(one) in settled]
    again = [one for one in alike if _same_words(one, mention) and _exchanged(one, mention)]
    near = near or [one for one in again if not scopes_differ(prose, one, mention)]
    if len({one.value for one in near}) != 1:
        return None
    first = near[-1]
    facts = {"first": first.value, "again": mention.value, "noun": mention.noun}
    spans = [place_of(mention), place_of(first)]
    return Claim("restated_value", WRONG, spans, "restated", mention.value, first.value, facts)
