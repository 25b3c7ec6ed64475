"""Register rows of the past periods: as many dossiers of each kind as the plan says, always the same ones.

A row leaves the due moment empty: the import counts it, and here it is counted the same way only to know
on which day an early, a punctual or a late dossier was finished."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import count
from typing import Any

from motcua.demo.reports import last_due
from motcua.demo.words import APPLICANTS
from motcua.dossiers.rules.deadlines import reckon
from motcua.dossiers.rules.profiles import profile_in_force
from motcua.kernel.time import ONE_DAY, at_time, day_start, local_day
from motcua.procedures.rules.catalogue_row import CatalogueRow
from motcua.procedures.rules.edition import content_from, term_for
from motcua.procedures.rules.states import EditionState
from motcua.workdays.public import calendar_for
from motcua.workdays.rules.calendar import WorkCalendar
from motcua.workdays.rules.limits import Limit, Unit, limit_of_catalogue

_LONGEST_DAYS = 40
_CLOCKS = [time(8 + n // 6, n % 6 * 10 + 5) for n in range(18)] + [
    time(14 + n // 6, n % 6 * 10) for n in range(15)
]
"""Moments of receipt: 08:05 to 10:55 and 14:00 to 16:20."""
_STEP = 7_919
"""A prime: steps through any list without falling into a pattern."""


@dataclass(frozen=True, slots=True)
class Offered:
    """A procedure dossiers of the register can stand under."""

    name: str
    limit: Limit


@dataclass(frozen=True, slots=True)
class Moments:
    """Receipt, due moment and finish of one dossier."""

    received_at: datetime
    finished_at: datetime


def register(agency: str, plan: dict[str, Any], rows: Sequence[CatalogueRow]) -> list[dict[str, str]]:
    """Register rows in order of receipt, without codes: the system numbers them."""
    calendar = calendar_for(agency)
    period = _Period(plan["from"], plan["to"], calendar)
    found: list[tuple[Moments, dict[str, str]]] = []
    for line in plan["rows"]:
        offered = _offered(rows, line["field"], at_once=line.get("declaration", False))
        found += _of_field(line, offered, period)
    found.sort(key=lambda pair: pair[0].received_at)
    digitised = plan["digitised"]
    for place, (moments, row) in enumerate(found):
        row |= _person(place + 1) | {
            "agency": agency,
            "received_at": moments.received_at.isoformat(),
            "finished_at": moments.finished_at.isoformat(),
            "returned_at": (moments.finished_at + timedelta(minutes=20)).isoformat(),
            "digitised": "1" if _evenly(place, digitised, len(found)) else "0",
        }
    return [row for _, row in found]


def dated(plan: dict[str, Any], at: datetime) -> dict[str, Any]:
    """A plan with its days and the moment it is entered: its own days, now; or those of the period whose
    reports were due last, the morning after, for a report counts what was known when it was made."""
    if plan.get("period") != "last_due":
        return plan | {"entered": at}
    period = last_due(at)
    return plan | {
        "from": period.first,
        "to": period.last,
        "entered": at_time(period.last + ONE_DAY, time(9, 0)),
    }


def _of_field(
    line: dict[str, Any], offered: Sequence[Offered], period: "_Period"
) -> Iterator[tuple[Moments, dict[str, str]]]:
    numbers = count()
    kinds = [(kind, line[kind]) for kind in ("early", "on_time", "late", "waiting")]
    for kind, times in kinds:
        for number in range(times):
            place = next(numbers)
            under = offered[place % len(offered)]
            row = {
                "field": line["field"],
                "procedure_name": under.name,
                "channel": "online" if _evenly(place, line["online"], line["received"]) else "counter",
            }
            yield period.moments(kind, under.limit, number), row


def _offered(rows: Sequence[CatalogueRow], field: str, *, at_once: bool) -> list[Offered]:
    """Public procedures of the field received at the centre, with a limit of some days (or none at all)."""
    found = []
    for row in rows:
        content = content_from(row.content)
        term = term_for(content)
        if row.sector != field or row.state is not EditionState.PUBLIC or term is None:
            continue
        limit = limit_of_catalogue(term["value"], term["unit"])
        fits = limit.unit is Unit.SAME_DAY if at_once else _is_some_days(limit)
        if fits and "service_centre" in content.places:
            found.append(Offered(row.name, limit))
    if not found:
        raise ValueError(f"the demo catalogue offers nothing in {field}")
    return found


def _is_some_days(limit: Limit) -> bool:
    return limit.unit in {Unit.DAY, Unit.WORKING_DAY} and 5 <= limit.days <= _LONGEST_DAYS


class _Period:
    """The days of a period by what can be received on them."""

    def __init__(self, first: date, last: date, calendar: WorkCalendar) -> None:
        self.last, self.calendar = last, calendar
        span = (last - first).days + 1
        days = (first + timedelta(n) for n in range(span))
        self.days = [day for day in days if calendar.is_worked(day)]
        self._due: dict[tuple[Limit, date], date] = {}
        self._fitting: dict[tuple[str, Limit], list[date]] = {}

    def moments(self, kind: str, limit: Limit, number: int) -> Moments:
        """Receipt and finish of the so-manieth dossier of a kind under a limit."""
        if limit.unit is Unit.SAME_DAY:
            day = self.days[number * _STEP % len(self.days)]
            return Moments(at_time(day, time(8, 30)), at_time(day, time(15, 45)))
        received_on = self._received_on(kind, limit, number)
        received_at = at_time(received_on, _CLOCKS[number * _STEP % len(_CLOCKS)])
        due_on = self.due_on(limit, received_on)
        if kind == "on_time":
            return Moments(received_at, at_time(due_on, time(10, 40)))
        if kind == "late":
            return Moments(received_at, at_time(self.calendar.next_working_day(due_on), time(9, 30)))
        earliest = received_on if kind == "early" else max(received_on, self.last)
        between = [day for day in self.calendar.working_days(earliest, due_on) if day < due_on]
        finished_on = between[number * _STEP % len(between)] if between else due_on
        return Moments(received_at, at_time(finished_on, time(16, 30)))

    def _received_on(self, kind: str, limit: Limit, number: int) -> date:
        key = (kind, limit)
        if key not in self._fitting:
            self._fitting[key] = self._days_for(kind, limit)
        fitting = self._fitting[key]
        return fitting[number * _STEP % len(fitting)]

    def _days_for(self, kind: str, limit: Limit) -> list[date]:
        """Waiting dossiers are due after the period, all others well inside it; an early one needs a
        working day between receipt and due day, which Tết may leave out."""
        if kind == "waiting":
            return [day for day in self.days if self.due_on(limit, day) > self.last]
        end = self.last - 7 * ONE_DAY
        fitting = [day for day in self.days if self.due_on(limit, day) <= end]
        if kind != "early":
            return fitting
        next_day = self.calendar.next_working_day
        return [day for day in fitting if next_day(day) < self.due_on(limit, day)]

    def due_on(self, limit: Limit, day: date) -> date:
        key = (limit, day)
        if key not in self._due:
            rules = profile_in_force(day)
            opened = day_start(day) + timedelta(hours=9)
            found = reckon(opened, limit, self.calendar, rules, same_day_cutoff=rules.hand_over_cutoff)
            assert found.due_at is not None
            self._due[key] = local_day(found.due_at)
        return self._due[key]


def _evenly(place: int, chosen: int, total: int) -> bool:
    """Whether the place is one of ``chosen`` spread evenly over ``total``."""
    return (place + 1) * chosen // total > place * chosen // total


def _person(number: int) -> dict[str, str]:
    return {
        "applicant": f"{APPLICANTS[number % len(APPLICANTS)]} {number:03}",
        "applicant_id": f"000000{number:06}",
        "phone": f"09000{number:05}",
    }
