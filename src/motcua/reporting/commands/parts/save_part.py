"""Keeps what a unit has written so far."""

from datetime import datetime

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.reporting.access import part_to_write
from motcua.reporting.ledger import add_to_part
from motcua.reporting.models import PartEntry
from motcua.reporting.queries.parts import part_standing

LONGEST = 10_000


@transaction.atomic
def save_part(*, actor: Actor, at: datetime, number: int, text: str) -> PartEntry:
    """Not sent yet. Refuses ``reform_part.closed`` and ``reform_report.too_long``."""
    call = part_to_write(actor, number)
    if not part_standing(call).may_write:
        raise Refusal("reform_part.closed")
    if len(text) > LONGEST:
        raise Refusal("reform_report.too_long", found=len(text), limit=LONGEST)
    return add_to_part(call, PartEntry.Kind.SAVED, actor=actor, at=at, text=text.strip())
