"""Who may change which catalogue, and the way from a number in a URL to an edition."""

from django.db.models import QuerySet

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Agency, Role
from motcua.procedures.models import (
    ChangeSet,
    Edition,
    EditionChange,
    ListingPlace,
    Procedure,
    PublicationDecision,
)
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


def decision_to_read(actor: Actor, decision_id: int) -> tuple[PublicationDecision, list[EditionChange]]:
    """A decision that touches something of the officer's own catalogues, or ``procedure.decision.not_found``
    (two queries)."""
    return _decision(actor, decision_id, PublicationDecision.objects.all())


def decision_to_change(actor: Actor, decision_id: int) -> tuple[PublicationDecision, list[EditionChange]]:
    """The same, locked, where the actor controls every catalogue it touches."""
    decision, changes = _decision(actor, decision_id, PublicationDecision.objects.select_for_update())
    for owner in {change.edition.procedure.owner for change in changes}:
        require_control(actor, owner)
    return decision, changes


def _decision(
    actor: Actor, decision_id: int, among: QuerySet[PublicationDecision]
) -> tuple[PublicationDecision, list[EditionChange]]:
    decision = among.filter(pk=decision_id).first()
    changes = list(
        EditionChange.objects.filter(decision=decision_id)
        .select_related("edition__procedure__owner", "edition__sector", "replaced")
        .order_by("pk")
    )
    mine = actor.is_system or any(
        owner is None or owner.pk in actor.agency_ids()
        for owner in (change.edition.procedure.owner for change in changes)
    )
    if decision is None or not mine:
        raise Refusal("procedure.decision.not_found")
    return decision, changes


def change_set_to_read(actor: Actor, number: int) -> ChangeSet:
    """A change set of a catalogue the actor controls, or ``change.set.not_found``."""
    return _change_set(actor, number, ChangeSet.objects.all())


def change_set_to_change(actor: Actor, number: int) -> ChangeSet:
    """The same, locked."""
    return _change_set(actor, number, ChangeSet.objects.select_for_update(of=("self",)))


def _change_set(actor: Actor, number: int, among: QuerySet[ChangeSet]) -> ChangeSet:
    found = among.select_related("owner", "decision").filter(pk=number).first()
    if found is None or not controls(actor, found.owner):
        raise Refusal("change.set.not_found")
    return found


def place_to_change(actor: Actor, place_id: int) -> ListingPlace:
    """A place of posting, locked, of an agency whose catalogue the actor controls."""
    rows = ListingPlace.objects.select_for_update(of=("self",)).select_related("agency")
    found = rows.filter(pk=place_id).first()
    if found is None or not (actor.is_system or found.agency_id in actor.agency_ids()):
        raise Refusal("listing.place.not_found")
    require_control(actor, found.agency)
    return found


def edition_to_read(actor: Actor, edition_id: int) -> Edition:
    """An edition for somebody who may read it, with its procedure, owner and sector; refused as if it did
    not exist (one query)."""
    found = Edition.objects.select_related("procedure__owner", "sector").filter(pk=edition_id).first()
    if found is None or not may_read(actor, found):
        raise Refusal("procedure.edition.not_found", number=edition_id)
    return found


def may_read(actor: Actor, edition: Edition) -> bool:
    """Announced editions are everybody's; drafts are read where the officer holds a post."""
    owner = edition.procedure.owner
    return (
        edition.state in ANNOUNCED
        or actor.is_system
        or (owner.pk in actor.agency_ids() if owner else controls(actor, None))
    )
