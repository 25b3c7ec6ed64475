"""Entering a document that already has its number: an incoming one, or an earlier outgoing one."""

from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.db import transaction

from motcua.correspondence import access
from motcua.correspondence.models import Document
from motcua.correspondence.register import enter
from motcua.correspondence.rules.numbers import plain_number, read_number
from motcua.foundation.numbering.take import next_number
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor


@dataclass(frozen=True, slots=True)
class Stated:
    """What stands on the paper."""

    number: str
    subject: str
    issuer: str
    issued_on: date | None = None
    signer: str = ""
    recipients: str = ""
    urgency: str = ""
    kind: str = ""
    body: str = ""


@transaction.atomic
def register_document(
    *,
    actor: Actor,
    at: datetime,
    agency_id: int,
    stated: Stated,
    direction: Document.Direction = Document.Direction.INCOMING,
    received_on: date | None = None,
) -> Document:
    """Enter it once. An incoming one gets the next arrival number of the year it came in; refuses
    ``document.exists``, ``document.bad_number`` and dates ahead of the day it is entered."""
    access.require_keeper_of(actor, agency_id)
    today = local_day(at)
    number = read_number(stated.number)
    if number is None:
        raise Refusal("document.bad_number", found=stated.number)
    is_incoming = direction is Document.Direction.INCOMING
    arrived = (received_on or today) if is_incoming else None
    _refuse_days(stated.issued_on, arrived, today)
    _refuse_known(agency_id, direction, number.text, stated)
    year = (arrived or stated.issued_on or today).year
    document = Document(
        agency_id=agency_id,
        direction=direction.value,
        **asdict(stated) | {"number": number.text, "kind": number.kind or stated.kind},
        register_year=year,
        register_number=next_number(f"van-ban-den:{agency_id}:{year}") if is_incoming else None,
        received_on=arrived,
        recorded_at=at,
        recorded_by=actor.name,
    )
    enter(document)
    record("document.registered", subject=f"document:{document.pk}", actor=actor, at=at, number=number.text)
    return document


def _refuse_known(agency_id: int, direction: Document.Direction, number: str, stated: Stated) -> None:
    if Document.objects.filter(
        agency_id=agency_id,
        direction=direction.value,
        number_plain=plain_number(number),
        issued_on=stated.issued_on,
        issuer=stated.issuer,
    ).exists():
        raise Refusal("document.exists", number=number)


def _refuse_days(issued_on: date | None, arrived: date | None, today: date) -> None:
    if arrived and arrived > today:
        raise Refusal("document.arrives_ahead", day=arrived)
    if issued_on and issued_on > (arrived or today):
        raise Refusal("document.issued_ahead", day=issued_on)
