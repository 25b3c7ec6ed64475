"""Asks every unit that the outline of a report names for its paragraph."""

from datetime import date, datetime

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.reporting.access import reform_report_to_write
from motcua.reporting.commands.parts.ask_for_part import ask_for_part
from motcua.reporting.models import PartCall
from motcua.reporting.queries.parts import parts_to_ask


@transaction.atomic
def ask_by_outline(*, actor: Actor, at: datetime, number: int, due: date | None) -> list[PartCall]:
    """All that are not asked yet, by one day. Refuses ``reform_part.all_asked``, and what asking for one
    refuses."""
    wanted = parts_to_ask(reform_report_to_write(actor, number))
    if not wanted:
        raise Refusal("reform_part.all_asked")
    return [
        ask_for_part(
            actor=actor,
            at=at,
            number=number,
            section=one.section.key,
            writer=one.code,
            wanted=one.section.prompt,
            due=due,
        )
        for one in wanted
    ]
