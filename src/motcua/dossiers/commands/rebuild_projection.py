"""Folding every ledger again: what the rows say must be what the ledgers say."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.dossiers.models import Dossier
from motcua.dossiers.queries.verification import broken_ledgers, folded_ledgers, row_differences
from motcua.dossiers.rules.projection import Snapshot
from motcua.foundation.trail.record import record
from motcua.organisation.public import Actor

BATCH = 500
Difference = tuple[str, str, Any, Any]


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What differs (code, field, row, ledger), how many rows were mended, and the dossiers left as they are
    because their ledger is broken."""

    differences: list[Difference]
    mended: int = 0
    broken: tuple[str, ...] = ()


def rebuild_projection(
    *, actor: Actor, at: datetime, write: bool = False, on_progress: Callable[[int], None] | None = None
) -> Rebuilt:
    """Compare every row with its ledger; with ``write`` the rows are mended and the trail says so. The ledger
    is never touched, and one whose chain does not hold mends nothing."""
    found = list(row_differences(on_progress=on_progress))
    codes = sorted({code for code, *_ in found})
    broken: list[str] = []
    if write:
        for start in range(0, len(codes), BATCH):
            broken += _mend(actor, at, codes[start : start + BATCH])
    return Rebuilt(found, len(codes) - len(broken) if write else 0, tuple(broken))


@transaction.atomic
def _mend(actor: Actor, at: datetime, codes: list[str]) -> list[str]:
    rows = list(Dossier.objects.select_for_update().filter(code__in=codes).order_by("pk"))
    broken = broken_ledgers([row.pk for row in rows])
    whole = [row for row in rows if row.code not in broken]
    folded = folded_ledgers([row.pk for row in whole])
    names = [one.name for one in fields(Snapshot)]
    for row in whole:
        told = folded[row.pk]
        for name in names:
            setattr(row, name, getattr(told, name))
        row.state = told.state.value
        record("dossier.row_rebuilt", subject=f"dossier:{row.code}", actor=actor, at=at)
    Dossier.objects.bulk_update(whole, names)
    return sorted(broken)
