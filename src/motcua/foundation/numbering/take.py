"""Taking the next number of a series."""

from django.db import connection, transaction

_TAKE = (
    "INSERT INTO foundation_counter (series, value) VALUES (%s, %s) "
    "ON CONFLICT (series) DO UPDATE SET value = foundation_counter.value + %s RETURNING value"
)
_RAISE = (
    "INSERT INTO foundation_counter (series, value) VALUES (%s, %s) "
    "ON CONFLICT (series) DO UPDATE SET value = excluded.value "
    "WHERE foundation_counter.value < excluded.value"
)


def next_number(series: str, count: int = 1) -> int:
    """Take ``count`` numbers and return the last; the row stays locked until the transaction ends,
    so a roll-back gives the numbers back and no gap can appear. Must run inside a transaction."""
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("a number is taken inside a transaction only")
    with connection.cursor() as cursor:
        cursor.execute(_TAKE, [series, count, count])
        return cursor.fetchone()[0]


def raise_to(series: str, value: int) -> None:
    """Make sure the series goes on above ``value`` (numbers that came from elsewhere)."""
    with connection.cursor() as cursor:
        cursor.execute(_RAISE, [series, value])
