"""Who costs and reviews procedures, who reads that, and the ways from a number in a URL to a row."""

from typing import TypeVar

from django.db.models import Model, Q, QuerySet

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, HeldPost, Role
from motcua.simplification.models import CostSheet

CONTROLLERS = frozenset({Role.PROCEDURE_CONTROL, Role.ADMINISTRATOR})

M = TypeVar("M", bound=Model)


def require_staff(actor: Actor) -> HeldPost:
    """The officer's first post."""
    if not actor.is_staff:
        raise Refusal("control.sign_in")
    return actor.posts[0]


def require_controller(actor: Actor) -> HeldPost:
    """The post of procedure control."""
    require_staff(actor)
    post = actor.holds_anywhere(*CONTROLLERS)
    if post is None:
        raise Refusal("control.forbidden")
    return post


def controls(actor: Actor, agency_id: int) -> bool:
    """Whether the actor costs and reviews for that agency."""
    return actor.is_system or actor.holds(CONTROLLERS, agency_id) is not None


def require_control(actor: Actor, agency_id: int) -> None:
    """Refuse who does not."""
    if not controls(actor, agency_id):
        raise Refusal("control.forbidden")


def readable(actor: Actor, rows: "QuerySet[M]") -> "QuerySet[M]":
    """Rows of the officer's agencies and of those an overseer watches."""
    wanted = Q(agency_id__in=actor.agency_ids())
    for path in actor.read_paths():
        wanted |= Q(agency__path__startswith=path)
    return rows if actor.is_system else rows.filter(wanted)


def sheet_to_read(actor: Actor, number: int) -> CostSheet:
    """A cost sheet, or a refusal as if it did not exist."""
    return _one(actor, CostSheet.objects.all(), number, "cost.not_found")


def sheet_to_change(actor: Actor, number: int) -> CostSheet:
    """The same, locked, where the actor controls and it is not settled."""
    found = _one(actor, CostSheet.objects.select_for_update(of=("self",)), number, "cost.not_found")
    require_control(actor, found.agency_id)
    if found.settled_at is not None:
        raise Refusal("cost.settled", by=found.settled_by, at=found.settled_at)
    return found


def _one(actor: Actor, rows: QuerySet[CostSheet], number: int, code: str) -> CostSheet:
    if not actor.is_system:
        require_staff(actor)
    rows = rows.select_related("agency", "procedure__owner", "edition__sector", "planned")
    found = readable(actor, rows).filter(pk=number).first()
    if found is None:
        raise Refusal(code)
    return found
