"""What goes into a pack: the register in figures, the late ones, the drawn ones, each with its time line."""

from datetime import date, datetime
from typing import Any

from motcua.dossiers.public import Dossier, figures
from motcua.dossiers.rules.figures import Period
from motcua.dossiers.rules.late_causes import late_causes
from motcua.inspections.models import Inspection
from motcua.inspections.rules.sampling import choose

MOST_LATE = 100_000


def pack_body(
    inspection: Inspection, from_day: date, to_day: date, size: int, seed: str, at: datetime
) -> dict[str, Any]:
    """The whole pack as plain values. Applicants appear by no name: a dossier is its code here."""
    assert inspection.target_id is not None
    scope = figures.Scope((inspection.target_id,))
    period = Period(from_day, to_day, at)
    every = list(figures.rows_of_cells(scope, period, ["received"]).values_list("code", flat=True))
    late = list(
        figures.rows_of_cells(scope, period, ["late", "overdue"]).values_list("code", flat=True)[:MOST_LATE]
    )
    first, drawn = choose(every, late, size, seed)
    wanted = {*first, *drawn}
    found = {
        one.code: one
        for one in Dossier.objects.filter(code__in=wanted)
        .select_related("edition")
        .prefetch_related("events")
    }
    return {
        "inspection": str(inspection),
        "agency": inspection.target.code if inspection.target else "",
        "from": from_day.isoformat(),
        "to": to_day.isoformat(),
        "as_of": at.isoformat(),
        "seed": seed,
        "received": len(every),
        "late": len(late),
        "dossiers": [_told(found[code], is_late=code in set(first)) for code in (*first, *drawn)],
    }


def _told(dossier: Dossier, *, is_late: bool) -> dict[str, Any]:
    events = sorted(dossier.events.all(), key=lambda event: event.seq)
    causes = [event.facts.get("late_cause", "") for event in events if event.facts.get("late_cause")]
    known = late_causes()
    return {
        "code": dossier.code,
        "procedure": dossier.edition.name,
        "late": is_late,
        "received": _moment(dossier.received_at),
        "promised_first": _moment(dossier.first_due_at),
        "promised": _moment(dossier.due_at),
        "finished": _moment(dossier.finished_at),
        "cause": known[causes[-1]].words if causes and causes[-1] in known else "",
        "chain": dossier.head_hash,
        "events": [
            {"kind": event.kind, "at": _moment(event.happened_at), "recorded": _moment(event.recorded_at)}
            for event in events
        ],
    }


def _moment(moment: datetime | None) -> str:
    return moment.isoformat() if moment else ""
