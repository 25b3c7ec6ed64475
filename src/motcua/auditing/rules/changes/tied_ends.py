"""Pairs of ends that words tie to a change: in brackets behind it, with *từ … còn*, with what is left."""

import re
from collections.abc import Callable

from motcua.auditing.rules.changes.change_claims import Change
from motcua.auditing.rules.changes.change_ends import bracketed
from motcua.auditing.rules.changes.change_signs import comparable, sign_of
from motcua.auditing.rules.reading.grammar import phrase, tables
from motcua.auditing.rules.reading.mentions import Mention

Reading = Callable[[list[Mention], int, int], Change | None]
_AGAINST, _THEN = phrase("tied", "against"), phrase("tied", "then")
_TARGET, _PLAN = phrase("tied", "target"), phrase("tied", "plan")
_FROM_BEHIND, _FROM_AHEAD = phrase("tied", "from_behind"), phrase("tied", "from")
_TO, _CHANGED = phrase("tied", "to"), phrase("tied", "changed")
_LEFT, _CUT = phrase("tied", "left"), phrase("tied", "cut")
_REACHED, _MOST = phrase("tied", "reached"), phrase("tied", "most")
_BY_NAME, _SIDE = phrase("tied", "beside_name"), phrase("tied", "side")
_WORD, _IDLE = re.compile(r"[^\W\d_]+"), frozenset(tables()["idle"]["words"].split())
_ASIDE = re.compile(r"\([^()]*\)")
_SHUT = re.compile(r"[^;()]{0,40}\)")
_GOES_ON = re.compile(r"[^;()]{0,25}$|[^;()]{0,25},")
_SOME = re.compile(r"\b(?:trong đó|riêng|gồm|bao gồm|chủ yếu|(?:nhiều|cao|ít|thấp) nhất)\b|[;.]\s")
_ENDS = re.compile(r"\s*(?:[.;,)]|$|và\b)")


def tied_ends() -> tuple[Reading, ...]:
    """The readings, the surest first."""
    return _from_to, _behind, _between, _reached, _inside, _by_name


def sign_told(mention: Mention) -> int:
    """With ``tăng mạnh nhất, tới 34 bậc``."""
    most = _MOST.search(mention.lead)
    if most is not None and sign_of(mention) is None:
        return 1 if most.group("up") else -1
    return sign_of(mention) or 0


def is_level(mention: Mention) -> bool:
    """A value of some time, not a change, told exactly."""
    plain = mention.figure.kind in {"number", "percent", "rank"} and not mention.about
    return plain and (sign_of(mention) is None or _TO.search(mention.before) is not None)


def _from_to(sentence: list[Mention], place: int, sign: int) -> Change | None:
    """``giảm 5 ngày (từ 30 ngày còn 25 ngày)``, ``tăng từ 5,8 (năm 2016) lên 6,15 (năm 2017), tăng 0,35``."""
    stated = sentence[place]
    behind, ahead = sentence[place + 1 : place + 3], sentence[max(0, place - 2) : place]
    if len(behind) == 2 and _FROM_BEHIND.fullmatch(behind[0].lead) and _TO.search(behind[1].lead):
        pair = behind
    elif len(ahead) == 2 and _FROM_AHEAD.search(ahead[0].lead) and _CHANGED.fullmatch(_plain(stated.lead)):
        pair = ahead
    else:
        return None
    one, two = pair
    alike = comparable(one, two) or one.unit == two.unit == "agency"
    if not alike or not _TO.search(two.lead) or re.search(r"[;:()]|[.]\s", _plain(two.lead)):
        return None
    return Change(stated, two, one, sign)


def _plain(words: str) -> str:
    return _ASIDE.sub("", words)


def _behind(sentence: list[Mention], place: int, sign: int) -> Change | None:
    """The value of the other time, place or plan in brackets behind, the own one before."""
    stated, *following = sentence[place : place + 4]
    earlier = following[0] if following else None
    lead = earlier.lead if earlier is not None else ""
    if earlier is not None and earlier.figure.kind == "rank" and stated.unit != "place" and "(" not in lead:
        earlier = following[1] if len(following) > 1 else None
        lead = f"{lead}{earlier.lead}" if earlier is not None else ""
    told = _AGAINST.fullmatch(lead) or _THEN.fullmatch(lead) or _TARGET.fullmatch(lead)
    words, bracket, inside = lead.rpartition("(")
    if earlier is None or told is None or bracket and _PLAN.search(inside) and not _PLAN.search(words):
        return None
    if bracket and not _SHUT.match(earlier.tail) and not _GOES_ON.match(earlier.tail):
        return None
    later = _own(stated, earlier, sentence[:place])
    return Change(stated, later, earlier, sign) if later is not None else None


def _own(stated: Mention, earlier: Mention, before: list[Mention]) -> Mention | None:
    """The only level before that compares, or the one right before the change."""
    row = [*before, stated]
    breaks = [place for place, one in enumerate(row) if place and _SOME.search(one.lead)]
    start = breaks[-1] if breaks else 0
    aside = bracketed(before)
    near = [one for one in before[start:] if one not in aside]
    levels = [one for one in near if sign_of(one) is None and comparable(one, earlier)]
    beside = levels[-1:] if near[-1:] == levels[-1:] else []
    found = levels if len({one.value for one in levels}) == 1 else beside
    return found[-1] if found and not _of_others(found[-1], stated, earlier) else None


def _of_others(later: Mention, stated: Mention, earlier: Mention) -> bool:
    """``8 chi cục và 5 đơn vị, giảm 9 đầu mối so với trước (29 đầu mối)``."""
    nouns = {earlier.noun, stated.noun} - {""}
    return later.figure.kind == "number" and later.noun != "" and bool(nouns) and later.noun not in nouns


def _between(sentence: list[Mention], place: int, sign: int) -> Change | None:
    """``quy định 3 ngày, cắt giảm 1 ngày, còn 2 ngày``."""
    if not place or place + 1 >= len(sentence) or sign > 0:
        return None
    earlier, stated, later = sentence[place - 1 : place + 2]
    alike = earlier.unit == stated.unit == later.unit is not None
    tied = _CUT.fullmatch(stated.lead) and _LEFT.fullmatch(later.lead) and sign_of(earlier) is None
    rest = later.tail.lstrip().removeprefix(later.noun)
    if not alike or not tied or not _ENDS.match(rest):
        return None
    return Change(stated, later, earlier, sign)


def _reached(sentence: list[Mention], place: int, sign: int) -> Change | None:
    """``tăng 15 bậc, đứng thứ 71/193 (kỳ trước thứ 86)``."""
    if place + 2 >= len(sentence):
        return None
    stated, later, earlier = sentence[place : place + 3]
    told = _REACHED.fullmatch(later.lead) and _THEN.fullmatch(earlier.lead) and _SHUT.match(earlier.tail)
    if not told or _PLAN.search(earlier.lead) or not comparable(later, earlier):
        return None
    return Change(stated, later, earlier, sign)


def _inside(sentence: list[Mention], place: int, sign: int) -> Change | None:
    """``xếp thứ 16/63 (năm 2015: thứ 18, tăng 2 bậc)``."""
    if place < 2:
        return None
    later, earlier, stated = sentence[place - 2 : place + 1]
    told = _THEN.fullmatch(earlier.lead) and _CHANGED.fullmatch(stated.lead) and _SHUT.match(stated.tail)
    if not told or _PLAN.search(earlier.lead) or not comparable(later, earlier):
        return None
    return Change(stated, later, earlier, sign)


def _by_name(sentence: list[Mention], place: int, sign: int) -> Change | None:
    """``Bộ giao 9.047 tỷ đồng; tỉnh giao 15.119 tỷ đồng (cao hơn 6.072 tỷ đồng so với Bộ giao)``."""
    stated = sentence[place]
    match = _BY_NAME.match(stated.tail)
    later = sentence[place - 1] if place else None
    if match is None or later is None or not _SIDE.fullmatch(stated.lead):
        return None
    wanted = set(_WORD.findall(match.group("name"))) - _IDLE
    told = [one for one in sentence[: place - 1] if comparable(one, later) and sign_of(one) is None]
    named = [one for one in told if len(wanted) > 1 and wanted <= set(_WORD.findall(one.before))]
    if len(named) != 1 or wanted <= set(_WORD.findall(later.before)) or not comparable(later, stated):
        return None
    return Change(stated, later, named[0], sign)
