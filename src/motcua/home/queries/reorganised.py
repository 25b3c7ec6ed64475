"""Units with what they finished, by themselves and together with those they succeed; decisions and moves."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count, Q

from motcua.dossiers.public import Dossier
from motcua.dossiers.rules.states import ENDED
from motcua.organisation.public import Reorganisation, Succession, Unit
from motcua.plans.public import Task

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
    """Every unit of the agency, those that have ended too (four statements)."""
    ended = Q(state__in=[one.value for one in ENDED]) | Q(finished_at__isnull=False)
    counted = {
        unit: (done, running)
        for unit, done, running in Dossier.objects.filter(agency_id=agency_id, unit__isnull=False)
        .order_by("unit_id")
        .values_list("unit_id")
        .annotate(done=Count("pk", filter=ended), running=Count("pk", filter=~ended))
    }
    open_tasks = Task.objects.filter(lead_unit__agency=agency_id, done_on=None, dropped_at=None)
    tasks = dict(open_tasks.order_by("lead_unit").values_list("lead_unit").annotate(n=Count("pk")))
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


def decisions_of(agency_id: int) -> list[Reorganisation]:
    """Decisions, the latest first, with their lines (two statements)."""
    found = Reorganisation.objects.filter(agency_id=agency_id).order_by("-effective_on", "-id")
    names = ("lines__from_unit", "lines__to_unit", "lines__from_agency", "lines__to_agency")
    return list(found.prefetch_related(*names)[:MOST])
