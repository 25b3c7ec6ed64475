"""The catalogue of one agency: its lines, its counts on a day, and its decisions."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q

from motcua.procedures.models import Edition
from motcua.procedures.queries.listing import Listed, listed, with_level
from motcua.procedures.rules.levels import FILED_ONLINE
from motcua.procedures.rules.shortening import content_cut_rate, is_cut_by_half, is_same_day
from motcua.procedures.rules.states import EDITABLE, Action, EditionState, current_on

S = EditionState


@dataclass(frozen=True, slots=True)
class CatalogueCounts:
    """How many procedures; each count names the part it counts. Levels are as recorded (1-4 or full…)."""

    total: int
    by_state: dict[str, int]
    in_force: int
    by_agency_level: dict[str, int]
    by_service_level: dict[str, int]
    by_place: dict[str, int]
    levels_at_place: dict[str, dict[str, int]]
    by_sector: dict[str, int]
    online: int
    cut_by_half: int
    same_day: int
    cut_unknown: int
    on_portal: int
    unproven: int


def catalogue_of(agency_id: int | None, day: date) -> list[Listed]:
    """A line a procedure that the agency keeps itself (the national catalogue for ``None``), by name;
    rows of registers that stand outside the catalogue are left out."""
    groups: dict[int, list[Edition]] = defaultdict(list)
    editions = Edition.objects.filter(procedure__owner=agency_id).exclude(state=EditionState.UNLISTED)
    for edition in (
        editions.select_related("procedure__owner", "sector")
        .annotate(level_value=with_level(day))
        .order_by("folded", "pk")
    ):
        groups[edition.procedure_id].append(edition)
    found = (current_on(group, day) for group in groups.values())
    return [listed(edition, day) for edition in found if edition is not None]


def catalogue_counts(agency_id: int | None, day: date, lines: list[Listed] | None = None) -> CatalogueCounts:
    """Counts over ``catalogue_of``, or over its ``lines`` where they have been read already. What is counted
    by level, place and cut is in force on that day."""
    return counts_of(catalogue_of(agency_id, day) if lines is None else lines, day)


def counts_of(lines: list[Listed], day: date) -> CatalogueCounts:
    """The same from lines already read."""
    in_force = [line for line in lines if line.is_in_force]
    at_place: dict[str, Counter[str]] = defaultdict(Counter)
    for line in in_force:
        for place in line.content.places:
            at_place[place][str(line.level or "")] += 1
    return CatalogueCounts(
        total=len(lines),
        by_state=dict(Counter(str(line.state) for line in lines)),
        in_force=len(in_force),
        by_agency_level=dict(Counter(line.edition.agency_level for line in in_force)),
        by_service_level=dict(Counter(str(line.level or "") for line in in_force)),
        by_place={place: sum(levels.values()) for place, levels in at_place.items()},
        levels_at_place={place: dict(levels) for place, levels in at_place.items()},
        by_sector=dict(Counter(line.edition.sector.name for line in in_force)),
        online=sum(line.level in FILED_ONLINE for line in in_force),
        cut_by_half=sum(is_cut_by_half(line.content) for line in in_force),
        same_day=sum(is_same_day(line.content) for line in in_force),
        cut_unknown=sum(content_cut_rate(line.content) is None for line in in_force),
        on_portal=sum(_on_portal(line, day) for line in in_force),
        unproven=sum(not line.edition.is_verified for line in in_force),
    )


def edition_with_previous(
    edition_id: int, day: date
) -> tuple[Edition | None, Edition | None, Edition | None]:
    """An edition, the one of the same procedure that came before it, and another one that is being drafted
    (one query)."""
    same = Edition.objects.filter(pk=edition_id).values("procedure")
    editions = (
        Edition.objects.filter(procedure__in=same)
        .select_related("procedure__owner", "sector")
        .annotate(level_value=with_level(day))
        .order_by("number")
    )
    found = list(editions)
    place = next((number for number, one in enumerate(found) if one.pk == edition_id), None)
    if place is None:
        return None, None, None
    drafts = [one for one in found if EditionState(one.state) in EDITABLE and one.pk != edition_id]
    return found[place], found[place - 1] if place else None, drafts[0] if drafts else None


def awaiting_decision(agency_id: int, *, national: bool) -> list[tuple[Edition, Action]]:
    """What a decision may announce, amend or repeal now, in the agency's catalogue and, for the ministry,
    in the national one. Whether it announces or amends follows from an earlier edition (one query)."""
    owners = Q(procedure__owner=agency_id)
    if national:
        owners |= Q(procedure__owner=None)
    waiting = [S.DRAFT.value, S.AWAITING_ANNOUNCEMENT.value, S.AWAITING_REPEAL.value]
    earlier = Edition.objects.filter(procedure=OuterRef("procedure"), state=S.PUBLIC.value)
    editions = (
        Edition.objects.filter(owners, state__in=waiting)
        .select_related("procedure__owner", "sector")
        .annotate(has_public=Exists(earlier))
        .order_by("state", "folded", "pk")
    )
    return [(edition, _action(edition)) for edition in editions]


def _action(edition: Edition) -> Action:
    if edition.state == S.AWAITING_REPEAL:
        return Action.REPEAL
    return Action.AMEND if edition.has_public else Action.ANNOUNCE


def _on_portal(line: Listed, day: date) -> bool:
    since = line.edition.procedure.portal_since
    return since is not None and since <= day
