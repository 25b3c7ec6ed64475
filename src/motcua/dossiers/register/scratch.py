"""What an import has to remember of every row, kept on disk so that memory stays bounded."""

import pickle
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from types import TracebackType
from typing import Any

from django.conf import settings


class Pile:
    """Batches put on disk and read back in order; gone when it is closed."""

    def __init__(self) -> None:
        # Beside the data: the folder for passing things is often memory, and a register may be large.
        settings.DATA_DIR.mkdir(mode=0o750, parents=True, exist_ok=True)
        self._file = tempfile.TemporaryFile(dir=settings.DATA_DIR)  # noqa: SIM115  (closed by ``close``)
        self._count = 0

    def put(self, batch: Sequence[Any]) -> None:
        """Keep a batch; an empty one is none."""
        if batch:
            # Written and read by this process only, in a file nobody else can open.
            pickle.dump(batch, self._file, protocol=pickle.HIGHEST_PROTOCOL)
            self._count += 1

    def batches(self) -> Iterator[Any]:
        """Every batch, in the order they were put."""
        self._file.seek(0)
        for _ in range(self._count):
            yield pickle.load(self._file)  # noqa: S301

    def close(self) -> None:
        self._file.close()


class Scratch:
    """Codes and fingerprints already seen; dossiers ready to be written; rows that wait for what only
    the write can give: a number, an edition that no catalogue has yet; and dossiers that go on."""

    def __init__(self) -> None:
        # An empty name is a private database that spills to disk and vanishes on close.
        self._seen = sqlite3.connect("", isolation_level=None)
        self._seen.execute("PRAGMA journal_mode=OFF")
        self._seen.execute("CREATE TABLE seen (key TEXT PRIMARY KEY, row INT, times INT) WITHOUT ROWID")
        self.ready, self.unlisted, self.uncoded, self.grown = Pile(), Pile(), Pile(), Pile()

    def __enter__(self) -> "Scratch":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._seen.close()
        for pile in (self.ready, self.unlisted, self.uncoded, self.grown):
            pile.close()

    def first_rows(self, coded: Sequence[tuple[str, int]]) -> list[int]:
        """For each code and row the first row of this file with that code; itself when it is the first."""
        before = self._seen.total_changes
        self._seen.execute("BEGIN")
        self._seen.executemany("INSERT INTO seen VALUES (?, ?, 1) ON CONFLICT DO NOTHING", coded)
        self._seen.execute("COMMIT")
        if self._seen.total_changes - before == len(coded):
            return [row for _, row in coded]
        first = "SELECT row FROM seen WHERE key = ?"
        return [self._seen.execute(first, [code]).fetchone()[0] for code, _ in coded]

    def occurrences(self, fingerprints: Sequence[str]) -> list[int]:
        """The how-manieth row of this file with each fingerprint, from 1."""
        again = (
            "INSERT INTO seen VALUES (?, 0, 1) ON CONFLICT DO UPDATE SET times = times + 1 RETURNING times"
        )
        # A code may look like a fingerprint; no code begins with a line break.
        self._seen.execute("BEGIN")
        found = [self._seen.execute(again, ["\n" + one]).fetchone()[0] for one in fingerprints]
        self._seen.execute("COMMIT")
        return found
