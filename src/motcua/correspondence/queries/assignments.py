"""Who has which document to work on."""

from datetime import datetime, timedelta

from django.db.models import F

from motcua.correspondence.models import Assignment
from motcua.organisation.public import Actor

MOST_GIVEN = 300
TOLD_FOR = timedelta(days=14)
"""What was withdrawn is shown so long to who had it."""
MOST_WITHDRAWN = 20


def open_assignments(actor: Actor) -> list[Assignment]:
    """What was given to the actor and is not done, the most urgent first."""
    return _open(person_id=actor.person_id)


def given_out(agency_id: int) -> list[Assignment]:
    """What was given to people of an agency and is not done, the most urgent first."""
    return _open(document__agency_id=agency_id)


def lately_withdrawn(actor: Actor, at: datetime) -> list[Assignment]:
    """What was withdrawn from the actor in these days and not given again, the latest first (one query)."""
    mine = Assignment.objects.filter(person_id=actor.person_id)
    found = mine.filter(withdrawn_at__gt=at - TOLD_FOR)
    again = mine.filter(withdrawn_at=None).values("document_id")
    listed = found.exclude(document_id__in=again).select_related("document")
    return list(listed.order_by("-withdrawn_at", "-id")[:MOST_WITHDRAWN])


def _open(**whose: object) -> list[Assignment]:
    waiting = Assignment.objects.filter(done_at=None, withdrawn_at=None, **whose)
    found = waiting.select_related("document", "person")
    return list(found.order_by(F("due_on").asc(nulls_last=True), "id")[:MOST_GIVEN])
