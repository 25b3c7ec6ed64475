"""Putting running dossiers under the transitional rule of a decision that takes effect, in batches."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from motcua.dossiers.ledger import Entries, save_together
from motcua.dossiers.queries.law_change import CHUNK, KIND, Foreseen, Foresight, running_under
from motcua.foundation.outbox.publish import publish
from motcua.organisation.public import SYSTEM
from motcua.procedures.events import LawChanged
from motcua.procedures.public import DecisionEffect, decision_effect

SECOND_LOOK = timedelta(minutes=10)
"""Longer than any command: by then a filing that began under the old edition is written."""


def hear_law_changed(event: LawChanged, *, at: datetime) -> None:
    """One batch, and news of the rest; after the last batch a second look is planned. What a decision has
    done to a dossier it does not do again, so the news may come twice."""
    effect = decision_effect(event.decision_id)
    if effect is None or not effect.touched:
        return
    last_id = apply_batch(effect, after_id=event.after_id, at=at)
    if last_id:
        publish(replace(event, after_id=last_id), at=at)
    elif not event.is_second_look:
        publish(LawChanged(event.decision_id, is_second_look=True), at=at, not_before=at + SECOND_LOOK)


@transaction.atomic
def apply_batch(effect: DecisionEffect, *, after_id: int, at: datetime) -> int:
    """Write a ledger line into each dossier of the next batch: six statements or so, whatever it holds.
    Returns the last id where more may follow, else nought."""
    rows = running_under(effect.old_ids).filter(pk__gt=after_id).select_related("agency")
    batch = list(rows.select_for_update(of=("self",))[:CHUNK])
    many = []
    for one in Foresight(effect, at).of(batch):
        entries = Entries(one.dossier, actor=SYSTEM, at=at)
        entries.add(KIND, happened_at=min(at, effect.since), ground=effect.number, **_facts(effect, one))
        many.append(entries)
    save_together(many)
    return batch[-1].pk if len(batch) == CHUNK else 0


def _facts(effect: DecisionEffect, one: Foreseen) -> dict[str, Any]:
    return {
        "decision_id": effect.decision_id,
        "rule": effect.rule.value,
        "outcome": one.effect.outcome,
        "why": one.effect.why,
        "since": effect.since,
        "edition_before": one.dossier.edition_id,
        **one.effect.data,
    }
