"""Percentages right behind the parts of a sum that holds: each is a share of the whole the parts make."""

from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, UNKNOWN, WRONG, Claim, judge_percent, place_of
from motcua.auditing.rules.judging.far_off import is_far_share
from motcua.auditing.rules.judging.keys import one_key
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.groups import is_change, is_compared
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.runs import Run

_TIED = phrase("part_shares", "tied")
_SUMS = {"sum_parts", "rollup"}
_LEAST = 100

Span = tuple[int, int]


def check_part_shares(mentions: list[list[Mention]], runs: list[Run], known: list[Claim]) -> list[Claim]:
    """One claim for every such percentage that nothing has judged, where another of its sum holds.

    Where no other does, a sum of ``runs`` is enough for a percentage that one slip of the keys explains.
    """
    rates = {
        place_of(part): rate
        for sentence in mentions
        for part, rate in zip(sentence, sentence[1:], strict=False)
        if _is_pair(part, rate)
    }
    told = {claim.spans[0] for claim in known if claim.kind == "ratio_percent" and claim.verdict != UNKNOWN}
    held = {
        (claim.spans[0], claim.facts.get("whole"))
        for claim in known
        if claim.kind == "ratio_percent" and claim.verdict == CONSISTENT
    }
    claims: list[Claim] = []
    for sum_ in known:
        if sum_.kind not in _SUMS or sum_.verdict != CONSISTENT or not sum_.stated or sum_.stated < _LEAST:
            continue
        pairs = [(span, rates[span]) for span in sum_.spans[1:] if span in rates]
        if not any((place_of(rate), sum_.stated) in held for _, rate in pairs):
            continue
        for span, rate in pairs:
            if place_of(rate) not in told:
                claims.extend(_check(sum_, span, rate))
                told.add(place_of(rate))
    for run in runs:
        for part in run.parts if run.head.value >= _LEAST else ():
            found = rates.get(place_of(part))
            if found is not None and place_of(found) not in told:
                claims.extend(_of_run(run, part, found))
                told.update(place_of(claim_rate) for claim_rate in (found,) if claims[-1:] and claims[-1].spans[0] == place_of(found))
    return claims


def _of_run(run: Run, part: Mention, rate: Mention) -> list[Claim]:
    computed, places = part.value * 100 / run.head.value, rate.figure.places
    verdict = judge_percent(rate.figure, rate.about, computed)
    if verdict == WRONG and not one_key(rate.value, computed, places):
        return []
    facts = {"part": part.value, "whole": run.head.value, "percent": rate.value, "places": places, "tied": True}
    spans = [place_of(rate), place_of(part), place_of(run.head)]
    return [Claim("ratio_percent", verdict, spans, "share", rate.value, computed, facts)]


def _is_pair(part: Mention, rate: Mention) -> bool:
    plain = part.figure.kind == "number" and not (part.about or is_change(part))
    share = rate.figure.kind == "percent" and not (is_change(rate) or is_compared(rate))
    return plain and share and _TIED.fullmatch(rate.lead) is not None and not rate.after.strip()


def _check(sum_: Claim, span: Span, rate: Mention) -> list[Claim]:
    parts, place = sum_.facts["parts"], sum_.spans[1:].index(span)
    part = parts[place] if isinstance(parts, list) and place < len(parts) else None
    whole = sum_.stated
    if not isinstance(part, Decimal) or not whole:
        return []
    computed, places = part * 100 / whole, rate.figure.places
    verdict = judge_percent(rate.figure, rate.about, computed)
    if verdict == WRONG and is_far_share(part, whole, rate.value, places):
        return []
    facts = {"part": part, "whole": whole, "percent": rate.value, "places": places, "tied": True}
    return [
        Claim(
            "ratio_percent",
            verdict,
            [place_of(rate), span, sum_.spans[0]],
            "share",
            rate.value,
            computed,
            facts,
        )
    ]
