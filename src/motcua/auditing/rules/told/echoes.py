"""A number told again with two digits that changed places, where nothing else explains it."""

from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, WRONG, Claim, place_of
from motcua.auditing.rules.judging.keys import looks_mistyped, swaps
from motcua.auditing.rules.reading.groups import is_change, is_compared
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.prose import Prose
from motcua.auditing.rules.told.restated import scopes_differ

LEAST = Decimal(1000)
"""Shorter numbers are too often alike by chance."""
_LEAST_PHRASED = Decimal(100)
_REACH, _WIDE = 12, 90
Span = tuple[int, int]


def check_echoes(prose: Prose, mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every unexplained count whose digits, two of them exchanged, stand before it."""
    settled = {span for claim in known if claim.verdict == CONSISTENT for span in claim.spans}
    blamed = {span for claim in known if claim.verdict == WRONG for span in claim.spans}
    claims: list[Claim] = []
    recent: list[Mention] = []
    named: list[Mention] = []
    for sentence in mentions:
        for mention in sentence:
            again = _phrased(prose, mention, named) if _is_counted(mention) else None
            claims.extend([again] if again is not None and again.spans[0] not in blamed else [])
            named = [*named, mention][-_REACH:] if _is_counted(mention) else named
            if again is not None or not _is_plain(mention):
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


def _is_counted(mention: Mention) -> bool:
    counted = mention.counts and mention.figure.kind == "number" and mention.noun != ""
    return counted and not is_change(mention) and not is_compared(mention) and not mention.about


def _phrased(prose: Prose, mention: Mention, named: list[Mention]) -> Claim | None:
    """``16.255 người tham gia tự nguyện … tham gia tự nguyện mới có 15.255 người``: one key, same words."""
    start = max(mention.sentence.start, mention.start - _WIDE)
    words = prose.shadow[start : min(mention.sentence.end, mention.end + _WIDE)]
    alike = [one for one in named if one.noun == mention.noun and one.sentence is not mention.sentence]
    told = [one for one in alike if (phrase := _phrase(one)) and phrase in words]
    if any(one.value == mention.value for one in alike) or len({one.value for one in told}) != 1:
        return None
    first = told[-1]
    one_key = looks_mistyped(first.value, mention.value)
    if not one_key or mention.value < _LEAST_PHRASED or scopes_differ(prose, first, mention):
        return None
    facts = {"first": first.value, "again": mention.value, "noun": mention.noun}
    spans = [place_of(mention), place_of(first)]
    return Claim("restated_value", WRONG, spans, "restated", mention.value, first.value, facts)


def _phrase(one: Mention) -> str:
    """What the words behind a count say of it, where they say enough."""
    phrase = one.after.strip().removeprefix(one.noun).strip(" ·")
    return phrase if len(phrase.split()) > 2 and len(phrase) < _WIDE and one.counted else ""


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
