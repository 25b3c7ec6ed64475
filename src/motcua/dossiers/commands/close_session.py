"""Closing a council session with its minutes (biên bản phiên họp)."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.access import open_session, require_post
from motcua.dossiers.commands.create_session import SECRETARIES
from motcua.dossiers.models import CouncilSession
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@transaction.atomic
def close_session(
    *, actor: Actor, at: datetime, session_id: int, minutes: str, summary: str
) -> CouncilSession:
    """Every dossier of the agenda has been decided or deferred. Refuses ``session.undecided``,
    ``session.minutes_missing``, ``session.not_held_yet``."""
    session = open_session(actor, session_id)
    require_post(actor, SECRETARIES, session.agency_id)
    if session.held_at > at:
        raise Refusal("session.not_held_yet")
    left = session.items.filter(decided_at=None).count()
    if left:
        raise Refusal("session.undecided", count=left)
    if not minutes.strip() or not summary.strip():
        raise Refusal("session.minutes_missing")
    session.minutes, session.summary = minutes.strip(), summary.strip()
    session.closed_at, session.closed_by = at, actor.name
    session.save(update_fields=["minutes", "summary", "closed_at", "closed_by"])
    record(
        "session.closed",
        subject=f"session:{session.pk}",
        actor=actor,
        at=at,
        ground=session.minutes,
        dossiers=session.items.count(),
    )
    return session
