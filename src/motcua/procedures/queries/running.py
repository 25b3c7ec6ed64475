"""How many dossiers run under which edition, as the installation wires it."""

from collections.abc import Sequence

from django.conf import settings
from django.utils.module_loading import import_string

from motcua.procedures.ports import RunningDossiers
from motcua.procedures.queries.decisions import Touched


def running_counts(touched: Sequence[Touched]) -> dict[int, int]:
    """Procedure id to its running dossiers, on whichever of its earlier editions they stand (one query)."""
    ask: RunningDossiers = import_string(settings.RUNNING_DOSSIERS)
    counts = ask([edition.pk for one in touched for edition in one.old]) if touched else {}
    return {one.old[0].procedure_id: sum(counts.get(edition.pk, 0) for edition in one.old) for one in touched}
