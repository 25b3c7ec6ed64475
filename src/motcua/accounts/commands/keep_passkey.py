"""Passkeys (WebAuthn): made on the person's device, kept here as their public half."""

import json
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from fido2.server import Fido2Server
from fido2.utils import websafe_encode
from fido2.webauthn import (
    AttestedCredentialData,
    AuthenticationResponse,
    PublicKeyCredentialRpEntity,
    PublicKeyCredentialUserEntity,
)

from motcua.accounts.models import Passkey
from motcua.accounts.words import SITE
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Person

MOST = 10
Asked = dict[str, Any]


def ask_for_passkey(*, person: Person, origin: str) -> tuple[Asked, Asked]:
    """What the browser is asked to make, and what must be known when it answers."""
    user = PublicKeyCredentialUserEntity(
        id=str(person.pk).encode(), name=person.email or person.full_name, display_name=person.full_name
    )
    known = [_data(row) for row in Passkey.objects.filter(person=person)]
    if len(known) >= MOST:
        raise Refusal("account.passkey_too_many", most=MOST)
    options, state = _server(origin).register_begin(
        user, known, user_verification="required", resident_key_requirement="required"
    )
    return dict(options), state


@transaction.atomic
def keep_passkey(*, actor: Actor, at: datetime, origin: str, state: Asked, answer: str, name: str) -> Passkey:
    """The passkey that the browser made. Refuses ``account.passkey_bad``."""
    try:
        made = _server(origin).register_complete(state, json.loads(answer))
        data = made.credential_data
        assert data is not None
        row = Passkey.objects.create(
            person_id=actor.person_id,
            name=name[:60],
            credential_id=websafe_encode(data.credential_id),
            public_half=bytes(data),
            sign_count=made.counter,
            made_at=at,
        )
    except (ValueError, KeyError, TypeError, AssertionError, IntegrityError):
        raise Refusal("account.passkey_bad") from None
    record("account.passkey_made", subject=f"person:{actor.person_id}", actor=actor, at=at, name=row.name)
    return row


def ask_by_passkey(*, origin: str, person_id: int | None = None) -> tuple[Asked, Asked]:
    """What the browser is asked to prove: that it holds a passkey of the person, or of anybody."""
    rows = Passkey.objects.filter(person=person_id) if person_id else ()
    known = [_data(row) for row in rows]
    options, state = _server(origin).authenticate_begin(known or None, user_verification="required")
    return dict(options), state


@transaction.atomic
def take_passkey(
    *, at: datetime, origin: str, state: Asked, answer: str, person_id: int | None = None
) -> Person:
    """Whose passkey answered. Refuses ``account.passkey_bad``; a count that does not grow means a copy."""
    try:
        given = json.loads(answer)
        seen = AuthenticationResponse.from_dict(given)
        row = Passkey.objects.select_for_update().get(credential_id=websafe_encode(seen.raw_id))
        _server(origin).authenticate_complete(state, [_data(row)], given)
        count = seen.response.authenticator_data.counter
        is_copy = (count or row.sign_count) and count <= row.sign_count
        if is_copy or (person_id and row.person_id != person_id) or not row.person.is_active:
            raise ValueError("not this person's, or a copy")
    except (ValueError, KeyError, TypeError, Passkey.DoesNotExist):
        raise Refusal("account.passkey_bad") from None
    row.sign_count, row.used_at = count, at
    row.save(update_fields=["sign_count", "used_at"])
    return row.person


@transaction.atomic
def drop_passkey(*, actor: Actor, at: datetime, passkey: Passkey) -> None:
    """Forget it; the device keeps its half, which opens nothing any more."""
    record("account.passkey_gone", subject=f"person:{actor.person_id}", actor=actor, at=at, name=passkey.name)
    passkey.delete()


def _data(row: Passkey) -> AttestedCredentialData:
    return AttestedCredentialData(bytes(row.public_half))


def _server(origin: str) -> Fido2Server:
    """``origin`` is this site as the browser knows it; an answer made for another is no answer."""
    host = origin.split("://", 1)[1].rsplit(":", 1)[0] if origin.count(":") > 1 else origin.split("://", 1)[1]
    return Fido2Server(
        PublicKeyCredentialRpEntity(id=host, name=SITE), verify_origin=lambda said: said == origin
    )
