"""The two end values of a stated change, found by the words around it."""

import re

from motcua.auditing.rules.changes.change_claims import Change, check_change
from motcua.auditing.rules.changes.change_signs import comparable, kind_of, measures, sign_of
from motcua.auditing.rules.judging.claims import CONSISTENT, ROUNDED
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.groups import is_nested
from motcua.auditing.rules.reading.mentions import Mention

_AGAINST = phrase("differences", "against")
_OTHER_PERIOD = phrase("differences", "other_period")
_PARTED = re.compile(r";|\b(?:trong đó|riêng|(?:nhiều|cao|ít|thấp) nhất|chủ yếu)\b")
_WHOLE_BRACKET = re.compile(r"\([^()]*\)")
_FROM = phrase("differences", "from")
_TO = phrase("differences", "to")
_ASIDE = re.compile(r"\s*so (?:với|cùng)[^()]*\([^()]*")
_SHUT = phrase("differences", "shut")
_ANEW = re.compile(r";|[.]\s|,[^,;()]{12,}$")
"""``không đổi so với năm 2016; thuộc các sở là 123 đơn vị``: another count has begun."""
_OWN = phrase("differences", "own")
_TOTAL = phrase("differences", "total")
_YEAR = phrase("differences", "year")


def find_ends(
    stated: Mention, sign: int, sentence: list[Mention], place: int, previous: list[Mention]
) -> Change | None:
    """The two ends that a stated change (``sign`` up or down) is measured between, looked for in its sentence
    and in the one before; None where the text gives no two."""
    pair = _from_to(stated, sentence)
    if pair is None:
        pair = _against(stated, sign, sentence, place, previous)
    if pair is None:
        return None
    return Change(stated, pair[0], pair[1], sign)


def _parted(stated: Mention, earlier: Mention, sentence: list[Mention]) -> bool:
    """``giảm 2.099 hồ sơ; hồ sơ trễ hạn từ 946 xuống 473``: the pair belongs to what comes after the sign."""
    between = [one.lead for one in sentence if stated.end <= one.start <= earlier.start]
    return any(_PARTED.search(lead) for lead in between)


def _from_to(stated: Mention, sentence: list[Mention]) -> tuple[Mention, Mention] | None:
    """``tăng từ 82,3% lên 87,1%, tăng 4,8 điểm``: later, earlier; only the nearest such pair counts."""
    pairs = [
        (right, left)
        for left, right in zip(sentence, sentence[1:], strict=False)
        if left is not stated
        and right is not stated
        and (_same_scale(stated, left, right) or _directly_behind(stated, left, right))
        and _FROM.search(left.before)
        and _TO.search(right.before)
        and comparable(left, right)
        and measures(stated, right)
        and measures(stated, left)
    ]
    pairs = [pair for pair in pairs if not _parted(stated, pair[1], sentence)]
    pairs = [pair for pair in pairs if pair[0].start > stated.start or not _OWN.search(stated.lead)]
    far = [pair for pair in pairs if stated.noun and pair[0].noun and stated.noun != pair[0].noun]
    if len(pairs) > 1 or far:
        place = sentence.index(stated)
        pairs = [
            pair
            for pair in pairs
            if (sentence[place - 1 : place] == [pair[0]] and ";" not in stated.lead)
            or (sentence[place + 1 : place + 2] == [pair[1]] and ";" not in pair[1].lead)
        ]
    return pairs[-1] if len(pairs) == 1 else None


def _directly_behind(stated: Mention, left: Mention, right: Mention) -> bool:
    """``giảm 8 đơn vị sự nghiệp, từ 572 xuống còn 546``: bare counts, told of the change just before."""
    bare = {kind_of(left), kind_of(right)} == {"bare"} and stated.counts
    return bare and left.lead == stated.tail and re.search(r"[;:()]|[.]\s", left.lead) is None


def _same_scale(stated: Mention, left: Mention, right: Mention) -> bool:
    """Two bare figures, ``từ 31 lên 24``, belong to a change in points only when they have decimals."""
    if {kind_of(left), kind_of(right)} != {"bare"} or kind_of(stated) in {"place", "bare"}:
        return True
    return left.figure.places > 0 and right.figure.places > 0


def _against(
    stated: Mention, sign: int, sentence: list[Mention], place: int, previous: list[Mention]
) -> tuple[Mention, Mention] | None:
    before = [mention for mention in sentence[:place] if sign_of(mention) is None]
    if sign == 0:
        pair = [
            mention for mention in before if mention.figure.kind != "fraction" and measures(stated, mention)
        ][-2:]
        return (pair[1], pair[0]) if len(pair) == 2 and comparable(*pair) else None
    following = sentence[place + 1] if place + 1 < len(sentence) else None
    if following is not None and _is_earlier(stated, following):
        later = _last_like(stated, following, before, previous)
        if later is not None and measures(stated, later):
            return later, following
        return _further_on(stated, before, sentence[place + 1 : place + 5])
    return (
        _further_on(stated, before, sentence[place + 1 : place + 5])
        or _earlier_first(stated, sentence[:place])
        or _two_years(stated, sentence[:place])
        or _opened(stated, sentence[:place], previous)
    )


def _further_on(
    stated: Mention, before: list[Mention], following: list[Mention]
) -> tuple[Mention, Mention] | None:
    """``tăng 1,96 điểm và tăng 7 bậc so với năm 2022 (86,21 điểm, xếp thứ 22/63)``: past the other change."""
    gap, aside = "", bracketed(before)
    for mention in following:
        gap = _WHOLE_BRACKET.sub("", gap + mention.lead)
        if ")" in gap or _PARTED.search(gap):
            return None
        if sign_of(mention) is not None or not (_AGAINST.search(gap) and "(" in gap):
            continue
        plain = [known for known in reversed(before) if known not in aside]
        later = next((known for known in plain if kind_of(known) == kind_of(mention)), None)
        if later is not None and measures(stated, later):
            return later, mention
    return None


def _opened(
    stated: Mention, before: list[Mention], previous: list[Mention]
) -> tuple[Mention, Mention] | None:
    """``… đạt 85,63 điểm. So với năm 2018 (83,12 điểm) tăng 2,51 điểm``."""
    plain = [mention for mention in before if sign_of(mention) is None]
    closing = "".join(mention.lead for mention in [*before[len(plain) :], stated])
    joined = "".join(mention.lead for mention in plain)
    if before[: len(plain)] != plain or not _ASIDE.fullmatch(joined) or not _SHUT.match(closing):
        return None
    earlier = next((mention for mention in plain if measures(stated, mention)), None)
    later = _later_of(stated, earlier, previous) if earlier is not None else None
    return (later, earlier) if later is not None and earlier is not None and measures(stated, later) else None


def _later_of(stated: Mention, earlier: Mention, previous: list[Mention]) -> Mention | None:
    """Of the figures told before, the one that fits; else the total; else the only or the first one."""
    alike = [mention for mention in previous if kind_of(mention) == kind_of(earlier)]
    exact = [mention for mention in alike if abs(mention.value - earlier.value) == stated.value]
    totals = [mention for mention in alike if _TOTAL.search(mention.before)]
    return next(iter([*exact, *totals, *alike]), None)


def _two_years(stated: Mention, before: list[Mention]) -> tuple[Mention, Mention] | None:
    """``Năm 2021 đạt 84,16 điểm, năm 2022 đạt 87,03 điểm, tăng 2,87 điểm``."""
    if len(before) < 2:
        return None
    one, two = before[-2:]
    years = [_YEAR.findall(mention.lead) for mention in (one, two)]
    if _AGAINST.search(stated.after) and _YEAR.findall(stated.tail[:60])[:1] not in years:
        return None
    if (
        any(len(found) != 1 for found in years)
        or years[0] == years[1]
        or sign_of(one) is not None
        or sign_of(two) is not None
    ):
        return None
    if not comparable(one, two) or not measures(stated, two) or is_nested(one) or is_nested(two):
        return None
    return (two, one) if years[1] > years[0] else (one, two)


def _last_like(
    stated: Mention, earlier: Mention, before: list[Mention], previous: list[Mention]
) -> Mention | None:
    """The later value: the last that compares in this sentence, else the one that fits."""
    if before and not any(comparable(mention, earlier) for mention in before):
        return _plausible(stated, earlier, [mention for mention in previous if comparable(mention, earlier)])
    near = before or previous
    aside = bracketed(near)
    plain = [mention for mention in near if mention not in aside and comparable(mention, earlier)]
    exact = [mention for mention in plain if _explains(stated, mention, earlier)]
    if exact and stated.figure.kind == "number":
        return exact[-1]
    for mention in reversed(plain or near):
        if comparable(mention, earlier):
            return mention
        if mention.figure.kind == earlier.figure.kind and mention.figure.kind == "percent":
            return mention
    return None


def _explains(stated: Mention, later: Mention, earlier: Mention) -> bool:
    """Whether the change is exactly what lies between the two."""
    verdict = check_change(Change(stated, later, earlier, sign_of(stated) or 1)).verdict
    return verdict in {CONSISTENT, ROUNDED}


def _plausible(stated: Mention, earlier: Mention, told: list[Mention]) -> Mention | None:
    """The figure that makes the change right, else the largest that is not out of all proportion."""
    told = [mention for mention in told if sign_of(mention) is None and earlier.value]
    told = [mention for mention in told if earlier.value <= 3 * mention.value <= 9 * earlier.value]
    for mention in told:
        if check_change(Change(stated, mention, earlier, sign_of(stated) or 1)).verdict == CONSISTENT:
            return mention
    return max(told, key=lambda mention: mention.value, default=None)


def bracketed(row: list[Mention]) -> set[Mention]:
    """Those that stand in brackets."""
    found, depth = set(), 0
    for mention in row:
        depth = max(0, depth + mention.lead.count("(") - mention.lead.count(")"))
        if depth:
            found.add(mention)
    return found


def _is_earlier(stated: Mention, following: Mention) -> bool:
    """The figure after ``so với``, in brackets or bare, before any other change."""
    if sign_of(following) is not None or following.figure.kind == "fraction":
        return False
    gap = following.lead
    if ")" in gap.partition("(")[0]:
        return False
    match = _AGAINST.search(gap) or _AGAINST.search(stated.before) or _OTHER_PERIOD.search(gap)
    if match is None:
        return False
    if re.search(r"[;.]\s|\btrong đó\b|\bgồm\b|\b(?:nhiều|cao|ít|thấp) nhất\b|\bchủ yếu\b", gap) or gap.count(
        ","
    ) > (1 if "(" in gap else 0):
        return False
    bare = re.search(r"\b(?:so (?:với|cùng)(?: mức| con số| kết quả| số| tổng số| cùng kỳ)*)\s*$", gap)
    told = (
        "(" in gap
        or re.search(r"\b(?:là|đạt|mức|với|có)\s*(?:thứ\s*)?:?\s*$", gap)
        or re.search(r"\b(?:xếp|đứng|hạng|thứ|vị trí)\b", gap)
    )
    if (
        bare
        and following.figure.kind == "number"
        and following.counts
        and following.unit in {"agency", "task"}
    ):
        return False
    return bool(bare or told)


def _earlier_first(stated: Mention, before: list[Mention]) -> tuple[Mention, Mention] | None:
    """``… đạt 85,5 điểm, cao hơn năm 2021 (82,3 điểm) 3,2 điểm``."""
    if len(before) < 2:
        return None
    later, earlier = before[-2:]
    if sign_of(later) is not None or sign_of(earlier) is not None:
        return None
    against = re.search(r"\b(?:so với|cao hơn|thấp hơn|tăng|giảm|nhiều hơn|ít hơn)\b", earlier.lead)
    if _OTHER_PERIOD.search(earlier.lead):
        against = None
    elif (
        against is None
        or "(" not in earlier.lead[against.end() :]
        and not earlier.lead.rstrip().endswith(("là", "với"))
        or _ANEW.search(earlier.lead, against.end())
    ):
        return None
    if not comparable(later, earlier) or not measures(stated, later):
        return None
    return later, earlier
