"""Shares judged: the percentage against the base that the words mean."""

import re

from motcua.auditing.rules.judging.claims import (
    CONSISTENT,
    ROUNDED,
    UNKNOWN,
    WRONG,
    Claim,
)
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.groups import Group, fits, is_change
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.shares import Share
from motcua.auditing.rules.shares.bases import (
    bases_of,
    is_within,
    near_figures,
    parents_of,
    pool_of,
    said_of,
    same_label,
    siblings_sum,
    stand_beside,
    words_of,
)
from motcua.auditing.rules.shares.missed_shares import missed_share
from motcua.auditing.rules.shares.share_claims import judge_share, share_claim
from motcua.auditing.rules.shares.share_rows import doubt_all_wrong, follow_bases, follow_rows

_BASE = phrase("shares", "base")
_NAMED, _SLIPS = phrase("shares", "named"), phrase("shares", "slips")


def check_shares(mentions: list[list[Mention]], groups: list[Group], shares: list[Share]) -> list[Claim]:
    """Every tied percentage against the base the sentence means."""
    parents = parents_of(groups)
    owners = {share.part for share in shares}
    claims = []
    judged: list[tuple[Share, Claim]] = []
    for share in shares:
        if share.part.figure.kind == "fraction":
            claim = _of_fraction(share)
        else:
            index = share.percent.sentence.index
            near = near_figures(mentions, index)
            slips = _answered(share, near) or _of_other_unit(share, near)
            claim = _of_count(share, near, parents, owners)
            claim = share_claim(share, share.part.value, slips.value, slips) if slips else claim
            if claim is not None and claim.verdict in {WRONG, UNKNOWN}:
                later = [mention for sentence in mentions[index : index + 3] for mention in sentence]
                claim = _of_later(share, later, claim.verdict == WRONG) or claim
        if claim is not None:
            claims.append(claim)
            judged.append((share, claim))
    follow_bases(judged)
    follow_rows(judged)
    doubt_all_wrong(judged, parents)
    return claims


def _of_later(share: Share, later: list[Mention], beside: bool) -> Claim | None:
    """Against a base that only the next sentences tell: ``… chiếm 10,77%. Toàn huyện có 22.990 hộ dân``."""
    for base in later:
        plain = base.start > share.percent.end and base.counts and base.figure.kind == "number"
        bigger = plain and fits(base, share.part) and base.value > share.part.value
        alike = not beside or base.noun == share.part.noun
        if bigger and alike and judge_share(share, share.part.value, base.value, base) == CONSISTENT:
            return share_claim(share, share.part.value, base.value, base)
    return None


def _of_fraction(share: Share) -> Claim | None:
    whole = share.part.figure.whole
    reached = share.percent.about in {"above", "below"} and _is_body(share)
    if not whole or is_change(share.part) or reached and not share.percent.lead.rstrip().startswith("("):
        return None
    return share_claim(share, share.part.value, whole, None)


def _is_body(share: Share) -> bool:
    """``6/6 vùng đều đạt trên 80%``: how far each of them came."""
    body = (share.part.unit or "").startswith(("agency", "other "))
    return body and "chiếm" not in share.percent.before


def _of_count(
    share: Share, near: list[Mention], parents: dict[Mention, Group], owners: set[Mention]
) -> Claim | None:
    part = share.part
    if part.value == 0:
        return None
    if share.base is not None and share.base.value:
        return _of_base(share, share.base, parents)
    pool = _pool(share, near, parents, owners)
    bases, sure = bases_of(share, pool, parents)
    bases = [base for base in bases if base]
    if sure and len(bases) == 1 and _BASE.match(share.percent.after) and said_of(share.percent, bases[0]):
        pool = [base for base in pool if base.sentence is part.sentence is not bases[0].sentence]
    for base in [*bases, *pool]:
        enough = {CONSISTENT, ROUNDED} if base in bases or same_label(part, base) else {CONSISTENT}
        for whole in {base.value, base.figure.whole or base.value}:
            if whole and whole >= part.value and judge_share(share, part.value, whole, base) in enough:
                return share_claim(share, part.value, whole, base)
    together = None if sure else siblings_sum(part, parents)
    if together and judge_share(share, part.value, together, None) == CONSISTENT:
        return share_claim(share, part.value, together, None)
    return missed_share(share, near, parents, owners, bases, pool, sure) if bases and bases[0].value else None


def _of_other_unit(share: Share, near: list[Mention]) -> Mention | None:
    """``7.940 yêu cầu cấp phiếu; trả 7.305 phiếu, đạt 92,0% số yêu cầu``: the base is named by its noun."""
    match = _NAMED.match(share.percent.tail)
    if match is None or match.group("noun").startswith(share.part.noun or " "):
        return None
    told = {
        mention.value: mention
        for mention in near
        if mention.counted
        and mention.unit != share.part.unit
        and mention.value >= share.part.value
        and re.match(rf"{re.escape(match.group('noun'))}\b", mention.after.strip())
    }
    return next(iter(told.values())) if len(told) == 1 else None


def _answered(share: Share, near: list[Mention]) -> Mention | None:
    """``3.107 người hài lòng, chiếm 90% số phiếu hợp lệ``: who answered against the slips that words name."""
    match = _SLIPS.match(share.percent.after)
    if match is None or share.part.unit not in {"person", "turn"}:
        return None
    said = said_of(share.percent, share.part) - {"phiếu", "khảo", "sát"}
    told = {
        mention.value: mention
        for mention in near
        if mention.unit == "slip" and mention.figure.kind == "number" and said <= words_of(mention)
    }
    slips = next(iter(told.values())) if len(told) == 1 else None
    return slips if slips is not None and slips.value >= share.part.value else None


def _pool(
    share: Share, near: list[Mention], parents: dict[Mention, Group], owners: set[Mention]
) -> list[Mention]:
    """Counts in reach that could be the base, without those that only stand beside the part."""
    pool = [mention for mention in pool_of(share, near) if not stand_beside(share.part, mention, parents)]
    if is_within(share):
        return pool
    named = said_of(share.percent, share.part) if _BASE.match(share.percent.after) else set()
    return [
        mention
        for mention in pool
        if not (mention in owners and _in_row(mention, share.part)) or named & words_of(mention)
    ]


def _in_row(one: Mention, two: Mention) -> bool:
    """Two shares told side by side: ``chứng thực 5.412 hồ sơ (75%), hộ tịch 1.010 hồ sơ (14%)``."""
    return one.sentence is two.sentence and not one.features and not two.features and one.noun == two.noun


def _of_base(share: Share, base: Mention, parents: dict[Mention, Group]) -> Claim:
    """Against a base in words; after a list, ``gồm 48,2 km …, đạt 115% kế hoạch``, its whole may be meant."""
    part = share.part
    counts = [part.value, *([parents[part].total] if part in parents else [])]
    best = min(counts, key=lambda count: abs(count * 100 / base.value - share.percent.value))
    return share_claim(share, best, base.value, base, judge_share(share, best, base.value, base))
