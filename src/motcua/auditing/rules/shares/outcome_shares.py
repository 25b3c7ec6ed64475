"""Shares of outcomes: ``18,2% đơn khiếu nại đúng, 54,5% sai, 27,3% có đúng, có sai`` are all of them."""

from motcua.auditing.rules.judging.claims import Claim
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.outcomes import outcome_runs
from motcua.auditing.rules.shares.complements import complement_claim


def check_outcome_shares(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every run of such percentages that no other check has taken for a whole."""
    told = {span for claim in known if claim.kind == "percent_complement" for span in claim.spans}
    runs = [run for sentence in mentions for _, run in outcome_runs(sentence, "percent")]
    claims = [complement_claim(run, True) for run in runs]
    return [claim for claim in claims if not told & set(claim.spans)]
