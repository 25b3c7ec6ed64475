"""The register of documents as people look through it."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Max, Min, QuerySet

from motcua.correspondence import access
from motcua.correspondence.models import Assignment, Document
from motcua.kernel.vietnamese import fold
from motcua.organisation.public import Actor

MOST_YEARS = 60


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
    """From the first year with documents to the last, the latest first. Which of them have any is not asked:
    that would read the whole register, the ends stand in the index."""
    found = Document.objects.filter(agency_id=agency_id)
    first, last = found.aggregate(first=Min("register_year"), last=Max("register_year")).values()
    return list(range(last, max(first, last - MOST_YEARS) - 1, -1)) if last else []


def open_assignments(actor: Actor) -> list[Assignment]:
    """What was given to the actor and is not done, the most urgent first."""
    mine = Assignment.objects.filter(person_id=actor.person_id, done_at=None)
    return sorted(
        mine.select_related("document").order_by("id"), key=lambda one: (one.due_on or date.max, one.pk)
    )
