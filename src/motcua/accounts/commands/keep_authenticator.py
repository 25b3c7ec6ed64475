"""An authenticator app: shown once, on after its first code, off again; recovery codes come with it."""

import hashlib
import secrets
from datetime import datetime

from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP
from django.conf import settings
from django.db import transaction

from motcua.accounts.models import Authenticator, Passkey, RecoveryCode
from motcua.accounts.rules.factors import (
    RECOVERY_CODES,
    STEP_SECONDS,
    plain_code,
    recovery_code,
    steps_to_try,
)
from motcua.foundation.signing.vault import locked, unlocked
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor

_SECRET_BYTES = 20


@transaction.atomic
def begin_authenticator(*, person_id: int, at: datetime) -> Authenticator:
    """A secret to be put into an app; the one not yet confirmed, where there is one. Refuses
    ``account.factor_on`` where an app is on already."""
    row = Authenticator.objects.select_for_update().filter(person=person_id).first()
    if row is not None and row.confirmed_at:
        raise Refusal("account.factor_on")
    if row is None:
        secret = locked(secrets.token_bytes(_SECRET_BYTES), about=_about(person_id))
        row = Authenticator.objects.create(person_id=person_id, secret=secret, made_at=at)
    return row


def secret_of(row: Authenticator) -> bytes:
    """The secret, for the code and its picture."""
    return unlocked(bytes(row.secret), about=_about(row.person_id))


@transaction.atomic
def confirm_authenticator(*, actor: Actor, at: datetime, code: str) -> list[str]:
    """Switch it on by its first code; the recovery codes, to be shown once. Refuses ``account.code_bad``."""
    row = Authenticator.objects.select_for_update().filter(person=actor.person_id).first()
    if row is None or row.confirmed_at or not _takes(row, code, at):
        raise Refusal("account.code_bad")
    row.confirmed_at = at
    row.save(update_fields=["confirmed_at", "last_step"])
    record("account.authenticator_on", subject=f"person:{actor.person_id}", actor=actor, at=at)
    return _new_codes(row.person_id)


@transaction.atomic
def drop_authenticator(*, actor: Actor, at: datetime) -> None:
    """Switch it off; the recovery codes go where no passkey is left to need them."""
    Authenticator.objects.filter(person=actor.person_id).delete()
    if not Passkey.objects.filter(person=actor.person_id).exists():
        RecoveryCode.objects.filter(person=actor.person_id).delete()
    record("account.authenticator_off", subject=f"person:{actor.person_id}", actor=actor, at=at)


@transaction.atomic
def renew_recovery_codes(*, actor: Actor, at: datetime) -> list[str]:
    """Ten new codes; the old ones open nothing any more."""
    assert actor.person_id is not None
    record("account.recovery_codes", subject=f"person:{actor.person_id}", actor=actor, at=at)
    return _new_codes(actor.person_id)


@transaction.atomic
def take_second_factor(*, person_id: int, at: datetime, code: str) -> str:
    """Which factor the code was of (``app`` or ``recovery``), used up. Refuses ``account.code_bad``."""
    row = Authenticator.objects.select_for_update().filter(person=person_id).first()
    if row is not None and row.confirmed_at and _takes(row, code, at):
        row.save(update_fields=["last_step"])
        return "app"
    digest = _digest(person_id, code)
    unused = RecoveryCode.objects.filter(person=person_id, used_at=None, digest=digest)
    if not unused.update(used_at=at):
        raise Refusal("account.code_bad")
    return "recovery"


def _takes(row: Authenticator, code: str, at: datetime) -> bool:
    typed = plain_code(code)
    if len(typed) != 6 or not (typed.isascii() and typed.isdecimal()):
        return False
    app = TOTP(secret_of(row), 6, SHA1(), STEP_SECONDS, enforce_key_length=False)  # noqa: S303 RFC 6238
    for step in steps_to_try(at.timestamp(), row.last_step):
        if secrets.compare_digest(app.generate(step * STEP_SECONDS), typed.encode()):
            row.last_step = step
            return True
    return False


def _new_codes(person_id: int) -> list[str]:
    RecoveryCode.objects.filter(person=person_id).delete()
    codes = [recovery_code(secrets.token_bytes(10)) for _ in range(RECOVERY_CODES)]
    rows = [RecoveryCode(person_id=person_id, digest=_digest(person_id, code)) for code in codes]
    RecoveryCode.objects.bulk_create(rows)
    return codes


def _digest(person_id: int, code: str) -> str:
    salted = f"{settings.VAULT_KEY or settings.SECRET_KEY}\n{person_id}\n{plain_code(code)}"
    return hashlib.sha256(salted.encode()).hexdigest()


def _about(person_id: int) -> str:
    return f"authenticator of {person_id}"
