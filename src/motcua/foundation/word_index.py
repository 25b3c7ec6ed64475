"""An index of words, each standing for itself: FTS5 on SQLite, a GIN index on PostgreSQL.

Its table is made of what other rows say and can be made again from them. Words are letters and digits
without tone marks; who reads them may not be told by the index alone."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.db import connection

_MAKE = {
    "sqlite": ["CREATE VIRTUAL TABLE {t} USING fts5(words, detail = none, tokenize = 'ascii')"],
    "postgresql": [
        "CREATE TABLE {t} (id bigint PRIMARY KEY, words tsvector NOT NULL)",
        "CREATE INDEX {t}_words ON {t} USING gin (words)",
    ],
}
_PUT = {
    "sqlite": "INSERT OR REPLACE INTO {t} (rowid, words) VALUES (%s, %s)",
    "postgresql": (
        "INSERT INTO {t} (id, words) VALUES (%s, array_to_tsvector(string_to_array(%s, ' ')))"
        " ON CONFLICT (id) DO UPDATE SET words = excluded.words"
    ),
}
_ADD = {
    "sqlite": "UPDATE {t} SET words = words || ' ' || %s WHERE rowid = %s",
    "postgresql": (
        "UPDATE {t} SET words = words || array_to_tsvector(string_to_array(%s, ' ')) WHERE id = %s"
    ),
}
_MANY = (
    "INSERT INTO {t} (id, words) SELECT x.id, array_to_tsvector(string_to_array(x.words, ' '))"
    " FROM unnest(%s::bigint[], %s::text[]) AS x (id, words)"
    " ON CONFLICT (id) DO UPDATE SET words = excluded.words"
)


class WordIndex:
    """The index whose table has this name."""

    def __init__(self, table: str) -> None:
        self.table = table
        self._put = {vendor: statement.format(t=table) for vendor, statement in _PUT.items()}
        self._add = {vendor: statement.format(t=table) for vendor, statement in _ADD.items()}

    def making(self) -> tuple[Callable[[Any, Any], None], Callable[[Any, Any], None]]:
        """Two functions for a migration: make the table, drop it."""

        def make(apps: Any, editor: Any) -> None:
            for statement in _MAKE[editor.connection.vendor]:
                editor.execute(statement.format(t=self.table))

        def drop(apps: Any, editor: Any) -> None:
            editor.execute(f"DROP TABLE {self.table}")

        return make, drop

    def put(self, key: int, words: Sequence[str]) -> None:
        """Index one by these words alone (one statement)."""
        self._run(self._put[connection.vendor], [key, " ".join(words)])

    def add(self, key: int, words: Sequence[str]) -> None:
        """Find an indexed one by these words too (one statement; none where there are no words)."""
        if words:
            self._run(*self.adding(key, words))

    def adding(self, key: int, words: Sequence[str]) -> tuple[str, list[object]]:
        """The statement of ``add`` with its values, for who sends it together with others."""
        return self._add[connection.vendor], [" ".join(words), key]

    def put_many(self, documents: Iterable[tuple[int, Sequence[str]]]) -> None:
        """Index many, each by its words."""
        rows = [(key, " ".join(words)) for key, words in documents]
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                asked = [[key for key, _ in rows], [words for _, words in rows]]
                cursor.execute(_MANY.format(t=self.table), asked)
            else:
                cursor.executemany(self._put["sqlite"], rows)

    def matching(self, words: Sequence[str], one_of: Sequence[str], most: int) -> tuple[str, list[object]]:
        """A statement, with its values, for the newest ``most`` ids (column ``id``) that have every word (the
        last as a beginning) and one of ``one_of``, where any are given."""
        *whole, last = words
        if connection.vendor == "postgresql":
            asked = " & ".join([*(f"'{word}'" for word in whole), f"'{last}':*"])
            if one_of:
                asked = f"{asked} & ({' | '.join(one_of)})"
            return (
                f"SELECT id FROM {self.table} WHERE words @@ %s::tsquery ORDER BY id DESC LIMIT {most}",  # noqa: S608
                [asked],
            )
        asked = " ".join([*(f'"{word}"' for word in whole), f'"{last}"*'])
        if one_of:
            asked = f"({' OR '.join(one_of)}) AND {asked.replace(chr(32), ' AND ')}"
        return (
            f"SELECT rowid AS id FROM {self.table} WHERE {self.table} MATCH %s"  # noqa: S608
            f" ORDER BY rowid DESC LIMIT {most}",
            [asked],
        )

    def _run(self, statement: str, values: list[object]) -> None:
        with connection.cursor() as cursor:
            cursor.execute(statement, values)
