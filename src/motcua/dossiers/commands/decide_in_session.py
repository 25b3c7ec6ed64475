"""What the council decided on one dossier of its session (kết luận của hội đồng)."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.access import open_session
from motcua.dossiers.commands.advance import advanced, place_for
from motcua.dossiers.ledger import append
from motcua.dossiers.models import AgendaItem, Dossier
from motcua.dossiers.rules.process import Verb
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor

APPROVE, REJECT, DEFER = "approve", "reject", "defer"


@transaction.atomic
def decide_in_session(
    *, actor: Actor, at: datetime, code: str, session_id: int, verdict: str, note: str = ""
) -> Dossier:
    """Approved or rejected, the dossier leaves the step; deferred, it waits for another session.

    Refuses ``session.not_held_yet``, ``session.not_on_agenda``, ``session.note_missing`` (a rejection or a
    deferral says why)."""
    place = place_for(actor, code, Verb.DECIDE_IN_SESSION)
    dossier, step = place.dossier, place.step
    session = open_session(actor, session_id, dossier.agency_id)
    if session.held_at > at:
        raise Refusal("session.not_held_yet")
    item = AgendaItem.objects.filter(session=session, dossier=dossier, decided_at=None).first()
    if item is None or verdict not in {APPROVE, REJECT, DEFER}:
        raise Refusal("session.not_on_agenda", code=code)
    if verdict != APPROVE and not note.strip():
        raise Refusal("session.note_missing", code=code)
    item.verdict, item.note, item.decided_at = verdict, note.strip(), at
    item.save(update_fields=["verdict", "note", "decided_at"])
    if verdict == DEFER:
        on = {"step_state": ""}
    else:
        outcome = verdict if step.outcomes else ""
        on = {"done_key": step.key, "name": step.name, **advanced(place, at, outcome)}
    return append(
        dossier,
        "dossier.council_decided",
        actor=actor,
        at=at,
        session=session.pk,
        council=session.council,
        verdict=verdict,
        note=note.strip(),
        **on,
    )
