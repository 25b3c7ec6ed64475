"""The register of documents as people look through it."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from motcua.correspondence import access
from motcua.correspondence.models import Assignment, Document
from motcua.kernel.vietnamese import fold
from motcua.organisation.public import Actor


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; empty means any. ``search`` forgives missing tone marks."""

    agency_id: int
    direction: str = ""
    year: int | None = None
    kind: str | None = None
    search: str = ""


def register(actor: Actor, wanted: Wanted) -> QuerySet[Document]:
    """Documents the actor may read, the latest first."""
    found = access.readable(actor).filter(agency_id=wanted.agency_id)
    if wanted.direction:
        found = found.filter(direction=wanted.direction)
    if wanted.year:
        found = found.filter(register_year=wanted.year)
    if wanted.kind is not None:
        found = found.filter(kind=wanted.kind)
    for word in fold(wanted.search).split():
        found = found.filter(folded__contains=word)
    return found.order_by("-register_year", "-issued_on", "-id")


def register_years(agency_id: int) -> list[int]:
    """Years with documents, the latest first."""
    years = Document.objects.filter(agency_id=agency_id).values_list("register_year", flat=True)
    return list(years.distinct().order_by("-register_year"))


def open_assignments(actor: Actor) -> list[Assignment]:
    """What was given to the actor and is not done, the most urgent first."""
    mine = Assignment.objects.filter(person_id=actor.person_id, done_at=None)
    return sorted(
        mine.select_related("document").order_by("id"), key=lambda one: (one.due_on or date.max, one.pk)
    )
