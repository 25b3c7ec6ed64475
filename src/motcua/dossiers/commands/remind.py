"""Making the reminders that time brings (nhắc việc): one line a person, a dossier, a kind and a moment."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from motcua.dossiers.models import Dossier, Event, Notice, NoticePolicy
from motcua.dossiers.rules.notices import AT_WORK, ROLES, Reminder, Thresholds, To, Watched, reminders
from motcua.dossiers.rules.profiles import profile
from motcua.dossiers.rules.states import State
from motcua.dossiers.rules.step_limits import step_due
from motcua.kernel.time import local_day
from motcua.organisation.public import Role, posts_at
from motcua.procedures.rules.edition import content_from
from motcua.workdays.public import calendar_for
from motcua.workdays.rules.calendar import WorkCalendar

CHUNK = 500
AHEAD = timedelta(days=21)
"""No threshold reaches farther: what is due later is not even read."""
_STEPS = ("dossier.received", "dossier.handed_over", "dossier.step_completed")


def remind(*, at: datetime) -> int:
    """Make what is due now, for every agency; how many reminders are new. Run again it makes none."""
    waiting = Q(state=State.SUBMITTED.value, answer_due_at__isnull=False, answered_at=None)
    at_work = Q(state__in=sorted(state.value for state in AT_WORK), paused_at=None, due_at__lte=at + AHEAD)
    wanted = Dossier.objects.filter(waiting | at_work).order_by("agency", "id")
    made, last = 0, (0, 0)
    while chunk := _next(wanted, last):
        made += _of_chunk(chunk, at)
        last = (chunk[-1].agency_id, chunk[-1].pk)
    return made


def _next(wanted, last: tuple[int, int]) -> list[Dossier]:
    agency, pk = last
    later = wanted.filter(Q(agency__gt=agency) | Q(agency=agency, pk__gt=pk))
    return list(later.select_related("agency", "edition")[:CHUNK])


@transaction.atomic
def _of_chunk(chunk: list[Dossier], at: datetime) -> int:
    agencies = {dossier.agency_id for dossier in chunk}
    limits = {row.agency_id: _thresholds(row) for row in NoticePolicy.objects.filter(agency__in=agencies)}
    people = _people(agencies, at)
    starts = _step_starts(chunk)
    found: list[Notice] = []
    for dossier in chunk:
        calendar = calendar_for(dossier.agency.code)
        seen = _watched(dossier, starts.get(dossier.pk), calendar)
        rules = profile(dossier.profile or "default")
        own = limits.get(dossier.agency_id, Thresholds())
        for reminder in reminders(seen, own, rules, calendar, at):
            found += _for(dossier, reminder, people[dossier.agency_id], at)
    before = Notice.objects.filter(dossier__in=[one.pk for one in chunk]).count()
    Notice.objects.bulk_create(found, ignore_conflicts=True)
    return Notice.objects.filter(dossier__in=[one.pk for one in chunk]).count() - before


def _for(
    dossier: Dossier, reminder: Reminder, people: list[tuple[int, Role, int | None]], at: datetime
) -> Iterable[Notice]:
    for person in _whom(dossier, reminder.to, people):
        yield Notice(
            person_id=person,
            dossier=dossier,
            kind=reminder.kind.value,
            about_at=reminder.about_at,
            step=reminder.step,
            made_at=at,
        )


def _whom(dossier: Dossier, to: To, people: list[tuple[int, Role, int | None]]) -> set[int]:
    """The holder, and where nobody holds it the heads of its unit; heads are those of the unit, before it
    has one all of the agency; directors and the desk are the agency's."""
    if to is To.HOLDER:
        if dossier.holder_id is not None:
            return {dossier.holder_id}
        to = To.HEAD if dossier.unit_id else To.DESK
    role = ROLES[to]
    bound = to is To.HEAD and dossier.unit_id is not None
    return {
        person for person, held, unit in people if held is role and (not bound or unit == dossier.unit_id)
    }


def _people(agencies: Iterable[int], at: datetime) -> dict[int, list[tuple[int, Role, int | None]]]:
    found: dict[int, list[tuple[int, Role, int | None]]] = defaultdict(list)
    for agency, person, role, unit in posts_at(agencies, set(ROLES.values()), local_day(at)):
        found[agency].append((person, role, unit))
    return found


def _thresholds(row: NoticePolicy) -> Thresholds:
    return Thresholds(row.warn_days, row.step_hours, row.answer_hours, row.head_days, row.director_days)


def _step_starts(chunk: list[Dossier]) -> dict[int, datetime]:
    rows = Event.objects.filter(dossier__in=[one.pk for one in chunk], kind__in=_STEPS).order_by("id")
    return dict(rows.values_list("dossier_id", "happened_at"))


def _watched(dossier: Dossier, since: datetime | None, calendar: WorkCalendar) -> Watched:
    steps = content_from(dossier.edition.content).process
    step = steps[dossier.step] if dossier.step < len(steps) else None
    runs = dossier.current_state is State.IN_PROGRESS and step is not None and since is not None
    hours = step.limit_hours if runs else None
    return Watched(
        state=dossier.current_state,
        submitted_at=dossier.submitted_at,
        answer_due_at=dossier.answer_due_at,
        answered_at=dossier.answered_at,
        due_at=dossier.due_at,
        paused_at=dossier.paused_at,
        extension_count=dossier.extension_count,
        step=step.name if step is not None and hours else "",
        step_due_at=step_due(since, hours, calendar) if hours else None,
    )
