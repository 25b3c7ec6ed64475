"""Writing a message with the change it tells of, and carrying what waits."""

import logging
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import Q

from motcua.foundation.messaging.carriers import carrier_of
from motcua.foundation.messaging.models import Message
from motcua.foundation.messaging.ports import NotCarried

MOST_TRIES = 8
LEASE = timedelta(minutes=5)
LONGEST_WAIT = timedelta(hours=6)
NOT_CONNECTED = "kênh này chưa được nối ra ngoài"
_JOURNAL = logging.getLogger(__name__)


def write(
    *,
    kind: str,
    channel: str,
    to: str,
    body: str,
    at: datetime,
    subject: str = "",
    about: str = "",
    key: str | None = None,
    is_secret: bool = False,
) -> Message | None:
    """Put a message beside the change it tells of; None where that key was written before."""
    message = Message(
        kind=kind, channel=channel, to=to, subject=subject, body=body, about=about, key=key, made_at=at
    )
    message.is_secret = is_secret
    try:
        with transaction.atomic():
            message.save(force_insert=True)
    except IntegrityError:
        return None
    return message


def write_many(messages: Iterable[Message]) -> int:
    """Put many beside the change they tell of, in one statement a thousand; those whose key was written
    before are left out."""
    listed = list(messages)
    Message.objects.bulk_create(listed, batch_size=1_000, ignore_conflicts=True)
    return len(listed)


def forget_about(about: str) -> None:
    """Delete every message about that thing, those that wait too."""
    Message.objects.filter(about=about).delete()


def carry(message_id: int, *, at: datetime) -> bool:
    """Carry one message now; True where it left. Call it after the transaction that wrote it.

    Claimed first, so that two workers do not send it twice; at least once where one is killed between."""
    if (message := _claim(message_id, at)) is None:
        return False
    carrier = carrier_of(message.channel)
    if carrier is None:
        return _failed(message, NotCarried(NOT_CONNECTED, is_final=True), at)
    try:
        carrier.carry(to=message.to, subject=message.subject, body=message.body, key=f"motcua-{message.pk}")
    except NotCarried as no:
        return _failed(message, no, at)
    message.state, message.sent_at, message.error = Message.State.SENT.value, at, ""
    if message.is_secret:
        message.body = ""
    message.save(update_fields=["state", "sent_at", "error", "body"])
    return True


def carry_waiting(*, at: datetime, limit: int = 500) -> int:
    """Carry what is ready, oldest first; how many left."""
    return sum(carry(pk, at=at) for pk in _ready(at).values_list("pk", flat=True)[:limit])


def forget_old(*, before: datetime) -> int:
    """Delete what was made before that moment and waits no more."""
    old = Message.objects.filter(made_at__lt=before).exclude(state=Message.State.WAITING.value)
    return old.delete()[0]


def _ready(at: datetime):  # type: ignore[no-untyped-def]
    waiting = Message.objects.filter(state=Message.State.WAITING.value)
    return waiting.filter(Q(not_before=None) | Q(not_before__lte=at)).order_by("id")


@transaction.atomic
def _claim(message_id: int, at: datetime) -> Message | None:
    message = _ready(at).select_for_update(skip_locked=True).filter(pk=message_id).first()
    if message is not None:
        message.tries += 1
        message.not_before = at + LEASE
        message.save(update_fields=["tries", "not_before"])
    return message


def _failed(message: Message, no: NotCarried, at: datetime) -> bool:
    message.error = str(no)[:300]
    message.not_before = at + min(timedelta(minutes=2**message.tries), LONGEST_WAIT)
    if no.is_final or message.tries >= MOST_TRIES:
        message.state = Message.State.FAILED.value
        message.body = "" if message.is_secret else message.body
    message.save(update_fields=["error", "not_before", "state", "body"])
    _JOURNAL.warning("message %s did not leave: %s", message.pk, message.error)
    return False
