"""Begins the reform report of a period, by the calendar or for any days."""

from datetime import date, datetime

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Agency
from motcua.reporting.access import writes_reform
from motcua.reporting.models import ReformReport
from motcua.reporting.queries.outlines import standing_outline
from motcua.reporting.rules.reform_calendar import PeriodKind, ReformPeriod, period_named


@transaction.atomic
def make_reform_report(
    *,
    actor: Actor,
    at: datetime,
    agency: Agency,
    kind: PeriodKind,
    year: int,
    days: tuple[date, date, date] | None = None,
) -> ReformReport:
    """The report of that period, made where there is none, by the outline that stands and stays with it.
    ``days`` (first, last, due) are of a custom one.

    Refuses ``reform_report.forbidden``, ``reform_report.no_days`` and ``reform_report.upside_down``."""
    if not writes_reform(actor, agency.pk):
        raise Refusal("reform_report.forbidden")
    if kind is not PeriodKind.CUSTOM:
        period = period_named(kind, year)
    elif days is None:
        raise Refusal("reform_report.no_days")
    else:
        period = ReformPeriod(kind, year, *days)
    if not period.first <= period.last <= period.due:
        raise Refusal("reform_report.upside_down")
    found, _ = ReformReport.objects.get_or_create(
        agency=agency,
        kind=kind.value,
        first=period.first,
        last=period.last,
        defaults={
            "year": year,
            "due": period.due,
            "outline": standing_outline(agency.path).edition,
            "made_by": actor.name,
            "made_at": at,
        },
    )
    return found
