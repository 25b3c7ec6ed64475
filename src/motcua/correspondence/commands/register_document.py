"""Entering a document that already has its number: an incoming one, or an earlier outgoing one."""

from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.db import transaction

from motcua.correspondence import access
from motcua.correspondence.commands.attach_paper import attach
from motcua.correspondence.models import Document
from motcua.correspondence.register import enter, numbered
from motcua.correspondence.rules.numbers import DocumentNumber, plain_number, read_number
from motcua.correspondence.rules.series import leaps, series_name
from motcua.foundation.files import StoredFile
from motcua.foundation.numbering.take import next_number, raise_to
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
    as_on_paper: bool = False,
    paper: StoredFile | None = None,
) -> Document:
    """Enter it once. An incoming one gets the next arrival number of the year it came in; an outgoing one's
    number is not given again. Refuses ``document.exists``, ``document.bad_number``, dates ahead of the day
    it is entered and, unless it stands so ``as_on_paper``, an outgoing number that is taken or far ahead."""
    access.require_keeper_of(actor, agency_id)
    today, number, is_incoming = local_day(at), _number(stated.number), direction == "incoming"
    arrived = (received_on or today) if is_incoming else None
    _refuse_days(stated.issued_on, arrived, today)
    year = (arrived or stated.issued_on or today).year
    # The number locks its series, so that nobody else enters the same beside this one.
    arrival = next_number(f"van-ban-den:{agency_id}:{year}") if is_incoming else None
    if not is_incoming:
        _keep_number(agency_id, year, number, as_on_paper=as_on_paper, is_past=year < today.year)
    _refuse_known(agency_id, direction, number.text, stated)
    document = Document(
        agency_id=agency_id,
        direction=direction.value,
        **asdict(stated) | {"number": number.text, "kind": number.kind or stated.kind},
        register_year=year,
        register_number=arrival,
        received_on=arrived,
        recorded_at=at,
        recorded_by=actor.name,
    )
    enter(document)
    record("document.registered", subject=f"document:{document.pk}", actor=actor, at=at, number=number.text)
    if paper:
        attach(document, paper, actor=actor, at=at)
    return document


def _number(said: str) -> DocumentNumber:
    number = read_number(said)
    if number is None:
        raise Refusal("document.bad_number", found=said)
    return number


def _keep_number(
    agency_id: int, year: int, number: DocumentNumber, *, as_on_paper: bool, is_past: bool
) -> None:
    """An old year is entered in parts, so its numbers may leap."""
    series = series_name(agency_id, year, number.kind)
    last = next_number(series, 0)
    if not as_on_paper:
        taken = numbered(agency_id, year, number.text).first()
        if taken is not None:
            raise Refusal("document.number_taken", number=number.text, year=year, day=taken.issued_on)
        if not is_past and leaps(number.number, last):
            raise Refusal("document.number_leaps", number=number.text, year=year, last=last)
    raise_to(series, number.number)


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
