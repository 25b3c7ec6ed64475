"""Work of which only one may run at a time, over all processes."""

import hashlib

from django.db import connection, transaction


def one_at_a_time(name: str) -> None:
    """Wait until no other transaction holds the name, and hold it until this one ends.

    On SQLite every writing transaction is already alone."""
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("a name is held inside a transaction only")
    if connection.vendor == "postgresql":
        key = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big", signed=True)
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [key])
