"""What becomes of a called number: served, done, or nobody came."""

from datetime import datetime

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.queueing.access import ticket_to_change
from motcua.queueing.models import Ticket
from motcua.queueing.rules.calling import TicketState

_FROM = {
    TicketState.SERVED: (TicketState.CALLED,),
    TicketState.DONE: (TicketState.CALLED, TicketState.SERVED),
    TicketState.MISSED: (TicketState.CALLED,),
}


@transaction.atomic
def serve_ticket(*, actor: Actor, at: datetime, ticket_id: int) -> Ticket:
    """The person stands at the counter; already so is fine. Refuses ``queue.not_now``."""
    ticket = ticket_to_change(actor, ticket_id)
    if ticket.current_state is TicketState.SERVED:
        return ticket
    ticket.served_at = at
    return _moved(ticket, TicketState.SERVED)


@transaction.atomic
def close_ticket(*, actor: Actor, at: datetime, ticket_id: int, dossier: str = "") -> Ticket:
    """Done, with the dossier that came of it. Closed before is fine: a second dossier of the same person.
    Refuses ``queue.not_now``."""
    ticket = ticket_to_change(actor, ticket_id)
    if ticket.current_state is TicketState.DONE:
        return ticket
    ticket.served_at = ticket.served_at or ticket.called_at
    ticket.ended_at, ticket.dossier = at, dossier
    return _moved(ticket, TicketState.DONE)


@transaction.atomic
def miss_ticket(*, actor: Actor, at: datetime, ticket_id: int) -> Ticket:
    """Nobody came; the number can be called again later. Refuses ``queue.not_now``."""
    ticket = ticket_to_change(actor, ticket_id)
    ticket.ended_at = at
    return _moved(ticket, TicketState.MISSED)


def _moved(ticket: Ticket, to: TicketState) -> Ticket:
    if ticket.current_state not in _FROM[to]:
        raise Refusal("queue.not_now", label=ticket.label, ticket=ticket.state)
    ticket.state = to.value
    ticket.save()
    return ticket
