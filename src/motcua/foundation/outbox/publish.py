"""Writing news into the transaction of the command that makes it."""

from datetime import datetime
from typing import Any

from django.db import connection, transaction

from motcua.foundation.outbox.envelope import kind_of, packed
from motcua.foundation.outbox.models import OutboxEntry
from motcua.foundation.outbox.readers import readers_of
from motcua.foundation.plain_write import insert_row


def publish(event: Any, *, at: datetime, not_before: datetime | None = None) -> None:
    """Put the event into the outbox where somebody hears it: one statement, none where nobody does.

    Must run inside the command's transaction, so that a roll-back takes the news back as well."""
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("news is published inside a transaction only")
    if readers_of(type(event)):
        kind, payload = kind_of(type(event)), packed(event)
        insert_row(OutboxEntry(kind=kind, payload=payload, created_at=at, leased_until=not_before))
