"""Subsets above their set: ``186 lượt bà con, trong đó 198 bà con trên 60 tuổi``.

What names a subset needs no unit of its own: ``kiểm tra 147 cơ sở, phát hiện 159``. More than there is
is told only where it is little more: many other counts are only told beside each other.
"""

import re
from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, UNKNOWN, WRONG, Claim, Judged, place_of
from motcua.auditing.rules.judging.keys import looks_mistyped, swaps
from motcua.auditing.rules.reading.grammar import cue, phrase
from motcua.auditing.rules.reading.groups import is_change, is_compared, is_nested
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.sums.breakdowns import sum_claim

_CROSSING, _CAUGHT = phrase("tallies", "crossing"), phrase("subsets", "caught")
_TIME, _TAKEN = phrase("subsets", "time"), phrase("subsets", "taken")
_SOME = phrase("subsets", "some")
_STOP = re.compile(r"[;.…](?:\s|$)|\n")
_ITEM = re.compile(r"[^;.]*(?:,|\bvà\b)[^;.]*")
_INDEX, _LARGE = 10, 1000
_IN, _OF_THEM = re.compile(r"[\s.]*trong (?:tổng số )?"), re.compile(r"[^;:.()\d]{0,60},\s*(?:có )?")
_PLACES = {"agency", "duration", "times", "place", "score"}


def check_subsets(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every count that its words make a subset of a count before it in the sentence."""
    told = {claim.spans[0] for claim in known if claim.kind == "ratio_bound"}
    blamed = {span for claim in known if claim.verdict in {WRONG, UNKNOWN} for span in claim.spans}
    made = Judged(claim for claim in known if claim.kind == "sum_parts" and claim.verdict == CONSISTENT)
    claims = []
    for sentence in mentions:
        row = [mention for mention in sentence if _is_whole_number(mention)]
        inside: Mention | None = None
        listed: list[Mention] = []
        for place, part in enumerate(row):
            before = row[:place]
            again = _set_of(part, before, inside)
            listed = [*listed, part] if again is inside else [part]
            inside = again
            if part.about or is_change(part) or is_compared(part) or place_of(part) in told:
                continue
            whole = inside or _crossed(part, before) or _caught(part, before) or _among(part, before)
            beside = whole is not None and made.together({place_of(whole), place_of(part)})
            if (
                whole is None
                or whole.about
                or place_of(part) in blamed
                or beside
                and part.value > whole.value
            ):
                continue
            if _is_near(part, whole) or inside and _is_of_digits(part, whole):
                parts = [*listed, *_behind(row[place + 1 :], part, inside)] if inside else []
                claims.append(_summed(parts, part, whole) or _claim(part, whole))
    return claims


def _is_near(part: Mention, whole: Mention) -> bool:
    return part.value <= whole.value or part.value * 5 <= whole.value * 6 + 20


def _is_of_digits(part: Mention, whole: Mention) -> bool:
    """Large counts of one noun with as many digits: a slip in the first of them."""
    alike = part.counted == whole.counted is not None and part.noun == whole.noun
    digits = {len(f"{one.value:f}") for one in (part, whole)}
    return alike and whole.value >= _LARGE and len(digits) == 1


def _among(part: Mention, before: list[Mention]) -> Mention | None:
    """``Trong 63 tỉnh, thành phố, 57 địa phương có …``: the second is some of the first."""
    head = before[0] if len(before) == 1 else None
    if head is None or not _IN.fullmatch(head.lead) or not _OF_THEM.fullmatch(part.lead):
        return None
    return head if head.unit == part.unit is not None and not is_nested(part) else None


def _is_whole_number(mention: Mention) -> bool:
    """Counts come whole; ``DTI đạt 0,6961, trong đó chính quyền số đạt 0,7582`` are values of an index."""
    whole = mention.figure.grain >= 1 or mention.unit == "money" or mention.value > _INDEX
    return mention.figure.kind == "number" and mention.counts and whole


def _behind(row: list[Mention], part: Mention, inside: Mention) -> list[Mention]:
    """The items of the list that go on behind a part."""
    found: list[Mention] = []
    for one in row:
        if _set_of(one, [inside, *found, part], inside) is not inside:
            break
        found.append(one)
    return found


def _summed(parts: list[Mention], part: Mention, whole: Mention) -> Claim | None:
    """A part above its whole by one key, without which the list makes it: the sum is wrong."""
    total = sum((one.value for one in parts), Decimal(0))
    meant = whole.value - total + part.value
    slip = meant in swaps(part.value) or looks_mistyped(part.value, meant)
    if part.value <= whole.value or len(parts) < 2 or not slip:
        return None
    return sum_claim("sum_parts", WRONG, whole, whole.value, parts, total, loose=True)


def _set_of(part: Mention, before: list[Mention], inside: Mention | None) -> Mention | None:
    """The count before ``trong đó``, also for the items that go on behind the first."""
    if not before:
        return None
    if cue("inside").search(part.lead) and not is_nested(part):
        head = before[-1]
        return head if _counts_alike(head, part) and not is_change(head) else None
    goes_on = (
        inside is not None and _ITEM.fullmatch(part.lead) and "(" not in part.lead + before[-1].lead[-1:]
    )
    alike = inside is not None and part.unit in {before[-1].unit, inside.unit} and not is_nested(part)
    return inside if goes_on and alike and not _SOME.search(part.lead) else None


def _counts_alike(head: Mention, part: Mention) -> bool:
    if head.unit == part.unit or part.unit is None:
        return True
    return head.unit is not None and not {head.unit, part.unit} & (_PLACES | {"money"})


def _crossed(part: Mention, before: list[Mention]) -> Mention | None:
    """``348 người …; nữ 151 người; đảng viên 331 người``: of all that were counted in the sentence."""
    label = re.split(r"[,;:(]", part.before)[-1]
    behind = part.counted is None and _CROSSING.match(part.after.strip())
    if not behind and not (_CROSSING.match(label.strip()) and part.unit == "person"):
        return None
    people = [one for one in before if one.unit == "person" and not is_change(one)]
    if behind and (not people or people[-1] is not before[-1] or "(" not in part.lead):
        return None
    return max(people, key=lambda one: one.value) if people else None


def _caught(part: Mention, before: list[Mention]) -> Mention | None:
    """``lấy 536 mẫu xét nghiệm, 507 mẫu đạt``, ``kiểm tra 147 cơ sở, phát hiện 26 cơ sở vi phạm``."""
    head = before[-1] if before else None
    if head is None or is_change(head) or is_compared(head) or is_nested(part) or _STOP.search(part.lead):
        return None
    if head.noun != part.noun or part.counted is None or _TIME.search(f"{part.lead} {part.after}"):
        return None
    taken = _TAKEN.search(f"{head.before} | {head.after}") is not None
    caught = _CAUGHT.search(f"{part.before} | {part.after}") is not None
    return head if taken and caught and not _CAUGHT.search(f"{head.before} | {head.after}") else None


def _claim(part: Mention, whole: Mention) -> Claim:
    verdict = CONSISTENT if part.value <= whole.value else WRONG
    facts = {"part": part.value, "whole": whole.value, "noun": part.noun}
    spans = [place_of(part), place_of(whole)]
    return Claim("ratio_bound", verdict, spans, "bound", part.value, whole.value, facts)
