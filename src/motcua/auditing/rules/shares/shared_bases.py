"""Shares with one phrase behind them, ``chiếm 84,48% tổng số đại biểu``: one base for them all."""

from collections import defaultdict
from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, UNKNOWN, WRONG, Claim, judge_percent, place_of
from motcua.auditing.rules.judging.keys import slips_of
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.shares import Share
from motcua.auditing.rules.shares.bases import said_of, words_of

_BASE = phrase("shares", "base")
_LEAST = 3


def settle_named_bases(mentions: list[list[Mention]], shares: list[Share], claims: list[Claim]) -> None:
    """Judge shares of one named base by the one count in the text that most of them hold by."""
    known = {claim.spans[0]: claim for claim in claims if claim.kind == "ratio_percent"}
    rows: dict[str, list[Share]] = defaultdict(list)
    for share in shares:
        part = share.part
        plain = part.figure.kind == "number" and part.figure.grain == 1 and not part.about and part.value > 0
        if plain and share.base is None and _BASE.match(share.percent.after):
            rows[" ".join(share.percent.after.split())].append(share)
    counts = [mention for sentence in mentions for mention in sentence if mention.counts]
    for row in rows.values():
        whole = _whole(row, counts) if len(row) >= _LEAST else None
        slipped = _slipped(row, counts) if whole is None and len(row) >= _LEAST else None
        whole = slipped.value if slipped is not None else whole
        for share in row if whole is not None else ():
            former = known.get(place_of(share.percent))
            claim = _claim(share, whole or Decimal(1))
            claim.spans += [place_of(slipped)] if slipped is not None else []
            if former is None:
                claims.append(claim)
            elif former.verdict in {WRONG, UNKNOWN}:
                former.verdict, former.computed = claim.verdict, claim.computed
                former.spans, former.facts = claim.spans, claim.facts


def _claim(share: Share, whole: Decimal) -> Claim:
    percent, part = share.percent, share.part
    facts: dict[str, object] = {
        "part": part.value,
        "whole": whole,
        "percent": percent.value,
        "places": percent.figure.places,
    }
    spans = [place_of(percent), place_of(part)]
    computed = part.value * 100 / whole
    return Claim("ratio_percent", _judge(share, whole), spans, "share", percent.value, computed, facts)


def _judge(share: Share, whole: Decimal) -> str:
    return judge_percent(share.percent.figure, share.percent.about, share.part.value * 100 / whole)


def _slipped(row: list[Share], counts: list[Mention]) -> Mention | None:
    """The only named count by which no share holds, though all would but for one slip of the keys in it."""
    exact = all(share.percent.figure.places and not share.percent.about for share in row)
    parts = {share.part.value for share in row}
    if not exact or len(parts) < _LEAST:
        return None
    found = {
        one.value: one
        for one in _named(row, counts)
        if one.figure.kind == "number"
        and one.value >= max(parts)
        and any(all(_judge(share, meant) == CONSISTENT for share in row) for meant in slips_of(one.value))
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _named(row: list[Share], counts: list[Mention]) -> list[Mention]:
    """Counts whose words are those of the phrase."""
    said = said_of(row[0].percent, row[0].part)
    return [one for one in counts if said and said <= words_of(one) | set(one.noun.split())]


def _whole(row: list[Share], counts: list[Mention]) -> Decimal | None:
    """The only count named as the phrase names it by which three shares, and most of them, hold."""
    found = []
    for whole in {whole for one in _named(row, counts) for whole in (one.value, one.figure.whole) if whole}:
        fitting = [share for share in row if share.part.value <= whole]
        right = {share.part.value for share in fitting if _judge(share, whole) == CONSISTENT}
        if len(right) >= _LEAST and len(right) * 3 >= 2 * len({share.part.value for share in row}):
            found.append(whole)
    return found[0] if len(found) == 1 else None
