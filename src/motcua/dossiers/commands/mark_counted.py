"""Says that the daily figures have counted these ledgers to their end."""

from collections.abc import Collection

from django.db import transaction
from django.db.models import F

from motcua.dossiers.models import Dossier
from motcua.dossiers.queries.figures import those
from motcua.dossiers.queries.replays import Uncounted, as_uncounted, uncounted


def take_uncounted(limit: int) -> tuple[list[int], list[Uncounted]]:
    """At most ``limit`` uncounted dossiers, locked until the transaction ends: the keys of those never
    counted, and those counted before. What a command holds at this moment is left for the next time."""
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("dossiers are taken inside a transaction only")
    rows = uncounted().select_for_update(skip_locked=True, of=("self",))
    taken = list(rows.values_list("pk", "counted_seq")[:limit])
    again = [pk for pk, counted_seq in taken if counted_seq]
    changed = as_uncounted(Dossier.objects.filter(pk__in=again).order_by("pk")) if again else []
    return [pk for pk, counted_seq in taken if not counted_seq], changed


def mark_counted(dossier_ids: Collection[int]) -> None:
    """Move ``counted_seq`` of dossiers taken in this transaction to the end of their ledgers."""
    Dossier.objects.filter(those(dossier_ids)).update(counted_seq=F("head_seq"))
