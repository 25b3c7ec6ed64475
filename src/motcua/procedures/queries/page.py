"""What the page of one procedure shows."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from motcua.kernel.refusal import Refusal
from motcua.procedures.models import Edition, EditionChange
from motcua.procedures.queries.listing import Listed, listed, with_level
from motcua.procedures.rules.states import current_on


@dataclass(frozen=True, slots=True)
class Event:
    """One edition in the history of a procedure, with the decision that made it where one is recorded; what
    it was called and in which sector it stood ``before``, where that changed with it."""

    edition: Edition
    change: EditionChange | None
    name_before: str = ""
    sector_before: str = ""


@dataclass(frozen=True, slots=True)
class ProcedurePage:
    """The edition that stands for the procedure, its earlier ones, and who else offers the same."""

    shown: Listed
    history: tuple[Event, ...]
    elsewhere: tuple[Edition, ...]


def procedure_page(code: str, *, day: date, agency: str = "") -> ProcedurePage:
    """By code or old code, of that agency where it keeps its own, else the national one, else the first.
    Three queries, four for an old code. Refuses ``procedure.not_found``."""
    editions = _of_code(code, day) or _of_alias(code, day)
    groups: dict[int, list[Edition]] = defaultdict(list)
    for edition in editions:
        groups[edition.procedure_id].append(edition)
    current = [found for group in groups.values() if (found := current_on(group, day)) is not None]
    if not current:
        raise Refusal("procedure.not_found", code=code)
    shown = min(current, key=lambda edition: _distance(edition, agency))
    changes = {
        change.edition_id: change
        for change in EditionChange.objects.filter(edition__procedure=shown.procedure_id)
        .select_related("decision")
        .order_by("decision__effective_on", "pk")
    }
    return ProcedurePage(
        shown=listed(shown, day),
        history=_history(groups[shown.procedure_id], changes),
        elsewhere=tuple(edition for edition in current if edition is not shown),
    )


def _history(editions: list[Edition], changes: dict[int, EditionChange]) -> tuple[Event, ...]:
    """The latest first; ``editions`` by number."""
    found = []
    for before, edition in zip([None, *editions], editions, strict=False):
        renamed = before is not None and before.name != edition.name
        moved = before is not None and before.sector_id != edition.sector_id
        found.append(
            Event(
                edition,
                changes.get(edition.pk),
                before.name if before and renamed else "",
                before.sector.name if before and moved else "",
            )
        )
    return tuple(reversed(found))


def _of_code(code: str, day: date) -> list[Edition]:
    return list(_whole(day).filter(procedure__code=code))


def _of_alias(code: str, day: date) -> list[Edition]:
    return [
        edition for edition in _whole(day).exclude(procedure__aliases=[]) if code in edition.procedure.aliases
    ]


def _whole(day: date):
    return (
        Edition.objects.listed()
        .select_related("procedure__owner", "sector")
        .annotate(level_value=with_level(day))
        .order_by("procedure_id", "number")
    )


def _distance(edition: Edition, agency: str) -> tuple[int, int]:
    owner = edition.procedure.owner
    if agency and owner is not None and owner.code == agency:
        return 0, edition.procedure_id
    return (1 if owner is None else 2), edition.procedure_id
