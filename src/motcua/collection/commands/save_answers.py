"""Writing answers down; they can be wrong or missing until the return is submitted."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from motcua.collection import access
from motcua.collection.ledger import NOTHING, Said, add, standing_answers
from motcua.collection.models import Return, ReturnEvent
from motcua.collection.rules.answers import completeness
from motcua.collection.rules.sets import set_from
from motcua.foundation.files.evidence import Proof
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor

EDITABLE = frozenset({Return.State.OPEN.value, Return.State.SENT_BACK.value})


@transaction.atomic
def save_answers(
    *,
    actor: Actor,
    at: datetime,
    return_id: int,
    answers: Mapping[str, Said],
    note: str = "",
    proof: Proof | None = None,
) -> Return:
    """Adds what changed; saying the same again adds nothing. Answers left out stay as they are."""
    record = access.return_to_fill(actor, return_id)
    require_editable(record)
    return write_answers(record, actor=actor, at=at, answers=answers, note=note, proof=proof)


def write_answers(
    record: Return,
    *,
    actor: Actor,
    at: datetime,
    answers: Mapping[str, Said],
    note: str = "",
    proof: Proof | None = None,
) -> Return:
    """The same for a locked return that whoever calls has found to be editable by the actor."""
    told = set_from(record.round.indicators)
    for key, said in answers.items():
        if not told.indicator(key).is_typed and said.value is not None:
            raise Refusal("collection.no_such_indicator", key=key)
    before = standing_answers([record.pk]).get(record.pk, {})
    changed = {key: said for key, said in answers.items() if said != before.get(key, NOTHING)}
    if not changed and not note.strip() and not any(proof or ()):
        return record
    merged = {key: said.value for key, said in {**before, **changed}.items()}
    answered, _ = completeness(told, merged)
    add(
        record,
        ReturnEvent.Kind.SAVED,
        actor=actor,
        at=at,
        note=note,
        proof=proof,
        answers=changed,
        changes={"answered": answered},
    )
    return record


def require_editable(record: Return) -> None:
    """Refuse what is under approval or locked."""
    if record.state == Return.State.APPROVED.value:
        raise Refusal("collection.locked")
    if record.state not in EDITABLE:
        raise Refusal("collection.awaits_approval")
