"""Taking the register out of the system is itself put on record: who, of which agency, which days."""

from datetime import date, datetime

from django.db import transaction

from motcua.dossiers.queries.book import book_agencies, book_dossiers
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Agency

MOST_PRINTED = 3_000
"""More lines than this are no book to print but a file to search."""


@transaction.atomic
def print_book(*, actor: Actor, at: datetime, agency: Agency, first: date, last: date, kind: str) -> int:
    """Record that the register leaves as ``pdf`` or ``xlsx``; how many lines it has.

    Refuses ``book.forbidden`` and, in print, ``book.too_long``."""
    if agency.pk not in {one.pk for one in book_agencies(actor)}:
        raise Refusal("book.forbidden")
    count = book_dossiers(agency, first, last).count()
    if kind == "pdf" and count > MOST_PRINTED:
        raise Refusal("book.too_long", count=count, most=MOST_PRINTED)
    said = {"form": kind, "count": count, "first": first.isoformat(), "last": last.isoformat()}
    record("book.printed", subject=f"agency:{agency.code}", actor=actor, at=at, **said)
    return count
