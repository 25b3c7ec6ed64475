"""Figures of the headline that the text below tells otherwise, by one slip of the keys.

``Tổng số người tham gia tăng 3,6%`` above ``tổng số người tham gia … tăng 5,6% so với năm 2018``: the words
of the headline stand before the figure below, and the figure of the headline stands nowhere in the text.
"""

import re
from bisect import bisect_left
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from itertools import combinations

from motcua.auditing.rules.changes.change_signs import sign_of
from motcua.auditing.rules.judging.claims import CONSISTENT, UNKNOWN, WRONG, Claim, place_of
from motcua.auditing.rules.judging.keys import one_key, shuffled
from motcua.auditing.rules.reading.grammar import phrase, tables
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.prose import Prose, Sentence

_PART, _PLACE = phrase("titles", "part"), phrase("titles", "region")
_SAID, _AMONG = phrase("titles", "said"), phrase("titles", "among")
_NAME = re.compile(r"[A-ZĐ][^\W\d_]+(?: [A-ZĐ][^\W\d_]+)+|TP\.? ?[A-ZĐ][^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+")
_IDLE = frozenset(tables()["idle"]["words"].split())
_FAR, _LEAST, _MANY = 8, 3, 40
_DIGITS, _NEAR, _LARGE = 3, 3, 100
"""Figures of more digits are not alike by chance; of so many where the same words stand before both."""
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
        near = [one for one in alike if _is_meant(prose, head, one, first, body)]
        near = [one for one in near if len(str(int(one.value))) == len(str(int(head.value)))]
    slips = [one for one in near if _slipped(head, one) and not _is_of_part(prose, head, one)]
    return slips[0] if len({one.value for one in slips}) == 1 and len(slips) == len(near) else None


def _is_meant(prose: Prose, head: Mention, one: Mention, first: list[Mention], body: list[Mention]) -> bool:
    """Words of the headline, or the figure beside, or so many digits, bind the two."""
    wanted = _content(prose.shadow[head.sentence.start : head.sentence.end]) - _said(head)
    if _is_told(prose, wanted, one) or _same_beside(first, head, body, one):
        return True
    if not _slipped(head, one) or one.about and not head.about:
        return False
    digits = _digits(head)
    if head.figure.kind != "number":
        return digits > _DIGITS
    near = digits == _DIGITS or digits == 2 and shuffled(head.value, one.value)
    return digits > _DIGITS or near and bool(_done(head) & _done(one))


def _digits(one: Mention) -> int:
    return len(f"{one.value:f}".strip("0").replace(".", ""))


def _done(one: Mention) -> set[str]:
    """The words right before a figure: what was done with so many."""
    return set(_WORD.findall(one.before)[-_NEAR:]) - _IDLE


def _is_of_part(prose: Prose, head: Mention, one: Mention) -> bool:
    """A part, another time or an aim by words that the headline does not have."""
    if head.figure.kind == "number" and _digits(head) > _DIGITS:
        return False
    said = _words_of(prose, one).replace("với cùng kỳ", "")
    words = {match.group() for match in _PART.finditer(said)}
    title = prose.shadow[head.sentence.start : head.sentence.end]
    return any(word not in title for word in words)


def _is_alike(head: Mention, one: Mention) -> bool:
    same = (
        head.figure.kind == one.figure.kind
        and sign_of(head) == sign_of(one)
        and one.about in {"", head.about}
    )
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


def _same_beside(first: list[Mention], head: Mention, body: list[Mention], one: Mention) -> bool:
    """``243 thí sinh … trên 50 điểm``, ``8 huyện, 561 xã``: the figure behind or before is the same too."""
    if not head.noun or head.noun != one.noun:
        return False
    return any(_is_same(_beside(first, head, step), _beside(body, one, step)) for step in (1, -1))


def _is_same(mine: Mention | None, other: Mention | None) -> bool:
    if mine is None or other is None or mine.value != other.value or mine.about != other.about:
        return False
    return mine.unit == other.unit is not None or mine.value >= _LARGE


def _beside(row: list[Mention], one: Mention, step: int) -> Mention | None:
    place = bisect_left(row, one.start, key=lambda mention: mention.start) + step
    near = row[place] if 0 <= place < len(row) else None
    return near if near is not None and near.sentence is one.sentence else None


def _claim(head: Mention, again: Mention) -> Claim:
    verdict = CONSISTENT if head.value == again.value else WRONG
    facts = {"first": head.value, "again": again.value, "noun": again.noun or head.noun}
    spans = [place_of(head), place_of(again)]
    return Claim("restated_value", verdict, spans, "restated", again.value, head.value, facts)
