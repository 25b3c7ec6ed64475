"""The edition a dossier of some day stands on."""

from datetime import date

from django.db.models import Q

from motcua.organisation.public import Agency
from motcua.procedures.models import Edition
from motcua.procedures.queries.taken_over import taken_over


def edition_for(agency: Agency | None, code: str, day: date) -> Edition | None:
    """The edition of that code in force on that day: the agency's own before that of an agency it follows
    before its superiors' before the national one; of several, the newest. Aliases count."""
    owners = agency.path.strip("/").split("/") if agency else []
    theirs = Q(procedure__owner=None) | Q(procedure__owner__code__in=owners)
    if agency:
        theirs |= Q(taken_over(agency.pk, day))
    usable = Edition.objects.usable_on(day).filter(theirs)
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


def _nearness(edition: Edition, owners: list[str]) -> tuple[float, int]:
    """``owners`` from the root down to the agency itself; one it follows stands just before it."""
    owner = edition.procedure.owner
    if owner is None:
        return 0, edition.number
    place = owners.index(owner.code) + 1 if owner.code in owners else len(owners) - 0.5
    return place, edition.number
