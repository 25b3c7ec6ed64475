"""Which templates there are, and which one a dossier's result is drafted from."""

from datetime import date

from django.db.models import Q, QuerySet

from motcua.dossiers.public import Dossier
from motcua.results.models import ResultTemplate


def template_for(dossier: Dossier, outcome: str, day: date) -> ResultTemplate | None:
    """The template in force on the day: of the very edition before one of its field before one of every
    field, the agency's own before everybody's, the newest first."""
    rows = [row for row in _fitting(dossier, day) if row.outcome == outcome]
    return max(rows, key=_rank, default=None)


def outcomes_with_template(dossier: Dossier, day: date) -> frozenset[str]:
    """The outcomes that can be drafted from a template on that day (one statement)."""
    return frozenset(row.outcome for row in _fitting(dossier, day))


def templates_of(agency_ids: frozenset[int]) -> QuerySet[ResultTemplate]:
    """Templates of the agencies and those of everybody, by field and day."""
    rows = ResultTemplate.objects.filter(Q(agency=None) | Q(agency__in=agency_ids))
    return rows.select_related("sector", "edition__procedure", "agency").order_by(
        "name", "-valid_from", "-id"
    )


def _fitting(dossier: Dossier, day: date) -> QuerySet[ResultTemplate]:
    rows = ResultTemplate.objects.in_force(day)
    rows = rows.filter(Q(agency=None) | Q(agency=dossier.agency_id))
    whole = Q(edition=None, sector=None)
    return rows.filter(whole | Q(edition=dossier.edition_id) | Q(sector=dossier.sector_id))


def _rank(row: ResultTemplate) -> tuple[bool, bool, bool, date, int]:
    narrow = row.edition_id is not None
    return (narrow, row.sector_id is not None, row.agency_id is not None, row.valid_from, row.pk)
