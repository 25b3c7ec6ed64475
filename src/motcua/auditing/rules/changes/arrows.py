"""Changes with an arrow: ``61,3% → 68,0% (+6,7)``. The signs leave one reading, so a mistake is told."""

from motcua.auditing.rules.changes.change_claims import Change, check_change
from motcua.auditing.rules.judging.claims import Claim, place_of
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.mentions import Mention

_ARROW = phrase("arrows", "arrow")
_CHANGE = phrase("arrows", "change")


def check_arrows(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every pair with an arrow between and its change right behind."""
    told = {claim.spans[0] for claim in known if claim.kind == "difference"}
    claims = []
    for sentence in mentions:
        for earlier, later, stated in zip(sentence, sentence[1:], sentence[2:], strict=False):
            if not _ARROW.fullmatch(later.lead) or earlier.figure.kind != later.figure.kind:
                continue
            match = _CHANGE.fullmatch(stated.lead)
            if match is None or stated.figure.kind not in {"number", "percent"} or place_of(stated) in told:
                continue
            sign = -1 if match.group("down") else 1
            claims.append(check_change(Change(stated, later, earlier, sign)))
    return claims
