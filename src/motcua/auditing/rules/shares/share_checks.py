"""Shares judged: the percentage against the base that the words mean."""

import re
from collections import defaultdict
from decimal import Decimal

from motcua.auditing.rules.judging.claims import (
    CONSISTENT,
    ROUNDED,
    UNKNOWN,
    WRONG,
    Claim,
    judge_percent,
    place_of,
)
from motcua.auditing.rules.judging.far_off import is_far_share
from motcua.auditing.rules.judging.keys import looks_mistyped, swaps
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.groups import Group, fits, is_change
from motcua.auditing.rules.reading.mentions import Mention, names_another
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
from motcua.auditing.rules.shares.keyed_shares import one_key_base, slip_of_head

_BASE = phrase("shares", "base")
_NAMED, _SLIPS = phrase("shares", "named"), phrase("shares", "slips")
_LEAST_NEAR, _NEAR, _SURE = Decimal(20), Decimal("0.12"), Decimal("1.25")
"""Beyond what the rounding of both counts can explain, and a quarter."""
_ROWS = 3
_OF_ALL = re.compile(r"\bchiếm(?: tỷ lệ| tỉ lệ)?\s*$")
_BOUND = re.compile(r"\b(?:từ|đến|dưới|trên)\s*$")
_IN_TURN = re.compile(r"%?\s*(?:,|và|, và)\s*")


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
            claim = _claim(share, share.part.value, slips.value, slips) if slips else claim
            if claim is not None and claim.verdict in {WRONG, UNKNOWN}:
                later = [mention for sentence in mentions[index : index + 3] for mention in sentence]
                claim = _of_later(share, later, claim.verdict == WRONG) or claim
        if claim is not None:
            claims.append(claim)
            judged.append((share, claim))
    _follow(judged)
    _follow_rows(judged)
    _doubt_all_wrong(judged, parents)
    return claims


def _doubt_all_wrong(judged: list[tuple[Share, Claim]], parents: dict[Mention, Group]) -> None:
    """Where every percentage of a list, or of a sentence, fails, they are shares of something else."""
    lists: dict[object, list[Claim]] = defaultdict(list)
    for share, claim in judged:
        group = parents.get(share.part)
        if share.base is None and share.part.figure.whole is None and not _BASE.match(share.percent.after):
            lists[group or share.percent.sentence.index].append(claim)
    for key, claims in lists.items():
        least, doubtful = (1, {WRONG, UNKNOWN}) if isinstance(key, Group) else (2, {WRONG})
        sure = isinstance(key, Group) and key.is_whole or len(claims) <= least
        if not sure and all(claim.verdict in doubtful for claim in claims):
            for claim in claims:
                claim.verdict = UNKNOWN


def _follow(judged: list[tuple[Share, Claim]]) -> None:
    """``874, chiếm 45,95% tổng số; 721, chiếm 37,91%``: a share in doubt has the base of the others."""
    for share, claim in judged:
        if (
            claim.verdict != UNKNOWN
            or share.part.about
            or share.percent.about
            or _BOUND.search(share.part.before)
        ):
            continue
        index = share.percent.sentence.index
        bases = {
            other.facts["whole"]
            for beside, other in judged
            if beside.percent.sentence.index == index
            and other.verdict in {CONSISTENT, ROUNDED}
            and beside.base is None
            and beside.part.figure.kind == "number"
            and beside.part.unit in {share.part.unit, None}
            and beside.percent.features == share.percent.features
        }
        whole = bases.pop() if len(bases) == 1 else None
        if not isinstance(whole, Decimal) or whole < share.part.value or is_within(share):
            continue
        claim.verdict = judge_percent(share.percent.figure, "", share.part.value * 100 / whole)
        claim.computed = share.part.value * 100 / whole
        claim.facts["whole"] = whole


def _follow_rows(judged: list[tuple[Share, Claim]]) -> None:
    """Shares told line by line: where the counts make the base of the others, it is the base of this one."""
    by_row: dict[int, list[tuple[Share, Claim]]] = defaultdict(list)
    for share, claim in judged:
        by_row[share.percent.sentence.index].append((share, claim))
    for share, claim in judged:
        if claim.verdict != UNKNOWN or share.part.about or share.percent.about or share.base is not None:
            continue
        index, part = share.percent.sentence.index, share.part
        beside = [
            (other.part.value, settled.facts["whole"])
            for row in range(index - _ROWS, index + _ROWS + 1)
            for other, settled in by_row.get(row, ())
            if settled.verdict in {CONSISTENT, ROUNDED}
            and other.part.sentence.paragraph == part.sentence.paragraph
            and (other.part.unit, other.part.figure.kind) == (part.unit, part.figure.kind)
        ]
        for whole in {whole for _, whole in beside}:
            counts = [count for count, base in beside if base == whole]
            if isinstance(whole, Decimal) and len(counts) > 1 and sum(counts, part.value) == whole:
                claim.computed = part.value * 100 / whole
                claim.verdict = judge_percent(share.percent.figure, "", claim.computed)
                claim.facts["whole"] = whole
                claim.spans = claim.spans[:2]


def _of_later(share: Share, later: list[Mention], beside: bool) -> Claim | None:
    """Against a base that only the next sentences tell: ``… chiếm 10,77%. Toàn huyện có 22.990 hộ dân``."""
    for base in later:
        plain = base.start > share.percent.end and base.counts and base.figure.kind == "number"
        bigger = plain and fits(base, share.part) and base.value > share.part.value
        alike = not beside or base.noun == share.part.noun
        if bigger and alike and _judge(share, share.part.value, base.value, base) == CONSISTENT:
            return _claim(share, share.part.value, base.value, base)
    return None


def _of_fraction(share: Share) -> Claim | None:
    whole = share.part.figure.whole
    reached = share.percent.about in {"above", "below"} and _is_body(share)
    if not whole or is_change(share.part) or reached and not share.percent.lead.rstrip().startswith("("):
        return None
    return _claim(share, share.part.value, whole, None)


def _is_body(share: Share) -> bool:
    """``6/6 vùng đều đạt trên 80%``: how far each of them came."""
    body = (share.part.unit or "").startswith(("agency", "other "))
    return body and "chiếm" not in share.percent.before


def _claim(
    share: Share, part: Decimal, whole: Decimal, base: Mention | None, verdict: str | None = None
) -> Claim:
    computed = part * 100 / whole
    verdict = verdict or _judge(share, part, whole, base)
    spans = [place_of(share.percent), place_of(share.part), *([place_of(base)] if base else [])]
    facts = {
        "part": part,
        "whole": whole,
        "percent": share.percent.value,
        "places": share.percent.figure.places,
    }
    return Claim("ratio_percent", verdict, spans, "share", share.percent.value, computed, facts)


def _judge(share: Share, part: Decimal, whole: Decimal, base: Mention | None) -> str:
    """The tolerance of the percentage, widened by the rounding of the two counts."""
    verdict = judge_percent(share.percent.figure, share.percent.about, part * 100 / whole)
    if verdict != WRONG:
        return verdict
    rough = [
        mention for mention in (share.part, base) if mention and (mention.about or mention.figure.grain != 1)
    ]
    if not rough:
        return WRONG
    room = sum((_looseness(mention) for mention in rough), Decimal(0)) * share.percent.value
    gap = abs(share.percent.value - part * 100 / whole)
    if gap <= room + share.percent.figure.grain:
        return ROUNDED
    vague = share.percent.about or any(mention.about for mention in rough)
    return WRONG if gap > (5 if vague else _SURE) * room + share.percent.figure.grain else UNKNOWN


def _looseness(mention: Mention) -> Decimal:
    if not mention.value:
        return Decimal(0)
    own = mention.figure.grain / 2 / mention.value if mention.figure.grain != 1 else Decimal(0)
    return max(own, Decimal("0.03") if mention.about else Decimal(0))


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
            if whole and whole >= part.value and _judge(share, part.value, whole, base) in enough:
                return _claim(share, part.value, whole, base)
    together = None if sure else siblings_sum(part, parents)
    if together and _judge(share, part.value, together, None) == CONSISTENT:
        return _claim(share, part.value, together, None)
    return _missed(share, near, parents, owners, bases, pool, sure) if bases and bases[0].value else None


def _missed(
    share: Share,
    near: list[Mention],
    parents: dict[Mention, Group],
    owners: set[Mention],
    bases: list[Mention],
    pool: list[Mention],
    sure: bool,
) -> Claim:
    """A percentage that no base in reach makes right: a mistake, or a share of something unsaid."""
    part, whole = share.part, bases[0].value
    told = is_within(share) or _BASE.match(share.percent.after)
    firm = _is_firm(share, parents)
    beside = bases[0] in owners and part not in parents and not told
    in_turn = _IN_TURN.fullmatch(share.percent.lead) and bases[0].sentence is not part.sentence
    sure = sure and not beside or _only_slip(share, pool) or _only_near(share, [bases[0], *pool])
    sure = sure and not in_turn
    verdict: str | None = _judge(share, part.value, whole, bases[0]) if sure else UNKNOWN
    other = _BASE.match(share.percent.after) and names_another(share.percent.after, part.unit)
    doubtful = bases[0].about or other and bases[0].unit == part.unit or _fits_another(share, near, bases[0])
    if verdict == WRONG and (doubtful or not (told or firm) and _is_far(share, whole)):
        verdict = UNKNOWN
    keyed = one_key_base(share, near, owners) if verdict == UNKNOWN and not other else None
    keyed = keyed or slip_of_head(share, parents)
    base, verdict = (keyed, None) if keyed else (bases[0], verdict)
    claim = _claim(share, part.value, base.value, base, verdict)
    said = said_of(share.percent, base)
    named = bool(_BASE.match(share.percent.after) and said and said <= words_of(base))
    claim.facts["named"] = named or firm
    return claim


def _is_far(share: Share, whole: Decimal) -> bool:
    return is_far_share(share.part.value, whole, share.percent.value, share.percent.figure.places)


def _is_firm(share: Share, parents: dict[Mention, Group]) -> bool:
    """A share of the whole it is told in; what is reached, ``đạt 98%``, may be of what was due alone."""
    alone = not share.percent.after.strip(" .")
    if alone and _OF_ALL.search(share.percent.lead):
        return True
    composed = alone and share.percent.lead.rstrip().endswith("(")
    return share.part in parents and (composed or "channel" in share.part.features)


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
    return _claim(share, best, base.value, base, _judge(share, best, base.value, base))


def _fits_another(share: Share, near: list[Mention], base: Mention) -> bool:
    """A count that the words do not point to makes the percentage right to the second decimal."""
    others = [
        one for one in near if one.unit == base.unit and one.value > share.part.value and one is not base
    ]
    named = _BASE.match(share.percent.after) and said_of(share.percent, base) <= words_of(base)
    exact = share.percent.figure.places > 1 and not named
    return exact and any(_judge(share, share.part.value, one.value, one) == CONSISTENT for one in others)


def _only_near(share: Share, bases: list[Mention]) -> bool:
    """The first base misses by little, and every other one in reach by far."""
    part, percent = share.part, share.percent
    if part.about or percent.about or part.value < _LEAST_NEAR or percent.value == 100:
        return False
    if _BASE.match(percent.after) and not said_of(percent, bases[0]) <= words_of(bases[0]):
        return False
    misses = {
        base.value: abs(percent.value - part.value * 100 / base.value) / percent.value
        for base in bases
        if base.value and percent.value
    }
    first = misses.get(bases[0].value)
    others = [gap for base, gap in misses.items() if base != bases[0].value]
    if first is None or not others:
        return first is not None and first <= 2 * _NEAR
    narrow = first <= _NEAR / 4 and min(others) >= _NEAR / 2
    return narrow or first <= _NEAR and min(others) > 2 * _NEAR


def _only_slip(share: Share, pool: list[Mention]) -> bool:
    """One base of the same noun in reach, and a slip of the keys that explains the percentage."""
    part, percent = share.part, share.percent
    wholes = {mention.value for mention in pool if mention.noun == part.noun and mention.start < part.start}
    if _BASE.match(percent.after) and wholes:
        return looks_mistyped(percent.value, round(part.value * 100 / max(wholes), percent.figure.places))
    if part.figure.grain != 1 or not wholes:
        return False
    if len(wholes) > 1 or len({mention.value for mention in pool}) > 2:
        return _swapped(share, wholes)
    whole = wholes.pop()
    meant = round(part.value * 100 / whole, percent.figure.places)
    if looks_mistyped(percent.value, meant) or f"{percent.value:f}"[::-1] == f"{meant:f}":
        return True
    pairs = [(value, whole) for value in swaps(part.value)] + [(part.value, value) for value in swaps(whole)]
    return percent.figure.places > 0 and any(
        one <= two and abs(percent.value - one * 100 / two) <= percent.figure.grain / 2 for one, two in pairs
    )


def _swapped(share: Share, wholes: set[Decimal]) -> bool:
    """Two digits that changed places make the share of one of several bases right."""
    part, percent = share.part, share.percent
    if (
        percent.figure.places == 0
        or len(wholes) > 4 * 10 ** (percent.figure.places - 1)
        or len(f"{part.value:f}") < 2
    ):
        return False
    room = percent.figure.grain / 2
    return any(
        any(abs(percent.value - value * 100 / whole) <= room for value in swaps(part.value))
        or f"{percent.value:f}"[::-1] == f"{round(part.value * 100 / whole, percent.figure.places):f}"
        for whole in wholes
    )
