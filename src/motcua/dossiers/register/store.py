"""Writing imported dossiers and their ledgers in bulk: COPY on PostgreSQL, executemany on SQLite."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from django.db import connection, models

from motcua.dossiers.models import Dossier, Event
from motcua.dossiers.rules.chain import FIRST, canonical, event_hash
from motcua.dossiers.rules.projection import Snapshot, project
from motcua.dossiers.rules.register_cells import RegisterRow
from motcua.dossiers.rules.register_story import Told
from motcua.kernel.time import to_utc
from motcua.kernel.vietnamese import fold
from motcua.organisation.public import Actor, Agency

_SNAPSHOT = tuple(field.name for field in fields(Snapshot))


@dataclass(slots=True)
class Entry:
    """One dossier to be written, with its number and its story."""

    code: str
    client_key: str | None
    agency: Agency
    row: RegisterRow
    told: list[Told]


class Table:
    """The columns of one table and a row of their defaults."""

    def __init__(self, model: type[models.Model], *, leave_out: Sequence[str] = ()) -> None:
        kept = [field for field in model._meta.concrete_fields if field.attname not in leave_out]
        self.name = model._meta.db_table
        self.columns = [field.column for field in kept]
        self.blank = [field.get_default() for field in kept]
        self.moments = [n for n, field in enumerate(kept) if isinstance(field, models.DateTimeField)]
        self.place = {field.attname: place for place, field in enumerate(kept)}

    def places(self, *names: str) -> list[int]:
        return [self.place[name] for name in names]


class Store:
    """Writes entries; must be used inside one transaction."""

    def __init__(self, *, actor: Actor, at: datetime) -> None:
        self.actor, self.at = actor, at
        self._is_postgres = connection.vendor == "postgresql"
        self._dossiers = Table(Dossier)
        self._events = Table(Event, leave_out=["id"])
        assert tuple(self._events.place) == _EVENT
        self._same = self._dossiers.blank.copy()
        for name, value in (
            ("is_imported", True),
            ("counted_seq", 0),
            ("first_recorded_at", at),
            ("last_recorded_at", at),
        ):
            self._same[self._dossiers.place[name]] = value
        self._folded = self._dossiers.places(*_SNAPSHOT)
        self._own = self._dossiers.places(*_OWN)

    def write(self, entries: Sequence[Entry]) -> None:
        """Insert dossiers and events: two statements, whatever their number."""
        dossiers: list[list[Any]] = []
        events: list[list[Any]] = []
        for pk, entry in zip(self._take_ids(len(entries)), entries, strict=True):
            dossiers.append(self._rows_of(pk, entry, events))
        self._insert(self._dossiers, dossiers)
        self._insert(self._events, events)

    def _rows_of(self, pk: int, entry: Entry, events: list[list[Any]]) -> list[Any]:
        """The dossier's row; its events are added to ``events``."""
        snapshot = project(entry.told)
        edition, profile, actor, at = snapshot.edition_id or 0, snapshot.profile, self.actor, self.at
        head = FIRST
        for seq, (kind, happened_at, told) in enumerate(entry.told, start=1):
            data = canonical(told)
            head = event_hash(
                head,
                dossier=entry.code,
                seq=seq,
                kind=kind,
                happened_at=happened_at,
                recorded_at=at,
                actor=actor.name,
                ground="",
                edition=edition,
                profile=profile,
                data=data,
            )
            who = (actor.name, actor.person_id)
            events.append([pk, seq, kind, happened_at, at, *who, "", edition, profile, data, head])
        line = self._same.copy()
        for place, name in zip(self._folded, _SNAPSHOT, strict=True):
            line[place] = getattr(snapshot, name)
        row = entry.row
        own = (
            pk, entry.code, entry.client_key, entry.agency.pk, row.applicant, fold(row.applicant),
            row.applicant_id, row.phone, len(entry.told), head,
        )  # fmt: skip
        for place, value in zip(self._own, own, strict=True):
            line[place] = value
        return line

    def _take_ids(self, count: int) -> Iterable[int]:
        with connection.cursor() as cursor:
            if self._is_postgres:
                cursor.execute(
                    "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
                    [self._dossiers.name, count],
                )
                return [number for (number,) in cursor.fetchall()]
            # The transaction holds the write lock: nobody else can take these.
            cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [self._dossiers.name])
            last = (cursor.fetchone() or (0,))[0]
            return range(last + 1, last + 1 + count)

    def _insert(self, table: Table, rows: Sequence[list[Any]]) -> None:
        names = ", ".join(f'"{column}"' for column in table.columns)
        with connection.cursor() as cursor:
            if self._is_postgres:
                with cursor.copy(f'COPY "{table.name}" ({names}) FROM STDIN') as copy:
                    for row in rows:
                        copy.write_row(row)
                return
            marks = ", ".join(["%s"] * len(table.columns))
            # The moments in place: SQLite keeps them as text in UTC.
            texts: dict[datetime | None, str | None] = {None: None}
            for row in rows:
                for place in table.moments:
                    moment = row[place]
                    if moment not in texts:
                        texts[moment] = _for_sqlite(moment)
                    row[place] = texts[moment]
            cursor.executemany(
                f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})',  # noqa: S608
                rows,
            )


_EVENT = (
    "dossier_id", "seq", "kind", "happened_at", "recorded_at", "actor", "actor_id", "ground", "edition",
    "profile", "data", "hash",
)  # fmt: skip
"""The order in which events are built below."""

_OWN = (
    "id", "code", "client_key", "agency_id", "applicant", "applicant_folded",
    "applicant_id", "phone", "head_seq", "head_hash",
)  # fmt: skip


def _for_sqlite(moment: datetime) -> str:
    return to_utc(moment).replace(tzinfo=None).isoformat(" ")
