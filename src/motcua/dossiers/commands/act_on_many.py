"""One act on many dossiers: each in a transaction of its own, each with its own answer."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from django.db import IntegrityError, transaction

from motcua.dossiers.commands.open_dossier import refuse_if_moved
from motcua.dossiers.models import BulkLine, BulkRun
from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor

MOST = 500


class Chosen(NamedTuple):
    """One dossier of a run: its code, how far its ledger had been seen, and what is said of it alone."""

    code: str
    seen_seq: int | None = None
    facts: dict[str, Any] = {}  # noqa: RUF012 - never changed


def start_run(
    *, actor: Actor, at: datetime, key: str, slug: str, facts: dict[str, Any], chosen: Sequence[Chosen]
) -> BulkRun:
    """Note what is to be done to which dossiers; the same ``key`` again gives the first run, unchanged.

    Refuses ``bulk.nothing_chosen``, ``bulk.too_many`` and ``bulk.key_reused``."""
    once = list({one.code: one for one in chosen}.values())
    if not once:
        raise Refusal("bulk.nothing_chosen")
    if len(once) > MOST:
        raise Refusal("bulk.too_many", count=len(once), most=MOST)
    try:
        with transaction.atomic():
            run = BulkRun.objects.create(
                key=key, person_id=actor.person_id, slug=slug, facts=facts, started_at=at
            )
            BulkLine.objects.bulk_create(
                BulkLine(run=run, position=place, code=one.code, seen_seq=one.seen_seq, facts=one.facts)
                for place, one in enumerate(once, start=1)
            )
            return run
    except IntegrityError:
        run = BulkRun.objects.get(key=key)
        if run.person_id != actor.person_id:
            raise Refusal("bulk.key_reused") from None
        return run


def act_on_many(*, at: datetime, run: BulkRun, act: Callable[[str, dict[str, Any]], object]) -> None:
    """Do to each line not tried yet what ``act(code, facts)`` does, and keep the answer beside it. Stopped
    half-way it goes on where it stopped; two at once do nothing twice."""
    left = BulkLine.objects.filter(run=run, done_at=None).order_by("position")
    for pk in list(left.values_list("pk", flat=True)):
        try:
            _do(pk, at, act, run.facts)
        except Refusal as no:
            _note(pk, at, sentence(no))


@transaction.atomic
def _do(pk: int, at: datetime, act: Callable[[str, dict[str, Any]], object], facts: dict[str, Any]) -> None:
    line = BulkLine.objects.select_for_update().get(pk=pk)
    if line.done_at is not None:
        return
    if line.seen_seq is not None:
        refuse_if_moved(line.code, line.seen_seq)
    act(line.code, facts | line.facts)
    line.done_at = at
    line.save(update_fields=["done_at"])


def _note(pk: int, at: datetime, said: str) -> None:
    BulkLine.objects.filter(pk=pk, done_at=None).update(done_at=at, refusal=said)
