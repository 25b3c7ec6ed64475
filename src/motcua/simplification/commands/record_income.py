"""Recording what a head earns in a year, with its source."""

from datetime import datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Agency
from motcua.simplification import access
from motcua.simplification.models import IncomeFigure

YEARS = range(2010, 2101)
LEAST, MOST = 1_000_000, 10_000_000_000


@transaction.atomic
def record_income(
    *, actor: Actor, at: datetime, agency: Agency, year: int, per_head: int, source: str
) -> IncomeFigure:
    """From then on sheets of that agency which are not settled reckon with it."""
    access.require_control(actor, agency.pk)
    if year not in YEARS:
        raise Refusal("control.bad_year")
    if not LEAST <= per_head <= MOST:
        raise Refusal("cost.bad_income")
    source = " ".join(source.split())
    if not source:
        raise Refusal("cost.income_needs_source")
    figure = IncomeFigure.objects.create(
        agency=agency, year=year, per_head=per_head, source=source, recorded_at=at, recorded_by=actor.name
    )
    record(
        "cost.income_recorded",
        subject=f"agency:{agency.code}",
        actor=actor,
        at=at,
        ground=source,
        year=year,
        per_head=per_head,
    )
    return figure
