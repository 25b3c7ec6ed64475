"""Filing a petition (gửi phản ánh, kiến nghị)."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.feedback.models import Petition
from motcua.feedback.rules.petitions import REPEATED_WITHIN, WAITING, clock_of, digits_of, due, mark_of
from motcua.foundation.numbering.take import next_number
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor, Agency
from motcua.workdays.public import calendar_for


@dataclass(frozen=True, slots=True)
class Writer:
    """Who writes, and how to reach them."""

    name: str
    phone: str
    email: str = ""


@transaction.atomic
def file_petition(
    *,
    actor: Actor,
    at: datetime,
    agency: Agency,
    writer: Writer,
    about: Petition.About,
    text: str,
    reference: str = "",
    file: dict[str, Any] | None = None,
) -> Petition:
    """Anybody may; the three limits are counted at once. Refuses ``petition.no_name``,
    ``petition.bad_phone``, ``petition.no_text``, and ``petition.sent_already`` what still waits."""
    _refuse_incomplete(writer, text)
    _refuse_again(agency, writer, text, at)
    petition = stand(
        agency,
        at,
        name=writer.name.strip(),
        phone=writer.phone.strip(),
        email=writer.email.strip(),
        about=about.value,
        reference=reference.strip(),
        text=text.strip(),
        file=file or {},
        text_mark=mark_of(text),
        phone_digits=digits_of(writer.phone),
    )
    record("petition.filed", subject=f"petition:{petition.code}", actor=actor, at=at, about=about.value)
    return petition


def stand(agency: Agency, at: datetime, **facts: Any) -> Petition:
    """Put a petition before an agency, with a number, a key and the limits of that agency's calendar."""
    day = f"{local_day(at):%y%m%d}"
    clock, calendar = clock_of(local_day(at)), calendar_for(agency.code)
    return Petition.objects.create(
        code=f"PA-{day}-{next_number(f'petition:{day}'):04}",
        key=secrets.token_urlsafe(16),
        agency=agency,
        filed_at=at,
        screen_due_at=due(calendar, at, clock.screen),
        ask_due_at=due(calendar, at, clock.ask),
        answer_due_at=due(calendar, at, clock.answer),
        **facts,
    )


def _refuse_again(agency: Agency, writer: Writer, text: str, at: datetime) -> None:
    """The same words from the same number are one petition as long as it is not answered; who is not
    content with an answer may ask again."""
    waiting = Petition.objects.filter(
        agency=agency,
        text_mark=mark_of(text),
        phone_digits=digits_of(writer.phone),
        state__in=WAITING,
        filed_at__gte=at - REPEATED_WITHIN,
    )
    before = waiting.order_by("-id").first()
    if before is not None:
        raise Refusal("petition.sent_already", code=before.code, filed_at=before.filed_at)


def _refuse_incomplete(writer: Writer, text: str) -> None:
    if not writer.name.strip():
        raise Refusal("petition.no_name")
    if len(digits_of(writer.phone)) < 8:
        raise Refusal("petition.bad_phone", found=writer.phone)
    if not text.strip():
        raise Refusal("petition.no_text")
