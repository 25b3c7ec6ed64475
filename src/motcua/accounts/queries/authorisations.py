"""For whom a person files, and who files for a person."""

from datetime import date

from django.db.models import Q

from motcua.accounts.models import Authorisation, OutsideIdentity


def authorisations_of(person_id: int) -> list[Authorisation]:
    """All a person recorded, those in force first (one statement)."""
    rows = Authorisation.objects.filter(representative=person_id)
    return sorted(rows, key=lambda row: (row.revoked_at is not None, -row.pk))


def usable_for(person_id: int, procedure: str, today: date) -> list[Authorisation]:
    """Those a person may file under today, for one procedure (one statement)."""
    rows = Authorisation.objects.filter(representative=person_id, revoked_at=None, since__lte=today)
    rows = rows.filter(Q(until=None) | Q(until__gte=today))
    return [row for row in rows if not row.scope or procedure in row.scope]


def standing_for(person_id: int) -> list[Authorisation]:
    """Those by which others file for the person; only where a provider of identities told the number."""
    numbers = OutsideIdentity.objects.filter(person=person_id).exclude(id_number="").values("id_number")
    rows = Authorisation.objects.filter(id_number__in=numbers, is_organisation=False, revoked_at=None)
    return list(rows.exclude(representative=person_id).select_related("representative"))
