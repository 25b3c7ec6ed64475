"""The register of documents as people look through it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from django.db.models import Max, Min, Q, QuerySet
from django.db.models.expressions import RawSQL

from motcua.correspondence import access
from motcua.correspondence.models import Document
from motcua.correspondence.models.search import matching_ids
from motcua.correspondence.rules.search_words import asked_for, wanted_marks
from motcua.organisation.public import Actor

MOST_YEARS = 60
MOST_FOUND = 5_000
"""A search is of the newest so many; whoever finds more has to say more."""
COUNTED = 10_000
"""Nobody reads on beyond so many; they are said to be more and not counted."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; empty or None means any. ``kind`` and ``urgency`` have an empty value of their own:
    the letter, the ordinary. ``search`` forgives missing tone marks."""

    agency_id: int
    direction: str = ""
    year: int | None = None
    search: str = ""
    kind: str | None = None
    urgency: str | None = None


class Mark(NamedTuple):
    """Where a page ended: a day of the register and a document of it."""

    day: date
    pk: int

    @classmethod
    def read(cls, text: str) -> "Mark | None":
        """The mark that an address carries, or None where it is none."""
        day, _, pk = text.partition("~")
        try:
            mark = cls(date.fromisoformat(day), int(pk))
        except ValueError:
            return None
        return mark if 0 <= mark.pk < 2**63 else None

    @classmethod
    def of(cls, document: Document) -> "Mark":
        return cls(document.register_day, document.pk)

    def __str__(self) -> str:
        return f"{self.day.isoformat()}~{self.pk}"


class Page(NamedTuple):
    """Documents, the latest first, with the marks of the pages beside it."""

    rows: list[Document]
    newer: Mark | None
    older: Mark | None


def register(actor: Actor, wanted: Wanted) -> QuerySet[Document]:
    """Documents the actor may read, the latest first, without their texts."""
    found = access.readable(actor).filter(agency_id=wanted.agency_id)
    if wanted.direction:
        found = found.filter(direction=wanted.direction)
    if wanted.year:
        found = found.filter(register_day__range=(date(wanted.year, 1, 1), date(wanted.year, 12, 31)))
    if wanted.kind is not None:
        found = found.filter(kind=wanted.kind)
    if wanted.urgency is not None:
        found = found.filter(urgency=wanted.urgency)
    if wanted.search:
        found = found.filter(pk__in=_matching(wanted)) if asked_for(wanted.search) else found.none()
    return found.defer("body").order_by("-register_day", "-id")


def page_of_register(
    found: QuerySet[Document], size: int, *, after: Mark | None = None, before: Mark | None = None
) -> Page:
    """One page behind a mark, or before one: it costs the same however long the register is (one query)."""
    if before:
        reach = Q(register_day__gt=before.day) | Q(register_day=before.day, pk__gt=before.pk)
        turned = found.filter(reach, register_day__gte=before.day).order_by("register_day", "id")
        rows = list(turned[: size + 1])[::-1]
        newer = len(rows) > size
        rows = rows[-size:]
        older = bool(rows)
    else:
        if after:
            reach = Q(register_day__lt=after.day) | Q(register_day=after.day, pk__lt=after.pk)
            found = found.filter(reach, register_day__lte=after.day)
        rows = list(found[: size + 1])
        newer, older = after is not None and bool(rows), len(rows) > size
        rows = rows[:size]
    ends = (Mark.of(rows[0]), Mark.of(rows[-1])) if rows else (None, None)
    return Page(rows, ends[0] if newer else None, ends[1] if older else None)


def counted(actor: Actor, wanted: Wanted) -> dict[str, int]:
    """How many are found by direction, none counted beyond ``COUNTED`` (one query a direction)."""
    return {
        one: register(actor, replace(wanted, direction=one)).order_by()[: COUNTED + 1].count()
        for one in Document.Direction.values
    }


def register_years(agency_id: int) -> list[int]:
    """From the first year with documents to the last, the latest first. Which of them have any is not asked:
    that would read the whole register, the ends stand in the index."""
    found = Document.objects.filter(agency_id=agency_id)
    ends = found.aggregate(first=Min("register_day"), last=Max("register_day"))
    if ends["last"] is None:
        return []
    first, last = ends["first"].year, ends["last"].year
    return list(range(last, max(first, last - MOST_YEARS) - 1, -1))


def _matching(wanted: Wanted) -> RawSQL:
    words = [*wanted_marks(wanted.agency_id, wanted.direction, wanted.year), *asked_for(wanted.search)]
    text, values = matching_ids(words, [], MOST_FOUND)
    return RawSQL(text, values)  # noqa: S611  (the statement is ours, what was typed is a value)
