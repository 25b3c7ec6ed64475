"""A total that closes a list read by its form: ``20 nghị định, 7 quyết định, cộng 27 văn bản``."""

import re
from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, ROUNDED, UNKNOWN, WRONG, Claim, judge_sum
from motcua.auditing.rules.judging.keys import looks_slipped, swaps
from motcua.auditing.rules.reading.grammar import cue, phrase
from motcua.auditing.rules.reading.groups import is_change
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.prose import Prose
from motcua.auditing.rules.reading.tallies import is_item
from motcua.auditing.rules.sums.breakdowns import sum_claim

_CLOSES = phrase("closings", "closes")
_REGION = phrase("closings", "region")
_STOPS = phrase("closings", "stops")
_DIVIDED = re.compile(r"[,;]|\bvà\b")
_NAMED = re.compile(r":\s*$")
_MOST = 20
_APART = {"money", "score", "duration", "times", "place"}
_SUMS = {"sum_parts", "rollup"}


def check_closings(prose: Prose, mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every closing total that no other check has judged."""
    told = {claim.spans[0][0] for claim in known if claim.kind in _SUMS and claim.verdict != UNKNOWN}
    claims = []
    for sentence in mentions:
        for place, total in enumerate(sentence):
            region = _REGION.search(total.lead) is not None
            plain = total.figure.kind == "number" and total.adds
            closes = plain and (region or _CLOSES.search(total.lead))
            if not closes or total.start in told or is_change(total) or total.about:
                continue
            row = _row(prose, sentence[:place], total)
            claim = _check(total, row) if len(row) > 1 else None
            if claim is not None and region and claim.verdict == WRONG and not _is_all(claim, sentence, row):
                continue
            claims.extend([claim] if claim is not None else [])
    return claims


def _is_all(claim: Claim, sentence: list[Mention], row: list[Mention]) -> bool:
    """The count of the places is told, ``4 khu vực``, or two digits that changed places explain the gap."""
    told = {mention.value for mention in sentence if mention.end <= row[0].start}
    stated, values = claim.stated or Decimal(0), [mention.value for mention in row]
    computed = sum(values, Decimal(0))
    slip = computed in swaps(stated) or any(value + stated - computed in swaps(value) for value in values)
    return len(row) > 2 and (Decimal(len(row)) in told or slip)


def _row(prose: Prose, before: list[Mention], total: Mention) -> list[Mention]:
    """Items back from the total, as long as only commas, semicolons and và stand between them."""
    row: list[Mention] = []
    right = total
    for mention in reversed(before[-_MOST:]):
        gap = prose.shadow[mention.end : right.start]
        gap = gap.removesuffix("(").replace(")", "", 1) if _is_bracketed(mention) else gap
        if row and (_STOPS.search(_NAMED.sub("", gap)) or not _DIVIDED.search(gap)):
            break
        own = any(item.counted and item.noun == total.noun for item in row)
        fits = (
            mention.counted in {None, total.counted, total.unit} or not own and mention.counted not in _APART
        )
        if not is_item(mention) or mention.about or not fits:
            break
        row.insert(0, mention)
        right = mention
    return row


def _is_bracketed(mention: Mention) -> bool:
    """``Chính phủ số (400 điểm), kinh tế số (350 điểm)``: an item, its figure in brackets."""
    return mention.lead.endswith("(") and re.match(r"[^,;()]*\)", mention.tail) is not None


def _check(total: Mention, row: list[Mention]) -> Claim | None:
    for count in range(len(row), 1, -1):
        some = row[-count:]
        computed = sum((mention.value for mention in some), Decimal(0))
        verdict = judge_sum(total, total.value, some, computed)
        if verdict in {CONSISTENT, ROUNDED}:
            return sum_claim("sum_parts", verdict, total, total.value, some, computed)
    computed = sum((mention.value for mention in row), Decimal(0))
    values = [mention.value for mention in row]
    swapped = computed in swaps(total.value)
    if max(values) >= total.value and not swapped or cue("open").search(row[-1].tail[:40]):
        return None
    nouns = [mention.noun for mention in row if mention.counted]
    like = {mention.counted for mention in row} <= {total.counted, total.unit, None} or len(set(nouns)) in {
        1,
        len(row),
    }
    gap = abs(computed - total.value)
    if not like or not (gap * 5 <= total.value or swapped or looks_slipped(total.value, values)):
        return None
    return sum_claim("sum_parts", WRONG, total, total.value, row, computed, loose=True)
