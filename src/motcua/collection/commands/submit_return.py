"""Handing a return in: every check holds, every warning is explained."""

from datetime import datetime

from django.db import transaction

from motcua.collection import access
from motcua.collection.commands.save_answers import require_editable
from motcua.collection.ledger import add, standing_answers
from motcua.collection.models import Return, ReturnEvent
from motcua.collection.queries.past import last_values
from motcua.collection.rules.answers import flaws_of
from motcua.collection.rules.sets import set_from
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@transaction.atomic
def submit_return(*, actor: Actor, at: datetime, return_id: int) -> Return:
    """The first time it is handed in decides whether it came in time."""
    record = access.return_to_fill(actor, return_id)
    require_editable(record)
    if count := flaw_count(record):
        raise Refusal("collection.flawed", count=count)
    return hand_in(record, actor=actor, at=at)


def flaw_count(record: Return) -> int:
    """How many checks do not hold, or want an explanation."""
    said = standing_answers([record.pk]).get(record.pk, {})
    values = {key: one.value for key, one in said.items()}
    explained = {key: one.explanation for key, one in said.items()}
    return len(flaws_of(set_from(record.round.indicators), values, explained, last_values(record)))


def hand_in(record: Return, *, actor: Actor, at: datetime, note: str = "") -> Return:
    """A locked return without flaws goes up; ``note`` says why somebody else sent it."""
    add(
        record,
        ReturnEvent.Kind.SUBMITTED,
        actor=actor,
        at=at,
        note=note,
        changes={
            "state": Return.State.SUBMITTED.value,
            "first_submitted_at": record.first_submitted_at or at,
            "submitted_by_id": actor.person_id,
        },
    )
    return record
