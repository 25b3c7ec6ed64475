"""The catalogue as rows of the published file form."""

from collections import defaultdict
from datetime import date
from typing import Any

from motcua.organisation.public import Agency
from motcua.procedures.models import Edition, Procedure, ServiceLevel
from motcua.procedures.rules.catalogue_print import row_as_printed
from motcua.procedures.rules.catalogue_row import CatalogueRow
from motcua.procedures.rules.levels import level_on
from motcua.procedures.rules.local_codes import is_local
from motcua.procedures.rules.states import EDITABLE, EditionState, current_on, state_on


def catalogue_rows(owner: Agency | None, day: date, *, announced_only: bool = False) -> list[dict[str, Any]]:
    """What the catalogue shows on that day as printed in a file, a row a procedure (three queries)."""
    return [row_as_printed(one) for one in catalogue_entries(owner, day, announced_only=announced_only)]


def catalogue_entries(owner: Agency | None, day: date, *, announced_only: bool = False) -> list[CatalogueRow]:
    """What the catalogue shows on that day, a row a procedure, in the order they came in (three queries).
    What a decision announces for a later day is not announced yet."""
    editions: dict[int, list[Edition]] = defaultdict(list)
    mine = Edition.objects.filter(procedure__owner=owner).exclude(state=EditionState.UNLISTED)
    if announced_only:
        mine = mine.listed()
    for edition in mine.select_related("procedure", "sector").order_by("procedure_id", "number"):
        editions[edition.procedure_id].append(edition)
    levels: dict[int, list[ServiceLevel]] = defaultdict(list)
    for line in ServiceLevel.objects.filter(procedure__owner=owner).order_by("pk"):
        levels[line.procedure_id].append(line)
    shown = (current_on(group, day) for group in editions.values())
    return [
        _row(edition, level_on(levels[edition.procedure_id], day))
        for edition in shown
        if edition is not None and not (announced_only and state_on(edition, day) in EDITABLE)
    ]


def _row(edition: Edition, level: ServiceLevel | None) -> CatalogueRow:
    procedure: Procedure = edition.procedure
    local = is_local(procedure.code)
    return CatalogueRow(
        number=0,
        name=edition.name,
        sector=edition.sector.name,
        code="" if local else procedure.code,
        local_code=procedure.code if local else "",
        aliases=tuple(procedure.aliases),
        level=level.value if level else "",
        agency_level=edition.agency_level,
        state=EditionState(edition.state),
        standing=edition.standing,
        valid_from=edition.valid_from,
        valid_to=edition.valid_to,
        is_declaration=edition.is_declaration,
        is_verified=edition.is_verified,
        unproven=tuple(edition.unproven),
        note=edition.note,
        source=edition.source,
        content=edition.content,
    )
