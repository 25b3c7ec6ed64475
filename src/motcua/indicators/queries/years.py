"""In which years there is anything to report."""

from collections import defaultdict
from collections.abc import Sequence

from django.db.models.functions import ExtractYear

from motcua.indicators.models import DailyFigure


def years_with_figures(agency_ids: Sequence[int]) -> dict[int, list[int]]:
    """Agency to the years in which dossiers came or ended there, the latest first (one query); what the
    cube has not counted yet does not show."""
    found = (
        DailyFigure.objects.filter(agency__in=agency_ids)
        .values_list("agency_id", ExtractYear("day"))
        .distinct()
    )
    years: dict[int, list[int]] = defaultdict(list)
    for agency_id, year in found:
        years[agency_id].append(year)
    return {agency_id: sorted(listed, reverse=True) for agency_id, listed in years.items()}
