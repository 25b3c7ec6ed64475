"""Making an account (đăng ký): after the code that shows the address is the person's own."""

import secrets
from datetime import datetime

from django.contrib.auth.hashers import make_password
from django.db import IntegrityError, transaction

from motcua.accounts.commands.send_code import send_code, take_code
from motcua.accounts.models import Contact, SentCode
from motcua.accounts.rules.codes import Purpose
from motcua.accounts.rules.contacts import Channel, Reach
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import SYSTEM, Person


def ask_to_register(*, at: datetime, full_name: str, reach: Reach, password: str) -> SentCode:
    """Send the code; the name and the password's hash wait beside it."""
    facts = {"full_name": full_name, "password": make_password(password)}
    return send_code(at=at, reach=reach, purpose=Purpose.REGISTER, **facts)


def register_person(*, at: datetime, token: str, code: str) -> Person:
    """The new person, with the address verified. Refuses ``account.code_wrong`` and ``account.code_over``."""
    sent = take_code(token, code, purpose=Purpose.REGISTER, at=at)
    try:
        return _made(sent, at)
    except IntegrityError:
        raise Refusal("account.code_over") from None


@transaction.atomic
def _made(sent: SentCode, at: datetime) -> Person:
    person = Person(
        username=f"nd-{secrets.token_hex(8)}",
        full_name=sent.facts["full_name"],
        password=sent.facts["password"],
        email=sent.value if sent.channel == Channel.EMAIL else "",
        phone=sent.value if sent.channel == Channel.SMS else "",
    )
    person.save()
    Contact.objects.create(person=person, channel=sent.channel, value=sent.value, verified_at=at)
    SentCode.objects.filter(pk=sent.pk).update(facts={})
    record("account.registered", subject=f"person:{person.pk}", actor=SYSTEM, at=at, channel=sent.channel)
    return person
