"""The bare database: the statements of our own commands, replayed through the driver alone."""

import re
import time
from collections.abc import Iterable
from typing import Any

from django.db import connection, transaction

from motcua.bench.deck import Card
from motcua.bench.office import People

Statement = tuple[str, Any]
_CONTROL = ("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT", "ROLLBACK")
_PLACE = re.compile(r"(?<!%)%s")


class _TakenBack(Exception):
    """Ends a transaction whose statements were only to be heard."""


def record(cards: Iterable[Card], people: People) -> list[list[Statement]]:
    """The statements with their values that each card sends, one list a card; nothing stays changed."""
    heard: list[list[Statement]] = []
    for card in cards:
        statements: list[Statement] = []

        def listen(execute, sql, params, many, context, kept=statements):
            if not sql.lstrip().upper().startswith(_CONTROL):
                kept.append((sql, params))
            return execute(sql, params, many, context)

        try:
            with transaction.atomic(), connection.execute_wrapper(listen):
                card.play(people)
                raise _TakenBack
        except _TakenBack:
            heard.append(statements)
    return heard


class BareDatabase:
    """A connection of the driver's own to the same database, with the same durability."""

    def __init__(self) -> None:
        connection.ensure_connection()
        self._is_postgres = connection.vendor == "postgresql"
        if self._is_postgres:
            import psycopg

            given = connection.connection.info
            self._driver: Any = psycopg.connect(given.dsn, password=given.password or None, autocommit=True)
        else:
            # SQLite's Django connection is the driver's own, with our pragmas set.
            self._driver = connection.connection

    def __enter__(self) -> "BareDatabase":
        return self

    def __exit__(self, *_: object) -> None:
        if self._is_postgres:
            self._driver.close()

    def replay(self, transactions: list[list[Statement]]) -> float:
        """Run and commit them, one transaction each; the seconds it took."""
        prepared = [[(self._text(sql), params) for sql, params in one] for one in transactions]
        cursor = self._driver.cursor()
        begin = "BEGIN" if self._is_postgres else "BEGIN IMMEDIATE"
        started = time.perf_counter()
        for statements in prepared:
            cursor.execute(begin)
            for sql, params in statements:
                cursor.execute(sql, params)
                if cursor.description is not None:
                    cursor.fetchall()
            cursor.execute("COMMIT")
        return time.perf_counter() - started

    def _text(self, sql: str) -> str:
        return sql if self._is_postgres else _PLACE.sub("?", sql).replace("%%", "%")
