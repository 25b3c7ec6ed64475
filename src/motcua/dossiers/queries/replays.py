"""Dossiers as they once stood, folded again from their ledger: what was known at a moment, or what had
been counted up to one event."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from datetime import datetime
from itertools import groupby, islice
from typing import Any, NamedTuple

from django.db.models import F, Q, QuerySet

from motcua.dossiers.models import Dossier, Event
from motcua.dossiers.queries.figures import Scope
from motcua.dossiers.rules.projection import Snapshot, project
from motcua.dossiers.rules.states import State

BATCH = 500
"""Ledgers held in memory at once."""

_FIELDS = tuple(field.name for field in fields(Snapshot))


class Stood(NamedTuple):
    """One dossier as it stood; agency and code never change."""

    dossier_id: int
    agency_id: int
    code: str
    snapshot: Snapshot


class Uncounted(NamedTuple):
    """One dossier whose ledger goes on after ``counted_seq``, and the row as it stands."""

    dossier_id: int
    agency_id: int
    counted_seq: int
    snapshot: Snapshot


def is_past(agency_ids: Sequence[int], moment: datetime) -> bool:
    """Whether anything about these agencies' dossiers was recorded after the moment."""
    return recorded_after(agency_ids, moment).exists()


def recorded_after(agency_ids: Sequence[int], moment: datetime) -> QuerySet[Dossier]:
    """Dossiers of these agencies about which something was recorded after the moment."""
    return Dossier.objects.filter(agency__in=agency_ids, last_recorded_at__gt=moment)


def changed_since(scope: Scope, moment: datetime, *, known_by: datetime | None = None) -> QuerySet[Dossier]:
    """Dossiers known by ``known_by`` (default: that same moment) about which something was recorded later."""
    return Dossier.objects.filter(
        agency__in=scope.agency_ids,
        last_recorded_at__gt=moment,
        first_recorded_at__lte=known_by or moment,
    )


def stood_at(rows: QuerySet[Dossier], moment: datetime) -> Iterator[Stood]:
    """Each of the rows as it was known at the moment, in bounded batches; unknown ones left out."""
    for (stood,) in _stood(rows, (moment,)):
        if stood is not None:
            yield stood


def stood_at_both(
    rows: QuerySet[Dossier], earlier: datetime, later: datetime
) -> Iterator[tuple[Stood | None, Stood]]:
    """Each of the rows, all known at the later moment, as it was known at both."""
    for before, after in _stood(rows, (earlier, later)):
        if after is not None:
            yield before, after


def _stood(rows: QuerySet[Dossier], moments: Sequence[datetime]) -> Iterator[tuple[Stood | None, ...]]:
    for batch in _batches(rows.values_list("pk", "agency_id", "code", "sector_id")):
        ids = [pk for pk, *_ in batch]
        known = [dict(_folded(Event.objects.filter(dossier__in=ids, recorded_at__lte=m))) for m in moments]
        for pk, agency_id, code, sector_id in batch:
            yield tuple(
                Stood(pk, agency_id, code, _with_sector(then[pk], sector_id)) if pk in then else None
                for then in known
            )


def uncounted(agency_ids: Sequence[int] | None = None) -> QuerySet[Dossier]:
    """Dossiers whose ledger has gone on since the daily figures counted them (partial index)."""
    rows = Dossier.objects.filter(~Q(counted_seq=F("head_seq"))).order_by("pk")
    if agency_ids is None:
        return rows
    # "+ 0" keeps planners from the index by agency, which leads through every dossier there is.
    return rows.annotate(of_agency=F("agency_id") + 0).filter(of_agency__in=agency_ids)


def as_uncounted(rows: QuerySet[Dossier]) -> list[Uncounted]:
    """The rows as they stand, without making model objects."""
    named = rows.values_list("pk", "agency_id", "counted_seq", *_FIELDS)
    return [
        Uncounted(pk, agency_id, counted_seq, row_snapshot(values))
        for pk, agency_id, counted_seq, *values in named
    ]


def coded_rows(rows: QuerySet[Dossier]) -> list[tuple[str, Snapshot]]:
    """Code and snapshot of rows as they stand."""
    return [(code, row_snapshot(values)) for code, *values in rows.values_list("code", *_FIELDS)]


def counted_before(dossiers: Sequence[Uncounted]) -> Iterator[Stood]:
    """What had been counted of each: its ledger up to ``counted_seq``; nothing of those never counted."""
    again = {one.dossier_id: one for one in dossiers if one.counted_seq}
    for ids in _batches(again):
        events = Event.objects.filter(dossier__in=ids, seq__lte=F("dossier__counted_seq"))
        for pk, snapshot in _folded(events):
            one = again[pk]
            yield Stood(pk, one.agency_id, "", _with_sector(snapshot, one.snapshot.sector_id))


def row_snapshot(values: Sequence[Any]) -> Snapshot:
    """The snapshot from a row's values in the order of its fields."""
    named = dict(zip(_FIELDS, values, strict=True))
    return Snapshot(**named | {"state": State(named["state"])})


def _folded(events: QuerySet[Event]) -> Iterator[tuple[int, Snapshot]]:
    lines = events.order_by("dossier_id", "seq").values_list("dossier_id", "kind", "happened_at", "data")
    for pk, ledger in groupby(lines.iterator(chunk_size=2000), key=lambda line: line[0]):
        yield pk, project((kind, happened_at, json.loads(data)) for _, kind, happened_at, data in ledger)


def _with_sector(snapshot: Snapshot, sector_id: int | None) -> Snapshot:
    return snapshot if snapshot.sector_id is not None else replace(snapshot, sector_id=sector_id)


def _batches(things: QuerySet[Any] | Mapping[int, Any]) -> Iterator[list[Any]]:
    flow = iter(things) if isinstance(things, Mapping) else things.order_by("pk").iterator(chunk_size=BATCH)
    while batch := list(islice(flow, BATCH)):
        yield batch
