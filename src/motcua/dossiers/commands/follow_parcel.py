"""Where a result sent by post is (theo dõi bưu gửi)."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.access import dossier_to_read, require_post
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Dossier, Event
from motcua.dossiers.rules.process import MOVES, Verb
from motcua.dossiers.rules.returning import Parcel, follow
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@transaction.atomic
def follow_parcel(
    *, actor: Actor, at: datetime, code: str, parcel: Parcel, tracking: str = "", note: str = ""
) -> Dossier:
    """Note that the parcel was delivered, came back, or was sent again under another number. Refuses
    ``dossier.no_parcel`` and ``dossier.parcel_not_there``."""
    dossier = dossier_to_read(actor, code)
    require_post(actor, MOVES[Verb.RETURN].roles, dossier.agency_id)
    dossier = Dossier.objects.select_for_update(of=("self",)).get(pk=dossier.pk)
    current = parcel_of(dossier)
    if current is None:
        raise Refusal("dossier.no_parcel", code=code)
    follow(current, parcel)
    if parcel is Parcel.SENT and not tracking.strip():
        raise Refusal("dossier.tracking_missing")
    told = {"parcel": parcel.value, "tracking": tracking.strip(), "note": note.strip()}
    facts = {name: fact for name, fact in told.items() if fact}
    return append(dossier, "dossier.parcel_followed", actor=actor, at=at, **facts)


def parcel_of(dossier: Dossier) -> Parcel | None:
    """Where the ledger says the parcel is; None where the result did not go by post."""
    kinds = ("dossier.returned", "dossier.parcel_followed")
    last = Event.objects.filter(dossier=dossier, kind__in=kinds).order_by("-seq").first()
    return Parcel(last.facts["parcel"]) if last is not None and last.facts.get("parcel") else None
