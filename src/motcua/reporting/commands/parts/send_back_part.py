"""Sends the paragraph of a unit back with the reason."""

from datetime import datetime

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.reporting.access import part_to_judge
from motcua.reporting.ledger import add_to_part
from motcua.reporting.models import PartEntry
from motcua.reporting.queries.parts import part_standing


@transaction.atomic
def send_back_part(*, actor: Actor, at: datetime, number: int, reason: str) -> PartEntry:
    """Refuses ``reform_part.not_sent`` and ``reform_report.no_reason``."""
    call = part_to_judge(actor, number)
    if part_standing(call).state != "submitted":
        raise Refusal("reform_part.not_sent")
    if not reason.strip():
        raise Refusal("reform_report.no_reason")
    return add_to_part(call, PartEntry.Kind.SENT_BACK, actor=actor, at=at, text=reason.strip()[:2000])
