"""Urges, by rule, tasks that are near their day or past it; once a week each."""

from datetime import datetime, timedelta

from motcua.kernel.time import local_day
from motcua.organisation.public import SYSTEM
from motcua.plans.commands.urge_task import urge_task
from motcua.plans.models import TaskEvent
from motcua.plans.queries.listing import open_tasks
from motcua.plans.queries.standings import calendar_of, with_standing
from motcua.plans.rules.standing import Standing
from motcua.plans.words import URGED_BY_RULE

QUIET = timedelta(days=7)


def run(at: datetime) -> int:
    """How many were urged. One that was urged in the last week, by hand or by rule, is left in peace."""
    recent = TaskEvent.objects.filter(kind=TaskEvent.Kind.URGED.value, at__gt=at - QUIET)
    quiet = set(recent.values_list("task_id", flat=True))
    today, calendars, count = local_day(at), {}, 0
    for task in open_tasks():
        if task.pk in quiet:
            continue
        code = task.agency.code
        calendar = calendars.get(code) or calendars.setdefault(code, calendar_of(code))
        [one] = with_standing([task], today, calendar)
        if one.standing in {Standing.SOON, Standing.OVERDUE}:
            words = URGED_BY_RULE[one.standing.value].format(day=task.due_on)
            urge_task(actor=SYSTEM, at=at, task_id=task.pk, note=words)
            count += 1
    return count
