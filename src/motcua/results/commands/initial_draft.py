"""The head of division initials a proposed draft (ký nháy): it may go before the head of the agency."""

from datetime import datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.basis import basis
from motcua.organisation.public import Actor
from motcua.results.access import result_to_change
from motcua.results.commands.draft_result import subject_of
from motcua.results.models import Result
from motcua.results.rules.chain import Act


@basis("30/2020/NĐ-CP", article=12)
@transaction.atomic
def initial_draft(*, actor: Actor, at: datetime, code: str, note: str = "") -> Result:
    """Initial what was proposed."""
    result = result_to_change(actor, code, Act.INITIAL)
    result.initialled_at, result.initialled_by = at, actor.name
    result.save(update_fields=["initialled_at", "initialled_by"])
    record("result.initialled", subject=subject_of(result), actor=actor, at=at, note=note)
    return result
