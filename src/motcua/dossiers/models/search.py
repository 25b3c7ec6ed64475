"""The words of dossiers, indexed for the search: FTS5 on SQLite, a GIN index on PostgreSQL.

The table is made of what the rows and ledgers say and can be made again from them. Commands keep it;
dossiers that came by import wait in a gap until the job has read them.
"""

from collections.abc import Iterable, Sequence

from django.db import connection, models


class SearchGap(models.Model):
    """Dossiers with ids from ``first_id`` to ``last_id`` that are not in the index yet."""

    first_id = models.BigIntegerField("từ")
    last_id = models.BigIntegerField("đến")

    class Meta:
        verbose_name = "chưa lập chỉ mục tìm kiếm"


_PUT = {
    "sqlite": "INSERT OR REPLACE INTO dossiers_search (rowid, words) VALUES (%s, %s)",
    "postgresql": (
        "INSERT INTO dossiers_search (id, words) VALUES (%s, array_to_tsvector(string_to_array(%s, ' ')))"
        " ON CONFLICT (id) DO UPDATE SET words = excluded.words"
    ),
}
_ADD = {
    "sqlite": "UPDATE dossiers_search SET words = words || ' ' || %s WHERE rowid = %s",
    "postgresql": (
        "UPDATE dossiers_search SET words = words || array_to_tsvector(string_to_array(%s, ' '))"
        " WHERE id = %s"
    ),
}
_MANY = (
    "INSERT INTO dossiers_search (id, words) SELECT x.id, array_to_tsvector(string_to_array(x.words, ' '))"
    " FROM unnest(%s::bigint[], %s::text[]) AS x (id, words)"
    " ON CONFLICT (id) DO UPDATE SET words = excluded.words"
)


def put_words(dossier_id: int, words: Sequence[str]) -> None:
    """Index a dossier by these words alone (one statement)."""
    with connection.cursor() as cursor:
        cursor.execute(_PUT[connection.vendor], [dossier_id, " ".join(words)])


def add_words(dossier_id: int, words: Sequence[str]) -> None:
    """Find an indexed dossier by these words too (one statement; none where there are no words)."""
    if words:
        with connection.cursor() as cursor:
            cursor.execute(_ADD[connection.vendor], [" ".join(words), dossier_id])


def put_many(documents: Iterable[tuple[int, Sequence[str]]]) -> None:
    """Index many dossiers, each by its words."""
    rows = [(pk, " ".join(words)) for pk, words in documents]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(_MANY, [[pk for pk, _ in rows], [words for _, words in rows]])
        else:
            cursor.executemany(_PUT["sqlite"], rows)


def matching_ids(words: Sequence[str], one_of: Sequence[str], most: int) -> tuple[str, list[object]]:
    """A statement, with its values, for the newest ``most`` ids of dossiers that have every word (the last
    as a beginning) and one of ``one_of``, where any are given."""
    *whole, last = words
    if connection.vendor == "postgresql":
        asked = " & ".join([*(f"'{word}'" for word in whole), f"'{last}':*"])
        if one_of:
            asked = f"{asked} & ({' | '.join(one_of)})"
        text = f"SELECT id FROM dossiers_search WHERE words @@ %s::tsquery ORDER BY id DESC LIMIT {most}"  # noqa: S608
        return text, [asked]
    asked = " ".join([*(f'"{word}"' for word in whole), f'"{last}"*'])
    if one_of:
        asked = f"({' OR '.join(one_of)}) AND {asked.replace(chr(32), ' AND ')}"
    return (
        "SELECT rowid AS id FROM dossiers_search WHERE dossiers_search MATCH %s"  # noqa: S608
        f" ORDER BY rowid DESC LIMIT {most}",
        [asked],
    )
