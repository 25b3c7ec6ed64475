"""Writing the history of a return: the only place that adds events and answers."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any, NamedTuple

from motcua.collection.models import Answer, Return, ReturnEvent
from motcua.foundation.files.evidence import Proof
from motcua.organisation.public import Actor


class Said(NamedTuple):
    """A figure with its explanation."""

    value: Decimal | None = None
    explanation: str = ""


NOTHING = Said()


def standing_answers(returns: Iterable[int], seen_at: datetime | None = None) -> dict[int, dict[str, Said]]:
    """Return to key to the answer that stands, or stood at that moment (one query)."""
    rows = Answer.objects.filter(record__in=list(returns))
    if seen_at is not None:
        rows = rows.filter(at__lte=seen_at)
    found: dict[int, dict[str, Said]] = {}
    for record, key, value, words in rows.order_by("id").values_list(
        "record_id", "key", "value", "explanation"
    ):
        found.setdefault(record, {})[key] = Said(None if value is None else plain(value), words)
    return found


def plain(value: Decimal) -> Decimal:
    """Without trailing noughts: 38.0000 is 38."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def add(
    record: Return,
    kind: ReturnEvent.Kind,
    *,
    actor: Actor,
    at: datetime,
    note: str = "",
    proof: Proof | None = None,
    answers: Mapping[str, Said] | None = None,
    changes: Mapping[str, Any] | None = None,
    **more: Any,
) -> ReturnEvent:
    """One entry, the answers it gave, and what it changes on the row."""
    event = ReturnEvent.objects.create(
        record=record,
        kind=kind.value,
        at=at,
        actor=actor.name,
        actor_id=actor.person_id,
        note=note.strip(),
        **(proof or Proof())._asdict(),
        **more,
    )
    Answer.objects.bulk_create(
        Answer(record=record, event=event, key=key, value=said.value, explanation=said.explanation, at=at)
        for key, said in (answers or {}).items()
    )
    for name, value in (changes or {}).items():
        setattr(record, name, value)
    if changes:
        record.save(update_fields=list(changes))
    return event
