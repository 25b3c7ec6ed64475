"""Delivering news: claimed with a lease, in effect once, tried again later, given up in the end."""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q, QuerySet

from motcua.foundation.outbox.envelope import unpacked
from motcua.foundation.outbox.models import OutboxEntry
from motcua.foundation.outbox.readers import event_type_of, readers_of

LEASE = timedelta(minutes=5)
"""How long a claim keeps others away when its worker is killed."""

MOST_ATTEMPTS = 8
LONGEST_WAIT = timedelta(hours=6)

logger = logging.getLogger(__name__)


@dataclass(slots=True)
class Deliveries:
    """What one run did: how many events were delivered, put back for later, given up."""

    delivered: int = 0
    failed: int = 0
    dead: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """What is in the outbox: events waiting, those among them that have failed, those given up."""

    waiting: int
    failing: int
    dead: int


def deliver(*, at: datetime, limit: int = 100) -> Deliveries:
    """Deliver what is ready, oldest first, at most ``limit`` events; call it outside a transaction.

    Any number of workers may run at once. A worker killed at any moment loses nothing and does nothing
    twice: its event is delivered again when the lease is over."""
    done = Deliveries()
    for _ in range(limit):
        if not _ready(at).exists() or (entry := _claim(at)) is None:
            break
        if entry.dead_at:
            done.dead += 1
            continue
        try:
            done.delivered += _carry_out(entry, at)
        except Exception as error:  # a reader may fail in any way; the news must not be lost with it
            logger.exception("%s was not delivered (attempt %s)", entry, entry.attempts)
            _put_back(entry, error, at)
            done.failed += entry.dead_at is None
            done.dead += entry.dead_at is not None
    return done


def standing() -> Standing:
    """What waits, what keeps failing, what was given up (three statements)."""
    waiting = _waiting()
    failing = waiting.exclude(last_error="").count()
    return Standing(waiting.count(), failing, OutboxEntry.objects.exclude(dead_at=None).count())


def revive() -> int:
    """Try the dead ones again from the start, once their cause is mended; how many there are."""
    dead = OutboxEntry.objects.exclude(dead_at=None)
    return dead.update(dead_at=None, attempts=0, leased_until=None)


def forget_delivered(*, before: datetime) -> int:
    """Delete what was delivered before that moment; how many there were."""
    return OutboxEntry.objects.filter(delivered_at__lt=before).delete()[0]


def _waiting() -> QuerySet[OutboxEntry]:
    return OutboxEntry.objects.filter(delivered_at=None, dead_at=None)


def _ready(at: datetime) -> QuerySet[OutboxEntry]:
    return _waiting().filter(Q(leased_until=None) | Q(leased_until__lte=at)).order_by("id")


@transaction.atomic
def _claim(at: datetime) -> OutboxEntry | None:
    entry = _ready(at).select_for_update(skip_locked=True).first()
    if entry is None:
        return None
    if entry.attempts >= MOST_ATTEMPTS:
        # Every worker that took it died before it could say why.
        entry.dead_at, entry.last_error = at, entry.last_error or "the worker ended every time"
    else:
        entry.attempts += 1
        entry.leased_until = at + LEASE
    entry.save(update_fields=["attempts", "leased_until", "dead_at", "last_error"])
    return entry


@transaction.atomic
def _carry_out(entry: OutboxEntry, at: datetime) -> bool:
    """Readers' effect and "delivered" in one transaction; False where another worker was quicker."""
    held = OutboxEntry.objects.select_for_update().filter(pk=entry.pk, attempts=entry.attempts)
    if (ours := held.filter(delivered_at=None).first()) is None:
        return False
    event_type = event_type_of(entry.kind)
    if event_type is None:
        raise LookupError(f"nobody hears {entry.kind}")
    event = unpacked(event_type, entry.payload)
    for reader in readers_of(event_type):
        reader(event, at=at)
    ours.delivered_at, ours.last_error = at, ""
    ours.save(update_fields=["delivered_at", "last_error"])
    return True


def _put_back(entry: OutboxEntry, error: Exception, at: datetime) -> None:
    """Later again, each time twice as late; after too many times never."""
    entry.last_error = f"{type(error).__name__}: {error}"[:2000]
    entry.leased_until = at + min(timedelta(minutes=2**entry.attempts), LONGEST_WAIT)
    if entry.attempts >= MOST_ATTEMPTS:
        entry.dead_at = at
    entry.save(update_fields=["last_error", "leased_until", "dead_at"])
