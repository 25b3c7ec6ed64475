"""One reform report filled in from live figures, with the reports below it and its appendix tables."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from motcua.inspections.public import Inspection, mended_of_year
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import day_words
from motcua.organisation.public import Actor, Agency
from motcua.plans.public import progress_of, tasks_of_year
from motcua.plans.rules.contents import FROM_ABOVE
from motcua.procedures.public import catalogue_counts
from motcua.reporting.models import ReformReport
from motcua.reporting.ports import Auditor
from motcua.reporting.queries.appendix import appendix_tables, below_words, gathered_words
from motcua.reporting.queries.below import reports_below
from motcua.reporting.queries.handling_report import handling_report, with_chain
from motcua.reporting.queries.outlines import outline_of
from motcua.reporting.rules.aggregate import aggregated, faults, numbers_in
from motcua.reporting.rules.reform_body import compiled, text_of, told_of_below, values_shown
from motcua.reporting.rules.reform_calendar import ReformPeriod
from motcua.reporting.rules.reform_figures import HANDLING
from motcua.reporting.rules.reform_state import Stand
from motcua.reporting.rules.report import Report
from motcua.reporting.rules.request import Question
from motcua.workdays.public import calendars_read_once


@dataclass(frozen=True, slots=True)
class Compiled:
    """A report filled in now: its plain body and the Biểu 06 of its days."""

    body: dict[str, Any]
    handling: Report


def compile_now(report: ReformReport, stood: Stand, at: datetime) -> Compiled:
    """The report from the figures as they are at ``at``."""
    with calendars_read_once():
        return _compile(report, stood, at)


def _compile(report: ReformReport, stood: Stand, at: datetime) -> Compiled:
    agency, day = report.agency, _seen(report, at)
    asked = Question("bieu-06", agency.code, report.first, report.last, at)
    handling = with_chain(agency, handling_report(agency, asked))
    body = _body(report, stood, handling, day)
    if listed := reports_below(report, at):
        body["below"] = aggregated(listed)
        _tell_of_below(report, body)
    body["tables"] = appendix_tables(report, body, handling, at)
    return Compiled(body, handling)


def _tell_of_below(report: ReformReport, body: dict[str, Any]) -> None:
    """The sums over the reports received, in the words of the outline, behind the own sentences."""
    below = body["below"]
    told = told_of_below(outline_of(report), below, _names(report), gathered_words(below))
    for section in body["sections"]:
        if section["key"] in told:
            section["gathered"].insert(0, told[section["key"]])


def _names(report: ReformReport) -> dict[str, str]:
    """What sentences name besides figures."""
    return {
        "year": str(report.year),
        "first_day": day_words(report.first),
        "last_day": day_words(report.last),
    }


def values_of(agency: Agency, period: ReformPeriod, at: datetime) -> dict[str, str]:
    """Everything a sentence can name with what it would print for that period; nothing need be begun."""
    report = ReformReport(
        agency=agency, kind=period.kind.value, year=period.year, first=period.first, last=period.last
    )
    with calendars_read_once():
        asked = Question("bieu-06", agency.code, report.first, report.last, at)
        handling = handling_report(agency, asked)
        return values_shown(_figures(report, handling, _seen(report, at)), _names(report))


def _seen(report: ReformReport, at: datetime) -> date:
    return min(report.last, local_day(at))


def _body(report: ReformReport, stood: Stand, handling: Report, day: date) -> dict[str, Any]:
    figures, parts = _figures(report, handling, day), stood.gathered.values()
    return compiled(outline_of(report), figures, _names(report), stood.parts, stood.overrides, parts)


def _figures(report: ReformReport, handling: Report, day: date) -> dict[str, int | None]:
    agency, values = report.agency, handling.table.total.values
    plan, above = (progress_of(one) for one in tasks_of_year(agency, FROM_ABOVE, report.year, day))
    findings = mended_of_year(agency.pk, agency.code, report.year, day)
    catalogue = catalogue_counts(agency.pk, day)
    return {
        "plan_total": plan.total,
        "plan_done": plan.done,
        "plan_open": plan.total - plan.done,
        "plan_late": plan.done_late + plan.overdue,
        "above_total": above.total,
        "above_done": above.done,
        "visits": Inspection.objects.filter(
            agency=agency, starts_on__gte=report.first, starts_on__lte=report.last
        ).count(),
        "findings": findings.total,
        "mended": findings.done,
        "procedures": catalogue.in_force,
        "online_procedures": catalogue.online,
        "digitised": handling.table.beside["digitised"],
        **{name: values[code] for name, code in HANDLING.items()},
    }


def faults_of(
    report: ReformReport, stood: Stand, found: Compiled, auditor: Auditor, *, actor: Actor, at: datetime
) -> list[str]:
    """What stands in the way of sending, in words: broken sums, and figures in prose that do not agree."""
    broken = [check.identity.columns for check in found.handling.table.checks if not check.holds]
    told = frozenset(int(value.replace(".", "")) for value, _ in stood.overrides.values())
    if below := found.body.get("below"):
        broken += [below_words(*one) for one in faults(below)]
        told |= numbers_in(below)
    return list(dict.fromkeys(broken)) + auditor(
        text_of(found.body),
        actor=actor,
        at=at,
        agency_code=report.agency.code,
        period=(report.first, report.last),
        told=told,
    )
