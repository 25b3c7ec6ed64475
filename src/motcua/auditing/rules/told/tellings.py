"""One count told twice in other words and another order: ``Lượt khám: 9.486 … Tóm lại, khám 9.468 lượt``.

The same figure for the same noun is one quantity told again. Another figure is a mistake only where its
digits are those of the first in another order, the first is borne out by other figures, and the words agree.
"""

import re
from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, WRONG, Claim, place_of
from motcua.auditing.rules.judging.keys import shuffled
from motcua.auditing.rules.reading.grammar import phrase, tables
from motcua.auditing.rules.reading.groups import is_change, is_compared
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.prose import Prose
from motcua.auditing.rules.told.restated import scope_of

_SUMMARY = phrase("recalls", "summary")
_WORD = re.compile(r"[^\W\d_]+")
_IDLE = frozenset(tables()["idle"]["words"].split()) | {"chỉ", "ước", "như", "vậy", "năm", "tháng", "quý"}
_REACH = 60
_LEAST, _LONG = Decimal(10), Decimal(1000)
Span = tuple[int, int]


def check_tellings(prose: Prose, mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every count that an earlier sentence has told, or told with its digits changed about."""
    told = {span for claim in known if claim.kind == "restated_value" for span in claim.spans[:1]}
    settled = {span for claim in known if claim.verdict == CONSISTENT for span in claim.spans}
    judged = settled | {span for claim in known if claim.verdict == WRONG for span in claim.spans}
    claims: list[Claim] = []
    earlier: list[Mention] = []
    for sentence in mentions:
        for mention in sentence:
            if not _is_plain(mention) or place_of(mention) in told or not mention.noun:
                continue
            alike = [one for one in earlier[-_REACH:] if _names(one, mention)]
            same = [one for one in alike if one.value == mention.value]
            if same:
                claims.extend(_told_again(prose, mention, same))
            elif place_of(mention) not in judged:
                firm = [one for one in alike if place_of(one) in settled]
                claims.extend(_slipped(prose, mention, firm))
        earlier.extend(mention for mention in sentence if _is_plain(mention))
    return claims


def _is_plain(mention: Mention) -> bool:
    plain = mention.figure.kind in {"number", "fraction"} and mention.counts and mention.value >= _LEAST
    return plain and not mention.about and not is_change(mention) and not is_compared(mention)


def _names(one: Mention, two: Mention) -> bool:
    """Of one noun, or the first is bare and shares a word with the second."""
    return one.noun == two.noun or not one.counted and bool(_words(one) & _words(two))


def _words(mention: Mention) -> set[str]:
    return set(_WORD.findall(f"{mention.before} {mention.after}")) - _IDLE


def _told_again(prose: Prose, mention: Mention, same: list[Mention]) -> list[Claim]:
    """The latest that shares a word besides the noun, or any of the noun where the figure is long."""
    own = _words(mention) - set(mention.noun.split())
    near = [one for one in same if one.noun and mention.value >= _LONG or own & _words(one)]
    return [_claim(mention, near[-1], CONSISTENT)] if near else []


def _slipped(prose: Prose, mention: Mention, firm: list[Mention]) -> list[Claim]:
    """The only firm count of its noun with the same digits in another order."""
    summed = _SUMMARY.search(prose.shadow[mention.sentence.start : mention.start]) is not None
    own = _words(mention) - set(mention.noun.split())
    near = [one for one in firm if shuffled(one.value, mention.value)]
    near = [one for one in near if summed or _same_words(own, _words(one) - set(one.noun.split()), mention)]
    if len({one.value for one in near}) != 1 or _elsewhere(prose, near[-1], mention):
        return []
    return [_claim(mention, near[-1], WRONG)]


def _elsewhere(prose: Prose, one: Mention, two: Mention) -> bool:
    """Told of another time or place, and not just of the one that the heading names."""
    left, right = scope_of(prose, one), scope_of(prose, two)
    heading = prose.shadow[: prose.sentences[0].end] if prose.sentences else ""
    fresh = {name: {word for word in right[name] if word not in heading} for name in right}
    return any(fresh[name] and left[name] != fresh[name] for name in fresh)


def _same_words(own: set[str], other: set[str], mention: Mention) -> bool:
    """Nothing is said of the one that is not said of the other, and something is said."""
    shared = own & other
    enough = 1 if mention.value >= _LONG else 2
    return len(shared) >= enough and (own <= other or other <= own)


def _claim(mention: Mention, first: Mention, verdict: str) -> Claim:
    facts = {"first": first.value, "again": mention.value, "noun": mention.noun or first.noun}
    spans = [place_of(mention), place_of(first)]
    return Claim("restated_value", verdict, spans, "restated", mention.value, first.value, facts)
