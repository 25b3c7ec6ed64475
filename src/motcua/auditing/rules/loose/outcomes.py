"""Outcomes of complaints and denunciations: how many were right, wrong, partly right, against all settled."""

from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, UNKNOWN, WRONG, Claim, Judged
from motcua.auditing.rules.reading.groups import is_change, is_compared
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.outcomes import outcome_of, outcome_runs, subject_of
from motcua.auditing.rules.sums.breakdowns import sum_claim

_REACH = 2
_SUMS = {"sum_parts", "rollup"}


def check_outcomes(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every run of outcomes of one kind of petition that no other check has judged."""
    judged = Judged(claim for claim in known if claim.kind in _SUMS and claim.verdict != UNKNOWN)
    claims = []
    for index, sentence in enumerate(mentions):
        for subject, run in outcome_runs(sentence, "number"):
            above = [one for row in mentions[max(0, index - _REACH) : index] for one in row]
            near = [*above, *sentence[: sentence.index(run[0])]]
            claim = _check(subject, run, [one for one in near if _is_count(one)])
            if claim is not None and not judged.together(claim.spans):
                claims.append(claim)
    return claims


def _is_count(mention: Mention) -> bool:
    return mention.counts and not is_change(mention) and not is_compared(mention)


def _check(subject: str, run: list[Mention], near: list[Mention]) -> Claim | None:
    computed = sum((one.value for one in run), Decimal(0))
    for head in reversed(near):
        if computed in {head.value, head.figure.whole}:
            return sum_claim("sum_parts", CONSISTENT, head, computed, run, computed)
    settled = [one for one in near if subject_of(one) == subject and outcome_of(one) is None]
    settled = [one for one in settled if "resolved" in one.features.get("state", ()) or one.figure.whole]
    if not settled or len({one.value for one in settled}) > 1 or any(one.about for one in [*settled, *run]):
        return None
    head = settled[-1]
    far = abs(computed - head.value) * 4 > head.value
    return sum_claim("sum_parts", UNKNOWN if far else WRONG, head, head.value, run, computed)
