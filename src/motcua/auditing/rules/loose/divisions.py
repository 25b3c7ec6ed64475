"""Divisions: lists that name all there is of a count, by a topic, a bracket, a colon or what was done.

``Về địa bàn, khu vực thành thị 29 vụ, khu vực nông thôn 19 vụ`` after ``46 vụ cháy``. A division misses its
whole by little: a list that makes no count in reach and comes near to only one of them was meant to make it.
A list that stays below may leave things out, so it must come nearer.
"""

from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, UNKNOWN, WRONG, Claim, Judged, place_of
from motcua.auditing.rules.judging.keys import looks_slipped
from motcua.auditing.rules.reading.grammar import cue, phrase
from motcua.auditing.rules.reading.groups import is_change, is_compared, is_nested
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.prose import Prose
from motcua.auditing.rules.reading.tallies import Tally, read_tallies
from motcua.auditing.rules.reading.ties import overlaps
from motcua.auditing.rules.sums.breakdowns import names_one, sum_claim

_TOPIC, _ENDS = phrase("divisions", "topic"), phrase("divisions", "ends")
_CROSSING, _COMPARED = phrase("tallies", "crossing"), phrase("tallies", "compared")
_BEGUN, _ENDED = phrase("divisions", "begun"), phrase("divisions", "ended")
_SUMS = {"sum_parts", "rollup"}
_APART = {"money", "score", "duration", "times", "place", "agency"}
_REACH, _LEAST = 3, Decimal(10)


def check_divisions(prose: Prose, mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every division that no other check has judged and that misses its whole by little."""
    sums = [claim for claim in known if claim.kind in _SUMS and claim.verdict != UNKNOWN]
    judged = Judged(sums)
    used = {span for claim in sums if claim.verdict == CONSISTENT for span in claim.spans[1:]}
    claims = []
    for tally in read_tallies(prose, mentions):
        places = {place_of(item) for item in tally.items}
        tie = _tie(tally)
        if not tie or judged.together(places) or _is_open(prose, tally):
            continue
        index = tally.items[0].sentence.index
        rows = mentions[max(0, index - _REACH) : index + 2]
        near = [one for row in rows for one in row if one.figure.kind == "number" and one not in tally.items]
        if any(one.value == tally.total for one in near) or _crosses(tally):
            continue
        before = [one for one in near if one.end <= tally.items[0].start]
        before = [one for one in before if one is tally.before or place_of(one) not in used]
        head = _head(tally, tie, before)
        if head is not None and names_one(head.value - tally.total, tally.items[-1]):
            continue
        if head is not None and _is_near(tally, tie, head):
            claims.append(_wrong(head, tally, tie != "full"))
    return claims


def _wrong(head: Mention, tally: Tally, loose: bool) -> Claim:
    return sum_claim("sum_parts", WRONG, head, head.value, tally.items, tally.total, loose=loose)


def _tie(tally: Tally) -> str:
    """What says that the list is all there is: full, inside, topic or done; empty where nothing does."""
    first = tally.items[0]
    if tally.tie in {"bracket", "made_of"} and tally.full and tally.before is not None:
        return "full"
    if tally.tie == "inside":
        return "inside"
    if _TOPIC.search(first.lead) and (not first.follows or tally.tie == "colon"):
        return "topic"
    if tally.tie == "colon" and tally.before is not None:
        return "full"
    alike = {item.counted for item in tally.items} - {None}
    done = tally.before is not None and len(tally.items) > 2 and alike == {tally.before.counted}
    return "done" if done and tally.tie == "plain" else ""


def _is_open(prose: Prose, tally: Tally) -> bool:
    first, last = tally.items[0], tally.items[-1]
    start = tally.before.start if tally.before is not None else first.start - len(first.lead)
    stretch = prose.shadow[max(0, start) : last.end] + last.tail[:60]
    unsaid = cue("rest").search(last.tail[:60])
    rough = any(item.about for item in tally.items)
    return rough or unsaid is not None or cue("open").search(stretch) is not None or overlaps(last)


def _crosses(tally: Tally) -> bool:
    """Labels that cut across each other or compare."""
    labels = [f"{item.before} | {item.after.strip().removeprefix(item.noun)}" for item in tally.items]
    planned = all(item.joint("plan") for item in tally.items)
    gendered = all(item.joint("gender") for item in tally.items)
    compared = not planned and any(_COMPARED.search(label) for label in labels)
    staged = len(tally.items) == 2 and _BEGUN.search(labels[0]) and _ENDED.search(labels[1])
    axes = {axis for item in tally.items for axis in item.features}
    mixed = len(axes) > 1 and not any(all(item.joint(axis) for item in tally.items) for axis in axes)
    compared = compared or bool(staged)
    return compared or mixed or not gendered and any(_CROSSING.search(label) for label in labels)


def _head(tally: Tally, tie: str, before: list[Mention]) -> Mention | None:
    """The only count that the list comes near to."""
    if tie in {"full", "done"} or tie == "inside" and tally.before is not None:
        before = [one for one in before if one is tally.before]
    heads = [one for one in before if _may_head(one, tally, tie) and one.value >= _LEAST]
    heads.sort(key=lambda one: abs(one.value - tally.total))
    if not heads:
        return None
    gap = abs(heads[0].value - tally.total)
    others = [one for one in heads if one.value != heads[0].value]
    return heads[0] if all(abs(one.value - tally.total) >= 2 * gap for one in others) else None


def _may_head(one: Mention, tally: Tally, tie: str) -> bool:
    aside = is_change(one) or is_compared(one) or is_nested(one) and one.follows or one.about != ""
    units = {item.counted for item in tally.items} - {None}
    beside = one is tally.before and not {one.unit, *units} & _APART
    nouns = {item.noun for item in tally.items}
    if tie == "topic" and len(nouns) == 1 and "" not in nouns and not nouns & {one.noun, ""}:
        aside = aside or not set(one.noun.split()) & set(next(iter(nouns)).split())
    return not aside and one.adds and (units <= {one.unit} or tie in {"full", "inside"} and beside)


def _is_near(tally: Tally, tie: str, head: Mention) -> bool:
    values = [item.value for item in tally.items]
    gap = tally.total - head.value
    slip = looks_slipped(head.value, values) and head.value >= 100
    last = tally.items[-1]
    ended = tie == "full" or _ENDS.search(f"{last.before} | {last.tail[:40]}") is not None
    if gap > 0:
        return gap * 8 <= head.value or tie == "full" and gap * 4 <= head.value or slip
    if tie == "inside" and not ended:
        return False
    room = 8 if tie == "full" else 16 if ended else 25
    return -gap * room <= head.value or slip and ended
