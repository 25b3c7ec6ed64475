"""Rounds of a period with their approved figures, for the reports that print them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db.models import Count

from motcua.collection.models import Round
from motcua.collection.queries.figures import counted_units, totals_of
from motcua.collection.rules.sets import Indicator, set_from

MOST = 20


@dataclass(frozen=True, slots=True)
class RoundFigures:
    """A round with every indicator over the units that were approved: ``given`` of ``asked``."""

    title: str
    figures: Sequence[tuple[Indicator, Decimal | None]]
    given: int
    asked: int


def approved_figures(agency_id: int, first: date, last: date, at: datetime) -> list[RoundFigures]:
    """Rounds of the agency within those days with a unit approved by then, in order (three queries)."""
    found = Round.objects.filter(agency_id=agency_id, starts_on__gte=first, ends_on__lte=last)
    rounds = list(found.annotate(asked=Count("returns")).order_by("ends_on", "id")[:MOST])
    if not rounds:
        return []
    totals, given = totals_of(rounds, at), counted_units(rounds, at)
    return [
        RoundFigures(
            one.title,
            [(each, totals[one.pk].get(each.key)) for each in set_from(one.indicators).indicators],
            given[one.pk],
            one.asked,
        )
        for one in rounds
        if given[one.pk]
    ]
