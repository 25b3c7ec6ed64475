"""The dossiers a sample is drawn from."""

from collections.abc import Collection, Iterator
from datetime import timedelta

from django.db.models import Exists, OuterRef, QuerySet

from motcua.dossiers.public import Dossier
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import day_start
from motcua.organisation.public import Agency
from motcua.surveys.rules.sampling import Row, Wanted

MOST = 500_000
"""Dossiers a sample is drawn from; more need a shorter period."""


def population(agency_ids: Collection[int], wanted: Wanted) -> Iterator[Row]:
    """Dossiers finished in those days whose result was handed out. Who applied is one person by number, else
    by telephone, else by dossier. Refuses ``survey.too_many_dossiers``."""
    found = Dossier.objects.filter(
        agency__in=agency_ids,
        finished_at__gte=day_start(wanted.from_day),
        finished_at__lt=day_start(wanted.to_day + timedelta(1)),
        returned_at__isnull=False,
    )
    if wanted.procedures:
        found = found.filter(edition__procedure__code__in=list(wanted.procedures))
    rows = found.order_by().values_list("code", "agency_id", "sector_id", "applicant_id", "phone")
    for count, (code, agency_id, sector_id, person, phone) in enumerate(rows.iterator(), start=1):
        if count > MOST:
            raise Refusal("survey.too_many_dossiers", most=MOST)
        yield Row(code, agency_id, sector_id, person or phone or code)


def ids_of(codes: Collection[str]) -> dict[str, int]:
    """Code to number of the dossier."""
    return dict(Dossier.objects.filter(code__in=codes).values_list("code", "pk"))


def agencies_with_dossiers(owner: Agency, most: int = 200) -> QuerySet[Agency]:
    """The owner and the agencies below it that have dossiers at all."""
    some = Dossier.objects.filter(agency=OuterRef("pk"))
    return Agency.objects.filter(Exists(some), path__startswith=owner.path).order_by("path")[:most]
