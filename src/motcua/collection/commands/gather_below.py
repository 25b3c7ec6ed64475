"""Filling a return from the round that was passed down for it: the sum of what is approved below."""

from datetime import datetime

from django.db import transaction

from motcua.collection.commands.save_answers import save_answers
from motcua.collection.ledger import Said, standing_answers
from motcua.collection.models import Return, Round
from motcua.collection.queries.figures import totals_of
from motcua.collection.rules.sets import set_from
from motcua.collection.words import GATHERED
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@transaction.atomic
def gather_below(*, actor: Actor, at: datetime, record: Return) -> int:
    """How many units stand behind the figures; each figure's explanation says where it comes from. An own
    explanation that is there already stays."""
    below = Round.objects.filter(parent=record).order_by("id").first()
    states = list(below.returns.values_list("state", flat=True)) if below else []
    count = states.count(Return.State.APPROVED.value)
    if below is None or not count:
        raise Refusal("collection.nothing_below")
    totals = totals_of([below])[below.pk]
    words = GATHERED.format(count=count, asked=len(states), title=below.title)[:600]
    before = standing_answers([record.pk]).get(record.pk, {})
    answers = {
        one.key: Said(totals.get(one.key), before[one.key].explanation if one.key in before else "")
        for one in set_from(record.round.indicators).typed
    }
    save_answers(actor=actor, at=at, return_id=record.pk, answers=answers, note=words)
    return count
