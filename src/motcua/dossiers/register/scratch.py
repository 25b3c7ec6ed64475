"""What an import has to remember of every row, kept on disk so that memory stays bounded."""

import pickle
import sqlite3
import tempfile
from collections.abc import Iterator
from types import TracebackType

from motcua.dossiers.rules.register_cells import RegisterRow


class Scratch:
    """Codes and fingerprints already seen, and rows put aside; gone when the import ends."""

    def __init__(self) -> None:
        # An empty name is a private database that spills to disk and vanishes on close.
        self._seen = sqlite3.connect("", isolation_level=None)
        self._seen.execute("PRAGMA journal_mode=OFF")
        self._seen.execute("CREATE TABLE seen (key TEXT PRIMARY KEY, row INT, times INT) WITHOUT ROWID")
        self._aside = tempfile.TemporaryFile()  # noqa: SIM115  (closed with the scratch itself)
        self.aside_count = 0

    def __enter__(self) -> "Scratch":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._seen.close()
        self._aside.close()

    def first_row(self, code: str, row: int) -> int:
        """The first row of this file with that code; ``row`` itself when it is the first."""
        kept = self._seen.execute(
            "INSERT INTO seen VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET times = times + 1 RETURNING row",
            ["c" + code, row],
        )
        return kept.fetchone()[0]

    def occurrence(self, fingerprint: str) -> int:
        """The how-manieth row of this file with that fingerprint, from 1."""
        kept = self._seen.execute(
            "INSERT INTO seen VALUES (?, 0, 1) ON CONFLICT DO UPDATE SET times = times + 1 RETURNING times",
            ["f" + fingerprint],
        )
        return kept.fetchone()[0]

    def put_aside(self, row: RegisterRow) -> None:
        """Keep a row for later."""
        # Written and read by this process only, in a file nobody else can open.
        pickle.dump(row, self._aside)
        self.aside_count += 1

    def put_aside_rows(self) -> Iterator[RegisterRow]:
        """The rows put aside, in order."""
        self._aside.seek(0)
        for _ in range(self.aside_count):
            yield pickle.load(self._aside)  # noqa: S301
