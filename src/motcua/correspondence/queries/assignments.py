"""Who has which document to work on."""

from django.db.models import F

from motcua.correspondence.models import Assignment
from motcua.organisation.public import Actor

MOST_GIVEN = 300


def open_assignments(actor: Actor) -> list[Assignment]:
    """What was given to the actor and is not done, the most urgent first."""
    return _open(person_id=actor.person_id)


def given_out(agency_id: int) -> list[Assignment]:
    """What was given to people of an agency and is not done, the most urgent first."""
    return _open(document__agency_id=agency_id)


def _open(**whose: object) -> list[Assignment]:
    found = Assignment.objects.filter(done_at=None, **whose).select_related("document", "person")
    return list(found.order_by(F("due_on").asc(nulls_last=True), "id")[:MOST_GIVEN])
