"""Calling a council session (lập phiên họp hội đồng)."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.access import require_post
from motcua.dossiers.models import CouncilSession
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Role

SECRETARIES = (Role.SPECIALIST, Role.DIVISION_HEAD)


@transaction.atomic
def create_session(
    *,
    actor: Actor,
    at: datetime,
    agency_id: int,
    council: str,
    held_at: datetime,
    place: str = "",
    members: str = "",
) -> CouncilSession:
    """A session with its day; dossiers are put on its agenda later. Refuses ``dossier.not_your_desk``,
    ``session.council_missing``."""
    require_post(actor, SECRETARIES, agency_id)
    name = " ".join(council.split())
    if not name:
        raise Refusal("session.council_missing")
    session = CouncilSession.objects.create(
        agency_id=agency_id,
        council=name,
        held_at=held_at,
        place=place.strip(),
        members=members.strip(),
        made_at=at,
        made_by=actor.name,
    )
    record("session.created", subject=f"session:{session.pk}", actor=actor, at=at, council=name)
    return session
