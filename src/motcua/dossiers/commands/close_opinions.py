"""Going on without the opinions still missing (thôi chờ ý kiến), on record with who kept silent."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.commands.advance import advanced, place_for
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Consultation, Dossier
from motcua.dossiers.rules.process import Verb
from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@basis("118/2025/NĐ-CP", article=19, clause=4)
@transaction.atomic
def close_opinions(*, actor: Actor, at: datetime, code: str, reason: str) -> Dossier:
    """Leave the step; units that have not answered are named in the ledger, so that they can be told.

    Refuses ``dossier.ground_missing``; where everybody answered, the step is simply completed."""
    place = place_for(actor, code, Verb.CLOSE_OPINIONS)
    if not reason.strip():
        raise Refusal("dossier.ground_missing")
    dossier, step = place.dossier, place.step
    silent = list(
        Consultation.objects.select_related("unit").filter(
            dossier=dossier, step_key=step.key, answered_at=None, closed_at=None
        )
    )
    Consultation.objects.filter(pk__in=[one.pk for one in silent]).update(closed_at=at)
    return append(
        dossier,
        "dossier.opinions_closed",
        actor=actor,
        at=at,
        reason=reason,
        silent=[one.unit.name for one in silent],
        done_key=step.key,
        name=step.name,
        **advanced(place, at),
    )
