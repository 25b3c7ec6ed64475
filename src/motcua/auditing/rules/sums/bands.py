"""Counts by band of a rate against all: ``13 bộ từ trên 80% đến dưới 90%, 4 bộ trên 90%``."""

from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, UNKNOWN, WRONG, Claim, judge_sum, place_of
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.groups import Group, is_change
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.prose import Prose
from motcua.auditing.rules.sums.breakdowns import sum_claim

_BAND = phrase("bands", "band")
_BETWEEN = phrase("bands", "between")
_END = phrase("bands", "end")
_WHOLE = phrase("bands", "whole")
_GOES_ON = phrase("bands", "goes_on")
_GROUPED = phrase("bands", "grouped")
_REACH = 2


def check_bands(mentions: list[list[Mention]], groups: list[Group]) -> list[Claim]:
    """One claim for every sentence that counts one noun by bands which exclude each other."""
    wholes = {part: group.head for group in groups for part in group.parts}
    claims = []
    for place, sentence in enumerate(mentions):
        banded = [mention for mention in sentence if _is_banded(mention)]
        nouns = {mention.noun for mention in banded}
        alike = [mention for mention in sentence if mention.noun in nouns and mention not in banded]
        mixed = any(banded and banded[0].end <= mention.start < banded[-1].start for mention in alike)
        if len(banded) < 2 or len(nouns) != 1 or mixed or not _exclude_each_other(banded):
            continue
        near = [mention for row in mentions[max(0, place - _REACH) : place + 1] for mention in row]
        heads = [
            mention
            for mention in near
            if mention.end <= banded[0].start
            and mention.noun in nouns
            and mention.figure.kind == "number"
            and not _is_banded(mention)
        ]
        behind = [
            mention for mention in alike if mention.start > banded[-1].end and _WHOLE.search(mention.before)
        ]
        head = wholes.get(banded[0]) or next(iter([*behind[:1], *heads[-1:]]), None)
        if head is not None and head.value > 0:
            claims.append(_claim(head, banded))
    return claims


def check_grouped(prose: Prose, mentions: list[list[Mention]]) -> list[Claim]:
    """``đạt 96,4%, thuộc nhóm B gồm các tỉnh từ 80% - 90%``: a rate outside the band it is put into."""
    claims = []
    for index, sentence in enumerate(prose.sentences):
        match = _GROUPED.search(prose.plain[sentence.start : sentence.end].lower())
        if match is None:
            continue
        above = mentions[index - 1] if index and _GOES_ON.match(prose.shadow, sentence.start) else []
        near = [*mentions[index], *above]
        rates = [one for one in near if one.figure.kind == "percent" and not is_change(one)]
        rates = [one for one in rates if one.end <= sentence.start + match.start()]
        if len({one.value for one in rates}) != 1 or rates[0].about:
            continue
        low, high = (Decimal(match.group(name).replace(",", ".")) for name in ("low", "high"))
        verdict = CONSISTENT if low <= rates[0].value <= high else WRONG
        spans = [place_of(rates[0]), (sentence.start + match.start(), sentence.start + match.end())]
        facts: dict[str, object] = {"low": low, "high": high}
        claims.append(Claim("ratio_bound", verdict, spans, "band", rates[0].value, high, facts))
    return claims


def _is_banded(mention: Mention) -> bool:
    return mention.unit == "agency" and mention.figure.kind == "number" and bool(_BAND.search(mention.tail))


def _exclude_each_other(banded: list[Mention]) -> bool:
    """At most one band is open upwards; two of them, ``trên 80%`` and ``trên 90%``, would overlap."""
    return sum(not _BETWEEN.search(mention.tail) for mention in banded) <= 1


def _is_complete(banded: list[Mention]) -> bool:
    """From a band without an upper end down to one without a lower end."""
    ends = [_END.search(mention.tail) for mention in banded]
    words = {end.group(1) for end in ends if end}
    return words >= {"trên", "dưới"}


def _claim(head: Mention, banded: list[Mention]) -> Claim:
    computed = sum((mention.value for mention in banded), Decimal(0))
    verdict = judge_sum(head, head.value, banded, computed)
    if verdict == WRONG and computed < head.value and not _is_complete(banded):
        verdict = UNKNOWN
    return sum_claim("sum_parts", verdict, head, head.value, banded, computed)
