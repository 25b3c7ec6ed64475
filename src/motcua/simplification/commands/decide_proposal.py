"""Deciding on a proposal, by the director."""

from datetime import datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.simplification import access
from motcua.simplification.models import Proposal
from motcua.simplification.rules.review import Verdict


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
    record(
        "review.decided",
        subject=f"review:{proposal.item.plan_id}",
        actor=actor,
        at=at,
        procedure=proposal.item.procedure.code,
        proposal=proposal.pk,
        verdict=verdict.value,
    )
    return proposal
