"""Folding every ledger again: what the rows say must be what the ledgers say."""

from collections.abc import Callable
from dataclasses import fields
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.dossiers.models import Dossier
from motcua.dossiers.queries.verification import folded_ledgers, row_differences
from motcua.dossiers.rules.projection import Snapshot
from motcua.foundation.trail.record import record
from motcua.organisation.public import Actor

BATCH = 500
Difference = tuple[str, str, Any, Any]


def rebuild_projection(
    *, actor: Actor, at: datetime, write: bool = False, on_progress: Callable[[int], None] | None = None
) -> list[Difference]:
    """The differences found (code, field, row, ledger); with ``write`` the rows are mended and the trail
    says so. The ledger is never touched."""
    found = list(row_differences(on_progress=on_progress))
    codes = sorted({code for code, *_ in found})
    if write:
        for start in range(0, len(codes), BATCH):
            _mend(actor, at, codes[start : start + BATCH])
    return found


@transaction.atomic
def _mend(actor: Actor, at: datetime, codes: list[str]) -> None:
    rows = list(Dossier.objects.select_for_update().filter(code__in=codes).order_by("pk"))
    folded = folded_ledgers([row.pk for row in rows])
    names = [one.name for one in fields(Snapshot)]
    for row in rows:
        told = folded.get(row.pk, Snapshot())
        for name in names:
            setattr(row, name, getattr(told, name))
        row.state = told.state.value
        record("dossier.row_rebuilt", subject=f"dossier:{row.code}", actor=actor, at=at)
    Dossier.objects.bulk_update(rows, names)
