"""Sealing the ledger day by day (niêm phong): one hash over all recorded that day and the seal before it."""

from datetime import date, datetime, timedelta

from django.db import transaction

from motcua.dossiers.models import Event, Seal
from motcua.dossiers.queries.verification import first_recorded_after
from motcua.dossiers.rules.chain import FIRST, seal_hash, seal_root
from motcua.foundation.one_at_a_time import one_at_a_time
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import ONE_DAY, day_start, local_day
from motcua.organisation.public import Actor

LEDGER = "dossiers.ledger"
"""Held by whatever records many events under one moment, and by the seal of a day."""

GRACE = timedelta(minutes=15)
"""A command that began before midnight has ended by then."""


@transaction.atomic
def seal_day(*, actor: Actor, at: datetime, day: date) -> Seal:
    """Seal one past day; sealing it again gives the same seal.

    Refuses ``ledger.day_not_over`` for today and ``ledger.sealed_later`` for a day before the last seal."""
    if day >= local_day(at - GRACE):
        raise Refusal("ledger.day_not_over", day=f"{day:%d/%m/%Y}")
    one_at_a_time(LEDGER)
    if known := Seal.objects.filter(day=day).first():
        return known
    last = Seal.objects.order_by("-day").first()
    if last is not None and last.day > day:
        raise Refusal("ledger.sealed_later", day=f"{day:%d/%m/%Y}", last=f"{last.day:%d/%m/%Y}")
    events = Event.objects.filter(recorded_at__gte=day_start(day), recorded_at__lt=day_start(day + ONE_DAY))
    hashes = events.order_by("recorded_at", "pk").values_list("hash", flat=True)
    count, root = seal_root(hashes.iterator(chunk_size=5_000))
    previous = last.hash if last else FIRST
    sealed = seal_hash(previous, day=day.isoformat(), count=count, root=root)
    record("ledger.sealed", subject=f"seal:{day}", actor=actor, at=at, hash=sealed, count=count)
    return Seal.objects.create(day=day, count=count, root=root, hash=sealed, sealed_at=at)


def seal_past_days(*, actor: Actor, at: datetime) -> list[Seal]:
    """Seal every day that is over, on which something was recorded and which is not sealed, in order."""
    seals: list[Seal] = []
    last = Seal.objects.order_by("-day").values_list("day", flat=True).first()
    day = last + ONE_DAY if last else date(2000, 1, 1)
    while (found := first_recorded_after(day_start(day))) is not None:
        day = local_day(found)
        if day >= local_day(at - GRACE):
            break
        seals.append(seal_day(actor=actor, at=at, day=day))
        day += ONE_DAY
    return seals
