"""Cost sheets with what they come to."""

from collections.abc import Sequence

from motcua.organisation.public import Actor
from motcua.simplification import access
from motcua.simplification.models import CostSheet, IncomeFigure
from motcua.simplification.outputs.values import Costed, Counted
from motcua.simplification.queries.counting import counted
from motcua.simplification.rules.cost_table import activities_from
from motcua.simplification.rules.incomes import Income, shipped_incomes

MOST = 200
"""Sheets of a list."""


def costed(sheets: Sequence[CostSheet]) -> list[Costed]:
    """Reckoned; settled ones from what was settled (at most two queries)."""
    running = [one for one in sheets if one.settled_at is None]
    counts = counted(running)
    own = incomes_of([one.agency_id for one in running]) if running else {}
    return [_costed(one, counts.get(one.pk), own.get(one.agency_id, {})) for one in sheets]


def sheets_of(actor: Actor) -> list[Costed]:
    """Every sheet the officer reads, the latest first."""
    rows = CostSheet.objects.select_related("agency", "procedure", "edition__sector").order_by("-pk")
    return costed(list(access.readable(actor, rows)[:MOST]))


def incomes_of(agency_ids: Sequence[int]) -> dict[int, dict[int, Income]]:
    """Agency to year to income: its own figure before the shipped one (one query)."""
    found = {agency: dict(shipped_incomes()) for agency in agency_ids}
    for one in IncomeFigure.objects.filter(agency__in=found).order_by("pk"):
        found[one.agency_id][one.year] = Income(one.year, one.per_head, one.source, True, one.recorded_by)
    return found


def _costed(sheet: CostSheet, count: Counted | None, incomes: dict[int, Income]) -> Costed:
    if sheet.settled_at is not None:
        told = sheet.settled
        count = Counted(told["dossiers"], told["people"])
        income: Income | None = Income(sheet.year, told["per_head"], told["source"], told["is_verified"])
    else:
        income = incomes.get(sheet.year)
    before, after = activities_from(sheet.before), activities_from(sheet.after)
    return Costed(sheet, before, after, count or Counted(0, 0), income)
