"""Deciding a proposed correction: taken over with its reason, or not."""

from datetime import datetime
from decimal import Decimal

from django.db import transaction

from motcua.collection import access
from motcua.collection.commands.propose_correction import open_proposal
from motcua.collection.ledger import Said, add, standing_answers
from motcua.collection.models import Return, ReturnEvent
from motcua.collection.rules.answers import completeness
from motcua.collection.rules.sets import set_from
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@transaction.atomic
def decide_correction(
    *, actor: Actor, at: datetime, return_id: int, accepted: bool, note: str = ""
) -> Return:
    """By who asked for the figures, never by who proposed; a rejection says why."""
    record = access.return_to_judge(actor, return_id)
    proposal = open_proposal(record)
    if proposal is None:
        raise Refusal("collection.no_proposal")
    if not actor.is_system and actor.person_id == proposal.actor_id:
        raise Refusal("collection.own_work")
    if not accepted:
        if not note.strip():
            raise Refusal("collection.no_reason")
        add(record, ReturnEvent.Kind.REJECTED, actor=actor, at=at, note=note, decides=proposal)
        return record
    answers = {
        key: Said(None if value is None else Decimal(value), proposal.note[:600])
        for key, value in (proposal.proposed or {}).items()
    }
    values = {key: one.value for key, one in standing_answers([record.pk]).get(record.pk, {}).items()}
    merged = values | {key: said.value for key, said in answers.items()}
    answered, _ = completeness(set_from(record.round.indicators), merged)
    add(
        record,
        ReturnEvent.Kind.ACCEPTED,
        actor=actor,
        at=at,
        note=note,
        decides=proposal,
        answers=answers,
        changes={"answered": answered},
    )
    return record
