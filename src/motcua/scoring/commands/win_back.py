"""Making a task out of lost points (nhiệm vụ giành lại điểm)."""

from datetime import date, datetime

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.plans.public import Task, Wanted, set_task
from motcua.plans.rules.contents import Content, Source
from motcua.scoring import access
from motcua.scoring.rules.book import book_from


@transaction.atomic
def win_back(
    *, actor: Actor, at: datetime, sheet_id: int, key: str, title: str, lead: str, due_on: date
) -> Task:
    """The task of the agency that is scored; the criterion stands in it by name."""
    sheet = access.sheet_to_read(actor, sheet_id)
    criterion = book_from(sheet.cycle.book).criterion(key)
    if not title.strip():
        raise Refusal("task.no_title")
    wanted = Wanted(
        title=title,
        lead=lead,
        content=Content.DIRECTION,
        due_on=due_on,
        source=Source.INDEX,
        source_reference=f"{sheet.cycle.title}, tiêu chí {criterion.key} {criterion.name}"[:300],
    )
    agency_id = sheet.agency_id or sheet.cycle.agency_id
    return set_task(actor=actor, at=at, agency_id=agency_id, wanted=wanted)
