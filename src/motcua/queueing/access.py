"""Who works a queue, which device may hand out numbers, and the only way from an id to a ticket."""

from django.core.signing import Signer
from django.utils.crypto import constant_time_compare

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Agency, HeldPost, Role, agency_by_code
from motcua.queueing.models import Ticket


def counter_of(actor: Actor) -> HeldPost:
    """The post at whose counter the person calls numbers, or ``queue.forbidden``."""
    post = actor.holds_anywhere(Role.ONE_STOP)
    if post is None:
        raise Refusal("queue.forbidden" if actor.person_id else "organisation.sign_in")
    return post


def ticket_to_change(actor: Actor, ticket_id: int) -> Ticket:
    """The ticket, locked, of a counter of the actor's; ``queue.not_found`` as if it did not exist."""
    if actor.person_id is None:
        raise Refusal("organisation.sign_in")
    ticket = Ticket.objects.select_for_update().filter(pk=ticket_id).first()
    if ticket is None or actor.holds([Role.ONE_STOP], ticket.agency_id) is None:
        raise Refusal("queue.not_found")
    return ticket


def kiosk_key(agency_code: str) -> str:
    """What the address of the hall's number machine bears, so that only who set it up knows it."""
    return Signer(salt="queueing.kiosk").signature(agency_code)[:24]


def kiosk_agency(agency_code: str, key: str) -> Agency:
    """The agency of a number machine's address, or ``queue.not_found``."""
    agency = agency_by_code(agency_code) if constant_time_compare(key, kiosk_key(agency_code)) else None
    if agency is None:
        raise Refusal("queue.not_found")
    return agency


def hall_agency(agency_code: str) -> Agency:
    """The agency whose hall screen is asked for: everybody may see it. Else ``queue.not_found``."""
    agency = agency_by_code(agency_code)
    if agency is None:
        raise Refusal("queue.not_found")
    return agency
