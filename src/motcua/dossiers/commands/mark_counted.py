"""Says that the daily figures have counted these ledgers to their end."""

from collections.abc import Collection

from django.db import transaction
from django.db.models import F

from motcua.dossiers.models import Dossier
from motcua.dossiers.queries.replays import Uncounted, as_uncounted, uncounted


def take_uncounted(limit: int) -> list[Uncounted]:
    """At most ``limit`` uncounted dossiers, locked until the transaction ends; those that a command
    holds at this moment are left for the next time."""
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("dossiers are taken inside a transaction only")
    return as_uncounted(uncounted().select_for_update(skip_locked=True, of=("self",))[:limit])


def mark_counted(dossier_ids: Collection[int]) -> None:
    """Move ``counted_seq`` of dossiers taken in this transaction to the end of their ledgers."""
    Dossier.objects.filter(pk__in=dossier_ids).update(counted_seq=F("head_seq"))
