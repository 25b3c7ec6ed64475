"""Who inspects, who reads an inspection, and the way from a number in a URL to it."""

from django.db.models import Q, QuerySet

from motcua.inspections.models import Inspection
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, HeldPost, Role

INSPECTORS = frozenset({Role.INSPECTOR, Role.REFORM})


def require_inspector(actor: Actor) -> HeldPost:
    """The post that inspects; refuses everybody else."""
    post = actor.holds_anywhere(*INSPECTORS)
    if post is None:
        raise Refusal("inspection.forbidden")
    return post


def inspects(actor: Actor, agency_id: int) -> bool:
    """Whether the actor keeps that agency's inspections."""
    return actor.is_system or actor.holds(INSPECTORS, agency_id) is not None


def readable(actor: Actor) -> QuerySet[Inspection]:
    """Inspections of the officer's agencies, those that visit them, and those an overseer watches."""
    if not actor.is_staff:
        return Inspection.objects.none()
    mine = actor.agency_ids()
    wanted = Q(agency_id__in=mine) | Q(target_id__in=mine)
    for path in actor.read_paths():
        wanted |= Q(agency__path__startswith=path)
    return Inspection.objects.filter(wanted)


def inspection_to_read(actor: Actor, inspection_id: int) -> Inspection:
    """The inspection, or a refusal as if it did not exist."""
    found = Inspection.objects.all() if actor.is_system else readable(actor)
    inspection = found.select_related("agency__parent", "target").filter(pk=inspection_id).first()
    if inspection is None:
        raise Refusal("inspection.not_found")
    return inspection


def inspection_to_change(actor: Actor, inspection_id: int) -> Inspection:
    """Lock an inspection the actor keeps; one that is concluded changes no more."""
    inspection = inspection_to_read(actor, inspection_id)
    if not inspects(actor, inspection.agency_id):
        raise Refusal("inspection.forbidden")
    locked = Inspection.objects.select_for_update().get(pk=inspection.pk)
    if locked.concluded_on is not None:
        raise Refusal("inspection.concluded")
    return locked
