"""The figures of one agency's catalogue on a day: how many procedures, where, how far online, how short."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date

from motcua.organisation.public import Agency
from motcua.procedures.models import Edition, Procedure, ServiceLevel
from motcua.procedures.rules.edition import content_from
from motcua.procedures.rules.levels import level_on
from motcua.procedures.rules.shortening import is_cut_by_half, is_same_day
from motcua.procedures.rules.states import EditionState, current_on, state_on


@dataclass(slots=True)
class CatalogueFigures:
    """Counts of procedures; levels, places and limits only of those that are public."""

    states: Counter[str] = field(default_factory=Counter)
    levels: Counter[str] = field(default_factory=Counter)
    places: Counter[str] = field(default_factory=Counter)
    agency_levels: Counter[str] = field(default_factory=Counter)
    levels_at: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    halved: int = 0
    same_day: int = 0
    on_portal: int = 0

    @property
    def public(self) -> int:
        return self.states[EditionState.PUBLIC.value]

    @property
    def online(self) -> int:
        """Procedures with any level on record (mức độ 2 trở lên, theo cách bài viết đếm)."""
        return sum(self.levels.values())


def catalogue_figures(owner: Agency | None, day: date) -> CatalogueFigures:
    """Count the catalogue as it stood on the day (three queries)."""
    editions: dict[int, list[Edition]] = defaultdict(list)
    listed = Edition.objects.filter(procedure__owner=owner).exclude(state=EditionState.UNLISTED.value)
    for edition in listed.order_by("procedure_id", "number"):
        editions[edition.procedure_id].append(edition)
    levels: dict[int, list[ServiceLevel]] = defaultdict(list)
    for line in ServiceLevel.objects.filter(procedure__owner=owner).order_by("pk"):
        levels[line.procedure_id].append(line)
    portal = dict(Procedure.objects.filter(owner=owner).values_list("pk", "portal_since"))
    found = CatalogueFigures()
    for pk, group in editions.items():
        current = current_on(group, day)
        if current is not None:
            _count(found, current, level_on(levels[pk], day), portal[pk], day)
    return found


def _count(
    found: CatalogueFigures, edition: Edition, level: ServiceLevel | None, portal: date | None, day: date
) -> None:
    state = state_on(edition, day)
    found.states[state.value] += 1
    if state is not EditionState.PUBLIC:
        return
    content = content_from(edition.content)
    found.agency_levels[edition.agency_level] += 1
    found.halved += is_cut_by_half(content)
    found.same_day += is_same_day(content)
    found.on_portal += portal is not None and portal <= day
    for place in content.places:
        found.places[place] += 1
        found.levels_at[place][level.value if level else ""] += 1
    if level is not None:
        found.levels[level.value] += 1
