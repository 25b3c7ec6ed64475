"""Writing the ledger of one dossier: the only place that adds events and moves the row.

The row is never edited by hand: it is set to what the pure projection says after the new events.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import datetime
from operator import attrgetter
from typing import Any

from motcua.dossiers.events import ChildEnded
from motcua.dossiers.models import Dossier, Event
from motcua.dossiers.models.search import adding_words, put_words
from motcua.dossiers.rules.chain import FIRST, canonical, hash_of
from motcua.dossiers.rules.projection import Snapshot, apply
from motcua.dossiers.rules.search_words import row_words, told_in, words_in
from motcua.dossiers.rules.states import ENDED, State
from motcua.foundation.outbox.publish import publish
from motcua.foundation.plain_write import Statement, insert_row, insert_rows, update_and_insert, update_rows
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import to_utc
from motcua.organisation.public import Actor

_FIELDS = tuple(field.name for field in fields(Snapshot))
_all_of = attrgetter(*_FIELDS)
_TOLD_TO_THE_PARENT = (ENDED - {State.RETURNED}) | {State.FINISHED}
_ON_THE_ROW = ("head_seq", "head_hash", "last_recorded_at")


def snapshot_of(dossier: Dossier) -> Snapshot:
    """The projection as the row holds it."""
    values = dict(zip(_FIELDS, _all_of(dossier), strict=True))
    values["state"] = State(dossier.state) if dossier.state else State.SUBMITTED
    return Snapshot(**values)


class Entries:
    """Events of one command on one dossier, written together: one update, an insert each, and the words
    that people wrote put where the search looks.

    ``actor`` and ``at`` (when it is recorded) hold for all of them. A dossier without a primary key
    is inserted first, already in its final state."""

    def __init__(self, dossier: Dossier, *, actor: Actor, at: datetime) -> None:
        self.dossier = dossier
        self.actor = actor
        self.at = at
        self._snapshot = snapshot_of(dossier)
        self._seq = dossier.head_seq
        self._hash = dossier.head_hash or FIRST
        self._events: list[Event] = []
        self._words: list[str] = []

    def add(self, kind: str, *, happened_at: datetime | None = None, ground: str = "", **data: Any) -> Event:
        """Stage one event; ``happened_at`` defaults to now and may lie in the past, never ahead."""
        happened_at = happened_at or self.at
        if happened_at > self.at:
            raise Refusal("dossier.not_yet", happened_at=happened_at, recorded_at=self.at)
        plain = {name: _plain(value) for name, value in data.items()}
        self._snapshot = apply(self._snapshot, kind, happened_at, plain)
        self._seq += 1
        event = Event(
            seq=self._seq,
            kind=kind,
            happened_at=happened_at,
            recorded_at=self.at,
            actor=self.actor.name,
            actor_id=self.actor.person_id,
            ground=ground,
            edition=self._snapshot.edition_id or 0,
            profile=self._snapshot.profile,
            data=canonical(plain),
        )
        self._hash = event.hash = hash_of(event, self.dossier.code, self._hash)
        self._events.append(event)
        self._words += told_in(plain, ground)
        return event

    def save(self) -> Dossier:
        """Write the events and bring the row to where they lead."""
        dossier = self.dossier
        before = snapshot_of(dossier)
        changed = self._bring_row(before)
        if dossier.pk is None:
            dossier.first_recorded_at = self.at
            dossier.save(force_insert=True)
            put_words(dossier.pk, [*row_words(dossier), *self._words])
            self._write(self._events)
        else:
            first, *more = self._events
            first.dossier_id = dossier.pk
            update_and_insert(dossier, [*changed, *_ON_THE_ROW], first, self._learning())
            self._write(more)
        if dossier.parent_id is not None and before.state != self._snapshot.state in _TOLD_TO_THE_PARENT:
            outcome, number = self._snapshot.outcome, self._snapshot.result_number
            news = ChildEnded(dossier.parent.code, dossier.code, dossier.state, outcome, number)
            publish(news, at=self.at)
        return dossier

    def _bring_row(self, before: Snapshot) -> list[str]:
        """Set the row to where the events lead; the names of what that changes."""
        dossier = self.dossier
        after = zip(_FIELDS, _all_of(before), _all_of(self._snapshot), strict=True)
        changed = [(name, value) for name, was, value in after if value != was]
        for name, value in changed:
            setattr(dossier, name, value)
        dossier.state = self._snapshot.state.value
        dossier.head_seq, dossier.head_hash = self._seq, self._hash
        dossier.last_recorded_at = self.at
        return [name for name, _ in changed]

    def _learning(self) -> Statement | None:
        """What the search has to learn of the words; those of the applicant's name it knows by the row."""
        dossier = self.dossier
        known = words_in(dossier.applicant) if self._words else []
        new = [word for word in self._words if word not in known]
        return adding_words(dossier.pk, new) if new else None

    def _write(self, events: Iterable[Event]) -> None:
        for event in events:
            event.dossier_id = self.dossier.pk
            insert_row(event)


def save_together(many: Sequence[Entries]) -> None:
    """Entries of dossiers that exist, none of them ended by it, written in few statements whatever their
    number: the rows by what changed of them, then every event. What people wrote is not in such lines, so
    the search has nothing to learn."""
    by_change: dict[tuple[str, ...], list[Dossier]] = defaultdict(list)
    events: list[Event] = []
    for entries in many:
        changed = entries._bring_row(snapshot_of(entries.dossier))
        by_change[tuple(changed)].append(entries.dossier)
        for event in entries._events:
            event.dossier_id = entries.dossier.pk
            events.append(event)
    for names, rows in by_change.items():
        update_rows(rows, [*names, *_ON_THE_ROW])
    insert_rows(events)


def append(
    dossier: Dossier,
    kind: str,
    *,
    actor: Actor,
    at: datetime,
    happened_at: datetime | None = None,
    ground: str = "",
    **data: Any,
) -> Dossier:
    """One event, written at once."""
    entries = Entries(dossier, actor=actor, at=at)
    entries.add(kind, happened_at=happened_at, ground=ground, **data)
    return entries.save()


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return to_utc(value).isoformat()
    if isinstance(value, State):
        return value.value
    return value
