"""Keeps what a unit has written so far."""

from datetime import datetime

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local
from motcua.organisation.public import Actor
from motcua.reporting.access import part_to_write
from motcua.reporting.ledger import add_to_part
from motcua.reporting.models import PartEntry
from motcua.reporting.queries.parts import part_standing
from motcua.reporting.rules.kept_text import overwrites

LONGEST = 10_000


@transaction.atomic
def save_part(*, actor: Actor, at: datetime, number: int, text: str, upon: int | None = None) -> PartEntry:
    """Not sent yet; ``upon`` is the edition it was written upon, where the writer saw one. Refuses
    ``reform_part.closed``, ``.written_meanwhile`` where another text was kept since, and
    ``reform_report.too_long``."""
    call = part_to_write(actor, number)
    stood = part_standing(call)
    if not stood.may_write:
        raise Refusal("reform_part.closed")
    text = text.strip()
    if stood.kept is not None and overwrites(stood.kept, upon=upon, text=text):
        when = f"{local(stood.kept.at):%H:%M %d/%m/%Y}"
        raise Refusal("reform_part.written_meanwhile", who=stood.kept.who, when=when)
    if len(text) > LONGEST:
        raise Refusal("reform_report.too_long", found=len(text), limit=LONGEST)
    return add_to_part(call, PartEntry.Kind.SAVED, actor=actor, at=at, text=text)
