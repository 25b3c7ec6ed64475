"""Sums that hold: every run of neighbouring counts that makes another count exactly, whatever the words say.

A sum that holds to the last digit is seldom chance. It speaks against another reading of the same
figures, so the checks may look boldly for sums that do not hold.
"""

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal

from motcua.auditing.rules.reading.groups import is_change
from motcua.auditing.rules.reading.mentions import Mention

LEAST = 20
"""A smaller whole is too easily made by chance."""
_LONGEST = 12
_REACH = 2


@dataclass(frozen=True)
class Run:
    """A whole and the neighbouring counts that make it."""

    head: Mention
    parts: tuple[Mention, ...]


def plain_rows(sentence: list[Mention]) -> list[list[Mention]]:
    """The counts of a sentence outside brackets, and those of every bracket, in order."""
    rows: dict[int, list[Mention]] = defaultdict(list)
    stack, opened = [0], 0
    for mention in sentence:
        for sign in mention.lead:
            if sign == "(":
                opened += 1
                stack.append(opened)
            elif sign == ")" and len(stack) > 1:
                stack.pop()
        if mention.adds and mention.figure.kind == "number" and not is_change(mention):
            rows[stack[-1]].append(mention)
    return list(rows.values())


def find_runs(mentions: list[list[Mention]]) -> list[Run]:
    """All runs of two to twelve counts in one sentence with a whole in it or in the two before."""
    found: list[Run] = []
    recent: list[list[Mention]] = []
    for sentence in mentions:
        rows = plain_rows(sentence)
        near = [mention for row in [*recent, *rows] for mention in row if mention.value >= LEAST]
        wholes: dict[Decimal, list[Mention]] = defaultdict(list)
        for mention in near[-60:]:
            wholes[mention.value].append(mention)
        for row in rows:
            found.extend(_of_row(row, wholes))
        recent = [*recent, [mention for row in rows for mention in row]][-_REACH:]
    return found


def _of_row(row: list[Mention], wholes: dict[Decimal, list[Mention]]) -> list[Run]:
    found: list[Run] = []
    for first in range(len(row)):
        total = Decimal(0)
        for last in range(first, min(len(row), first + _LONGEST)):
            total += row[last].value
            if last == first:
                continue
            parts = tuple(row[first : last + 1])
            found.extend(Run(head, parts) for head in wholes.get(total, ()) if _may_hold(head, parts))
    return found


def _may_hold(head: Mention, parts: tuple[Mention, ...]) -> bool:
    """The whole is none of the parts and counts what they may count."""
    if head in parts or any(part.value == 0 for part in parts):
        return False
    units = {part.unit for part in parts} - {None}
    loose = head.unit is None or head.unit.startswith("other") and not units & {"money", "score"}
    return units <= {head.unit} or loose and len(units) < 2
