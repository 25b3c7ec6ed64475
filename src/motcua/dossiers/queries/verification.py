"""Proof of the ledger: every chain, every seal and, where asked, every row, in bounded memory."""

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from itertools import groupby, islice
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from motcua.dossiers.models import Dossier, Event, Seal
from motcua.dossiers.rules.chain import FIRST, seal_hash, seal_root
from motcua.dossiers.rules.projection import Snapshot, project
from motcua.dossiers.rules.verification import Broken, End, Flaw, Link, broken_link
from motcua.foundation.one_snapshot import one_snapshot
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import day_start, local_day

SHOWN = 20
_CHUNK = 2_000
_FIELDS = tuple(one.name for one in fields(Snapshot))
_LINK = tuple(f"events__{name}" for name in Link._fields)
_END = ("code", "head_seq", "head_hash", "first_recorded_at", "last_recorded_at")

Progress = Callable[[int], None]


@dataclass(slots=True)
class Verified:
    """What was looked at, and the first things found wrong."""

    dossiers: int = 0
    events: int = 0
    seals: int = 0
    unsealed_days: int = 0
    flaw_count: int = 0
    flaws: list[Broken] = field(default_factory=list)

    def note(self, broken: Broken) -> None:
        self.flaw_count += 1
        if len(self.flaws) < SHOWN:
            self.flaws.append(broken)


def verified_ledger(
    *, since: date | None = None, with_rows: bool = False, on_progress: Progress | None = None
) -> Verified:
    """Recompute everything, or what was recorded on or after a day, as of one moment.

    A chain is always recomputed whole; ``since`` chooses dossiers and seals. ``with_rows`` also folds
    every ledger again and compares it with its row."""
    found = Verified()
    with one_snapshot():
        _chains(found, since, on_progress)
        _without_dossier(found)
        _seals(found, since)
        if with_rows:
            for code, name, stored, folded in row_differences(since=since):
                found.note(Broken(Flaw.ROW_DIFFERS, code, 0, f"{name}: {stored} ≠ {folded}"))
            for code, stored, told in other_agencies(since=since):
                found.note(Broken(Flaw.ROW_DIFFERS, code, 0, f"agency: {stored} ≠ {told}"))
    return found


def _chains(found: Verified, since: date | None, on_progress: Progress | None) -> None:
    for end, ledger in _ledgers(_recorded_since(since)):
        links = _counted(ledger, found)
        if broken := broken_link(end, links):
            found.note(broken)
        # What a broken ledger left unread.
        for _ in links:
            pass
        found.dossiers += 1
        if on_progress is not None and not found.dossiers % 100:
            on_progress(100)
    if on_progress is not None:
        on_progress(found.dossiers % 100)


def _ledgers(dossiers: QuerySet[Dossier]) -> Iterator[tuple[End, Iterator[tuple[Any, ...]]]]:
    """Each dossier's end, and its events in order, to be read before the next."""
    lines = dossiers.order_by("pk", "events__seq").values_list("pk", *_END, *_LINK)
    named = groupby(lines.iterator(chunk_size=_CHUNK), key=lambda line: line[: 1 + len(_END)])
    return ((End(*end), ledger) for (_, *end), ledger in named)


def broken_ledgers(dossier_ids: list[int]) -> set[str]:
    """The codes of those whose chain does not hold: what such a ledger says may not be believed."""
    codes = set()
    for end, ledger in _ledgers(Dossier.objects.filter(pk__in=dossier_ids)):
        broken = broken_link(end, (Link(*line[1 + len(_END) :]) for line in ledger))
        if broken is not None and broken.flaw is not Flaw.ROW_DIFFERS:
            codes.add(end.code)
    return codes


def _counted(ledger: Iterator[tuple[Any, ...]], found: Verified) -> Iterator[Link]:
    for line in ledger:
        link = Link(*line[1 + len(_END) :])
        found.events += link.seq is not None
        yield link


def _recorded_since(since: date | None) -> QuerySet[Dossier]:
    dossiers = Dossier.objects.all()
    return dossiers if since is None else dossiers.filter(last_recorded_at__gte=day_start(since))


def _without_dossier(found: Verified) -> None:
    """Events whose dossier is gone; the database forbids it, somebody who got round the database may not."""
    present = Exists(Dossier.objects.filter(pk=OuterRef("dossier_id")))
    lost = Event.objects.filter(~present).order_by("pk")
    for dossier_id, seq, kind in lost.values_list("dossier_id", "seq", "kind")[:SHOWN]:
        found.note(Broken(Flaw.WITHOUT_DOSSIER, f"#{dossier_id}", seq, kind))


def _seals(found: Verified, since: date | None) -> None:
    """Each day's events against its seal, and each seal against the one before it."""
    seals = {seal.day: seal for seal in Seal.objects.order_by("day")}
    last = max(seals, default=None)
    events = Event.objects.order_by("recorded_at", "pk")
    if since is not None:
        events = events.filter(recorded_at__gte=day_start(since))
    lines = events.values_list("recorded_at", "hash").iterator(chunk_size=_CHUNK)
    roots: dict[date, tuple[int, str]] = {}
    for day, of_day in groupby(lines, key=lambda line: local_day(line[0])):
        roots[day] = seal_root(line[1] for line in of_day)
        if day not in seals:
            if last is not None and day < last:
                found.note(Broken(Flaw.SEAL_MISSING, detail=f"{day:%d/%m/%Y}"))
            else:
                found.unsealed_days += 1
    previous = FIRST
    for day, seal in seals.items():
        if since is None or day >= since:
            found.seals += 1
            count, root = roots.get(day, seal_root(()))
            if (count, root) != (seal.count, seal.root):
                found.note(Broken(Flaw.SEAL_BROKEN, detail=_day_counts(day, seal.count, count)))
            elif seal.hash != seal_hash(previous, day=day.isoformat(), count=count, root=root):
                found.note(Broken(Flaw.SEAL_CHANGED, detail=f"{day:%d/%m/%Y}"))
        previous = seal.hash


def _day_counts(day: date, sealed: int, present: int) -> str:
    return f"{day:%d/%m/%Y} ({sealed} → {present})"


def row_differences(
    *, since: date | None = None, newest: int = 0, on_progress: Progress | None = None
) -> Iterator[tuple[str, str, Any, Any]]:
    """Code, field, what the row says, what the ledger says, for every field that differs; ``newest`` looks
    only at so many dossiers, those recorded last.

    A ledger that cannot be read tells nothing: its chain is broken, and that is said there."""
    dossiers = _recorded_since(since).order_by("pk")
    if newest:
        dossiers = Dossier.objects.order_by("-last_recorded_at", "-pk")[:newest]
    rows = dossiers.values_list("pk", "code", *_FIELDS)
    flow = rows.iterator(chunk_size=_CHUNK)
    while batch := list(islice(flow, _CHUNK)):
        folded = folded_ledgers([line[0] for line in batch])
        for pk, code, *stored in batch:
            if (told := folded.get(pk)) is None:
                continue
            for name, value in zip(_FIELDS, stored, strict=True):
                if value != getattr(told, name):
                    yield code, name, value, getattr(told, name)
        if on_progress is not None:
            on_progress(len(batch))


def folded_ledgers(dossier_ids: list[int]) -> dict[int, Snapshot]:
    """Each dossier folded again from its ledger, where that can be read (one query)."""
    events = Event.objects.filter(dossier__in=dossier_ids).order_by("dossier_id", "seq")
    lines = events.values_list("dossier_id", "kind", "happened_at", "data")
    folded = {}
    for pk, ledger in groupby(lines, key=lambda line: line[0]):
        told = list(ledger)
        with suppress(AttributeError, KeyError, TypeError, ValueError):
            folded[pk] = project((kind, happened_at, json.loads(data)) for _, kind, happened_at, data in told)
    return folded


def other_agencies(*, since: date | None = None) -> Iterator[tuple[str, str, str]]:
    """Code, agency of the row, agency of the first event, where they differ. Ledgers begun before the
    first event named its agency are passed over."""
    rows = _recorded_since(since).filter(events__seq=1).order_by("pk")
    for code, agency, data in rows.values_list("code", "agency__code", "events__data").iterator(
        chunk_size=_CHUNK
    ):
        with suppress(AttributeError, ValueError):
            if (told := json.loads(data).get("agency", agency)) != agency:
                yield code, agency, told


def first_recorded_after(moment: datetime) -> datetime | None:
    """When the first event recorded at that moment or later was recorded."""
    events = Event.objects.filter(recorded_at__gte=moment).order_by("recorded_at", "pk")
    return events.values_list("recorded_at", flat=True).first()


def last_sealed_day() -> date | None:
    """Up to which day the ledger is sealed (one statement)."""
    return Seal.objects.order_by("-day").values_list("day", flat=True).first()


def clock_back(at: datetime, sealed: date | None) -> Refusal | None:
    """What is said to whoever would write at a moment of a sealed day: ``ledger.clock_back``."""
    if sealed is None or sealed < (today := local_day(at)):
        return None
    return Refusal("ledger.clock_back", today=f"{today:%d/%m/%Y}", last=f"{sealed:%d/%m/%Y}")
