"""Increases, decreases, gaps and changes of rank against their two end values."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from motcua.auditing.rules.claims import CONSISTENT, ROUNDED, WRONG, Claim, place_of
from motcua.auditing.rules.grammar import phrase
from motcua.auditing.rules.groups import is_nested
from motcua.auditing.rules.mentions import Mention

_UP = phrase("differences", "up")
_DOWN = phrase("differences", "down")
_GAP = phrase("differences", "gap")
_SIGNS = ((_UP, 1), (_DOWN, -1), (_GAP, 0))
_AGAINST = phrase("differences", "against")
_OTHER_PERIOD = phrase("differences", "other_period")
_WHOLE_BRACKET = re.compile(r"\([^()]*\)")
_SAME_CHANGE = phrase("differences", "same_change")
_OWN = phrase("differences", "own")
_FROM = phrase("differences", "from")
_TO = phrase("differences", "to")
_ASIDE = re.compile(r"\s*so (?:với|cùng)[^()]*\([^()]*")
_SHUT = phrase("differences", "shut")


@dataclass(frozen=True)
class Change:
    """A stated change with its later and earlier value; ``sign`` is 1, -1, or 0 for a bare gap."""

    stated: Mention
    later: Mention
    earlier: Mention
    sign: int


def check_differences(mentions: list[list[Mention]]) -> list[Claim]:
    """Every stated change whose two ends are in the text."""
    claims = []
    previous: list[Mention] = []
    for sentence in mentions:
        latest: Change | None = None
        for place, mention in enumerate(sentence):
            sign = sign_of(mention)
            if sign is None and place:
                sign = _beside(mention, sentence[place - 1]) or _behind(mention, sentence[place - 1])
            if sign is None and latest is not None and _SAME_CHANGE.search(mention.lead):
                sign = latest.sign
            if sign is None:
                continue
            linked = latest is not None and _goes_with(latest, mention, sentence[:place])
            change = _ends(mention, sign, sentence, place, previous)
            if linked and latest is not None:
                change = Change(mention, latest.later, latest.earlier, sign)
            if change is not None:
                claims.append(check_change(change))
                latest = change
        previous = sentence
    return claims


def _goes_with(change: Change, stated: Mention, before: list[Mention]) -> bool:
    """``giảm 8.150 lượt so với cùng kỳ (222.500 lượt), tương đương giảm 3,7%``: one change told two ways."""
    kinds = {kind_of(stated), kind_of(change.stated)}
    direct = before[-1] in {change.stated, change.earlier} and not re.search(r"[;.]\s", stated.lead)
    direct = direct and not _OWN.search(stated.lead) and not _OTHER_PERIOD.match(stated.tail.lstrip())
    return direct and len(kinds) == 2 and "percent" in kinds and measures(stated, change.later)


def sign_of(mention: Mention) -> int | None:
    """1 for an increase, -1 for a decrease, 0 for a bare gap; ``None`` for an amount."""
    if mention.figure.kind in {"fraction", "rank"}:
        return None
    return _sign(mention.before)


@lru_cache(maxsize=4096)
def _sign(before: str) -> int | None:
    return next((sign for pattern, sign in _SIGNS if pattern.search(before)), None)


def _beside(mention: Mention, before: Mention) -> int | None:
    """``tăng 3.910 phiếu (20%)``: the same change as a percentage."""
    direct = mention.figure.kind == "percent" and re.fullmatch(r"[^,;()]*\(\s*", mention.lead)
    return sign_of(before) if direct and before.counts else None


def _behind(mention: Mention, before: Mention) -> int | None:
    """``đạt 81,07%, cao hơn trung bình cả nước (80,08%) 0,99%``: the gap after the bracket."""
    if not re.fullmatch(r"[^,;().\d]{0,12}\)\s*(?:là\s*)?", mention.lead) or kind_of(mention) != kind_of(
        before
    ):
        return None
    match = re.search(r"\b(cao|nhiều|lớn|thấp|ít|nhỏ) hơn\b[^,;()]*\(\s*$", before.lead)
    if match is None:
        return None
    return 1 if match.group(1) in {"cao", "nhiều", "lớn"} else -1


def kind_of(mention: Mention) -> str:
    """What can be compared with what: percent, rank, a unit, or bare."""
    if mention.figure.kind in {"percent", "rank"}:
        return mention.figure.kind
    return mention.unit or "bare"


def _ends(
    stated: Mention, sign: int, sentence: list[Mention], place: int, previous: list[Mention]
) -> Change | None:
    pair = _from_to(stated, sentence)
    if pair is None:
        pair = _against(stated, sign, sentence, place, previous)
    if pair is None:
        return None
    return Change(stated, pair[0], pair[1], sign)


def _from_to(stated: Mention, sentence: list[Mention]) -> tuple[Mention, Mention] | None:
    """``tăng từ 82,3% lên 87,1%, tăng 4,8 điểm``: later, earlier; only the nearest such pair counts."""
    pairs = [
        (right, left)
        for left, right in zip(sentence, sentence[1:], strict=False)
        if left is not stated
        and right is not stated
        and _same_scale(stated, left, right)
        and _FROM.search(left.before)
        and _TO.search(right.before)
        and _comparable(left, right)
        and measures(stated, right)
        and measures(stated, left)
    ]
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
        return (pair[1], pair[0]) if len(pair) == 2 and _comparable(*pair) else None
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
    gap = ""
    for mention in following:
        gap = _WHOLE_BRACKET.sub("", gap + mention.lead)
        if ";" in gap or ")" in gap:
            return None
        if sign_of(mention) is not None or not (_AGAINST.search(gap) and "(" in gap):
            continue
        later = next((known for known in reversed(before) if kind_of(known) == kind_of(mention)), None)
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


_TOTAL = phrase("differences", "total")
_YEAR = phrase("differences", "year")


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
    if not _comparable(one, two) or not measures(stated, two) or is_nested(one) or is_nested(two):
        return None
    return (two, one) if years[1] > years[0] else (one, two)


def _last_like(
    stated: Mention, earlier: Mention, before: list[Mention], previous: list[Mention]
) -> Mention | None:
    """The later value: the last that compares in this sentence, else the one that fits."""
    if before and not any(_comparable(mention, earlier) for mention in before):
        return _plausible(stated, earlier, [mention for mention in previous if _comparable(mention, earlier)])
    near = before or previous
    aside = bracketed(near)
    plain = [mention for mention in near if mention not in aside and _comparable(mention, earlier)]
    exact = [mention for mention in plain if _explains(stated, mention, earlier)]
    if exact and stated.figure.kind == "number":
        return exact[-1]
    for mention in reversed(plain or near):
        if _comparable(mention, earlier):
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
    match = _AGAINST.search(gap) or _AGAINST.search(stated.before) or _OTHER_PERIOD.search(gap)
    if match is None:
        return False
    if re.search(r"[;.]\s|\btrong đó\b|\bgồm\b", gap) or gap.count(",") > (1 if "(" in gap else 0):
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
    ):
        return None
    if not _comparable(later, earlier) or not measures(stated, later):
        return None
    return later, earlier


def _comparable(one: Mention, two: Mention) -> bool:
    left, right = kind_of(one), kind_of(two)
    if left == right:
        return True
    named = ({left, right} - {"bare"}).pop()
    return "bare" in {left, right} and named not in {"percent", "rank"} and not named.startswith("other")


def measures(stated: Mention, end: Mention) -> bool:
    """Whether a change in this unit can be a change of that value."""
    kind, other = kind_of(stated), kind_of(end)
    if other == "rank":
        return kind in {"place", "bare"}
    if kind == "percent":
        return other != "place"
    if other == "percent":
        return kind in {"score", "bare"}
    if kind == other:
        return True
    return "bare" in {kind, other} and not any(name.startswith("other") for name in (kind, other))


def check_change(change: Change) -> Claim:
    """The stated change against the gap of its ends, or the relative change where it is a percentage."""
    stated, later, earlier = change.stated, change.later, change.earlier
    gap = later.value - earlier.value
    if later.figure.kind == "rank" or stated.unit == "place":
        gap = -gap
    readings = [("gap", gap)]
    if stated.figure.kind == "percent" and later.figure.kind != "percent":
        readings = []
    if stated.figure.kind == "percent" and earlier.value:
        readings.append(("relative", (later.value - earlier.value) * 100 / earlier.value))
    if not readings:
        readings = [("gap", gap)]
    sign = change.sign or (1 if gap >= 0 else -1)
    verdicts = [(_judge(change, computed * sign), name, computed) for name, computed in readings]
    order = (CONSISTENT, ROUNDED, WRONG)
    verdict, name, computed = min(verdicts, key=lambda entry: order.index(entry[0]))
    if verdict == WRONG and (stated.about or later.about or earlier.about):
        verdict = "cannot_tell"
    facts = {
        "later": later.value,
        "earlier": earlier.value,
        "reading": name,
        "sign": change.sign,
        "rank": later.figure.kind == "rank" or stated.unit == "place",
        "unit": "%" if stated.figure.kind == "percent" else stated.noun,
        "both": verdict == WRONG and len(readings) > 1,
    }
    spans = [place_of(stated), place_of(later), place_of(earlier)]
    return Claim("difference", verdict, spans, name, stated.value * sign, computed, facts)


def _judge(change: Change, computed: Decimal) -> str:
    """Half a unit of the coarsest figure is consistent; the rounding of both ends is still rounding."""
    stated, later, earlier = (mention.figure for mention in (change.stated, change.later, change.earlier))
    error = abs(stated.value - computed)
    ends = max(later.grain, earlier.grain)
    if error == 0:
        return CONSISTENT
    if stated.kind == "percent" and later.kind != "percent":
        return CONSISTENT if error <= stated.grain / 2 else ROUNDED if error < stated.grain else WRONG
    if stated.grain == 1 and ends == 1:
        return WRONG
    if error <= max(stated.grain, ends) / 2:
        return CONSISTENT
    return ROUNDED if error <= max(stated.grain, ends) and ends < 1 else WRONG
