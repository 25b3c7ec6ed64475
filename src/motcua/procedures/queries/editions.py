"""The edition a dossier of some day stands on."""

from datetime import date

from django.db.models import Q

from motcua.organisation.public import Agency
from motcua.procedures.models import Edition


def edition_for(agency: Agency | None, code: str, day: date) -> Edition | None:
    """The edition of that code in force on that day: the agency's own before its superiors' before the
    national one; of several, the newest. Old codes (aliases) are known too."""
    owners = agency.path.strip("/").split("/") if agency else []
    usable = Edition.objects.usable_on(day).filter(
        Q(procedure__owner=None) | Q(procedure__owner__code__in=owners)
    )
    coded = usable.filter(procedure__code=code)
    found = list(coded.select_related("procedure__owner", "sector").order_by("number")) or _by_alias(
        usable, code
    )
    return max(found, key=lambda edition: _nearness(edition, owners), default=None)


def _by_alias(usable, code: str) -> list[Edition]:
    aliased = usable.exclude(procedure__aliases=[]).values_list("pk", "procedure__aliases")
    wanted = [pk for pk, aliases in aliased if code in aliases]
    if not wanted:
        return []
    return list(
        Edition.objects.filter(pk__in=wanted).select_related("procedure__owner", "sector").order_by("number")
    )


def _nearness(edition: Edition, owners: list[str]) -> tuple[int, int]:
    owner = edition.procedure.owner
    return (owners.index(owner.code) + 1 if owner else 0), edition.number
