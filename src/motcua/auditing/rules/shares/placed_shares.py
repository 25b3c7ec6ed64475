"""Shares read by their place alone: the part beside the percentage, the whole by the word that ties it.

What is counted may be named twice over, ``27.415 căn cước …, trong đó 19.860 thẻ trả qua bưu điện (72,4%)``,
so units are not compared. Only what no other check has judged is looked at, and a mistake is told only
where no pair of counts in reach makes the percentage right.
"""

import re
from decimal import Decimal

from motcua.auditing.rules.judging.claims import UNKNOWN, WRONG, Claim, judge_percent, place_of
from motcua.auditing.rules.judging.keys import swaps
from motcua.auditing.rules.reading.grammar import cue, phrase, tables
from motcua.auditing.rules.reading.groups import is_change, is_compared
from motcua.auditing.rules.reading.mentions import Mention, names_another

_TIED, _FILLER = phrase("shares", "tied"), phrase("shares", "filler")
_IN_BRACKET, _OTHER_BASE = phrase("shares", "in_bracket"), phrase("shares", "other_base")
_OF, _BASE = phrase("placed_shares", "of"), phrase("placed_shares", "base")
_LAST = phrase("placed_shares", "last")
_INNER = re.compile(r"\([^()]*\)")
_BREAK = re.compile(r"[;:]|[.…]\s|\n")
_SETTLED = re.compile(r",\s*(?:đã )?(?:giải quyết|xử lý)(?: xong| được)*\s*$")
"""``1.100 tin về sự cố (cây đổ, đèn hỏng), xử lý 800 vụ, chiếm 72,7%``."""
_WORD = re.compile(r"[^\W\d_]+")
_IDLE = frozenset(tables()["idle"]["words"].split()) | {"bị", "tỷ", "lệ", "tỉ", "chiếm"}
_APART = {"money", "score", "duration", "times", "place"}
_ROOM, _LEAST = Decimal(12), Decimal(20)
_REACH, _MOST = 3, 30


def check_placed_shares(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every percentage whose part and whole stand where only they can stand."""
    kinds = {"ratio_percent", "difference"}
    told = {claim.spans[0] for claim in known if claim.kind in kinds and claim.verdict != UNKNOWN}
    claims = []
    for index, sentence in enumerate(mentions):
        above = [mention for row in mentions[max(0, index - _REACH) : index] for mention in row][-_MOST:]
        below = [mention for row in mentions[index + 1 : index + 2] for mention in row][:_MOST]
        for place, rate in enumerate(sentence):
            if not _is_rate(rate) or place_of(rate) in told:
                continue
            near = [*above, *sentence[max(0, place - _MOST) : place + _MOST], *below]
            claim = _check(rate, sentence, place, [one for one in near if _is_plain(one)])
            claims.extend([claim] if claim is not None else [])
    return claims


def _is_rate(rate: Mention) -> bool:
    aimed = is_change(rate) or cue("target").search(rate.before) or _OTHER_BASE.match(rate.after)
    return rate.figure.kind == "percent" and not aimed and 0 < rate.value <= 100


def _is_plain(mention: Mention) -> bool:
    plain = mention.figure.kind == "number" and mention.counts and mention.value > 0
    return plain and not is_change(mention) and not is_compared(mention)


def _check(rate: Mention, sentence: list[Mention], place: int, near: list[Mention]) -> Claim | None:
    part, before = _part(rate, sentence, place)
    if part is None:
        return None
    pairs = _named(rate, part, near) or _placed(part, before)
    for one, two in pairs:
        verdict = judge_percent(rate.figure, rate.about, one.value * 100 / two.value)
        if verdict != WRONG:
            return _claim(rate, one, two, verdict)
    if rate.about or part.about or _fits_any(rate, near):
        return None
    if not pairs and _BASE.match(rate.after) and names_another(rate.after, part.unit):
        return None
    if len({two.value for _, two in pairs}) == 1:
        close = abs(_share(*pairs[0]) - rate.value) <= _ROOM and not pairs[0][1].about
        return _claim(rate, *pairs[0], WRONG) if close else None
    slips = [(one, two) for one, two in pairs or _in_reach(part, near) if _is_slip(rate, one, two)]
    meant = {round(_share(*pair), rate.figure.places) for pair in slips}
    return _claim(rate, *slips[-1], WRONG) if len(meant) == 1 else None


def _share(part: Mention, whole: Mention) -> Decimal:
    return part.value * 100 / whole.value


def _is_slip(rate: Mention, part: Mention, whole: Mention) -> bool:
    """One key explains the percentage."""
    if judge_percent(rate.figure, rate.about, _share(part, whole)) != WRONG:
        return False
    meant = round(_share(part, whole), rate.figure.places)
    left, right = (f"{value:.{rate.figure.places}f}" for value in (rate.value, meant))
    if len(left) != len(right) or rate.figure.places == 0 or part.value < _LEAST:
        return False
    return sum(one != two for one, two in zip(left, right, strict=True)) == 1 or meant in swaps(rate.value)


def _in_reach(part: Mention, near: list[Mention]) -> list[tuple[Mention, Mention]]:
    """The counts of its unit before it, of its sentence and the one before."""
    index = part.sentence.index
    return [
        (part, one)
        for one in near
        if one.start < part.start
        and one.sentence.index >= index - 1
        and one.unit == part.unit
        and one.value > part.value
        and not one.about
    ]


def _part(rate: Mention, sentence: list[Mention], place: int) -> tuple[Mention | None, list[Mention]]:
    """The count that the percentage tells, and the figures before that count."""
    behind = sentence[place + 1] if place + 1 < len(sentence) else None
    if behind is not None and _IN_BRACKET.match(behind.lead) and _is_plain(behind):
        return behind, [one for one in sentence[:place] if _is_plain(one)]
    before = _outside(sentence[: place + 1])
    part = before[-1] if before else None
    if part is None or not _is_plain(part) or not _told_of(rate, part, sentence, place):
        return None, []
    return part, [one for one in before[:-1] if one.figure.kind == "number"]


def _outside(row: list[Mention]) -> list[Mention]:
    """The figures before the last one of a row that do not stand in a bracket closed since."""
    found: list[Mention] = []
    depth = 0
    for one in reversed(row):
        if depth == 0 and one is not row[-1]:
            found.insert(0, one)
        for sign in reversed(one.lead):
            depth += 1 if sign == ")" else -1 if sign == "(" and depth else 0
    return found


def _told_of(rate: Mention, part: Mention, sentence: list[Mention], place: int) -> bool:
    """Only words that tie stand between, or words of the part again."""
    gap = rate.lead if sentence[place - 1] is part else "),"
    label = set(_WORD.findall(_FILLER.sub(" ", rate.before))) - _IDLE
    said = set(_WORD.findall(f"{part.before} {part.after}"))
    tied = _TIED.search(gap) is not None or _TIED.search(rate.before) is not None
    label = set() if _LAST.search(part.lead) else label
    return tied and not _BREAK.search(_INNER.sub("", gap)) and gap.count(",") < 3 and label <= said


def _named(rate: Mention, part: Mention, near: list[Mention]) -> list[tuple[Mention, Mention]]:
    """``đạt 96,2% biên chế được giao``: the counts that the words behind the percentage repeat."""
    named = _BASE.match(rate.after)
    if named is None:
        return []
    base = named.group("base").strip()
    words = set(_WORD.findall(base)) - _IDLE
    bigger = [one for one in near if one.start < part.start and _comparable(part, one)]
    told = [one for one in bigger if re.search(rf"\b{re.escape(base)}\b", f"{one.before} {one.after}")]
    told = told or [one for one in bigger if words <= _words(one)]
    return [(part, one) for one in reversed(told)] if words else []


def _placed(part: Mention, before: list[Mention]) -> list[tuple[Mention, Mention]]:
    """Part and whole where a word ties them: ``187 cán bộ trong tổng số 203 người``, ``trong đó``."""
    head = before[-1] if before and _is_plain(before[-1]) else None
    if head is None:
        return []
    if _LAST.search(part.lead) and _comparable(head, part):
        return [(head, part)]
    inside = cue("inside").search(part.lead) or _OF.search(part.lead) or _SETTLED.search(part.lead)
    apart = _BREAK.search(_INNER.sub("", part.lead).replace(":", " "))
    return [(part, head)] if inside and not apart and _comparable(part, head) else []


def _words(one: Mention) -> set[str]:
    return set(_WORD.findall(f"{one.before} {one.after}"))


def _comparable(part: Mention, whole: Mention) -> bool:
    apart = {part.unit, whole.unit} & _APART
    return part.value <= whole.value and (not apart or part.unit == whole.unit)


def _fits_any(rate: Mention, near: list[Mention]) -> bool:
    """Another pair in reach makes it right to the last decimal."""
    room = rate.figure.grain / 2
    own = [one for one in near if one.sentence is rate.sentence]
    return any(
        two.value >= one.value and abs(one.value * 100 / two.value - rate.value) <= room
        for one in own
        for two in near
        if two is not one
    )


def _claim(rate: Mention, part: Mention, whole: Mention, verdict: str) -> Claim:
    facts = {"part": part.value, "whole": whole.value, "percent": rate.value, "places": rate.figure.places}
    spans = [place_of(rate), place_of(part), place_of(whole)]
    computed = part.value * Decimal(100) / whole.value
    return Claim("ratio_percent", verdict, spans, "share", rate.value, computed, facts)
