"""Our catalogue beside another department's: the same procedure with other papers, limits or fees."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from motcua.kernel.vietnamese import fold
from motcua.procedures.rules.catalogue_row import CatalogueRow
from motcua.procedures.rules.difference import Change, difference
from motcua.procedures.rules.edition import content_from

COMPARED = ("terms", "fees", "required_items")
"""What an applicant feels: how long, how much, which papers."""


@dataclass(frozen=True, slots=True)
class Twin:
    """One procedure that both have, and how theirs differs; ``by_name`` where no code told so."""

    ours: CatalogueRow
    theirs: CatalogueRow
    changes: tuple[Change, ...]
    by_name: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """Procedures that differ, how many are alike, what only they have and what only we have."""

    differ: tuple[Twin, ...]
    alike: int
    only_theirs: tuple[CatalogueRow, ...]
    only_ours: tuple[CatalogueRow, ...]


def compared(ours: Sequence[CatalogueRow], theirs: Sequence[CatalogueRow]) -> Comparison:
    """A row is found by its code or a former one, else by a name that only one of ours has. What a file
    does not say of a procedure (no limit, no fee, no papers at all) is not taken for a difference."""
    by_code = {code: row for row in reversed(ours) for code in _codes(row)}
    by_name: dict[str, list[CatalogueRow]] = defaultdict(list)
    for row in ours:
        by_name[fold(row.name)].append(row)
    twins, only_theirs, met = [], [], set()
    for row in theirs:
        found = next((by_code[code] for code in _codes(row) if code in by_code), None)
        named = by_name.get(fold(row.name), []) if found is None else []
        mine = found if found is not None else named[0] if len(named) == 1 else None
        if mine is None:
            only_theirs.append(row)
            continue
        met.add(id(mine))
        twins.append(Twin(mine, row, _changes(mine, row), found is None))
    return Comparison(
        tuple(twin for twin in twins if twin.changes),
        sum(not twin.changes for twin in twins),
        tuple(only_theirs),
        tuple(row for row in ours if id(row) not in met),
    )


def _codes(row: CatalogueRow) -> Iterable[str]:
    """National codes only: two offices may give the same local one to different things."""
    return filter(None, (row.code, *row.aliases))


def _changes(ours: CatalogueRow, theirs: CatalogueRow) -> tuple[Change, ...]:
    told = [part for part in COMPARED if ours.content.get(part) and theirs.content.get(part)]
    return difference(content_from(ours.content), content_from(theirs.content), parts=told)
