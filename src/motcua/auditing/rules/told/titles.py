"""Figures of the headline that the text below tells otherwise, by one slip of the keys.

``Tổng số người tham gia tăng 3,6%`` above ``tổng số người tham gia … tăng 5,6% so với năm 2018``: the words
of the headline stand before the figure below, and the figure of the headline stands nowhere in the text.
"""

import re
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from itertools import combinations

from motcua.auditing.rules.changes.change_signs import sign_of
from motcua.auditing.rules.judging.claims import CONSISTENT, UNKNOWN, WRONG, Claim, place_of
from motcua.auditing.rules.judging.keys import one_key
from motcua.auditing.rules.reading.grammar import phrase, tables
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.prose import Prose, Sentence

_PART, _PLACE = phrase("titles", "part"), phrase("titles", "region")
_SAID, _AMONG = phrase("titles", "said"), phrase("titles", "among")
_NAME = re.compile(r"[A-ZĐ][^\W\d_]+(?: [A-ZĐ][^\W\d_]+)+|TP\.? ?[A-ZĐ][^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+")
_IDLE = frozenset(tables()["idle"]["words"].split())
_FAR, _LEAST, _MANY = 8, 3, 40
_ROUNDING = {"above": ROUND_FLOOR, "below": ROUND_CEILING, "about": ROUND_HALF_UP}


def check_titles(prose: Prose, mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every figure of the headline that words bind to one below."""
    first = next((row for row in mentions if row), None)
    if first is None or first[0].sentence.index > 1 or not _is_line(prose, first[0].sentence):
        return []
    kinds = {"restated_value"}
    told = {
        span for claim in known if claim.kind in kinds and claim.verdict != UNKNOWN for span in claim.spans
    }
    rows = [row for row in mentions[first[0].sentence.index + 1 :] if row]
    body = [one for row in rows for one in row]
    claims = []
    for head in first:
        if place_of(head) in told or len(str(head.value).replace(".", "")) < 2:
            continue
        again = _again(prose, head, first, body)
        claims.extend([_claim(head, again)] if again is not None else [])
    return claims


def _is_line(prose: Prose, sentence: Sentence) -> bool:
    """A line of its own that ends without a stop."""
    text = prose.plain[sentence.start : sentence.end].strip()
    behind = prose.plain[sentence.end :].lstrip(" ")[:1]
    return behind == "\n" and "\n" not in text and len(text) < 200 and text[-1] not in ".;:,…"


def _again(prose: Prose, head: Mention, first: list[Mention], body: list[Mention]) -> Mention | None:
    alike = [one for one in body if _is_alike(head, one)]
    if any(_fits(head, one) for one in body if one.figure.kind == head.figure.kind):
        return None
    pairs = combinations(alike[:_MANY], 2) if head.figure.kind != "rank" else ()
    if any(one.value + two.value == head.value for one, two in pairs):
        return None
    if head.figure.kind == "rank":
        near = [one for one in alike[:1] if one in body[:_FAR] and _is_of_same(prose, head, one)]
    else:
        wanted = _content(prose.shadow[head.sentence.start : head.sentence.end]) - _said(head)
        near = [one for one in alike if _is_told(prose, wanted, one) or _same_behind(first, head, body, one)]
        near = [one for one in near if len(str(int(one.value))) == len(str(int(head.value)))]
    slips = [one for one in near if _slipped(head, one) and not _PART.search(_words_of(prose, one))]
    return slips[0] if len({one.value for one in slips}) == 1 and len(slips) == len(near) else None


def _is_alike(head: Mention, one: Mention) -> bool:
    same = head.figure.kind == one.figure.kind and sign_of(head) == sign_of(one) and not one.about
    if head.figure.kind == "rank":
        wholes = {head.figure.whole, one.figure.whole} - {None}
        return same and len(wholes) < 2 and _PLACE.search(one.tail) is None
    counts = head.figure.kind == "percent" or head.unit == one.unit is not None
    return same and counts and head.figure.kind in {"number", "percent"}


def _fits(head: Mention, one: Mention) -> bool:
    """The same, or the same once it is rounded as the headline is."""
    return _rounded(head, one) == head.value or abs(head.value - one.value) < head.figure.grain


def _rounded(head: Mention, one: Mention) -> Decimal:
    if not head.about:
        return one.value
    signs = f"{head.value.normalize():f}"
    zeros = len(signs) - len(signs.rstrip("0")) if "." not in signs else 0
    grain = Decimal(10) ** zeros if zeros else head.figure.grain
    return (one.value / grain).to_integral_value(_ROUNDING[head.about]) * grain


def _is_of_same(prose: Prose, head: Mention, one: Mention) -> bool:
    """The place among all, of the one that the headline names: ``Trà Vinh … đứng thứ 25 cả nước``."""
    among = one.figure.whole is not None or _AMONG.match(one.tail) is not None
    title, words = (prose.plain[mention.sentence.start : mention.sentence.end] for mention in (head, one))
    return among and any(name in words for name in _NAME.findall(title))


def _slipped(head: Mention, one: Mention) -> bool:
    places = head.figure.places
    return one.figure.places == places and one_key(head.value, _rounded(head, one), places)


def _content(words: str) -> set[str]:
    return set(_WORD.findall(words)) - _IDLE


def _said(head: Mention) -> set[str]:
    """What tells how, and not of what: tăng, đạt, tỷ lệ."""
    return set(_SAID.findall(f"{head.before} {head.after}")) | set(head.noun.split())


def _words_of(prose: Prose, one: Mention) -> str:
    """The words of the sentence up to the figure and those that it counts."""
    start = max(one.sentence.start, prose.shadow.rfind(";", one.sentence.start, one.start) + 1)
    return prose.shadow[start : one.end] + one.after


def _is_told(prose: Prose, wanted: set[str], one: Mention) -> bool:
    found = wanted & _content(_words_of(prose, one))
    return len(wanted) >= _LEAST and len(found) * 4 >= len(wanted) * 3


def _same_behind(first: list[Mention], head: Mention, body: list[Mention], one: Mention) -> bool:
    """``243 thí sinh … trên 50 điểm``: the figure behind is the same too."""
    mine, other = (_next(row, mention) for row, mention in ((first, head), (body, one)))
    if mine is None or other is None or other.sentence is not one.sentence or not head.noun:
        return False
    same = mine.value == other.value and mine.unit == other.unit is not None and mine.about == other.about
    return same and head.noun == one.noun


def _next(row: list[Mention], one: Mention) -> Mention | None:
    place = row.index(one) + 1
    return row[place] if place < len(row) else None


def _claim(head: Mention, again: Mention) -> Claim:
    verdict = CONSISTENT if head.value == again.value else WRONG
    facts = {"first": head.value, "again": again.value, "noun": again.noun or head.noun}
    spans = [place_of(head), place_of(again)]
    return Claim("restated_value", verdict, spans, "restated", again.value, head.value, facts)
