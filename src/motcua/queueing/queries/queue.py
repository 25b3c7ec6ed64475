"""The queue of a day as officers, the hall and the statistics see it."""

from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from motcua.queueing.models import Ticket
from motcua.queueing.rules.calling import TicketState, Waiting, lined_up, priority_run
from motcua.queueing.words import SERVICES


@dataclass(frozen=True, slots=True)
class ServiceLine:
    """One service: how many wait and, of those served today, the median wait in whole minutes."""

    code: str
    words: str
    waiting: int
    minutes: int | None


@dataclass(frozen=True, slots=True)
class Queue:
    """A day's queue: waiting as they will be called, numbers now at a counter (newest call first), missed."""

    waiting: tuple[Ticket, ...]
    called: tuple[Ticket, ...]
    missed: tuple[Ticket, ...]
    services: tuple[ServiceLine, ...]
    done: int


def queue_of(agency_id: int, day: date) -> Queue:
    """Everything about the day (one query)."""
    tickets = list(Ticket.objects.filter(agency=agency_id, day=day).order_by("id"))
    of = {state: [one for one in tickets if one.current_state is state] for state in TicketState}
    called = sorted(
        of[TicketState.CALLED] + of[TicketState.SERVED], key=lambda one: one.called_at, reverse=True
    )
    return Queue(
        waiting=tuple(_as_called(of[TicketState.WAITING], tickets)),
        called=tuple(called),
        missed=tuple(of[TicketState.MISSED]),
        services=tuple(_line(code, tickets) for code in SERVICES),
        done=len(of[TicketState.DONE]),
    )


def _as_called(waiting: list[Ticket], today: list[Ticket]) -> list[Ticket]:
    called = [one for one in today if one.called_at is not None]
    called.sort(key=lambda one: (one.called_at, one.pk), reverse=True)
    run = priority_run([one.is_priority for one in called])
    by_key = {one.pk: one for one in waiting}
    return [
        by_key[one.id] for one in lined_up([Waiting(pk, pk, by_key[pk].is_priority) for pk in by_key], run)
    ]


def ahead_of(ticket: Ticket) -> int:
    """How many wait before that number for the same service (one query)."""
    waiting = Ticket.objects.filter(
        agency=ticket.agency_id, day=ticket.day, service=ticket.service, state=TicketState.WAITING.value
    )
    if ticket.is_priority:
        waiting = waiting.exclude(priority="")
    return waiting.filter(pk__lt=ticket.pk).count()


def ticket_drawn(agency_id: int, day: date, ticket_id: int) -> Ticket | None:
    """A number drawn at that agency on that day."""
    return Ticket.objects.filter(pk=ticket_id, agency=agency_id, day=day).first()


def _line(code: str, tickets: list[Ticket]) -> ServiceLine:
    mine = [one for one in tickets if one.service == code]
    waits = [one.waited for one in mine if one.waited is not None and one.state != TicketState.MISSED]
    return ServiceLine(
        code,
        SERVICES[code],
        sum(one.current_state is TicketState.WAITING for one in mine),
        _minutes(waits),
    )


def _minutes(waits: list[timedelta]) -> int | None:
    return round(median(wait.total_seconds() for wait in waits) / 60) if waits else None
