"""Keeping a scorebook as an agency scores by it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Agency
from motcua.scoring import access
from motcua.scoring.models import BookEdition
from motcua.scoring.rules.book import book_from, shipped_books
from motcua.scoring.rules.book_changes import book_changes


@transaction.atomic
def keep_book(
    *,
    actor: Actor,
    at: datetime,
    agency: Agency,
    document: Mapping[str, Any],
    note: str,
    based_on: tuple[int | None, int] | None = None,
) -> BookEdition:
    """A new edition for the agency and those under it that have none of their own; cycles that were opened
    keep the one they have. ``based_on`` is agency and number of the edition it was made from.

    Refuses ``score.bad_book``, ``edition.no_reason``, ``.moved`` and ``.same``."""
    if not access.runs(actor, agency.pk):
        raise Refusal("score.forbidden")
    told = book_from(document)
    made = BookEdition.keep(
        agency.pk,
        agency.path,
        document,
        note,
        at=at,
        by=actor.name,
        based_on=based_on,
        shipped=shipped_books(),
        changes=lambda before, after: book_changes(book_from(before), book_from(after)),
    )
    facts = {"book": told.code, "number": made.number, "note": made.note}
    record("score.book_kept", subject=f"book:{agency.code}:{told.code}", actor=actor, at=at, **facts)
    return made
