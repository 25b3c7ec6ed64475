"""Changes whose ends stand further off: two ranks, two times of one year, the plan, or a slip of the keys."""

import re
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from motcua.auditing.rules.changes.change_claims import Change, check_change
from motcua.auditing.rules.changes.change_signs import kind_of, measures, same_field, sign_of
from motcua.auditing.rules.judging.claims import UNKNOWN, WRONG, Claim, judge_percent, place_of
from motcua.auditing.rules.judging.keys import one_key, swaps
from motcua.auditing.rules.reading.figures import Figure
from motcua.auditing.rules.reading.grammar import phrase, tables
from motcua.auditing.rules.reading.groups import is_nested
from motcua.auditing.rules.reading.mentions import Mention

_TIME = phrase("shares", "time")
_GAP = phrase("changes", "gap")
_DATED = phrase("changes", "dated")
_AGAINST_PLAN = phrase("changes", "against_plan")
_AGAINST = phrase("differences", "against")
_IN_BRACKET = re.compile(r"[^,;.()]*\(\s*[+-]?")
_FORMER = phrase("changes", "former")
_SAME = phrase("differences", "same_change")
_WORD = re.compile(r"\w+")
_UP_TO = re.compile(r"\b(?:tăng|giảm)\b.*$")
_IDLE = frozenset(tables()["idle"]["words"].split())
_REACH = 2
_FURTHER = 6
_MOST_PAIRS = 10


def check_changes(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """Claims for stated changes that no nearer pair of figures explains."""
    told = {claim.spans[0] for claim in known if claim.kind == "difference"}
    claims = []
    for index, sentence in enumerate(mentions):
        above = [mention for row in mentions[max(0, index - _REACH) : index] for mention in row]
        for place, stated in enumerate(sentence):
            sign = sign_of(stated) or 0
            if place_of(stated) in told:
                continue
            before = [mention for mention in sentence[:place] if sign_of(mention) is None]
            claim = _derived(stated, sentence, place)
            words = "".join(mention.lead for mention in sentence[max(0, place - 1) : place + 1])
            if not sign and claim is None and place and _GAP.search(f"{words}$"):
                claim = _slipped(stated, 0, [*above, *sentence[:place]], sentence[place - 1])
            if not sign:
                claims.extend([claim] if claim is not None else [])
                continue
            change = (
                _in_pair(stated, sign, sentence[place + 1 : place + 2])
                or _placed(stated, sign, sentence, place)
                or _ranks(stated, sign, sentence)
                or _dated(stated, sign, before)
                or _planned(stated, sign, before, above)
            )
            claim = check_change(_in_time(change, sentence)) if change is not None else claim
            labelled = _labelled(stated, sign, [*above, *sentence[:place]], _anchor(sentence, place))
            claim = claim or labelled
            if claim is None:
                claim = _slipped(stated, sign, [*above, *sentence], _anchor(sentence, place))
            claims.extend([claim] if claim is not None else [])
            if claim is not None and stated.figure.kind == "number":
                claims.extend(_told_again(claim, sign, sentence, place))
    return claims


def _in_time(change: Change, sentence: list[Mention]) -> Change:
    """``nay 5 trường hợp; cùng kỳ 36.276 ca và 6 trường hợp, giảm 1``: the former time is the earlier."""
    first, second = change.earlier, change.later
    between = "".join(one.lead for one in sentence if first.start < one.start <= second.start)
    former = _FORMER.search(between) is not None and second.end <= change.stated.start
    return replace(change, later=first, earlier=second) if former else change


def reconsider(mentions: list[list[Mention]], known: list[Claim]) -> None:
    """A change that fails against a figure of another sentence is in doubt if another in reach fits."""
    flat = {place_of(mention): mention for sentence in mentions for mention in sentence}
    for claim in known:
        sure = claim.verdict != WRONG or claim.facts.get("sure")
        if claim.kind != "difference" or sure or claim.reason != "gap":
            continue
        ends = [flat.get(span) for span in claim.spans[:3]]
        if len(ends) < 3 or any(end is None for end in ends):
            continue
        stated, later, earlier = (end for end in ends if end is not None)
        if stated.figure.kind != "number" or later.sentence is stated.sentence:
            continue
        index = stated.sentence.index
        score = _of_score(stated, earlier, mentions[max(0, index - _FURTHER) : index + 1])
        if score is not None:
            claim.verdict, claim.computed = score.verdict, score.computed
            claim.spans, claim.facts = score.spans, score.facts
            continue
        near = [mention for row in mentions[max(0, index - 3) : index + 1] for mention in row]
        fitting = [m for m in near if m.unit == earlier.unit and abs(m.value - earlier.value) == stated.value]
        far = abs(later.value - earlier.value) > 5 * stated.value
        other_noun = later.counts and later.noun != stated.noun and later.noun != "" != stated.noun
        if fitting or far or other_noun:
            claim.verdict = UNKNOWN
        told = [m for m in near if m.start < stated.start]
        closer = {m.value: m for m in told if _is_later(m, stated, earlier)}
        other = None
        if not fitting and far:
            other = _labelled(stated, sign_of(stated) or 0, told, earlier)
            if other is None and len(closer) == 1:
                nearest = next(iter(closer.values()))
                other = check_change(Change(stated, nearest, earlier, sign_of(stated) or 0))
        if other is not None:
            claim.verdict, claim.computed = other.verdict, other.computed
            claim.spans, claim.facts = other.spans, other.facts


def _of_score(stated: Mention, earlier: Mention, rows: list[list[Mention]]) -> Claim | None:
    """``đạt 45,7875 điểm … tăng 2,7575 điểm (năm 2022 đạt 43,01 điểm)``: the only score one key away."""
    places = stated.figure.places
    if stated.unit != "score" or places < 2:
        return None
    scores = [one for row in rows for one in row if one.unit == "score" and one.figure.kind == "number"]
    scores = [one for one in scores if one.start < stated.start and one is not earlier]
    scores = [one for one in scores if sign_of(one) is None]
    gaps = {one: abs(one.value - earlier.value) for one in scores}
    hits = [one for one, gap in gaps.items() if gap == stated.value]
    hits = hits or [one for one, gap in gaps.items() if one_key(stated.value, gap, places)]
    if len({one.value for one in hits}) != 1:
        return None
    return check_change(Change(stated, hits[0], earlier, sign_of(stated) or 0))


def _is_later(mention: Mention, stated: Mention, earlier: Mention) -> bool:
    """Near enough to the earlier value for a change of that size, and no part of the comparison."""
    alike = mention.unit == earlier.unit and mention.counts and sign_of(mention) is None
    gap = abs(mention.value - earlier.value)
    alike = alike and (mention.value > earlier.value) is ((sign_of(stated) or 1) > 0)
    return alike and mention is not earlier and stated.value <= 5 * gap <= 25 * stated.value


def _beside(stated: Mention, sentence: list[Mention], place: int) -> bool:
    """``tăng 42,6 tỷ đồng (9,6%)``."""
    direct = stated.figure.kind == "percent" and _IN_BRACKET.fullmatch(stated.lead) is not None
    return direct and place > 1 and bool(sign_of(sentence[place - 1])) and sentence[place - 1].counts


def _derived(stated: Mention, sentence: list[Mention], place: int) -> Claim | None:
    """``dư nợ đạt 486,2 tỷ đồng, tăng 42,6 tỷ đồng (9,6%)``: earlier is later less the change."""
    if not _beside(stated, sentence, place):
        return None
    later, change = sentence[place - 2], sentence[place - 1]
    if (
        later.unit != change.unit
        or later.figure.kind != "number"
        or sign_of(later) is not None
        or later.about
    ):
        return None
    sign = sign_of(change) or 1
    earlier = later.value - sign * change.value
    if earlier <= 0:
        return None
    computed = change.value * 100 / earlier
    verdict = judge_percent(stated.figure, stated.about or change.about, computed)
    facts = {"later": later.value, "earlier": earlier, "sign": sign, "unit": "%"}
    spans = [place_of(stated), place_of(change), place_of(later)]
    return Claim("difference", verdict, spans, "relative", stated.value * sign, computed * sign, facts)


def _anchor(sentence: list[Mention], place: int) -> Mention | None:
    """The earlier value in brackets beside the change: ``(cuối năm 2021 là 9.852 người)``."""
    for beside in (*sentence[place + 1 : place + 2], *sentence[max(0, place - 1) : place]):
        if "(" in beside.lead and (_DATED.search(beside.lead) or _AGAINST.search(beside.lead)):
            return beside
    return None


def _told_again(claim: Claim, sign: int, sentence: list[Mention], place: int) -> list[Claim]:
    """``tăng 5.626 hồ sơ, tương đương 14,5%``: the percentage of a change whose ends were found far off."""
    following = sentence[place + 1] if place + 1 < len(sentence) else None
    if following is None or following.figure.kind != "percent" or not _SAME.search(following.lead):
        return []
    later, earlier = claim.facts["later"], claim.facts["earlier"]
    if not isinstance(later, Decimal) or not isinstance(earlier, Decimal) or not earlier:
        return []
    computed = (later - earlier) * 100 / earlier
    verdict = judge_percent(following.figure, following.about, abs(computed))
    facts = {"later": later, "earlier": earlier, "sign": sign, "unit": "%"}
    spans = [place_of(following), *claim.spans[1:]]
    return [Claim("difference", verdict, spans, "relative", following.value * sign, computed, facts)]


def _in_pair(stated: Mention, sign: int, following: list[Mention]) -> Change | None:
    """``giảm 24 vụ (186/210)``: the later and the earlier value with a stroke between them."""
    pair = following[0] if following else None
    if pair is None or not is_pair(pair, stated) or stated.figure.kind != "number":
        return None
    if stated.unit == "place":
        return None
    later, earlier = _halves(pair)
    return Change(stated, later, earlier, sign)


def _placed(stated: Mention, sign: int, sentence: list[Mention], place: int) -> Change | None:
    """``xếp thứ 28/63, tăng 09 bậc so với năm trước (37/63)``: the rank of the other time, with its field."""
    then = sentence[place + 1] if place + 1 < len(sentence) else None
    ranks = [mention for mention in sentence[:place] if mention.figure.kind == "rank"]
    if stated.unit != "place" or then is None or not is_pair(then, stated) or len(ranks) != 1:
        return None
    return Change(stated, ranks[0], _halves(then)[0], sign)


def is_pair(pair: Mention, before: Mention) -> bool:
    """A fraction in brackets right behind a change is no fraction: ``tăng 93 vụ (206/113 vụ)``."""
    figure, sign = pair.figure, sign_of(before)
    if figure.kind != "fraction" or not sign or _IN_BRACKET.fullmatch(pair.lead) is None:
        return False
    above = figure.value > (figure.whole or figure.value)
    return pair.unit is None or pair.unit == before.unit and above and sign > 0


def _ranks(stated: Mention, sign: int, sentence: list[Mention]) -> Change | None:
    """``tăng 9 bậc …, xếp thứ 21/63 (năm 2021 xếp thứ 30/63)``: the only two ranks of the sentence."""
    ranks = [mention for mention in sentence if mention.figure.kind == "rank"]
    if stated.unit != "place" or len(ranks) != 2 or not same_field(*ranks):
        return None
    low, high = sorted(ranks, key=lambda rank: rank.value)
    return Change(stated, *((low, high) if sign > 0 else (high, low)), sign)


def _dated(stated: Mention, sign: int, before: list[Mention]) -> Change | None:
    """``Đầu năm có 3.215 hộ …; cuối năm còn 2.476 hộ …; trong năm giảm 739 hộ``."""
    same = [
        mention
        for mention in before
        if kind_of(mention) == kind_of(stated) and mention.figure.kind == stated.figure.kind
    ]
    counts = [mention for mention in before if mention.counts and not is_nested(mention)]
    dated = [mention for mention in counts if _TIME.search(mention.lead) or _DATED.search(mention.lead)]
    if _AGAINST.search(stated.tail[:40]):
        return None
    if len(same) != 2 or len(dated) != 2 or len({mention.unit for mention in dated}) != 1:
        return None
    return Change(stated, same[1], same[0], sign)


def _planned(stated: Mention, sign: int, before: list[Mention], above: list[Mention]) -> Change | None:
    """``có 3.420 giường kế hoạch … thực kê 4.104 giường, vượt 20% so với kế hoạch``."""
    word = _AGAINST_PLAN.search(stated.after) or _AGAINST_PLAN.search(stated.tail[:40])
    later = before[-1] if before else None
    if word is None or later is None or not later.counts or later.unit is None:
        return None
    plans = {
        mention.value: mention
        for mention in [*above, *before[:-1]]
        if mention.unit == later.unit and word.group("what") in f"{mention.before} {mention.after}"
    }
    return Change(stated, later, next(iter(plans.values())), sign) if len(plans) == 1 else None


def _labelled(stated: Mention, sign: int, near: list[Mention], earlier: Mention | None) -> Claim | None:
    """``nữ lãnh đạo cấp sở 27/112 người … số nữ lãnh đạo cấp sở tăng 9 người (năm 2016 có 18 người)``."""
    words = set(_WORD.findall(_UP_TO.sub("", stated.before))) - _IDLE
    if earlier is None or len(words) < 4 or stated.figure.kind != "number":
        return None
    told = [
        mention
        for mention in near
        if mention is not earlier
        and mention.counts
        and mention.unit == stated.unit
        and len(words & set(_WORD.findall(mention.before))) * 5 >= len(words) * 4
        and sign_of(mention) is None
    ]
    if len({mention.value for mention in told}) != 1:
        return None
    return check_change(Change(stated, _halves(told[-1])[0], earlier, sign))


def _halves(mention: Mention) -> list[Mention]:
    """A fraction as two counts; any other figure as it is."""
    figure = mention.figure
    if figure.kind != "fraction" or figure.whole is None:
        return [mention]
    upper = Figure(figure.start, figure.end, "number", figure.value, figure.grain)
    lower = Figure(figure.start, figure.end, "number", figure.whole, figure.whole_grain)
    return [replace(mention, figure=upper), replace(mention, figure=lower)]


def _slipped(stated: Mention, sign: int, near: list[Mention], following: Mention | None) -> Claim | None:
    """The gap of two figures in reach, exactly or but for two digits that changed places."""
    if stated.figure.kind not in {"number", "percent"} or kind_of(stated) in {"place", "times", "duration"}:
        return None
    digits = stated.value.scaleb(stated.figure.places)
    if digits < 100:
        return None
    halves = [half for mention in near for half in _halves(mention)]
    ends = {
        mention.value: mention
        for mention in halves
        if mention.unit == stated.unit
        and mention.figure.kind == stated.figure.kind
        and sign_of(mention) is None
    }
    pairs = list(combinations(ends.values(), 2))
    if following is not None:
        pairs = [pair for pair in pairs if following in pair]
    if not 0 < len(pairs) <= _MOST_PAIRS or not all(measures(stated, mention) for mention in ends.values()):
        return None
    slips = [value.scaleb(-stated.figure.places) for value in swaps(digits.to_integral_value())]
    for exactly in (True, False):
        wanted = [stated.value] if exactly else slips
        hits = [pair for pair in pairs if abs(pair[0].value - pair[1].value) in wanted]
        if len(hits) == 1 or exactly and hits:
            low, high = sorted(hits[0], key=lambda mention: mention.value)
            return check_change(Change(stated, *((low, high) if sign < 0 else (high, low)), sign))
    return None
