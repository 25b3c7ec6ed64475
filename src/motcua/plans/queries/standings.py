"""Tasks with where each stands, and groups of them in figures."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from motcua.kernel.time import local_day
from motcua.plans.models import Task, TaskLead
from motcua.plans.rules.standing import Progress, Standing, progress, standing
from motcua.workdays.public import calendar_for, read_calendars
from motcua.workdays.rules.calendar import WorkCalendar


@dataclass(frozen=True, slots=True)
class Standings:
    """A task and where it stands."""

    task: Task
    standing: Standing


def with_standing(tasks: Iterable[Task], today: date, calendar: WorkCalendar) -> list[Standings]:
    """Each task with its standing at the end of ``today``, in the order given."""
    return [
        Standings(
            task,
            standing(
                due_on=task.due_on,
                done_on=task.done_on,
                dropped=task.dropped_at is not None,
                today=today,
                calendar=calendar,
            ),
        )
        for task in tasks
    ]


def standing_by_agency(
    tasks: QuerySet[Task], agencies: Mapping[int, str], today: date
) -> dict[int, Progress]:
    """Agency (id to code) to its tasks in figures, each by the calendar of its agency (one query)."""
    listed = tasks.only("agency_id", "due_on", "done_on", "dropped_at").order_by("id")
    groups: dict[int, list[Task]] = {}
    for one in listed:
        groups.setdefault(one.agency_id, []).append(one)
    read_calendars(agencies[pk] for pk in groups)
    return {
        pk: progress_of(with_standing(group, today, calendar_for(agencies[pk])))
        for pk, group in groups.items()
    }


def progress_of(listed: Iterable[Standings]) -> Progress:
    """A group in figures."""
    return progress([one.standing for one in listed])


def calendar_of(agency_code: str) -> WorkCalendar:
    """The calendar an agency's deadlines go by."""
    return calendar_for(agency_code)


def lead_standing(task: Task, lead: TaskLead, today: date, calendar: WorkCalendar) -> Standing:
    """Where the part of one of several leads stands: done once that lead has said so, whoever is behind."""
    said = local_day(lead.claimed_at) if lead.claimed_at else None
    return standing(
        due_on=task.due_on,
        done_on=said,
        dropped=task.dropped_at is not None,
        today=today,
        calendar=calendar,
    )


def by_lead(listed: Sequence[Standings], today: date, calendar: WorkCalendar) -> list[tuple[str, Progress]]:
    """Progress of each lead, the one with most overdue first; a task that several lead counts for each of
    them, as its own part stands."""
    groups: dict[str, list[Standing]] = {}
    for one in listed:
        parts = {each.name: lead_standing(one.task, each, today, calendar) for each in one.task.leads.all()}
        for name, stands in (parts or {one.task.lead: one.standing}).items():
            groups.setdefault(name, []).append(stands)
    found = [(lead, progress(group)) for lead, group in groups.items()]
    return sorted(found, key=lambda pair: (-pair[1].overdue, -pair[1].total, pair[0]))
