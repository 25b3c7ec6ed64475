"""The first half of an import, which locks nothing: rows are read, checked, counted and made ready.

Whatever the catalogue lists and carries a code is ready to the last hash. What waits for the write is
a row without a code, whose hashes need the number, and a row of a procedure that no catalogue has.
"""

from collections.abc import Sequence
from datetime import datetime

from motcua.dossiers.register.catalogue import Catalogue
from motcua.dossiers.register.facts import client_key, digest, fingerprint
from motcua.dossiers.register.known import Grown, Known, held_against, known_by_code, known_by_key
from motcua.dossiers.register.numbers import Highest
from motcua.dossiers.register.outcome import Imported
from motcua.dossiers.register.promises import Promises
from motcua.dossiers.register.ready import Entry, Maker, Ready
from motcua.dossiers.register.scratch import Scratch
from motcua.dossiers.rules.register_cells import Cells, Fault, RegisterRow
from motcua.dossiers.rules.register_growth import PROMISING
from motcua.dossiers.rules.register_row import read_row
from motcua.dossiers.rules.register_story import UNLISTED, Pinned, Promised, story
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Agency
from motcua.workdays.rules.limits import Limit


class Checking:
    """Takes batches of rows; what they become lies in the scratch."""

    def __init__(
        self, scratch: Scratch, result: Imported, *, actor: Actor, at: datetime, source: str
    ) -> None:
        self.scratch, self.result, self.at, self.source = scratch, result, at, source
        self.catalogue, self.promises = Catalogue(actor=actor, at=at), Promises()
        self.maker = Maker(actor=actor, at=at)
        self.highest = Highest()
        self._bad: list[tuple[int, list[Fault]]] = []
        self._grown: list[Grown] = []

    def take(self, batch: Sequence[tuple[int, Cells]]) -> None:
        """Check a batch; its faults are told in the order of its rows."""
        coded: list[RegisterRow] = []
        uncoded: list[RegisterRow] = []
        for number, cells in batch:
            row = read_row(number, cells, self.at)
            if isinstance(row, list):
                self._bad.append((number, row))
            else:
                (coded if row.dossier else uncoded).append(row)
        if coded:
            self._take_coded(coded)
        if uncoded:
            self._take_uncoded(uncoded)
        for number, faults in sorted(self._bad, key=lambda bad: bad[0]):
            self.result.refuse(number, faults)
        self._bad.clear()
        self.scratch.grown.put(tuple(self._grown))
        self._grown.clear()

    def _take_coded(self, rows: Sequence[RegisterRow]) -> None:
        first = self.scratch.first_rows([(row.dossier, row.number) for row in rows])
        known = known_by_code(row.dossier for row in rows)
        ready: list[Ready] = []
        unlisted: list[RegisterRow] = []
        for row, at_row in zip(rows, first, strict=True):
            if at_row != row.number:
                self._refuse(row, [Fault(row.number, "dossier", "twice", row.dossier, str(at_row))])
                continue
            said = digest(row)
            placed = self._place(row, said, known.get(row.dossier))
            if placed is None:
                continue
            agency, pinned, limit = placed
            if pinned is UNLISTED:
                unlisted.append(row)
            else:
                ready.append(self.maker.ready(self._entry(row, said, agency, pinned, limit)))
            self.highest.note(agency, row.dossier)
        self.scratch.ready.put(ready)
        self.scratch.unlisted.put(unlisted)

    def _take_uncoded(self, rows: Sequence[RegisterRow]) -> None:
        prints = [fingerprint(row) for row in rows]
        times = self.scratch.occurrences(prints)
        keys = [client_key(one, time) for one, time in zip(prints, times, strict=True)]
        known = known_by_key(keys)
        self.scratch.uncoded.put(
            [
                (row, key)
                for row, key in zip(rows, keys, strict=True)
                if self._place(row, digest(row), known.get(key)) is not None
            ]
        )

    def late_entry(self, row: RegisterRow, key: str | None = None) -> Entry:
        """The dossier of a row that waited; lists its procedure where no catalogue has it. To be used
        inside the transaction."""
        agency = self.catalogue.agency(row.agency)
        assert agency is not None, "checked before"
        pinned, limit = self.catalogue.find_or_list(agency, row)
        return self._entry(row, digest(row), agency, pinned, limit, key)

    def _entry(
        self,
        row: RegisterRow,
        said: str,
        agency: Agency,
        pinned: Pinned,
        limit: Limit | None,
        key: str | None = None,
    ) -> Entry:
        promised = self.promises.promised(row, limit)
        told = story(row, pinned, promised, source=self.source, digest=said)
        return Entry(row.dossier, key, agency, row, told)

    def _place(
        self, row: RegisterRow, said: str, known: Known | None
    ) -> tuple[Agency, Pinned, Limit | None] | None:
        """Under what a new dossier is counted; nothing where the row is known or refused."""
        if known is not None and known.digest == said:
            self.result.unchanged += 1
            return None
        agency = self.catalogue.agency(row.agency)
        if agency is None:
            self._refuse(row, [Fault(row.number, "agency", "unknown_agency", row.agency)])
            return None
        pinned: Pinned | None = None
        limit: Limit | None = None
        try:
            pinned, limit = self.catalogue.find(agency, row)
            if known is None:
                self.promises.must_be_countable(row, limit)
                self.result.added += 1
                return agency, pinned, limit
        except Refusal as no:
            if known is None:
                self._refuse(row, [_fault_of(row, no)])
                return None
        assert known is not None
        self._take_known(row, said, known, pinned, limit)
        return None

    def _take_known(
        self, row: RegisterRow, said: str, known: Known, pinned: Pinned | None, limit: Limit | None
    ) -> None:
        """A row the system has in other words: what it adds is kept for the write."""
        try:
            promised, is_countable = self.promises.promised(row, limit), True
        except Refusal:
            promised, is_countable = Promised(), False
        told = story(row, pinned or UNLISTED, promised, source=self.source, digest=said)
        found = held_against(known, row, pinned, told, self.at, self.source)
        if isinstance(found, list):
            self._refuse(row, found)
        elif not is_countable and any(kind in PROMISING for kind, _, _ in found.told):
            self._refuse(row, [Fault(row.number, "due_at", "no_limit")])
        elif found.told:
            self.result.continued += 1
            self._grown.append(found)
        else:
            self.result.unchanged += 1

    def _refuse(self, row: RegisterRow, faults: list[Fault]) -> None:
        self._bad.append((row.number, faults))


def _fault_of(row: RegisterRow, no: Refusal) -> Fault:
    column = "due_at" if no.code == "register.no_limit" else "procedure"
    facts = {name: str(value) for name, value in no.facts.items()}
    return Fault(row.number, column, no.code.removeprefix("register."), **facts)
