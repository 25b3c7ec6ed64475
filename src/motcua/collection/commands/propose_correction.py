"""Proposing to correct a locked figure: the new figure, the reason, the source."""

from datetime import datetime
from decimal import Decimal

from django.db import transaction

from motcua.collection import access
from motcua.collection.ledger import add, standing_answers
from motcua.collection.models import Return, ReturnEvent
from motcua.collection.rules.answers import flaws_of
from motcua.collection.rules.sets import set_from
from motcua.foundation.files.evidence import Proof
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@transaction.atomic
def propose_correction(
    *, actor: Actor, at: datetime, return_id: int, changed: dict[str, Decimal | None], note: str, proof: Proof
) -> ReturnEvent:
    """Several figures at once where they hang together; one proposal at a time; the figure that stands stays
    until it is decided. What is proposed must pass the checks of the set, the reason explains the change."""
    if not note.strip():
        raise Refusal("collection.no_reason")
    if not proof.document_number and not proof.file_sha256:
        raise Refusal("collection.no_source")
    record = access.return_to_fill(actor, return_id)
    if record.state != Return.State.APPROVED.value:
        raise Refusal("collection.not_locked")
    if open_proposal(record) is not None:
        raise Refusal("collection.proposal_open")
    told = set_from(record.round.indicators)
    if unknown := sorted(set(changed) - {one.key for one in told.typed}):
        raise Refusal("collection.no_such_indicator", key=unknown[0])
    values = {key: said.value for key, said in standing_answers([record.pk]).get(record.pk, {}).items()}
    differs = {key: value for key, value in changed.items() if value != values.get(key)}
    if not differs:
        raise Refusal("collection.nothing_changed")
    explained = {one.key: note for one in told.indicators}
    if flaws := flaws_of(told, {**values, **differs}, explained, {}):
        raise Refusal("collection.flawed", count=len(flaws))
    proposed = {key: None if value is None else str(value) for key, value in differs.items()}
    return add(
        record,
        ReturnEvent.Kind.PROPOSED,
        actor=actor,
        at=at,
        note=note,
        proof=proof,
        proposed=proposed,
    )


def open_proposal(record: Return) -> ReturnEvent | None:
    """The correction that waits for a decision."""
    waiting = record.events.filter(kind=ReturnEvent.Kind.PROPOSED.value, decision=None)
    return waiting.order_by("id").first()
