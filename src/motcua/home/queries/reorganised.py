"""Units and agencies with what they finished and what runs, what a decision would move; decisions."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet

from motcua.collection.public import Return
from motcua.dossiers.public import Dossier
from motcua.dossiers.rules.states import ENDED
from motcua.organisation.public import Agency, Post, Reorganisation, Succession, Unit
from motcua.plans.public import Task, parts_beside
from motcua.procedures.public import Sector

MOST = 50


@dataclass(frozen=True, slots=True)
class UnitFigures:
    """``ended`` dossiers stay with the unit that had them; ``with_past`` adds those of the units it follows.
    ``running`` and ``tasks`` are open now."""

    unit: Unit
    ended: int
    with_past: int
    running: int
    tasks: int
    follows: tuple[str, ...] = ()


def units_with_figures(agency_id: int) -> list[UnitFigures]:
    """Every unit of the agency, those that have ended too (five statements)."""
    ended = Q(state__in=[one.value for one in ENDED]) | Q(finished_at__isnull=False)
    counted = {
        unit: (done, running)
        for unit, done, running in Dossier.objects.filter(agency_id=agency_id, unit__isnull=False)
        .order_by("unit_id")
        .values_list("unit_id")
        .annotate(done=Count("pk", filter=ended), running=Count("pk", filter=~ended))
    }
    open_tasks = Task.objects.filter(lead_unit__agency=agency_id, done_on=None, dropped_at=None)
    tasks = Counter(dict(open_tasks.order_by("lead_unit").values_list("lead_unit").annotate(n=Count("pk"))))
    tasks.update(parts_beside(unit__agency=agency_id).values_list("unit_id", flat=True))
    units = {one.pk: one for one in Unit.objects.filter(agency_id=agency_id).order_by("id")}
    before = defaultdict(set)
    lines = Succession.objects.filter(from_agency=agency_id, sector="", from_unit__isnull=False)
    for old, new in lines.values_list("from_unit_id", "to_unit_id"):
        before[new].add(old)
    return [
        UnitFigures(
            unit,
            counted.get(pk, (0, 0))[0],
            sum(counted.get(each, (0, 0))[0] for each in _lineage(pk, before)),
            counted.get(pk, (0, 0))[1],
            tasks.get(pk, 0),
            tuple(units[each].name for each in sorted(before[pk])),
        )
        for pk, unit in units.items()
    ]


def _lineage(unit: int, before: dict[int, set[int]]) -> set[int]:
    """The unit and everything it succeeds, however far back."""
    found, waiting = set(), [unit]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += before.get(one, ())
    return found


@dataclass(frozen=True, slots=True)
class AgencyFigures:
    """An agency directly below, with its people, what runs there and what it still owes."""

    agency: Agency
    people: int
    running: int
    tasks: int
    returns: int


def agencies_below(agency_id: int, on: date) -> list[AgencyFigures]:
    """Agencies directly below, those that have ended too (eight statements)."""
    below = list(Agency.objects.filter(parent=agency_id).order_by("name", "id"))
    ids = [one.pk for one in below]
    if not ids:
        return []
    people = _counted(posts(on).filter(agency__in=ids), "agency", "person")
    at_work = _counted(running().filter(agency__in=ids), "agency")
    tasks = Counter(open_tasks().filter(lead_agency__in=ids).values_list("lead_agency_id", flat=True))
    of_units = open_tasks().filter(lead_agency=None, lead_unit__agency__in=ids)
    tasks.update(of_units.values_list("lead_unit__agency_id", flat=True))
    tasks.update(parts_beside(agency__in=ids).values_list("agency_id", flat=True))
    tasks.update(parts_beside(unit__agency__in=ids).values_list("unit__agency_id", flat=True))
    returns = _counted(owed().filter(agency__in=ids), "agency")
    return [
        AgencyFigures(one, *(told.get(one.pk, 0) for told in (people, at_work, tasks, returns)))
        for one in below
    ]


def posts(on: date) -> QuerySet[Post]:
    return Post.objects.filter(is_acting=False, person__is_active=True).in_force(on)


def running() -> QuerySet[Dossier]:
    return Dossier.objects.filter(finished_at=None).exclude(state__in=[one.value for one in ENDED])


def open_tasks() -> QuerySet[Task]:
    return Task.objects.filter(done_on=None, dropped_at=None)


def owed() -> QuerySet[Return]:
    return Return.objects.exclude(state=Return.State.APPROVED.value)


def _counted(rows: QuerySet[Any], by: str, what: str = "pk") -> dict[int, int]:
    grouped = rows.order_by(by).values_list(f"{by}_id")
    return dict(grouped.annotate(n=Count(what, distinct=what != "pk")))


def decisions_of(agency_id: int) -> list[Reorganisation]:
    """Decisions, the latest first, with their lines (two statements)."""
    found = Reorganisation.objects.filter(agency_id=agency_id).order_by("-effective_on", "-id")
    names = ("lines__from_unit", "lines__to_unit", "lines__from_agency", "lines__to_agency")
    return list(found.prefetch_related(*names)[:MOST])


def sectors_at_work() -> list[str]:
    """Names of fields that a split may take."""
    return list(Sector.objects.order_by("name").values_list("name", flat=True)[:500])
