"""Importing a dossier register (sổ theo dõi hồ sơ): each row becomes a dossier with its ledger.

It goes in two halves. The first locks nothing: every row is read, checked and made ready. Only when
all is known does the second take the write lock, and does little more than insert.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice

from django.db import connection, transaction
from django.db.models import Max

from motcua.dossiers.commands.index_search import BATCH as FEW
from motcua.dossiers.commands.index_search import index_next, note_gap
from motcua.dossiers.commands.seal_day import LEDGER
from motcua.dossiers.ledger import Entries
from motcua.dossiers.models import Dossier
from motcua.dossiers.register.checking import Checking
from motcua.dossiers.register.known import Grown, first_taken
from motcua.dossiers.register.numbers import give_numbers
from motcua.dossiers.register.outcome import Imported
from motcua.dossiers.register.ready import Ready, code_of
from motcua.dossiers.register.scratch import Scratch
from motcua.dossiers.register.store import Store
from motcua.dossiers.rules.register_cells import Cells, Fault
from motcua.foundation.one_at_a_time import one_at_a_time
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor

BATCH = 1_000


COUNTS = ("added", "continued", "unchanged", "refused")
"""What the trail keeps of an import."""


def import_register(
    *,
    actor: Actor,
    at: datetime,
    rows: Iterable[tuple[int, Cells]],
    source: str,
    keep_good: bool = False,
    on_bad: Callable[[int, list[Fault]], None] | None = None,
    on_progress: Callable[[int], None] | None = None,
    on_written: Callable[[int, int], None] | None = None,
) -> Imported:
    """Import the rows, all or nothing, or only the good ones.

    Idempotent: a row the system has with the same facts changes nothing. One that adds to what it had,
    a finish or a pause, continues the dossier's ledger; one that contradicts it is a fault. Rows are read
    once, in batches; all are checked before the first is written, and then all are written in one
    transaction. ``on_bad`` gets the rows left out, ``on_progress`` counts rows checked, ``on_written`` rows
    written, of how many. Refuses ``register.rejected`` with the faults and ``register.overtaken`` when
    somebody writes one of the dossiers between the check and the write."""
    result = Imported(on_bad=on_bad)
    with Scratch() as scratch:
        checking = Checking(scratch, result, actor=actor, at=at, source=source)
        for batch in _batches(rows):
            checking.take(batch)
            if on_progress:
                on_progress(len(batch))
        if result.fault_count and not keep_good:
            raise Refusal("register.rejected", file=source, count=result.fault_count, result=result)
        with transaction.atomic():
            _begin()
            before = _last_id()
            _write(checking, on_written)
            if (after := _last_id()) > before:
                note_gap(before + 1, after)
            told = {kind: getattr(result, kind) for kind in COUNTS}
            subject = f"register:{source}"[:120]
            record("dossier.register_imported", subject=subject, actor=actor, at=at, **told)
    if 0 < result.added <= FEW:
        index_next()  # a small register is found at once, a long one when the job has read it
    return result


def _batches(rows: Iterable[tuple[int, Cells]]) -> Iterator[list[tuple[int, Cells]]]:
    flow = iter(rows)
    while batch := list(islice(flow, BATCH)):
        yield batch


def _begin() -> None:
    # Two imports at once would number and compare against each other's unseen rows.
    one_at_a_time(LEDGER)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            # Checked row by row as they come; deferred checks would pile up in the server's memory.
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def _last_id() -> int:
    return Dossier.objects.aggregate(last=Max("pk"))["last"] or 0


def _write(checking: Checking, on_written: Callable[[int, int], None] | None) -> None:
    """Every code given comes before the first number of ours, which goes on above them."""
    scratch, maker, store = checking.scratch, checking.maker, Store()
    checking.highest.raise_counters()

    def put(ready: Sequence[Ready]) -> None:
        store.write(ready)
        tell(len(ready))

    def tell(count: int) -> None:
        if on_written:
            on_written(count, checking.result.written)

    for ready in scratch.ready.batches():
        _refuse_overtaken("code", [code_of(one) for one in ready])
        put(ready)
    for rows in scratch.unlisted.batches():
        _refuse_overtaken("code", [row.dossier for row in rows])
        put([maker.ready(checking.late_entry(row)) for row in rows])
    for waiting in scratch.uncoded.batches():
        _refuse_overtaken("client_key", [key for _, key in waiting])
        entries = [checking.late_entry(row, key) for row, key in waiting]
        give_numbers(entries)
        put([maker.ready(entry) for entry in entries])
    for dossiers in scratch.grown.batches():
        for one in dossiers:
            _go_on(one, actor=maker.actor, at=maker.at)
        tell(len(dossiers))


def _go_on(grown: Grown, *, actor: Actor, at: datetime) -> None:
    """Add to the ledger what the register says happened since."""
    dossier = Dossier.objects.select_for_update().get(pk=grown.pk)
    if dossier.head_seq != grown.head_seq:
        raise Refusal("register.overtaken", found=grown.code)
    entries = Entries(dossier, actor=actor, at=at)
    for kind, happened_at, data in grown.told:
        entries.add(kind, happened_at=happened_at, **data)
    entries.save()


def _refuse_overtaken(column: str, values: list[str]) -> None:
    if (code := first_taken(column, values)) is not None:
        raise Refusal("register.overtaken", found=code)
