"""A block of numbers is given back: every number of it that no dossier bears is put down as void."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.access import require_post
from motcua.dossiers.models import NumberBlock, VoidNumber
from motcua.dossiers.queries.numbers import used_in
from motcua.dossiers.rules.process import MOVES, Verb
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@transaction.atomic
def close_block(*, actor: Actor, at: datetime, block_id: int, reason: str) -> NumberBlock:
    """Void what is unused, with the reason; closing again changes nothing.

    Refuses ``block.not_found`` and ``block.reason_missing``."""
    block = NumberBlock.objects.select_for_update().filter(pk=block_id).first()
    if block is None or block.agency_id not in actor.agency_ids():
        raise Refusal("block.not_found")
    require_post(actor, MOVES[Verb.RECEIVE].roles, block.agency_id)
    if block.closed_at is not None:
        return block
    if not reason.strip():
        raise Refusal("block.reason_missing")
    used = used_in(block)
    unused = [number for number in range(block.first, block.last + 1) if number not in used]
    VoidNumber.objects.bulk_create(
        VoidNumber(
            block=block,
            number=number,
            reason=reason.strip()[:300],
            voided_by=actor.name,
            voided_by_id=actor.person_id,
            voided_at=at,
        )
        for number in unused
    )
    block.closed_at = at
    block.save(update_fields=["closed_at"])
    subject = f"agency:{actor.holds(MOVES[Verb.RECEIVE].roles, block.agency_id).agency_code}"
    facts = {"day": block.day.isoformat(), "void": unused}
    record("numbers.closed", subject=subject, actor=actor, at=at, ground=reason.strip()[:300], **facts)
    return block
