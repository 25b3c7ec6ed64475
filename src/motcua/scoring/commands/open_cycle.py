"""Opening a cycle of scoring with its book, its days and those who are scored."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Agency
from motcua.scoring import access
from motcua.scoring.models import Cycle, Sheet
from motcua.scoring.rules.book import book_from
from motcua.scoring.rules.rounds import Round
from motcua.scoring.words import points_words

DAYS = {
    Round.SELF: "self_until",
    Round.FIRST: "first_until",
    Round.SECOND: "second_until",
    Round.COUNCIL: "council_until",
}


@transaction.atomic
def open_cycle(
    *,
    actor: Actor,
    at: datetime,
    agency: Agency,
    year: int,
    document: Mapping[str, Any],
    until: Mapping[Round, date] | None = None,
    scored: Sequence[Agency | str] = (),
) -> Cycle:
    """One cycle a year and book. ``scored``: agencies below, or names; nobody named means the agency
    itself. The days must follow one another, and the maxima of the book add up to its total: a cycle
    keeps the book it was opened with, so a wrong one could not be mended any more."""
    if not access.runs(actor, agency.pk):
        raise Refusal("score.forbidden")
    book, until = book_from(document), until or {}
    if Cycle.objects.filter(agency=agency, year=year, book_code=book.code).exists():
        raise Refusal("score.cycle_exists", title=book.title, year=year)
    if book.excess:
        raise Refusal("score.book_sum", sum=points_words(book.maximum()), total=points_words(book.total))
    days = [until[one] for one in DAYS if one in until]
    if days != sorted(days):
        raise Refusal("score.days_out_of_order")
    cycle = Cycle.objects.create(
        agency=agency,
        year=year,
        title=f"{book.title}: {year}",
        book_code=book.code,
        book=dict(document),
        opened_at=at,
        opened_by=actor.name,
        **{DAYS[one]: day for one, day in until.items()},
    )
    for one in scored or (agency,):
        is_ours = isinstance(one, Agency)
        Sheet.objects.create(
            cycle=cycle, agency=one if is_ours else None, name=one.name if is_ours else str(one)
        )
    record("score.cycle_opened", subject=f"cycle:{cycle.pk}", actor=actor, at=at, book=book.code, year=year)
    return cycle
