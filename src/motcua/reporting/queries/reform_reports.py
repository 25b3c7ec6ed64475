"""Reform reports with how they stand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.reporting.models import ReformEntry, ReformReport
from motcua.reporting.rules.reform_calendar import is_late
from motcua.reporting.rules.reform_state import Act, Stand, stand_of
from motcua.workdays.public import calendar_for, calendars_read_once, read_calendars


@dataclass(frozen=True, slots=True)
class Standing:
    """A report and how it stands; ``late`` is known once it is sent or its day is over."""

    report: ReformReport
    stand: Stand
    late: bool


def stand(report: ReformReport) -> Stand:
    """How one report stands (one query)."""
    return stand_of(_act(one) for one in report.entries.order_by("id"))


def frozen_at(report: ReformReport) -> list[datetime]:
    """When each version was frozen, the first first (one query)."""
    return list(report.entries.filter(kind="frozen").order_by("id").values_list("at", flat=True))


def version_of(report: ReformReport, said: str) -> Mapping[str, Any]:
    """The body of one frozen version, by its number; refuses ``reform_version.not_found``."""
    number = int(said) if said.isascii() and said.isdecimal() and len(said) < 5 else 0
    frozen = report.entries.filter(kind="frozen").order_by("id")
    body = frozen.values_list("body", flat=True)[number - 1 : number].first() if number else None
    if body is None:
        raise Refusal("reform_version.not_found", found=said)
    return body


def standings(reports: Iterable[ReformReport], at: datetime) -> list[Standing]:
    """Reports with how they stand (one query, and the calendars)."""
    listed = list(reports)
    acts: dict[int, list[Act]] = {}
    for one in ReformEntry.objects.filter(report__in=listed).order_by("id").defer("body"):
        acts.setdefault(one.report_id, []).append(_act(one, body=False))
    found = []
    with calendars_read_once():
        read_calendars(one.agency.code for one in listed)
        for report in listed:
            stood = stand_of(acts.get(report.pk, ()))
            found.append(Standing(report, stood, _is_late(report, stood, at)))
    return found


def _is_late(report: ReformReport, stood: Stand, at: datetime) -> bool:
    return is_late(report.due, local_day(stood.sent_at or at), calendar_for(report.agency.code))


def _act(one: ReformEntry, *, body: bool = True) -> Act:
    return Act(one.kind, one.key, one.text, one.value, one.at, one.actor, one.body if body else None, one.pk)
