"""Who may change which catalogue, and the way from a number in a URL to an edition."""

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Agency, Role
from motcua.procedures.models import Edition, Procedure
from motcua.procedures.rules.states import EditionState

CONTROLLERS = frozenset({Role.PROCEDURE_CONTROL, Role.ADMINISTRATOR})

ANNOUNCED = frozenset({EditionState.PUBLIC, EditionState.AWAITING_REPEAL, EditionState.REPEALED})


def controls(actor: Actor, owner: Agency | None) -> bool:
    """Whether the actor may change the catalogue of that agency; the national one is the ministry's."""
    if actor.is_system:
        return True
    if owner is not None:
        return actor.holds(CONTROLLERS, owner.pk) is not None
    held = [post.agency_id for post in actor.posts if post.role in CONTROLLERS]
    return bool(held) and Agency.objects.filter(pk__in=held, level=Agency.Level.MINISTRY).exists()


def require_control(actor: Actor, owner: Agency | None) -> None:
    """Refuse who does not control that catalogue."""
    if not controls(actor, owner):
        raise Refusal("procedure.forbidden", owner=owner.name if owner else "toàn quốc")


def edition_to_change(actor: Actor, edition_id: int) -> Edition:
    """Lock and return an edition of a catalogue the actor controls; its procedure and sector come along.
    One that the actor may not even read is refused just as if it did not exist."""
    edition = (
        Edition.objects.select_for_update(of=("self",))
        .select_related("procedure__owner", "sector")
        .filter(pk=edition_id)
        .first()
    )
    if edition is None or not may_read(actor, edition):
        raise Refusal("procedure.edition.not_found", number=edition_id)
    require_control(actor, edition.procedure.owner)
    return edition


def procedure_to_change(actor: Actor, procedure_id: int) -> Procedure:
    """Lock and return a procedure of a catalogue the actor controls."""
    found = Procedure.objects.select_for_update(of=("self",)).select_related("owner")
    procedure = found.filter(pk=procedure_id).first()
    if procedure is None:
        raise Refusal("procedure.not_found", code=procedure_id)
    require_control(actor, procedure.owner)
    return procedure


def may_read(actor: Actor, edition: Edition) -> bool:
    """Announced editions are everybody's; drafts are read where the officer holds a post."""
    owner = edition.procedure.owner
    return (
        edition.state in ANNOUNCED
        or actor.is_system
        or (owner.pk in actor.agency_ids() if owner else controls(actor, None))
    )
