"""Handing the result to the applicant (trả kết quả)."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.access import dossier_to_change
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.process import Verb, move
from motcua.organisation.public import Actor


@transaction.atomic
def return_result(*, actor: Actor, at: datetime, code: str, given_to: str = "", way: str = "") -> Dossier:
    """Return the result; ``given_to`` names who took it where that is not the applicant."""
    dossier = dossier_to_change(actor, code, Verb.RETURN)
    move(dossier.current_state, Verb.RETURN)
    return append(
        dossier,
        "dossier.returned",
        actor=actor,
        at=at,
        given_to=given_to or dossier.applicant,
        way=way or dossier.delivery,
    )
