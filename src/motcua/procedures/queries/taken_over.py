"""Catalogues of agencies that were merged or split: the successor goes by them until it has its own."""

from datetime import date

from django.db.models import Exists, OuterRef, Q

from motcua.organisation.public import Succession


def taken_over(agency_id: int | None, day: date) -> Exists:
    """Of editions those that the agency goes by because it follows their owner, whole or in their field."""
    lines = Succession.objects.filter(
        to_agency=agency_id, from_unit=None, from_agency=OuterRef("procedure__owner")
    )
    in_force = lines.filter(decision__effective_on__lte=day)
    return Exists(in_force.filter(Q(sector="") | Q(sector=OuterRef("sector__name"))))


def followed(agency: str, day: date) -> set[tuple[str, str]]:
    """Code of each agency that the named one follows by that day, and the field (empty: all) it took."""
    lines = Succession.objects.filter(to_agency__code=agency, from_unit=None, decision__effective_on__lte=day)
    return set(lines.order_by("id").values_list("from_agency__code", "sector"))
