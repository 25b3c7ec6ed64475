"""Several reads that must agree with each other see one state of the database, and block nobody."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def one_snapshot() -> Iterator[None]:
    """Reads inside see the database as at the first of them. For reading only: what is written inside
    may be refused. Inside a transaction or a snapshot of the caller's own it changes nothing."""
    if connection.in_atomic_block or _is_begun():
        yield
    elif connection.vendor == "postgresql":
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
    else:
        yield from _deferred()


def _is_begun() -> bool:
    """Whether SQLite is inside a snapshot of ours, of which Django does not know."""
    return connection.vendor == "sqlite" and bool(
        connection.connection and connection.connection.in_transaction
    )


def _deferred() -> Iterator[None]:
    """SQLite: Django's own transactions are IMMEDIATE here and would hold up every writer."""
    with connection.cursor() as cursor:
        cursor.execute("BEGIN DEFERRED")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("COMMIT")
