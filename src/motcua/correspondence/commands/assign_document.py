"""Giving a document to somebody to work on (giao xử lý)."""

from datetime import date, datetime

from django.db import transaction

from motcua.correspondence import access
from motcua.correspondence.commands.tell_assignee import tell_assigned
from motcua.correspondence.models import Assignment
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor, people_in_units


@transaction.atomic
def assign_document(
    *,
    actor: Actor,
    at: datetime,
    document_id: int,
    person_id: int,
    part: Assignment.Part,
    due_on: date | None = None,
    note: str = "",
) -> Assignment:
    """One lead at most, each person once as long as it is not withdrawn; who was given it is told. A deadline
    cannot lie behind the day it is given."""
    document = access.document_to_assign(actor, document_id)
    here = {p.pk for _, people in people_in_units(document.agency_id, local_day(at)) for p in people}
    if person_id not in here:
        raise Refusal("document.no_such_person")
    if due_on and due_on < local_day(at):
        raise Refusal("document.due_passed", day=due_on)
    given = Assignment.objects.filter(document=document, withdrawn_at=None)
    if given.filter(person_id=person_id).exists():
        raise Refusal("document.already_assigned")
    if part is Assignment.Part.LEAD and given.filter(part=part.value).exists():
        raise Refusal("document.has_a_lead")
    told = {"part": part.value, "due_on": due_on, "note": note}
    assignment = Assignment.objects.create(
        document=document, person_id=person_id, given_at=at, given_by=actor.name, **told
    )
    record(
        "document.assigned",
        subject=f"document:{document.pk}",
        actor=actor,
        at=at,
        person=person_id,
        part=part.value,
        due_on=str(due_on or ""),
    )
    tell_assigned(assignment, actor=actor, at=at)
    return assignment
