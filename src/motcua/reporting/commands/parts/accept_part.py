"""Takes the paragraph of a unit into the report, under the unit's name."""

from datetime import datetime

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.reporting.access import part_to_judge
from motcua.reporting.ledger import add, add_to_part
from motcua.reporting.models import PartEntry, ReformEntry
from motcua.reporting.queries.parts import part_standing
from motcua.reporting.queries.reform_reports import stand


@transaction.atomic
def accept_part(*, actor: Actor, at: datetime, number: int) -> PartEntry:
    """Refuses ``reform_part.not_sent`` and ``reform_report.closed``."""
    call = part_to_judge(actor, number)
    stood = part_standing(call)
    if stood.state != "submitted":
        raise Refusal("reform_part.not_sent")
    if not stand(call.report).may_write:
        raise Refusal("reform_report.closed")
    add(
        call.report,
        ReformEntry.Kind.GATHERED,
        actor=actor,
        at=at,
        key=f"{call.section}:{call.pk}",
        text=stood.text,
        body={"unit": call.writer, "own": call.agency_id == call.report.agency_id},
    )
    return add_to_part(call, PartEntry.Kind.ACCEPTED, actor=actor, at=at)
