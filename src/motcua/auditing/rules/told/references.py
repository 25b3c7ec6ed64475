"""Counts that point back by words: ``13.752 người … cho 13.572 người nêu trên``.

The words say that the figure was told before; one of the same noun that differs by a key is the one meant.
"""

import re
from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, UNKNOWN, WRONG, Claim, place_of
from motcua.auditing.rules.judging.keys import looks_mistyped, swaps
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.groups import is_change, is_compared
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.prose import Prose
from motcua.auditing.rules.sums.breakdowns import sum_claim
from motcua.auditing.rules.told.restated import scopes_differ

_MARK, _LABEL = phrase("references", "mark"), phrase("references", "label")
_BOTH = re.compile(r"\s*(?:[^\W\d_]+ ){1,5}và (?:[^\W\d_]+ ){1,5}(?:nói|nêu|kể|đã nêu) ?trên\b")
_AND = re.compile(r"[^.;:()\d]* và ")
_REACH = 30


def check_references(prose: Prose, mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every count with such words behind it that no other check has read."""
    told = {
        span
        for claim in known
        if claim.kind == "restated_value" and claim.verdict != UNKNOWN
        for span in claim.spans[:1]
    }
    settled = {span for claim in known if claim.verdict == CONSISTENT for span in claim.spans}
    claims: list[Claim] = []
    earlier: list[Mention] = []
    for sentence in mentions:
        for mention in sentence:
            marked = _MARK.match(mention.tail) is not None
            if not (_is_plain(mention) or marked and _is_counted(mention)):
                continue
            if place_of(mention) not in told:
                alike = [one for one in earlier[-_REACH:] if _is_alike(one, mention, marked)]
                first = [] if marked or place_of(mention) in settled else _labelled(prose, mention, alike)
                claim = _claim(
                    mention, alike if marked else [one for one in first if place_of(one) in settled]
                )
                if claim is None and marked and not alike:
                    claim = _sum_of_two(mention, earlier)
                claims.extend([claim] if claim is not None else [])
            earlier.append(mention)
    return claims


def _sum_of_two(mention: Mention, earlier: list[Mention]) -> Claim | None:
    """``gồm 153 thủ tục và 23 điều kiện … 176 thủ tục và điều kiện nói trên``: both together."""
    if not _BOTH.match(mention.tail) or len(earlier) < 2:
        return None
    pair = next(
        (
            [one, two]
            for one, two in reversed(list(zip(earlier, earlier[1:], strict=False)))
            if _AND.fullmatch(two.lead) and one.sentence is two.sentence
        ),
        [],
    )
    if not pair:
        return None
    computed = pair[0].value + pair[1].value
    verdict = CONSISTENT if computed == mention.value else WRONG
    if verdict == WRONG and not _is_slip(computed, mention.value):
        return None
    return sum_claim("sum_parts", verdict, mention, mention.value, pair, computed)


def _is_alike(one: Mention, two: Mention, marked: bool) -> bool:
    """The same noun; where the words point back, the same family of nouns."""
    return one.noun == two.noun or marked and one.unit == two.unit is not None


def _is_plain(mention: Mention) -> bool:
    return _is_counted(mention) and not is_change(mention) and not is_compared(mention)


def _is_counted(mention: Mention) -> bool:
    """What words point back at may be what a change took away: ``cắt giảm 176 thủ tục nói trên``."""
    counted = mention.counts and mention.figure.kind == "number" and mention.noun != ""
    return counted and not mention.about


def _labelled(prose: Prose, mention: Mention, alike: list[Mention]) -> list[Mention]:
    """``tổng kinh phí 5,24 tỷ đồng … hết số kinh phí 5.420 triệu đồng``: told once before."""
    label = _LABEL.search(mention.before)
    if label is None or label.group("what") == mention.noun:
        return []
    ends = f" {label.group('what').strip()}"
    told = [one for one in alike if one.before.rstrip().endswith(ends)]
    only = len(told) == 1 and told[0].sentence is not mention.sentence
    return told if only and not scopes_differ(prose, told[0], mention) else []


def _is_slip(one: Decimal, two: Decimal) -> bool:
    return looks_mistyped(one, two) or two in swaps(one)


def _claim(mention: Mention, alike: list[Mention]) -> Claim | None:
    same = [one for one in alike if one.value == mention.value]
    slips = [one for one in alike if _is_slip(one.value, mention.value)]
    found = same or (slips if len({one.value for one in slips}) == 1 else [])
    if not found:
        return None
    first = found[-1]
    facts = {"first": first.value, "again": mention.value, "noun": mention.noun}
    spans = [place_of(mention), place_of(first)]
    verdict = CONSISTENT if same else WRONG
    return Claim("restated_value", verdict, spans, "restated", mention.value, first.value, facts)
