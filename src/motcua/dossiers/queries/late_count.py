"""How many dossiers each agency was late with this year, for everybody to read: counted, never written.

Late: finished after the promise, or unfinished with the promise passed. What was said afterwards (a letter,
a cause, a correction) takes nothing away."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, F, Q

from motcua.dossiers.models import Dossier
from motcua.dossiers.queries.figures import timeliness_conditions
from motcua.dossiers.rules.states import State
from motcua.kernel.basis import basis
from motcua.kernel.time import day_start

_RAN = Q(paused_at=None) | Q(paused_at__gt=F("due_at"))


@dataclass(frozen=True, slots=True)
class LateLine:
    """One agency: due in the year, late, of these explained by a cause and apologised for by a letter;
    online dossiers answered after the time the law gives."""

    agency: str
    code: str
    due: int
    late: int
    unfinished: int
    explained: int
    apologised: int
    answered_late: int


@basis("118/2025/NĐ-CP", article=19, clause=6)
def late_counts(year: int, *, at: datetime) -> list[LateLine]:
    """Of every agency that had promised a result, or owed an answer, between New Year and ``at`` (one
    statement), by name."""
    start = day_start(date(year, 1, 1))
    until = min(at, day_start(date(year + 1, 1, 1)))
    due = Q(due_at__gte=start, due_at__lt=until)
    unfinished = due & _RAN & (Q(finished_at=None) | Q(finished_at__gt=at))
    late = unfinished | (due & Q(finished_at__lte=at) & timeliness_conditions()["late"])
    owed = Q(answer_due_at__gte=start, answer_due_at__lt=until)
    answered_late = owed & (
        Q(answered_at__gt=F("answer_due_at")) | Q(answered_at=None, state=State.SUBMITTED.value)
    )
    rows = Dossier.objects.filter(due | owed).values("agency__name", "agency__code").order_by("agency__name")
    counted = rows.annotate(
        n_due=Count("pk", filter=due),
        n_late=Count("pk", filter=late),
        n_unfinished=Count("pk", filter=unfinished),
        n_explained=Count("pk", filter=late & ~Q(late_cause="")),
        n_apologised=Count("pk", filter=late & ~Q(late_letter="")),
        n_answered_late=Count("pk", filter=answered_late),
    )
    return [
        LateLine(
            agency=row["agency__name"],
            code=row["agency__code"],
            due=row["n_due"],
            late=row["n_late"],
            unfinished=row["n_unfinished"],
            explained=row["n_explained"],
            apologised=row["n_apologised"],
            answered_late=row["n_answered_late"],
        )
        for row in counted
    ]
