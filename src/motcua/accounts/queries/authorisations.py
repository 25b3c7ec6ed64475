"""For whom a person files, and who files for a person."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from motcua.accounts.models import Authorisation, Contact, Invitation, OutsideIdentity


def authorisations_of(person_id: int) -> list[Authorisation]:
    """All a person recorded, those in force first (one statement)."""
    rows = Authorisation.objects.filter(representative=person_id)
    return sorted(rows, key=lambda row: (row.revoked_at is not None, -row.pk))


def usable_for(person_id: int, procedure: str, today: date) -> list[Authorisation]:
    """Those a person may file under today, for one procedure (one statement)."""
    rows = in_force(today).filter(representative=person_id)
    return [row for row in rows if not row.scope or procedure in row.scope]


def in_force(today: date) -> QuerySet[Authorisation]:
    """Those that hold today; a colleague's only as long as the head's it was given under."""
    own = Q(revoked_at=None, since__lte=today) & (Q(until=None) | Q(until__gte=today))
    of_head = Q(given_under__until=None) | Q(given_under__until__gte=today)
    return Authorisation.objects.filter(own, Q(given_under=None) | Q(given_under__revoked_at=None) & of_head)


def circles_of(person_id: int, today: date) -> dict[int, list[str]]:
    """Heads' authorisations under which the person stands for an organisation today, each with the
    procedures it speaks of, none meaning all (one statement)."""
    rows = in_force(today).filter(representative=person_id, is_organisation=True)
    found: dict[int, list[str]] = {}
    for row in rows:
        head = row.given_under_id or row.pk
        found[head] = [] if not row.scope or found.get(head) == [] else [*found.get(head, []), *row.scope]
    return found


def head_of(number: int | None) -> Authorisation | None:
    """The head's authorisation that this one is or was given under; None where it is for no organisation."""
    rows = Authorisation.objects.filter(pk=number, is_organisation=True).select_related("given_under")
    row = rows.first() if number is not None else None
    return (row.given_under or row) if row else None


def colleagues_under(number: int) -> list[Authorisation]:
    """Who was let in under a head's authorisation, those in force first (one statement)."""
    rows = Authorisation.objects.filter(given_under=number).select_related("representative")
    return sorted(rows, key=lambda row: (row.revoked_at is not None, -row.pk))


def invitations_to(person_id: int) -> list[Invitation]:
    """Open ones to an address that the person has proved (one statement)."""
    mine = Contact.objects.filter(person=person_id, channel=OuterRef("channel"), value=OuterRef("value"))
    rows = Invitation.objects.filter(Exists(mine), answered_at=None, authorisation__revoked_at=None)
    return list(rows.select_related("authorisation__representative").order_by("pk"))


def invitations_under(number: int) -> list[Invitation]:
    """Open ones under a head's authorisation (one statement)."""
    return list(Invitation.objects.filter(authorisation=number, answered_at=None).order_by("pk"))


def standing_for(person_id: int) -> list[Authorisation]:
    """Those by which others file for the person; only where a provider of identities told the number."""
    numbers = OutsideIdentity.objects.filter(person=person_id).exclude(id_number="").values("id_number")
    rows = Authorisation.objects.filter(id_number__in=numbers, is_organisation=False, revoked_at=None)
    return list(rows.exclude(representative=person_id).select_related("representative"))
