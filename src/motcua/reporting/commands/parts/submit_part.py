"""Sends the paragraph of a unit to the desk that asked for it, after its figures were checked."""

from datetime import datetime

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.reporting.access import part_to_write
from motcua.reporting.ledger import add_to_part
from motcua.reporting.models import PartEntry
from motcua.reporting.ports import Auditor
from motcua.reporting.queries.parts import faults_of_part, part_standing


@transaction.atomic
def submit_part(*, actor: Actor, at: datetime, number: int, auditor: Auditor) -> PartEntry:
    """What was saved last. Refuses ``reform_part.closed``, ``.empty`` and ``.does_not_agree``."""
    call = part_to_write(actor, number)
    stood = part_standing(call)
    if not stood.may_write:
        raise Refusal("reform_part.closed")
    if not stood.text:
        raise Refusal("reform_part.empty")
    if faults := faults_of_part(call, stood.text, auditor, actor=actor, at=at):
        raise Refusal("reform_part.does_not_agree", count=len(faults), first=faults[0])
    return add_to_part(call, PartEntry.Kind.SUBMITTED, actor=actor, at=at, text=stood.text)
