"""Lists behind ``trong đó`` or ``gồm`` that no group of words took whole, against the count before them.

``đối với 311 trường hợp, trong đó khối hành chính 21 người; khối sự nghiệp 205 người; …``: the parts may
be told in another noun, or with a count inside one of them. Parts that make the whole hold; where they do
not, one slip of the keys has to explain it, for such a list may also leave something out.
"""

import re
from collections import Counter

from motcua.auditing.rules.judging.claims import CONSISTENT, UNKNOWN, WRONG, Claim, place_of
from motcua.auditing.rules.judging.far_off import is_slip_of_sum
from motcua.auditing.rules.reading.grammar import cue
from motcua.auditing.rules.reading.groups import is_change, is_compared
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.sums.breakdowns import sum_claim

_STOP = re.compile(r"[.…]\s|\n|\b(?:so với|cùng kỳ|ngoài ra|bên cạnh|đồng thời|riêng)\b")
_INNER = re.compile(r"\b(?:của|cho|tại|thuộc|với|ở|trên)\s*$")
_APART = {"money", "score", "duration", "times", "place"}
_SUMS = {"sum_parts", "rollup", "difference"}
_LEAST, _MOST = 100, 12
_OPENS = re.compile(r"[\s.]*(?:trong đó|cụ thể|gồm)\b")
Span = tuple[int, int]


def check_inside_lists(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every such list of three parts and more that no other sum has judged."""
    sums = [claim for claim in known if claim.kind in _SUMS and claim.verdict != UNKNOWN]
    told = {span for claim in sums for span in claim.spans}
    claims = []
    before: list[Mention] = []
    for sentence in mentions:
        claims.extend(_of_sentence_before(before, sentence, told))
        before = sentence
        for place, head in enumerate(sentence[:-3]):
            lead = sentence[place + 1].lead
            opens = cue("inside").search(lead) or cue("made_of").search(lead)
            if opens and _is_plain(head) and place_of(head) not in told and head.value >= _LEAST:
                parts = _parts(sentence[place + 1 :])
                claims.extend(_check(head, parts) if len(parts) > 2 and not _covered(parts, told) else [])
    return claims


def _of_sentence_before(before: list[Mention], sentence: list[Mention], told: set[Span]) -> list[Claim]:
    """``nhận được 139 kiến nghị. Trong đó có 13 kiến nghị về …; 64 kiến nghị …; …``."""
    head = before[-1] if before else None
    if head is None or len(sentence) < 3 or not _OPENS.match(sentence[0].lead):
        return []
    same = head.sentence.paragraph == sentence[0].sentence.paragraph and head.unit == sentence[0].unit
    if not same or not _is_plain(head) or place_of(head) in told or head.value < _LEAST:
        return []
    parts = _parts(sentence)
    return _check(head, parts) if len(parts) > 2 and not _covered(parts, told) else []


def _is_plain(mention: Mention) -> bool:
    plain = mention.figure.kind == "number" and mention.unit not in _APART and not mention.about
    return plain and not is_change(mention) and not is_compared(mention)


def _parts(row: list[Mention]) -> list[Mention]:
    """The plain counts up to the end of the sentence, without what qualifies a noun inside an item."""
    found: list[Mention] = []
    for place, mention in enumerate(row[:_MOST]):
        if place and _STOP.search(mention.lead):
            break
        if mention.figure.kind == "percent" or _INNER.search(mention.lead):
            continue
        if not _is_plain(mention) or "(" in mention.lead:
            return []
        found.append(mention)
    units = Counter(mention.unit for mention in found if mention.unit is not None)
    last = found[-1].tail if found else ""
    return found if len(units) < 2 and not cue("open").search(last[:40]) else []


def _covered(parts: list[Mention], told: set[Span]) -> bool:
    return sum(place_of(part) in told for part in parts) > 1


def _check(head: Mention, parts: list[Mention]) -> list[Claim]:
    values = [part.value for part in parts]
    computed = sum(values, start=values[0] * 0)
    if max(values) >= head.value:
        return []
    if computed != head.value and not is_slip_of_sum(head.value, values):
        return []
    verdict = CONSISTENT if computed == head.value else WRONG
    return [sum_claim("sum_parts", verdict, head, head.value, parts, computed, loose=True)]
