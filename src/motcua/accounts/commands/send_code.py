"""Sending a code to an address, to show that it is the person's own."""

import hashlib
import secrets
from datetime import datetime
from math import ceil
from typing import Any

from django.conf import settings
from django.db import transaction

from motcua.accounts.models import Contact, SentCode
from motcua.accounts.rules.codes import DIGITS, MOST_TRIES, SENT_WITHIN, Purpose, is_open, wait_before_sending
from motcua.accounts.rules.contacts import Reach
from motcua.accounts.words import CODE_MAIL, CODE_SUBJECT, NO_ACCOUNT_MAIL, TAKEN_MAIL
from motcua.foundation.english.saying import said_plain
from motcua.foundation.english.speaking import is_english
from motcua.foundation.messaging.carriers import is_connected
from motcua.foundation.messaging.post import carry, write
from motcua.kernel.refusal import Refusal


def send_code(
    *, at: datetime, reach: Reach, purpose: Purpose, person_id: int | None = None, **facts: Any
) -> SentCode:
    """Send a code; ``facts`` wait with it. Refuses ``account.channel_off`` and ``account.code_too_many``.

    Whoever asks learns nothing about the address: one that cannot be opened (somebody's already, or
    nobody's) gets a letter that says so, and the same page waits for a code that does not exist."""
    if not is_connected(reach.channel.value):
        raise Refusal("account.channel_off")
    sent, message_id = _write(at=at, reach=reach, purpose=purpose, person_id=person_id, facts=facts)
    carry(message_id, at=at)
    return sent


@transaction.atomic
def _write(
    *, at: datetime, reach: Reach, purpose: Purpose, person_id: int | None, facts: dict[str, Any]
) -> tuple[SentCode, int]:
    _require_pause(reach, at)
    owner = Contact.objects.filter(channel=reach.channel.value, value=reach.value).first()
    opens = owner is not None if purpose is Purpose.RESET else owner is None
    code = "".join(secrets.choice("0123456789") for _ in range(DIGITS))
    token = secrets.token_urlsafe(18)
    sent = SentCode.objects.create(
        token=token,
        purpose=purpose.value,
        channel=reach.channel.value,
        value=reach.value,
        person_id=owner.person_id if opens and owner else person_id,
        digest=digest_of(token, code) if opens else "",
        facts=facts if opens else {},
        made_at=at,
    )
    text = CODE_MAIL if opens else NO_ACCOUNT_MAIL if purpose is Purpose.RESET else TAKEN_MAIL
    body = text[reach.channel].format(code=code, site=settings.PUBLIC_URL)
    message = write(
        kind=f"account.{purpose.value}",
        channel=reach.channel.value,
        to=reach.value,
        subject=said_plain(CODE_SUBJECT) if is_english() else CODE_SUBJECT,
        body=said_plain(body) if is_english() else body,
        at=at,
        is_secret=not settings.DEMO,
    )
    assert message is not None
    return sent, message.pk


def _require_pause(reach: Reach, at: datetime) -> None:
    lately = SentCode.objects.filter(value=reach.value, made_at__gt=at - SENT_WITHIN)
    wait = wait_before_sending(list(lately.values_list("made_at", flat=True)), at)
    if wait:
        raise Refusal("account.code_too_many", seconds=ceil(wait.total_seconds()))


def open_code(token: str, purpose: Purpose, at: datetime) -> SentCode:
    """The sending behind a page that waits for its code, or ``account.code_over``."""
    sent = SentCode.objects.filter(token=token, purpose=purpose.value).first()
    if sent is None or not is_open(made_at=sent.made_at, tries=sent.tries, used_at=sent.used_at, at=at):
        raise Refusal("account.code_over")
    return sent


def take_code(token: str, typed: str, *, purpose: Purpose, at: datetime) -> SentCode:
    """The sending whose code was typed, used up. Refuses ``account.code_over`` and ``account.code_wrong``;
    a wrong code is counted whatever becomes of the rest, so call it outside a transaction."""
    with transaction.atomic():
        held = SentCode.objects.select_for_update().filter(token=token, purpose=purpose.value).first()
        if held is None or not is_open(made_at=held.made_at, tries=held.tries, used_at=held.used_at, at=at):
            raise Refusal("account.code_over")
        digits = "".join(typed.split())
        is_right = bool(held.digest) and secrets.compare_digest(held.digest, digest_of(token, digits))
        if is_right:
            held.used_at = at
        else:
            held.tries += 1
        held.save(update_fields=["used_at", "tries"])
    if not is_right:
        raise Refusal("account.code_wrong", left=MOST_TRIES - held.tries)
    return held


def digest_of(token: str, code: str) -> str:
    """What is kept of a code."""
    return hashlib.sha256(f"{token}\n{code}".encode()).hexdigest()
