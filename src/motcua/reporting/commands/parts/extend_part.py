"""Gives a unit a later day for its paragraph."""

from datetime import date, datetime

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor
from motcua.reporting.access import part_to_judge
from motcua.reporting.ledger import add_to_part
from motcua.reporting.models import PartEntry
from motcua.reporting.queries.parts import part_standing


@transaction.atomic
def extend_part(*, actor: Actor, at: datetime, number: int, due: date | None) -> PartEntry:
    """Lateness is judged by the last day given; the days before it stay in what was done. Refuses
    ``reform_part.closed``, ``reform_report.bad_due`` and ``reform_part.not_later``."""
    call = part_to_judge(actor, number)
    stood = part_standing(call)
    if not stood.may_write:
        raise Refusal("reform_part.closed")
    if due is None or due < local_day(at):
        raise Refusal("reform_report.bad_due")
    stands = stood.due or call.due
    if due <= stands:
        raise Refusal("reform_part.not_later", due=f"{stands:%d/%m/%Y}")
    return add_to_part(call, PartEntry.Kind.EXTENDED, actor=actor, at=at, text=due.isoformat())
