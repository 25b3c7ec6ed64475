"""A letter to who was given a document, or is rid of it: written with the change, carried afterwards."""

from datetime import datetime

from django.conf import settings
from django.urls import reverse

from motcua.correspondence.models import Assignment
from motcua.correspondence.words import LETTERS, PARTS
from motcua.foundation.messaging.carriers import is_connected
from motcua.foundation.messaging.post import write
from motcua.kernel.vietnamese import day_words
from motcua.organisation.public import Actor

CHANNEL = "email"


def tell_assigned(assignment: Assignment, *, actor: Actor, at: datetime) -> None:
    """That work waits; who gives it to themselves knows."""
    due = f", hạn {day_words(assignment.due_on)}" if assignment.due_on else ""
    _tell("assigned", assignment, actor, at, part=PARTS[assignment.part], due=due)


def tell_withdrawn(assignment: Assignment, *, actor: Actor, at: datetime) -> None:
    """That the work need not be done, and why."""
    _tell("withdrawn", assignment, actor, at, reason=assignment.withdrawn_reason)


def _tell(kind: str, assignment: Assignment, actor: Actor, at: datetime, **facts: str) -> None:
    """The subject of the document stays in the register: a letter may be read where it should not be."""
    person, document = assignment.person, assignment.document
    if person.pk == actor.person_id or not person.email or not is_connected(CHANNEL):
        return
    url = settings.PUBLIC_URL.rstrip("/") + reverse("document", args=[document.pk])
    subject, body = (
        one.format(number=document.number, by=actor.name, url=url, **facts) for one in LETTERS[kind]
    )
    write(
        kind=f"document.{kind}",
        channel=CHANNEL,
        to=person.email,
        subject=subject,
        body=body,
        about=f"document:{document.pk}",
        key=f"document-{kind}-{assignment.pk}",
        at=at,
    )
