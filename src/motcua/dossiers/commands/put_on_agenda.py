"""Putting a dossier on the agenda of a council session (đưa vào phiên họp)."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.access import open_session
from motcua.dossiers.commands.advance import place_for
from motcua.dossiers.ledger import append
from motcua.dossiers.models import AgendaItem, Dossier
from motcua.dossiers.rules.process import Verb
from motcua.dossiers.rules.standing import ON_AGENDA
from motcua.organisation.public import Actor


@transaction.atomic
def put_on_agenda(*, actor: Actor, at: datetime, code: str, session_id: int) -> Dossier:
    """Only a dossier that waits at a council step, and on one agenda at a time. Refuses
    ``session.not_found``, ``session.closed``."""
    place = place_for(actor, code, Verb.PUT_ON_AGENDA)
    dossier = place.dossier
    session = open_session(actor, session_id, dossier.agency_id)
    AgendaItem.objects.create(session=session, dossier=dossier)
    return append(
        dossier,
        "dossier.put_on_agenda",
        actor=actor,
        at=at,
        session=session.pk,
        council=session.council,
        held_for=session.held_at,
        step_state=ON_AGENDA,
    )
