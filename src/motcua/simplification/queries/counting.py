"""How many dossiers of a procedure the ledger has in a year, and of how many people."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db.models import Count, F, Q, QuerySet, Value
from django.db.models.functions import Coalesce, NullIf

from motcua.dossiers.public import Dossier
from motcua.kernel.time import day_start
from motcua.simplification.models import CostSheet
from motcua.simplification.outputs.values import Counted


def counted(sheets: Sequence[CostSheet]) -> dict[int, Counted]:
    """Sheet to its count: what agencies at and below the sheet's received in its year (one query)."""
    if not sheets:
        return {}
    who = Coalesce(NullIf(F("applicant_id"), Value("")), NullIf(F("phone"), Value("")), F("code"))
    asked = {}
    reach = Q()
    for sheet in sheets:
        those = _those(sheet)
        reach |= those
        asked[f"n{sheet.pk}"] = Count("pk", filter=those)
        asked[f"p{sheet.pk}"] = Count(who, filter=those, distinct=True)
    told = Dossier.objects.filter(reach).aggregate(**asked)
    return {one.pk: Counted(told[f"n{one.pk}"], told[f"p{one.pk}"]) for one in sheets}


def rows_of(sheet: CostSheet) -> QuerySet[Dossier]:
    """The dossiers behind the count, the first received first."""
    return Dossier.objects.filter(_those(sheet)).select_related("agency").order_by("received_at", "pk")


def year_span(year: int) -> tuple[datetime, datetime]:
    """Its first moment and the first of the next."""
    return day_start(date(year, 1, 1)), day_start(date(year + 1, 1, 1))


def _those(sheet: CostSheet) -> Q:
    first, next_first = year_span(sheet.year)
    return Q(
        edition__procedure=sheet.procedure_id,
        agency__path__startswith=sheet.agency.path,
        received_at__gte=first,
        received_at__lt=next_first,
    )
