"""A new password: known or forgotten; every other session of the person is over with it."""

from datetime import datetime

from django.contrib.auth.hashers import make_password
from django.db import transaction

from motcua.accounts.commands.send_code import send_code, take_code
from motcua.accounts.models import SentCode
from motcua.accounts.rules.codes import Purpose
from motcua.accounts.rules.contacts import Reach
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import SYSTEM, Actor, Person, end_sessions


def ask_to_reset(*, at: datetime, reach: Reach) -> SentCode:
    """Send a code for a new password, or a letter that there is no account."""
    return send_code(at=at, reach=reach, purpose=Purpose.RESET)


def reset_password(*, at: datetime, token: str, code: str, password: str) -> Person:
    """Set it and end every session. Refuses ``account.code_wrong`` and ``account.code_over``."""
    sent = take_code(token, code, purpose=Purpose.RESET, at=at)
    with transaction.atomic():
        person = Person.objects.select_for_update().filter(pk=sent.person_id, is_active=True).first()
        if person is None:
            raise Refusal("account.code_over")
        _set(person, password)
        record("account.password_reset", subject=f"person:{person.pk}", actor=SYSTEM, at=at)
    return person


@transaction.atomic
def change_password(*, actor: Actor, at: datetime, current: str, password: str) -> Person:
    """Set it where the present one was said. Refuses ``account.wrong_password``."""
    person = Person.objects.select_for_update().get(pk=actor.person_id)
    if person.has_usable_password() and not person.check_password(current):
        raise Refusal("account.wrong_password")
    _set(person, password)
    record("account.password_changed", subject=f"person:{person.pk}", actor=actor, at=at)
    return person


@transaction.atomic
def choose_password(*, at: datetime, person_id: int, password: str) -> Person:
    """The own password in place of the one that was handed over. Refuses ``account.pending_over`` and
    ``account.same_password``."""
    person = Person.objects.select_for_update().get(pk=person_id)
    if person.password_given_at is None:
        raise Refusal("account.pending_over")
    if person.check_password(password):
        raise Refusal("account.same_password")
    _set(person, password)
    record("account.password_chosen", subject=f"person:{person.pk}", actor=SYSTEM, at=at)
    return person


def _set(person: Person, password: str) -> None:
    person.password = make_password(password)
    person.password_given_at = None
    person.save(update_fields=["password", "password_given_at"])
    end_sessions(person.pk)
