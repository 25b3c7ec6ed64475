"""Totals that a heading tells in the words of the text below: ``Giao 26.974 người … là 26.020 chỉ tiêu``.

The sentence repeats nearly every word of the heading, so both tell one quantity. A heading rounds, so a round
figure in it is no mistake; nor is one that the text below tells of something else.
"""

import re

from motcua.auditing.rules.judging.claims import CONSISTENT, WRONG, Claim, place_of
from motcua.auditing.rules.reading.grammar import tables
from motcua.auditing.rules.reading.groups import is_change, is_compared
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.prose import Prose

_ENDS = re.compile(r"[.;:,…]$")
_WORD = re.compile(r"[^\W\d_]+")
_IDLE = frozenset(tables()["idle"]["words"].split()) | {"năm", "tỉnh"}
_TOTAL = re.compile(r"\b(?:tổng|toàn)\b")
_LEAST, _FEWEST, _SHARED = 1000, 6, 0.7
"""Figures below the least are told of too many things; so many words, and that part of them, come again."""


def check_headings(prose: Prose, mentions: list[list[Mention]]) -> list[Claim]:
    """At most one claim: the one count of the first line against the first total below it."""
    row = next((sentence for sentence in mentions if sentence), [])
    plain = [mention for mention in row if _is_plain(mention)]
    if len(plain) != 1 or len(row) != 1:
        return []
    head = plain[0]
    end = prose.plain.find("\n", head.end)
    line = prose.plain[: end if end != -1 else len(prose.plain)].strip()
    if end == -1 or "\n" in line or _ENDS.search(line):
        return []
    below = next((sentence for sentence in mentions if sentence and sentence[0].start > end), [])
    others = {mention.value for sentence in mentions for mention in sentence if mention.start > end}
    total = next((mention for mention in below if _is_plain(mention)), None)
    if total is None or not _TOTAL.search(prose.shadow[total.sentence.start : total.start]):
        return []
    words = set(_WORD.findall(line.lower())) - _IDLE
    again = words & set(_WORD.findall(prose.shadow[total.sentence.start : total.sentence.end]))
    if len(again) < _FEWEST or len(again) < _SHARED * len(words):
        return []
    same = head.value == total.value
    near = abs(head.value - total.value) * 10 <= total.value
    if not same and (head.value in others or head.value % 100 == 0 or not near):
        return []
    facts = {"first": total.value, "again": head.value, "noun": head.noun}
    spans = [place_of(head), place_of(total)]
    verdict = CONSISTENT if same else WRONG
    return [Claim("restated_value", verdict, spans, "restated", head.value, total.value, facts)]


def _is_plain(mention: Mention) -> bool:
    plain = mention.figure.kind == "number" and mention.counts and mention.value >= _LEAST
    return plain and not mention.about and not is_change(mention) and not is_compared(mention)
