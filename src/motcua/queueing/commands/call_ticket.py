"""Calling numbers: the next one, the same again, or one that had not come (gọi số)."""

from datetime import datetime

from django.db import transaction

from motcua.foundation.one_at_a_time import one_at_a_time
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor
from motcua.queueing.access import counter_of, ticket_to_change
from motcua.queueing.models import Ticket
from motcua.queueing.rules.calling import TicketState, Waiting, next_of, priority_run

RECENT = 6
AGAIN = (TicketState.CALLED, TicketState.MISSED)


@transaction.atomic
def call_next(*, actor: Actor, at: datetime, desk: str = "", service: str = "") -> Ticket:
    """Call the next number, of one service or of all. Two officers never call the same one. Refuses
    ``queue.nobody_waits``, and ``queue.still_serving`` while a number of one's own is open."""
    post, day = counter_of(actor), local_day(at)
    one_at_a_time(f"queue:{post.agency_code}")
    today = Ticket.objects.filter(agency=post.agency_id, day=day)
    if mine := open_ticket(actor, day):
        raise Refusal("queue.still_serving", label=mine.label)
    waiting = today.filter(state=TicketState.WAITING.value)
    if service:
        waiting = waiting.filter(service=service)
    called = today.exclude(called_at=None).order_by("-called_at", "-id")
    run = priority_run([bool(one) for one in called.values_list("priority", flat=True)[:RECENT]])
    lined_up = [
        Waiting(pk, pk, bool(why)) for pk, why in waiting.order_by("id").values_list("pk", "priority")
    ]
    chosen = next_of(lined_up, run)
    if chosen is None:
        raise Refusal("queue.nobody_waits")
    return _called(Ticket.objects.get(pk=chosen.id), actor, at, desk)


@transaction.atomic
def call_again(*, actor: Actor, at: datetime, ticket_id: int, desk: str = "") -> Ticket:
    """Call a number again, also one that had not come before. Refuses ``queue.not_now``."""
    ticket = ticket_to_change(actor, ticket_id)
    if ticket.current_state not in AGAIN:
        raise Refusal("queue.not_now", label=ticket.label, ticket=ticket.state)
    mine = open_ticket(actor, local_day(at))
    if mine is not None and mine.pk != ticket.pk:
        raise Refusal("queue.still_serving", label=mine.label)
    return _called(ticket, actor, at, desk or ticket.desk)


def open_ticket(actor: Actor, day: object) -> Ticket | None:
    """The number the officer has called and not ended."""
    states = [TicketState.CALLED.value, TicketState.SERVED.value]
    return Ticket.objects.filter(day=day, officer_id=actor.person_id, state__in=states).first()


def _called(ticket: Ticket, actor: Actor, at: datetime, desk: str) -> Ticket:
    ticket.state = TicketState.CALLED.value
    ticket.called_at, ticket.calls, ticket.desk = at, ticket.calls + 1, desk
    ticket.officer, ticket.officer_id = actor.name, actor.person_id
    ticket.ended_at = None
    ticket.save()
    return ticket
