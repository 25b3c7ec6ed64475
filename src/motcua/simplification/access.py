"""Who costs and reviews procedures, who reads that, and the ways from a number in a URL to a row."""

from typing import TypeVar

from django.db.models import Model, Q, QuerySet

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, HeldPost, Role, require_staff
from motcua.simplification.models import CostSheet, Proposal, ReviewItem, ReviewPlan

CONTROLLERS = frozenset({Role.PROCEDURE_CONTROL, Role.ADMINISTRATOR})
DECIDERS = frozenset({Role.DIRECTOR})

M = TypeVar("M", bound=Model)


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


def decides(actor: Actor, agency_id: int) -> bool:
    """Whether the actor decides on what is proposed there."""
    return actor.is_system or actor.holds(DECIDERS, agency_id) is not None


def readable(actor: Actor, rows: "QuerySet[M]", way: str = "agency") -> "QuerySet[M]":
    """Rows of the officer's agencies and of those an overseer watches; ``way`` leads to the agency."""
    wanted = Q(**{f"{way}_id__in": actor.agency_ids()})
    for path in actor.read_paths():
        wanted |= Q(**{f"{way}__path__startswith": path})
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


def settled_sheets(agency_id: int, procedure_id: int) -> QuerySet[CostSheet]:
    """What a proposal on that procedure may lean on, the latest first."""
    rows = CostSheet.objects.filter(agency=agency_id, procedure=procedure_id, settled_at__isnull=False)
    return rows.order_by("-settled_at", "-pk")


def plan_to_read(actor: Actor, number: int) -> ReviewPlan:
    """A review plan, or a refusal as if it did not exist."""
    return _review(actor, ReviewPlan.objects.select_related("agency"), number, "agency")


def plan_to_change(actor: Actor, number: int) -> ReviewPlan:
    """The same, locked, where the actor controls."""
    locked = ReviewPlan.objects.select_for_update(of=("self",)).select_related("agency")
    found = _review(actor, locked, number, "agency")
    require_control(actor, found.agency_id)
    return found


def item_to_read(actor: Actor, number: int) -> ReviewItem:
    """A procedure under review."""
    rows = ReviewItem.objects.select_related("plan__agency", "procedure", "edition__sector")
    return _review(actor, rows, number, "plan__agency")


def item_to_change(actor: Actor, number: int) -> ReviewItem:
    """The same, locked, where the actor controls."""
    locked = ReviewItem.objects.select_for_update(of=("self",)).select_related("plan__agency", "procedure")
    found = _review(actor, locked, number, "plan__agency")
    require_control(actor, found.plan.agency_id)
    return found


def proposal_to_read(actor: Actor, number: int) -> Proposal:
    """A proposal with its procedure and its plan."""
    rows = Proposal.objects.select_related("item__plan__agency", "item__procedure", "item__edition")
    return _review(actor, rows, number, "item__plan__agency")


def proposal_to_decide(actor: Actor, number: int) -> Proposal:
    """The same, locked, for who decides."""
    locked = Proposal.objects.select_for_update(of=("self",)).select_related("item__plan", "item__procedure")
    found = _review(actor, locked, number, "item__plan__agency")
    if not decides(actor, found.item.plan.agency_id):
        raise Refusal("control.director.forbidden")
    return found


def _review(actor: Actor, rows: "QuerySet[M]", number: int, way: str) -> M:
    if not actor.is_system:
        require_staff(actor)
    found = readable(actor, rows, way).filter(pk=number).first()
    if found is None:
        raise Refusal("review.not_found")
    return found
