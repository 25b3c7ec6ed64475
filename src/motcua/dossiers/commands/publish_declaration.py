"""Publishing a declaration (công bố): nobody decides, the file and the proof of the fee are enough."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.commands.advance import place_for
from motcua.dossiers.commands.intake import promise
from motcua.dossiers.ledger import Entries
from motcua.dossiers.models import Dossier, Paper
from motcua.dossiers.rules.process import Verb
from motcua.dossiers.rules.states import Outcome, State
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor
from motcua.procedures.rules.edition import content_from, fees_on


@transaction.atomic
def publish_declaration(
    *, actor: Actor, at: datetime, code: str, result_number: str, fee_proof: str = ""
) -> Dossier:
    """Receive where that has not been done, and publish at once under the number of the declaration.

    Refuses ``process.papers_missing`` until every paper is there, ``process.fee_proof_missing`` where a
    fee is due, ``dossier.result_number_missing``."""
    place = place_for(actor, code, Verb.PUBLISH_DECLARATION)
    dossier = place.dossier
    number = result_number.strip()
    if not number:
        raise Refusal("dossier.result_number_missing")
    missing = list(Paper.objects.filter(dossier=dossier, is_received=False).values_list("name", flat=True))
    if missing:
        raise Refusal("process.papers_missing", papers="; ".join(missing))
    fees = fees_on(content_from(dossier.edition.content), local_day(at), dossier.case)
    if any(fee.amount for fee in fees) and not fee_proof.strip():
        raise Refusal("process.fee_proof_missing")
    entries = Entries(dossier, actor=actor, at=at)
    if dossier.current_state is State.SUBMITTED:
        promised = promise(dossier.agency.code, dossier.edition, dossier.case, at)
        entries.add("dossier.received", **promised)
    entries.add(
        "dossier.declaration_published",
        ground=number,
        result_number=number,
        fee_proof=fee_proof.strip(),
        outcome=Outcome.GRANTED.value,
    )
    return entries.save()
