"""Another address of a signed-in person, shown to be theirs by a code."""

from datetime import datetime

from django.db import IntegrityError, transaction

from motcua.accounts.commands.send_code import send_code, take_code
from motcua.accounts.models import Contact, SentCode
from motcua.accounts.rules.codes import Purpose
from motcua.accounts.rules.contacts import Channel, Reach
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Person


def ask_for_reach(*, actor: Actor, at: datetime, reach: Reach) -> SentCode:
    """Send the code to the new address."""
    return send_code(at=at, reach=reach, purpose=Purpose.REACH, person_id=actor.person_id)


def change_reach(*, actor: Actor, at: datetime, token: str, code: str) -> Contact:
    """The new address in place of the old one of that channel."""
    sent = take_code(token, code, purpose=Purpose.REACH, at=at)
    if sent.person_id != actor.person_id:
        raise Refusal("account.code_over")
    try:
        return _changed(sent, actor, at)
    except IntegrityError:
        raise Refusal("account.code_over") from None


@transaction.atomic
def _changed(sent: SentCode, actor: Actor, at: datetime) -> Contact:
    contact, _ = Contact.objects.update_or_create(
        person_id=actor.person_id, channel=sent.channel, defaults={"value": sent.value, "verified_at": at}
    )
    column = "email" if sent.channel == Channel.EMAIL else "phone"
    Person.objects.filter(pk=actor.person_id).update(**{column: sent.value})
    subject = f"person:{actor.person_id}"
    record("account.reach_changed", subject=subject, actor=actor, at=at, channel=sent.channel)
    return contact
