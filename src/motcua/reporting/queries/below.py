"""What the agencies directly below owe for a period, and how punctual and complete each was."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db.models import Q

from motcua.kernel.time import local, local_day
from motcua.organisation.public import Agency
from motcua.reporting.models import ReformEntry, ReformReport
from motcua.reporting.queries.reform_reports import Standing, standings
from motcua.reporting.rules.aggregate import Below
from motcua.reporting.rules.punctual import Owed, Punctual, punctual
from motcua.reporting.rules.reform_calendar import ReformPeriod, is_late, periods_of, reporters
from motcua.workdays.public import calendar_for, calendars_read_once, read_calendars


@dataclass(frozen=True, slots=True)
class Reporter:
    """One agency with its reports of a year, one a period, and the count of them."""

    agency: Agency
    lines: Sequence[tuple[ReformPeriod, Standing | None, Owed]]
    count: Punctual


def has_below(agency_id: int) -> bool:
    """Whether any agency directly below owes reports (one query)."""
    return Agency.objects.filter(parent=agency_id, level__in=reporters()).exists()


def agencies_below(agency_id: int, first: date, last: date) -> list[Agency]:
    """Agencies directly below that owe reports for those days, by code (one query)."""
    standing = Q(valid_from=None) | Q(valid_from__lte=last)
    found = Agency.objects.filter(standing, parent=agency_id, level__in=reporters())
    return list(found.exclude(valid_to__lt=first).order_by("code"))


def reports_below(report: ReformReport, at: datetime) -> list[Below]:
    """Every agency that owes a report of the same days, with the version that was received (four queries
    and the calendars)."""
    agencies = agencies_below(report.agency_id, report.first, report.last)
    if not agencies:
        return []
    same = ReformReport.objects.filter(
        agency__in=agencies, kind=report.kind, first=report.first, last=report.last
    ).select_related("agency")
    lines = {one.report.agency_id: one for one in standings(same, at)}
    bodies = _bodies(one for one in lines.values() if one.stand.state == "received")
    return [_below(one, lines.get(one.pk), bodies) for one in agencies]


def _below(agency: Agency, line: Standing | None, bodies: dict[int, dict[str, object]]) -> Below:
    nothing = Below(agency.code, agency.name)
    if line is None:
        return nothing
    stood = line.stand
    return replace(
        nothing,
        state=stood.state,
        number=line.report.pk,
        version=stood.version,
        late=line.late,
        sent_at=local(stood.sent_at).isoformat() if stood.sent_at else "",
        body=bodies.get(line.report.pk),
    )


def _bodies(lines: Iterable[Standing]) -> dict[int, dict[str, object]]:
    frozen = ReformEntry.objects.filter(report__in=[one.report.pk for one in lines], kind="frozen")
    return dict(frozen.order_by("id").values_list("report_id", "body"))


def reporters_of_year(agency_id: int, year: int, at: datetime) -> list[Reporter]:
    """Agencies below with the reports of a year and how many came in time (four queries)."""
    periods = periods_of(year)
    agencies = agencies_below(agency_id, periods[0].first, periods[-1].last)
    with calendars_read_once():
        read_calendars(one.code for one in agencies)
        return _reporters(agencies, year, at)


def _reporters(agencies: Sequence[Agency], year: int, at: datetime) -> list[Reporter]:
    periods, today = periods_of(year), local_day(at)
    asked = ReformReport.objects.filter(agency__in=agencies, year=year).exclude(kind="custom")
    lines: dict[int, dict[str, Standing]] = defaultdict(dict)
    for one in standings(asked.select_related("agency"), at):
        lines[one.report.agency_id][one.report.kind] = one
    found = []
    for each in agencies:
        calendar = calendar_for(each.code)
        mine = [
            (one, line, _owed(one, line, over=is_late(one.due, today, calendar)))
            for one in periods
            for line in [lines[each.pk].get(one.kind.value)]
        ]
        found.append(Reporter(each, mine, punctual(owed for _, _, owed in mine)))
    return found


def own_lines(agency: Agency, year: int, at: datetime) -> dict[str, Standing]:
    """Reports of the year's periods with how they stand; of several of one kind the last counts (two
    queries)."""
    found = ReformReport.objects.filter(agency=agency, year=year).select_related("agency").order_by("id")
    return {one.report.kind: one for one in standings(found, at)}


def own_reports(
    agency: Agency, year: int, at: datetime, lines: Mapping[str, Standing] | None = None
) -> Punctual:
    """The reports an agency itself owed in a year, counted from its sendings; ``lines`` where they have
    been read."""
    lines = own_lines(agency, year, at) if lines is None else lines
    calendar, today = calendar_for(agency.code), local_day(at)
    return punctual(
        _owed(one, lines.get(one.kind.value), over=is_late(one.due, today, calendar))
        for one in periods_of(year)
    )


def _owed(period: ReformPeriod, line: Standing | None, *, over: bool) -> Owed:
    if line is None or line.stand.sent_at is None:
        return Owed(is_over=over)
    return Owed(
        over, sent=True, late=line.late, received=line.stand.state == "received", returned=line.stand.returned
    )
