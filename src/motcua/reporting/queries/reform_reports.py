"""Reform reports with how they stand, and one of them compiled from live figures."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from motcua.inspections.public import Inspection, mended_of_year
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import day_words
from motcua.organisation.public import Actor
from motcua.plans.public import plan_tasks_of_year, progress_of, tasks_of_sources
from motcua.plans.rules.contents import FROM_ABOVE
from motcua.procedures.public import catalogue_counts
from motcua.reporting.models import ReformEntry, ReformReport
from motcua.reporting.ports import Auditor
from motcua.reporting.queries.handling_report import handling_report, with_chain
from motcua.reporting.rules.reform_calendar import is_late
from motcua.reporting.rules.reform_outline import compiled, text_of
from motcua.reporting.rules.reform_state import Act, Stand, stand_of
from motcua.reporting.rules.report import Report
from motcua.reporting.rules.request import Question
from motcua.workdays.public import calendar_for

HANDLING = {
    "received": "received.total",
    "received_online": "received.online",
    "received_direct": "received.in_person_or_post",
    "carried_over": "received.carried_over",
    "resolved": "resolved.total",
    "early": "resolved.early",
    "on_time": "resolved.on_time",
    "late": "resolved.late",
    "in_progress": "in_progress.total",
    "in_time": "in_progress.in_time",
    "overdue": "in_progress.overdue",
}
"""Figure of the outline to indicator of Biểu 06."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A report and how it stands; ``late`` is known once it is sent or its day is over."""

    report: ReformReport
    stand: Stand
    late: bool


@dataclass(frozen=True, slots=True)
class Compiled:
    """A report filled in now: its plain body and the Biểu 06 of its days."""

    body: dict[str, Any]
    handling: Report


def stand(report: ReformReport) -> Stand:
    """How one report stands (one query)."""
    return stand_of(_act(one) for one in report.entries.order_by("id"))


def standings(reports: Iterable[ReformReport], at: datetime) -> list[Standing]:
    """Reports with how they stand (one query, and the calendars)."""
    listed = list(reports)
    acts: dict[int, list[Act]] = {}
    for one in ReformEntry.objects.filter(report__in=listed).order_by("id").defer("body"):
        acts.setdefault(one.report_id, []).append(_act(one, body=False))
    found = []
    for report in listed:
        stood = stand_of(acts.get(report.pk, ()))
        found.append(Standing(report, stood, _is_late(report, stood, at)))
    return found


def compile_now(report: ReformReport, stood: Stand, at: datetime) -> Compiled:
    """The report from the figures as they are at ``at``."""
    agency, day = report.agency, min(report.last, local_day(at))
    asked = Question("bieu-06", agency.code, report.first, report.last, at)
    handling = with_chain(agency, handling_report(agency, asked))
    values = handling.table.total.values
    plan = progress_of(plan_tasks_of_year(agency, report.year, day))
    above = progress_of(tasks_of_sources(agency, FROM_ABOVE, report.year, day))
    findings = mended_of_year(agency.pk, agency.code, report.year, day)
    catalogue = catalogue_counts(agency.pk, day)
    figures: dict[str, int | None] = {
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
    said = {
        "year": str(report.year),
        "first_day": day_words(report.first),
        "last_day": day_words(report.last),
    }
    return Compiled(compiled(figures, said, stood.parts, stood.overrides), handling)


def faults_of(
    report: ReformReport, stood: Stand, found: Compiled, auditor: Auditor, *, actor: Actor, at: datetime
) -> list[str]:
    """What stands in the way of sending, in words: broken sums, and figures in prose that do not agree."""
    broken = [check.identity.columns for check in found.handling.table.checks if not check.holds]
    told = frozenset(int(value.replace(".", "")) for value, _ in stood.overrides.values())
    return list(dict.fromkeys(broken)) + auditor(
        text_of(found.body),
        actor=actor,
        at=at,
        agency_code=report.agency.code,
        period=(report.first, report.last),
        told=told,
    )


def _is_late(report: ReformReport, stood: Stand, at: datetime) -> bool:
    return is_late(report.due, local_day(stood.sent_at or at), calendar_for(report.agency.code))


def _act(one: ReformEntry, *, body: bool = True) -> Act:
    return Act(one.kind, one.key, one.text, one.value, one.at, one.actor, one.body if body else None)
