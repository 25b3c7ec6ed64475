"""Shares of a sentence whose counts add up to a count told before: that one is the base of them all.

One that is right for another count nearby is still wrong: the others of its row say what it is a share of.
"""

from collections import defaultdict
from decimal import Decimal

from motcua.auditing.rules.judging.claims import WRONG, Claim, judge_percent, place_of
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.shares import Share

_REACH = 2
_LEAST, _LEAST_OF_TWO = Decimal(20), Decimal(100)
"""A smaller total is too easily met by chance, by three counts and by two."""


def settle_summed(mentions: list[list[Mention]], shares: list[Share], claims: list[Claim]) -> None:
    """Judge such shares by that base, whatever was thought before, where most of them hold by it."""
    known = {claim.spans[0]: claim for claim in claims if claim.kind == "ratio_percent"}
    rows: dict[int, list[Share]] = defaultdict(list)
    for share in shares:
        if share.base is None and _is_plain(share.part):
            rows[share.percent.sentence.index].append(share)
    for index, row in rows.items():
        whole = _whole(row, mentions[max(0, index - _REACH) : index + 1])
        if whole is None:
            continue
        told = [_claim(share, whole) for share in row]
        if sum(claim.verdict != WRONG for claim in told) * 2 <= len(told):
            continue
        for claim in told:
            former = known.get(claim.spans[0])
            if former is None:
                claims.append(claim)
            else:
                former.verdict, former.computed = claim.verdict, claim.computed
                former.spans, former.facts = claim.spans, claim.facts


def _is_plain(part: Mention) -> bool:
    return part.figure.kind == "number" and part.figure.grain == 1 and not part.about


def _whole(row: list[Share], near: list[list[Mention]]) -> Mention | None:
    """The count before the row that its counts make, of one noun among themselves."""
    total = sum((share.part.value for share in row), Decimal(0))
    least = _LEAST if len(row) > 2 else _LEAST_OF_TWO
    if len(row) < 2 or total < least or len({share.part.unit for share in row}) > 1:
        return None
    first = min(share.part.start for share in row)
    told = [mention for sentence in near for mention in sentence if mention.value == total]
    told = [mention for mention in told if mention.start < first and mention.figure.kind == "number"]
    return told[-1] if told else None


def _claim(share: Share, whole: Mention) -> Claim:
    computed = share.part.value * 100 / whole.value
    facts: dict[str, object] = {
        "part": share.part.value,
        "whole": whole.value,
        "percent": share.percent.value,
        "places": share.percent.figure.places,
        "tied": True,
    }
    verdict = judge_percent(share.percent.figure, share.percent.about, computed)
    spans = [place_of(share.percent), place_of(share.part), place_of(whole)]
    return Claim("ratio_percent", verdict, spans, "share", share.percent.value, computed, facts)
