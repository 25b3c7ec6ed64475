"""Rounds and what is owed, with who was in time and who is complete."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from motcua.collection import access
from motcua.collection.models import Return, Round
from motcua.collection.rules.periods import last_day
from motcua.collection.rules.sets import set_from
from motcua.kernel.rounding import percent
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor
from motcua.workdays.public import calendar_for
from motcua.workdays.rules.calendar import WorkCalendar


@dataclass(frozen=True, slots=True)
class Line:
    """A return with how it stands; ``in_time`` is None while it is neither handed in nor late."""

    record: Return
    last_day: date
    in_time: bool | None
    asked: int

    @property
    def is_complete(self) -> bool:
        return self.record.answered == self.asked


@dataclass(frozen=True, slots=True)
class Tally:
    """A round in figures: how many units were asked, handed in, in time, late, approved, complete."""

    asked: int
    submitted: int
    in_time: int
    late: int
    approved: int
    complete: int

    @property
    def on_time_share(self) -> Decimal | None:
        """Of all units asked, those that handed in by the day."""
        return percent(self.in_time, self.asked)

    @property
    def complete_share(self) -> Decimal | None:
        return percent(self.complete, self.asked)


def line(record: Return, today: date, calendar: WorkCalendar, asked: int) -> Line:
    """Late is for ever: the day it was first handed in decides."""
    last = last_day(record.round.due_on, calendar)
    submitted = record.first_submitted_at
    if submitted is not None:
        return Line(record, last, local_day(submitted) <= last, asked)
    return Line(record, last, False if today > last else None, asked)


def lines(records: Iterable[Return], round_: Round, today: date) -> list[Line]:
    """The returns of one round."""
    calendar, asked = calendar_for(round_.agency.code), len(set_from(round_.indicators).typed)
    return [line(one, today, calendar, asked) for one in records]


def tally(listed: Sequence[Line]) -> Tally:
    """The figures of a round, counted by itself."""
    submitted = [one for one in listed if one.record.first_submitted_at is not None]
    return Tally(
        len(listed),
        len(submitted),
        sum(one.in_time is True for one in listed),
        sum(one.in_time is False for one in listed),
        sum(one.record.state == Return.State.APPROVED.value for one in listed),
        sum(one.is_complete for one in submitted),
    )


def returns_of(round_: Round) -> list[Return]:
    """All returns of a round by the name of the agency (one query)."""
    found = round_.returns.select_related("agency").order_by("agency__name", "id")
    listed = list(found)
    for one in listed:
        one.round = round_
    return listed


def owed(actor: Actor, today: date) -> list[Line]:
    """Returns the officer's agencies still have to hand in, the nearest day first."""
    mine = [post.agency_id for post in actor.posts if post.role in access.FILLERS]
    states = [Return.State.OPEN.value, Return.State.SENT_BACK.value]
    found = Return.objects.filter(agency_id__in=mine, state__in=states)
    listed = []
    for record in found.select_related("agency", "round__agency").order_by("round__due_on", "id")[:100]:
        calendar = calendar_for(record.round.agency.code)
        listed.append(line(record, today, calendar, len(set_from(record.round.indicators).typed)))
    return listed


def rounds_for(actor: Actor, today: date, most: int = 60) -> list[tuple[Round, Tally]]:
    """Rounds the officer reads, the latest period first (two queries and calendars)."""
    found = access.readable_rounds(actor).select_related("agency").prefetch_related("returns")
    listed = []
    for one in found.order_by("-ends_on", "-id")[:most]:
        records = list(one.returns.all())
        for record in records:
            record.round = one
        listed.append((one, tally(lines(records, one, today))))
    return listed


def as_known(records: Iterable[Return], seen_at: datetime | None) -> list[Return]:
    """The returns that were approved by that moment."""
    return [
        one
        for one in records
        if one.approved_at is not None and (seen_at is None or one.approved_at <= seen_at)
    ]
