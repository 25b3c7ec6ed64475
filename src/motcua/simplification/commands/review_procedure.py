"""Reviewing one procedure: the answers, the proposals, the decision on each."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor
from motcua.simplification import access
from motcua.simplification.models import CostSheet, Proposal, ReviewItem
from motcua.simplification.queries.reviews import GONE, states_on
from motcua.simplification.rules.review import Criterion, Kind, Verdict
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
    _say("review.reviewed", item, actor, at, found=item.found)
    return item


@transaction.atomic
def propose(
    *, actor: Actor, at: datetime, item_id: int, kind: Kind, text: str, sheet_id: int | None = None
) -> Proposal:
    """What should change; ``sheet_id`` is the settled cost sheet of the procedure that says what it saves."""
    item = access.item_to_change(actor, item_id)
    if item.reviewed_at is None:
        raise Refusal("review.not_reviewed")
    if not text.strip():
        raise Refusal("review.no_text")
    settled = CostSheet.objects.filter(
        pk=sheet_id or 0, procedure=item.procedure_id, agency=item.plan.agency_id, settled_at__isnull=False
    )
    sheet = settled.first()
    if sheet_id is not None and sheet is None:
        raise Refusal("review.sheet_of_another")
    proposal = Proposal.objects.create(
        item=item, kind=kind.value, text=text.strip()[:1_000], sheet=sheet, made_at=at, made_by=actor.name
    )
    _say("review.proposed", item, actor, at, proposal=proposal.pk, what=kind.value)
    return proposal


@transaction.atomic
def decide_proposal(
    *, actor: Actor, at: datetime, proposal_id: int, verdict: Verdict, ground: str
) -> Proposal:
    """The director's act, with its reason or the number of its document."""
    proposal = access.proposal_to_decide(actor, proposal_id)
    if proposal.verdict != Verdict.OPEN:
        raise Refusal("review.decided", by=proposal.decided_by)
    if verdict is Verdict.OPEN or not ground.strip():
        raise Refusal("review.no_ground")
    proposal.verdict, proposal.verdict_ground = verdict.value, ground.strip()
    proposal.decided_at, proposal.decided_by = at, actor.name
    proposal.save(update_fields=["verdict", "verdict_ground", "decided_at", "decided_by"])
    _say("review.decided", proposal.item, actor, at, proposal=proposal.pk, verdict=verdict.value)
    return proposal


def _say(kind: str, item: ReviewItem, actor: Actor, at: datetime, **facts: object) -> None:
    record(kind, subject=f"review:{item.plan_id}", actor=actor, at=at, procedure=item.procedure.code, **facts)
