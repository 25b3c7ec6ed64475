"""Dossiers as the criteria of Quyết định 766/QĐ-TTg count them: part of whole, and the rows of both."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import BooleanField, Case, Count, Exists, F, OuterRef, Q, QuerySet, Value, When

from motcua.dossiers.models import Dossier, Paper
from motcua.dossiers.queries.figures import Scope, in_table
from motcua.dossiers.rules.figures import Period
from motcua.dossiers.rules.states import ENDED_WITHOUT_RESULT, Channel

_GAVE_UP = Q(state__in=sorted(state.value for state in ENDED_WITHOUT_RESULT))
_NEVER = Q(pk__in=())
_ALL = Q(pk__isnull=False)


@dataclass(frozen=True, slots=True)
class Marks:
    """What other areas know of dossiers, each as a condition: a result that is an electronic file, money
    owed, money paid through a gateway, a person identified by the population database."""

    electronic: Q = _NEVER
    charged: Q = _NEVER
    paid: Q = _NEVER
    identified: Q = _NEVER


def service_conditions(period: Period, marks: Marks) -> dict[str, tuple[Q, Q]]:
    """Criterion to the whole (within ``figures.in_table``) and the part of it that counts.

    A dossier whose result is still to come, or that ended without one, lacks no electronic result."""
    within = Q(received_at__gte=period.start)
    ended = Q(finished_at__lt=period.end)
    has_result = ended & ~_GAVE_UP
    lacks_file = has_result & ~marks.electronic
    reused = Exists(Paper.objects.filter(dossier=OuterRef("pk"), taken_from__isnull=False))
    return {
        "2.1": (_ALL, _in_time(period)),
        "3.3": (within, Q(channel=Channel.ONLINE.value) & ~lacks_file),
        "3.6": (within & marks.charged, marks.paid),
        "4.1": (has_result, marks.electronic),
        "4.2": (within, Q(is_digitised=True) & ~lacks_file),
        "4.3": (within, Q(reused)),
        "4.5": (within, marks.identified),
    }


def _in_time(period: Period) -> Q:
    """Ended, or standing at a request, before the measured moment; running and not yet past it. Asked for
    more than once is late, whatever the moment."""
    due = F("service_due_at")
    ended = Q(finished_at__lt=period.end)
    running = Q(finished_at=None) | Q(finished_at__gte=period.end)
    stood = Q(paused_at__lte=due)
    kept = (ended & Q(finished_at__lte=due)) | (running & Q(service_due_at__gte=period.reckoned_at))
    return Q(supplement_count__lte=1) & (Q(service_due_at=None) | stood | kept)


def service_counts(scope: Scope, period: Period, marks: Marks) -> dict[str, tuple[int, int]]:
    """Criterion to (part, whole), all in one statement."""
    if not scope.agency_ids:
        return {}
    asked: Mapping[str, tuple[Q, Q]] = service_conditions(period, marks)
    columns: dict[str, Any] = {}
    for key, (whole, part) in asked.items():
        name = key.replace(".", "_")
        columns[f"part_{name}"] = Count("pk", filter=whole & part)
        columns[f"whole_{name}"] = Count("pk", filter=whole)
    found = Dossier.objects.filter(scope.condition, in_table(period)).aggregate(**columns)
    names = {key: key.replace(".", "_") for key in asked}
    return {key: (found[f"part_{name}"], found[f"whole_{name}"]) for key, name in names.items()}


def service_rows(scope: Scope, period: Period, marks: Marks, key: str) -> QuerySet[Dossier]:
    """The dossiers behind a criterion, those that do not count (``is_met`` False) first."""
    whole, part = service_conditions(period, marks)[key]
    rows = Dossier.objects.filter(scope.condition, in_table(period), whole)
    met = Case(When(part, then=Value(True)), default=Value(False), output_field=BooleanField())
    return rows.annotate(is_met=met).order_by("is_met", "received_at", "pk")


def procedures_filed(scope: Scope, period: Period, only: Q = _ALL) -> set[int]:
    """Procedures under which a dossier was received in the period, of those that ``only`` keeps."""
    rows = Dossier.objects.filter(
        scope.condition, only, received_at__gte=period.start, received_at__lt=period.end
    )
    return set(rows.order_by().values_list("edition__procedure_id", flat=True).distinct())


FILED_ONLINE = Q(channel=Channel.ONLINE.value)
