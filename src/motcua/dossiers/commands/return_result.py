"""Handing the result to the applicant (trả kết quả)."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.access import dossier_to_change
from motcua.dossiers.events import DossierReturned
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.process import Verb, move
from motcua.dossiers.rules.returning import Parcel, Proof, check_return
from motcua.foundation.outbox.publish import publish
from motcua.organisation.public import Actor


@transaction.atomic
def return_result(
    *,
    actor: Actor,
    at: datetime,
    code: str,
    given_to: str = "",
    way: str = "",
    proof: Proof = Proof.NONE,
    lookup_code: str = "",
    identity_checked: bool = False,
    tracking: str = "",
) -> Dossier:
    """Return the result; ``given_to`` names who took it where that is not the applicant. ``proof`` is a
    signature or the ``lookup_code`` of the slip (``dossier.wrong_code``); by post it goes under a
    ``tracking`` number (``dossier.tracking_missing``), where ``way`` says so."""
    dossier = dossier_to_change(actor, code, Verb.RETURN)
    move(dossier.current_state, Verb.RETURN)
    check_return(way, proof, code=lookup_code, lookup_key=dossier.lookup_key, tracking=tracking)
    told = {"proof": proof.value, "identity_checked": identity_checked, "tracking": tracking.strip()}
    if way == "post":
        told["parcel"] = Parcel.SENT.value
    returned = append(
        dossier,
        "dossier.returned",
        actor=actor,
        at=at,
        given_to=given_to.strip() or dossier.applicant,
        way=way or dossier.delivery,
        **{name: fact for name, fact in told.items() if fact},
    )
    publish(DossierReturned(code), at=at)
    return returned
