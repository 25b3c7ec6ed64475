"""Reviewing one procedure of a plan: each criterion with its answer and reason."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor
from motcua.simplification import access
from motcua.simplification.models import ReviewItem
from motcua.simplification.queries.reviews import GONE, states_on
from motcua.simplification.rules.review import Criterion
from motcua.simplification.words.review import ANSWERS

Answers = Mapping[Criterion, tuple[str, str]]
"""Criterion to the answer and its reason."""


@transaction.atomic
def review_procedure(*, actor: Actor, at: datetime, item_id: int, answers: Answers) -> ReviewItem:
    """All criteria; what falls short says why. The first time keeps what is in force then."""
    item = access.item_to_change(actor, item_id)
    if item.plan.approved_on is None:
        raise Refusal("review.not_approved")
    for criterion in Criterion:
        answer, reason = answers.get(criterion, ("", ""))
        if answer not in ANSWERS or (answer != "yes" and not reason.strip()):
            raise Refusal("review.incomplete")
    item.found = {key.value: {"answer": one, "reason": why.strip()} for key, (one, why) in answers.items()}
    if item.reviewed_at is None:
        item.reviewed_at, item.reviewed_by = at, actor.name
        item.stood = asdict(states_on(item.plan.agency_id, local_day(at)).get(item.procedure_id, GONE))
    item.save(update_fields=["found", "reviewed_at", "reviewed_by", "stood"])
    record(
        "review.reviewed",
        subject=f"review:{item.plan_id}",
        actor=actor,
        at=at,
        procedure=item.procedure.code,
        found=item.found,
    )
    return item
