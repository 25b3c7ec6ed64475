"""Importing a dossier register (sổ theo dõi hồ sơ): each row becomes a dossier with its ledger."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice

from django.db import connection, transaction

from motcua.dossiers.commands.seal_day import LEDGER
from motcua.dossiers.register.catalogue import Catalogue
from motcua.dossiers.register.facts import client_key, digest, fingerprint
from motcua.dossiers.register.known import Known, differences, known_by_code, known_by_key
from motcua.dossiers.register.numbers import give_numbers, raise_counters
from motcua.dossiers.register.promises import Promises
from motcua.dossiers.register.scratch import Scratch
from motcua.dossiers.register.store import Entry, Store
from motcua.dossiers.rules.register_cells import Cells, Fault, RegisterRow
from motcua.dossiers.rules.register_row import read_row
from motcua.dossiers.rules.register_story import Pinned, story
from motcua.foundation.one_at_a_time import one_at_a_time
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor

BATCH = 5_000
KEPT_FAULTS = 200
"""Faults listed when a register is refused; all are counted."""


@dataclass(slots=True)
class Imported:
    """What came of an import, in rows; ``faults`` holds the first of them."""

    added: int = 0
    unchanged: int = 0
    refused: int = 0
    fault_count: int = 0
    faults: list[Fault] = field(default_factory=list)

    @property
    def read(self) -> int:
        return self.added + self.unchanged + self.refused


def import_register(
    *,
    actor: Actor,
    at: datetime,
    rows: Iterable[tuple[int, Cells]],
    source: str,
    keep_good: bool = False,
    on_bad: Callable[[int, list[Fault]], None] | None = None,
    on_progress: Callable[[int], None] | None = None,
) -> Imported:
    """Import the rows, all or nothing, or only the good ones.

    Idempotent: a row the system has with the same facts changes nothing, with other facts it is a
    fault. Rows are read once, in batches, in one transaction; after the first fault nothing more is
    written but all rows are still checked. ``on_bad`` gets the rows left out. Refuses
    ``register.rejected`` with the faults."""
    with Scratch() as scratch, transaction.atomic():
        _begin()
        work = _Import(actor, at, source, scratch, keep_good=keep_good, on_bad=on_bad)
        for batch in _batches(rows):
            work.take(batch)
            if on_progress:
                on_progress(len(batch))
        work.finish()
        if work.result.fault_count and not keep_good:
            raise Refusal("register.rejected", file=source, count=work.result.fault_count, result=work.result)
        record(
            "dossier.register_imported",
            subject=f"register:{source}"[:120],
            actor=actor,
            at=at,
            added=work.result.added,
            unchanged=work.result.unchanged,
            refused=work.result.refused,
        )
    return work.result


def _begin() -> None:
    # Two imports at once would number and compare against each other's unseen rows.
    one_at_a_time(LEDGER)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            # Checked row by row as they come; deferred checks would pile up in the server's memory.
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def _batches(rows: Iterable[tuple[int, Cells]]) -> Iterator[list[tuple[int, Cells]]]:
    flow = iter(rows)
    while batch := list(islice(flow, BATCH)):
        yield batch


class _Import:
    """One import under way."""

    def __init__(
        self,
        actor: Actor,
        at: datetime,
        source: str,
        scratch: Scratch,
        *,
        keep_good: bool,
        on_bad: Callable[[int, list[Fault]], None] | None,
    ) -> None:
        self.at, self.source, self.scratch = at, source, scratch
        self.keep_good, self.on_bad = keep_good, on_bad
        self.result = Imported()
        self.catalogue, self.promises = Catalogue(actor=actor, at=at), Promises()
        self.store = Store(actor=actor, at=at)

    def take(self, batch: list[tuple[int, Cells]]) -> None:
        """Check a batch and write its rows that carry codes; the others wait for their numbers."""
        coded: list[RegisterRow] = []
        for number, cells in batch:
            row = read_row(number, cells, self.at)
            if isinstance(row, list):
                self._refuse(number, row)
            elif row.dossier:
                if self._is_first(row):
                    coded.append(row)
            else:
                self.scratch.put_aside(row)
        known = known_by_code(row.dossier for row in coded)
        self._write(coded, [known.get(row.dossier) for row in coded], [None] * len(coded))

    def finish(self) -> None:
        """Number and write the rows without codes, in their order, after every code given is known."""
        flow = self.scratch.put_aside_rows()
        while rows := list(islice(flow, BATCH)):
            prints = [fingerprint(row) for row in rows]
            keys = [client_key(one, self.scratch.occurrence(one)) for one in prints]
            known = known_by_key(keys)
            self._write(rows, [known.get(key) for key in keys], keys)

    def _is_first(self, row: RegisterRow) -> bool:
        first = self.scratch.first_row(row.dossier, row.number)
        if first != row.number:
            self._refuse(row.number, [Fault(row.number, "dossier", "twice", row.dossier, str(first))])
        return first == row.number

    def _write(
        self, rows: list[RegisterRow], known: list[Known | None], keys: list[str] | list[None]
    ) -> None:
        entries: list[Entry] = []
        for row, before, key in zip(rows, known, keys, strict=True):
            if (entry := self._entry(row, before, key)) is not None:
                entries.append(entry)
        if not entries or not self._may_write:
            return
        raise_counters(entries)
        give_numbers(entries)
        self.store.write(entries)

    @property
    def _may_write(self) -> bool:
        return self.keep_good or not self.result.fault_count

    def _entry(self, row: RegisterRow, known: Known | None, key: str | None) -> Entry | None:
        """The dossier to write, or nothing where the row is known or refused."""
        said = digest(row)
        if known is not None and known.digest == said:
            self.result.unchanged += 1
            return None
        agency = self.catalogue.agency(row.agency)
        if agency is None:
            self._refuse(row.number, [Fault(row.number, "agency", "unknown_agency", row.agency)])
            return None
        pinned: Pinned | None = None
        try:
            pinned, limit = self.catalogue.find(agency, row)
            if known is None:
                promised = self.promises.promised(row, limit)
                told = story(row, pinned, promised, source=self.source, digest=said)
                self.result.added += 1
                return Entry(row.dossier, key, agency, row, told)
        except Refusal as no:
            column = "due_at" if no.code == "register.no_limit" else "procedure"
            reason = no.code.removeprefix("register.")
            facts = {name: str(value) for name, value in no.facts.items()}
            if known is None:
                self._refuse(row.number, [Fault(row.number, column, reason, **facts)])
                return None
        assert known is not None
        if faults := differences(known, row, pinned):
            self._refuse(row.number, faults)
        else:
            self.result.unchanged += 1
        return None

    def _refuse(self, number: int, faults: list[Fault]) -> None:
        self.result.refused += 1
        self.result.fault_count += len(faults)
        room = KEPT_FAULTS - len(self.result.faults)
        self.result.faults += faults[: max(room, 0)]
        if self.on_bad is not None:
            self.on_bad(number, faults)
