"""Whose figures a person may read: the own agency's, and those below it for overseeing roles."""

from django.db.models import Q, QuerySet

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Agency


def readable_agencies(actor: Actor) -> QuerySet[Agency]:
    """Agencies whose reports the person may read, by path."""
    agencies = Agency.objects.order_by("path")
    if actor.is_system:
        return agencies
    mine = Q(pk__in=actor.agency_ids())
    for path in actor.read_paths():
        mine |= Q(path__startswith=path)
    return agencies.filter(mine)


def agency_to_read(actor: Actor, code: str) -> Agency:
    """The agency, or ``report.sign_in`` for who is no officer and ``report.not_found`` for one that
    does not exist or is not the person's to read: both sound the same."""
    if not actor.is_system and not actor.is_staff:
        raise Refusal("report.sign_in")
    found = readable_agencies(actor).filter(code=code).first()
    if found is None:
        raise Refusal("report.not_found", agency=code)
    return found


def agency_ids_of(agency: Agency, *, with_affiliates: bool) -> tuple[int, ...]:
    """The agency itself, with the whole tree below it where that is asked for."""
    if not with_affiliates:
        return (agency.pk,)
    below = Agency.objects.filter(path__startswith=agency.path).order_by("path")
    return tuple(below.values_list("pk", flat=True))
