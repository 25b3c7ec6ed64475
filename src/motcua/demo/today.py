"""Two dozen dossiers in hand today at the desk that can be worked, each brought there by commands."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import transaction

from motcua.demo.data_files import data
from motcua.demo.keys import set_up_keys
from motcua.demo.steps import STEPS
from motcua.demo.words import APPLICANTS, HOME
from motcua.dossiers.commands.intake import Applicant, PaperIn
from motcua.dossiers.commands.register_walk_in import register_walk_in
from motcua.dossiers.commands.remind import remind
from motcua.dossiers.commands.submit_dossier import submit_dossier
from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.states import Channel
from motcua.kernel.time import ONE_DAY, at_time, local, local_day
from motcua.organisation.models import Agency, Person, Unit
from motcua.organisation.public import Actor, actor_of
from motcua.procedures.models import Edition
from motcua.procedures.rules.edition import content_from
from motcua.workdays.public import calendar_for
from motcua.workdays.rules.calendar import WorkCalendar

_KEY = "demo-today"


@transaction.atomic
def bring_today(agency: Agency, now: datetime) -> int:
    """Make the dossiers, all or none; a second call makes none. Returns how many there are."""
    plan = data("today")
    stories = plan["stories"]
    if Dossier.objects.filter(client_key=f"{_KEY}-1").exists():
        return len(stories)
    set_up_keys(agency, now)
    desk = Desk(agency, plan, now)
    # In order of their receipt, so that numbers and ledgers grow as they did in those days.
    for number, story in sorted(enumerate(stories, start=1), key=lambda pair: -pair[1]["days"]):
        desk.tell(number, story)
    remind(at=now)
    return len(stories)


class Desk:
    """The people of the office at work, on days counted back from the last opening of the office."""

    def __init__(self, agency: Agency, plan: dict[str, Any] | None, now: datetime) -> None:
        self.agency, self.now = agency, now
        self.calendar = calendar_for(agency.code)
        self.editions = _editions(agency, plan["limit"], plan["sectors"]) if plan else []
        self.people = {person.username: person for person in Person.objects.all()}
        self.units = {unit.code: unit.pk for unit in Unit.objects.filter(agency=agency)}

    def tell(self, number: int, story: dict[str, Any]) -> None:
        """Take one dossier in and through its steps."""
        moments = _moments(self.calendar, self.now, story["days"], number)
        edition = self.editions[number % len(self.editions)]
        code = self._take_in(number, story, edition, next(moments))
        for step in story["steps"]:
            STEPS[step](self, code, next(moments))

    def _take_in(self, number: int, story: dict[str, Any], edition: Edition, at: datetime) -> str:
        filer = self.people[story.get("who", "lan")]
        mine = "who" in story
        facts: dict[str, Any] = {
            "at": at,
            "agency": self.agency,
            "edition": edition,
            "applicant": _applicant(number, filer if mine else None),
            "papers": [PaperIn(item.name) for item in content_from(edition.content).required_items],
            "client_key": f"{_KEY}-{number}",
        }
        if story["way"] == "counter":
            return register_walk_in(actor=self.actor("binh", at), **facts).code
        actor = self.actor("lan", at) if mine else Actor(person_id=None, name=facts["applicant"].name)
        return submit_dossier(actor=actor, channel=Channel(story["way"]), **facts).code

    def moments(self, days: int, number: int) -> Iterator[datetime]:
        """Moments of a dossier received so many working days ago, none ahead of now."""
        return _moments(self.calendar, self.now, days, number)

    def actor(self, name: str, at: datetime) -> Actor:
        return actor_of(self.people[name], local_day(at))


def _applicant(number: int, filer: Person | None) -> Applicant:
    if filer is not None:
        return Applicant(filer.full_name, filer.id_number, filer.phone, address=HOME)
    name = f"{APPLICANTS[number % len(APPLICANTS)]} {number:03}"
    return Applicant(name, f"000001{number:06}", f"09001{number:05}", address=HOME)


def _editions(agency: Agency, limit: int, sectors: list[str]) -> list[Edition]:
    """Public procedures of the division at the desk, filed online, with that limit in working days."""
    wanted = {"value": limit, "unit": "working_day"}
    found = []
    listed = Edition.objects.filter(procedure__owner=agency, state=Edition.State.PUBLIC.value)
    listed = listed.filter(sector__name__in=sectors)
    for edition in listed.select_related("procedure", "sector").order_by("pk"):
        content = content_from(edition.content)
        if content.terms and content.terms[0].applied == wanted and "online" in content.ways:
            found.append(edition)
    if not found:
        raise ValueError(f"the demo catalogue has no procedure of {limit} working days filed online")
    return found


def _moments(calendar: WorkCalendar, now: datetime, days: int, number: int) -> Iterator[datetime]:
    """Moments of a dossier's life: receipt, then one happening after the other, none after ``now``."""
    opened = _days_back(calendar, now, days)
    worked = [opened, *calendar.working_days(opened, local_day(now))]
    clocks = [time(8, 10), time(9, 20), time(14, 5), time(15, 40)]
    possible = [at_time(day, clock) + timedelta(minutes=number % 7) for day in worked for clock in clocks]
    past = [moment for moment in possible if moment <= now]
    yield from past[:1]
    # Afterwards spread over the days that have passed since, so that steps do not crowd on the first one.
    rest = past[1:]
    step = max(1, len(rest) // 6)
    yield from rest[step - 1 :: step]
    last = past[-1]
    while True:
        last += timedelta(minutes=1)
        yield min(last, now)


def _days_back(calendar: WorkCalendar, now: datetime, days: int) -> date:
    """The working day so many before the last one on which the office has been open for an hour."""
    day = local_day(now)
    while days >= 0:
        if calendar.is_worked(day) and calendar.opening(day) + timedelta(hours=1) <= local(now):
            days -= 1
            if days < 0:
                break
        day -= ONE_DAY
    return day
