"""Papers taken in for another agency, on their way to it (chuyển bản giấy, không phụ thuộc địa giới)."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.ledger import append
from motcua.dossiers.models import AwayIntake, Dossier
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Role


@transaction.atomic
def send_papers(*, actor: Actor, at: datetime, code: str, note: str = "") -> Dossier:
    """The desk that took the dossier in sends its papers off. Refuses ``dossier.papers_on_the_way``."""
    away = _away(actor, code, "agency_id")
    if away.papers_sent_at is not None:
        raise Refusal("dossier.papers_on_the_way", code=code)
    away.papers_sent_at = at
    away.save(update_fields=["papers_sent_at"])
    late = at > away.papers_due_at
    return append(away.dossier, "dossier.papers_sent", actor=actor, at=at, note=note.strip(), is_late=late)


@transaction.atomic
def confirm_papers(*, actor: Actor, at: datetime, code: str, note: str = "") -> Dossier:
    """The agency that resolves has the papers. Refuses ``dossier.papers_have_arrived``."""
    away = _away(actor, code, "dossier__agency_id")
    if away.papers_arrived_at is not None:
        raise Refusal("dossier.papers_have_arrived", code=code)
    away.papers_arrived_at = at
    away.save(update_fields=["papers_arrived_at"])
    return append(away.dossier, "dossier.papers_arrived", actor=actor, at=at, note=note.strip())


def _away(actor: Actor, code: str, side: str) -> AwayIntake:
    """The row with its dossier, both locked, where the actor holds the desk of that side."""
    desks = [post.agency_id for post in actor.posts if post.role is Role.ONE_STOP]
    dossier = Dossier.objects.select_for_update(of=("self",)).filter(code=code).first()
    rows = AwayIntake.objects.select_for_update(of=("self",)).select_related("dossier__agency")
    away = rows.filter(dossier=dossier, **{f"{side}__in": desks}).first() if dossier else None
    if away is None:
        raise Refusal("dossier.not_found", code=code)
    return away
