"""Values of another time in one bracket, changes beside it: ``So với năm 2021 (65,02 điểm, thứ 29) giảm 0,84
điểm, giảm 18 bậc``.

What is of one kind belongs together: the value in the bracket, the change, and the level told before. Several
of one kind, ``134 người chết, 147 người bị thương``, go by their order. A gap is told where one slip of the
keys explains it, or where another change of the bracket holds and one level only can be meant.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from motcua.auditing.rules.changes.change_claims import Change, check_change
from motcua.auditing.rules.changes.change_ends import bracketed
from motcua.auditing.rules.changes.change_signs import comparable, measures, sign_of
from motcua.auditing.rules.changes.dated import is_slip_of_change
from motcua.auditing.rules.judging.claims import WRONG, Claim, judged_figures
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.mentions import Mention

_OPENS = phrase("then_brackets", "opens")
_PLAIN = {"number", "percent", "rank"}
_REACH = 2


@dataclass(frozen=True)
class _Row:
    """The values of the bracket, the changes of its clause, and the levels told before, in order."""

    values: list[Mention]
    changes: list[Mention]
    levels: list[list[Mention]]


def check_then_brackets(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every change of such a clause that no other check has judged."""
    told = judged_figures(known, "difference")
    claims: list[Claim] = []
    for index, sentence in enumerate(mentions):
        for row in _rows(mentions[max(0, index - _REACH) : index], sentence):
            read = [found for stated in row.changes if (found := _check(row, stated)) is not None]
            holds = any(claim.verdict != WRONG for claim, _ in read)
            for claim, slip in read:
                if claim.spans[0] not in told and (claim.verdict != WRONG or slip or holds):
                    claim.facts |= {"tied": True, "sure": True}
                    claims.append(claim)
    return claims


def _rows(above: list[list[Mention]], sentence: list[Mention]) -> Iterator[_Row]:
    for place, first in enumerate(sentence):
        if not _OPENS.search(first.lead):
            continue
        shut = next((at for at in range(place + 1, len(sentence)) if ")" in sentence[at].lead), len(sentence))
        values = sentence[place:shut]
        stop = next((at for at in range(shut, len(sentence)) if ";" in sentence[at].lead), len(sentence))
        changes = [one for one in sentence[shut:stop] if sign_of(one) and not one.about]
        if not changes:
            changes = [one for one in sentence[:place] if sign_of(one) and not one.about]
        aside = bracketed(sentence)
        own = [one for one in sentence[:place] if one not in aside and _is_level(one)]
        levels = [own, *([one for one in row if _is_level(one)] for row in reversed(above))]
        if all(_is_level(one) for one in values) and changes:
            yield _Row(values, changes, levels)


def _is_level(one: Mention) -> bool:
    return one.figure.kind in _PLAIN and sign_of(one) is None and not one.about


def _check(row: _Row, stated: Mention) -> tuple[Claim, bool] | None:
    """The change between its value in the bracket and its level, and whether a slip explains a gap."""
    values = [one for one in row.values if measures(stated, one)]
    changes = [one for one in row.changes if values and measures(one, values[0])]
    if not values or stated.figure.kind == "percent" and values[0].figure.kind != "percent":
        return None
    if len(values) > 1 and len(values) != len(changes):
        return None
    earlier = values[changes.index(stated)] if len(values) > 1 else values[0]
    near = [level for level in _levels(row, values, changes.index(stated)) if comparable(level, earlier)]
    found = [Change(stated, level, earlier, sign_of(stated) or 1) for level in near]
    judged = [(check_change(one), is_slip_of_change(one)) for one in found]
    held = next((one for one in judged if one[0].verdict != WRONG), None)
    slipped = next((one for one in judged if one[1]), None)
    return held or slipped or (judged[0] if len(judged) == 1 else None)


def _levels(row: _Row, values: list[Mention], place: int) -> list[Mention]:
    """Those of the kind in the nearest sentence that tells any: all, or of several the one in its turn."""
    for levels in row.levels:
        alike = [one for one in levels if comparable(one, values[0])]
        if len(values) == 1 and alike:
            return alike
        if len(alike) >= len(values):
            return [alike[-len(values) :][place]]
    return []
