"""Results that exist as an electronic file."""

from collections.abc import Collection

from django.db.models import QuerySet

from motcua.results.models import Result


def dossiers_with_file(agency_ids: Collection[int]) -> QuerySet[Result, int]:
    """Numbers of dossiers whose result was issued as a file, to be asked for in one statement."""
    issued = Result.objects.filter(agency__in=agency_ids).exclude(issued_sha256="")
    return issued.order_by().values_list("dossier_id", flat=True)
