"""A person's reminders, the nearest moment first."""

from motcua.dossiers.models import Notice, NoticePolicy
from motcua.dossiers.rules.notices import Thresholds
from motcua.organisation.public import Actor

MOST = 100


def notices_of(actor: Actor) -> list[Notice]:
    """Reminders not put aside yet, of dossiers that are still as the reminder found them or worse
    (one statement); the first hundred."""
    rows = Notice.objects.filter(person=actor.person_id, seen_at=None, dossier__finished_at=None)
    return list(rows.select_related("dossier", "dossier__edition").order_by("about_at", "id")[:MOST])


def notice_count(actor: Actor) -> int:
    """How many there are (one statement)."""
    return Notice.objects.filter(person=actor.person_id, seen_at=None, dossier__finished_at=None).count()


def thresholds_of(agency_id: int) -> Thresholds:
    """The agency's own, else the usual ones."""
    row = NoticePolicy.objects.filter(agency=agency_id).first()
    if row is None:
        return Thresholds()
    return Thresholds(row.warn_days, row.step_hours, row.answer_hours, row.head_days, row.director_days)
