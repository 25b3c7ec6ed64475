"""A dossier made ready for the table: its story folded and hashed, every value as the database takes it.

Nothing here asks the database anything, so it is done before a lock is held.
"""

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from django.db import connection

from motcua.dossiers.rules.chain import FIRST, canonical, event_hash
from motcua.dossiers.rules.projection import MOMENTS, Snapshot, fold
from motcua.dossiers.rules.register_cells import RegisterRow
from motcua.dossiers.rules.register_story import Told
from motcua.kernel.time import to_utc
from motcua.kernel.vietnamese import fold as folded_text
from motcua.organisation.public import Actor, Agency

SNAPSHOT = tuple(field.name for field in fields(Snapshot))
OWN = (
    "code", "client_key", "agency_id", "applicant", "applicant_folded", "applicant_id", "phone",
    "head_seq", "head_hash", "first_recorded_at", "last_recorded_at",
)  # fmt: skip
ROW = (*OWN, *SNAPSHOT)
"""The columns of a dossier in the order of ``Ready.row``."""

EVENT = (
    "seq", "kind", "happened_at", "recorded_at", "actor", "actor_id", "edition", "profile", "data", "hash",
)  # fmt: skip
"""The columns of an event in the order of ``Ready.events``."""

REMEMBERED = 50_000


@dataclass(slots=True)
class Entry:
    """One dossier to be written, with its number and its story."""

    code: str
    client_key: str | None
    agency: Agency
    row: RegisterRow
    told: list[Told]


Ready = tuple[list[Any], list[tuple[Any, ...]]]
"""One dossier as ``ROW`` and its events as ``EVENT``: text, numbers and nothing else."""


def code_of(ready: Ready) -> str:
    """The code of a dossier that is ready."""
    return str(ready[0][0])


class Maker:
    """Makes entries ready."""

    def __init__(self, *, actor: Actor, at: datetime) -> None:
        self.actor, self.at = actor, at
        self._is_postgres = connection.vendor == "postgresql"
        self._texts: dict[datetime, str] = {}
        self._place = {name: place for place, name in enumerate(SNAPSHOT, start=len(OWN))}
        blank = Snapshot()
        self._blank = [getattr(blank, name) for name in SNAPSHOT]

    def ready(self, entry: Entry) -> Ready:
        """The dossier and its events."""
        values = fold(entry.told)
        actor, at, recorded_at = self.actor, self.at, self._text(self.at)
        edition, profile = values.get("edition_id") or 0, values.get("profile", "")
        head, data, said = FIRST, "", None
        events = []
        for seq, (kind, happened_at, told) in enumerate(entry.told, start=1):
            if told is not said:
                data, said = canonical(told), told
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
            moment = self._text(happened_at)
            events.append(
                (seq, kind, moment, recorded_at, actor.name, actor.person_id, edition, profile, data, head)
            )
        row = entry.row
        line = [
            entry.code, entry.client_key, entry.agency.pk, row.applicant, folded_text(row.applicant),
            row.applicant_id, row.phone, len(events), head, recorded_at, recorded_at, *self._blank,
        ]  # fmt: skip
        place = self._place
        for name, value in values.items():
            line[place[name]] = self._text(value) if name in MOMENTS and value is not None else value
        # A plain text: the drivers look twice at a kind of text they do not know.
        line[place["state"]] = values["state"].value
        return line, events

    def _text(self, moment: datetime) -> str:
        """The moment in UTC as the database reads it."""
        text = self._texts.get(moment)
        if text is None:
            if len(self._texts) >= REMEMBERED:
                self._texts.clear()
            here = to_utc(moment)
            text = str(here if self._is_postgres else here.replace(tzinfo=None))
            self._texts[moment] = text
        return text
