"""What goes into a pack: the register in figures, the late ones, the drawn ones, each with its time line."""

from collections.abc import Sequence, Set
from datetime import date, datetime, timedelta
from typing import Any

from motcua.dossiers.public import Dossier, figures
from motcua.dossiers.rules.figures import Period
from motcua.dossiers.rules.late_causes import late_causes
from motcua.inspections.models import Inspection
from motcua.inspections.rules.sampling import choose

MOST_LATE = 100_000
LATER = timedelta(days=1)
"""Between what happened and its record: more than this was written down afterwards."""


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
        "not_in_system": _missing([found[code] for code in (*first, *drawn)], set(first)),
        "dossiers": [_told(found[code], is_late=code in set(first)) for code in (*first, *drawn)],
    }


def _missing(chosen: Sequence[Dossier], late: Set[str]) -> dict[str, list[str]]:
    """Codes of the chosen dossiers of which the system holds less than the team needs: those that came out
    of an older register, those written down afterwards, late ones without a cause."""
    return {
        "from_register": [one.code for one in chosen if one.is_imported],
        "noted_later": [one.code for one in chosen if not one.is_imported and _is_noted_later(one)],
        "no_cause": [one.code for one in chosen if one.code in late and not _causes(one)],
    }


def _is_noted_later(dossier: Dossier) -> bool:
    return any(event.recorded_at - event.happened_at > LATER for event in dossier.events.all())


def _causes(dossier: Dossier) -> list[str]:
    events = sorted(dossier.events.all(), key=lambda event: event.seq)
    return [event.facts["late_cause"] for event in events if event.facts.get("late_cause")]


def _told(dossier: Dossier, *, is_late: bool) -> dict[str, Any]:
    events = sorted(dossier.events.all(), key=lambda event: event.seq)
    causes, known = _causes(dossier), late_causes()
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
