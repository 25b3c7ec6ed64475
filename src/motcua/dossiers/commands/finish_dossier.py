"""The clerk numbers and issues the result (cấp số, phát hành): the dossier is finished, not yet returned."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.access import dossier_to_change
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Dossier
from motcua.dossiers.queries.drafted import require_draft
from motcua.dossiers.rules.process import Verb, move
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@transaction.atomic
def finish_dossier(*, actor: Actor, at: datetime, code: str, result_number: str, draft: str = "") -> Dossier:
    """Finish under the number of the result (``dossier.result_number_missing`` without one). Where it was
    proposed with a draft, that draft is the published paper (``dossier.goes_with_draft``)."""
    dossier = dossier_to_change(actor, code, Verb.FINISH)
    move(dossier.current_state, Verb.FINISH)
    require_draft(dossier, draft)
    number = result_number.strip()
    if not number:
        raise Refusal("dossier.result_number_missing")
    facts = {"result_number": number} | ({"paper": draft} if draft else {})
    return append(dossier, "dossier.finished", actor=actor, at=at, ground=number, **facts)
