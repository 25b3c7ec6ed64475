"""Who may give an edition its form."""

from motcua.eforms.models import FormDraft
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, require_staff
from motcua.procedures.public import Edition, EditionState, controls, edition_to_change, edition_to_read

OPEN = frozenset({EditionState.DRAFT, EditionState.AWAITING_ANNOUNCEMENT, EditionState.PUBLIC})
"""States of an edition that may get a new form; one on its way out keeps what it asks."""


def require_control(actor: Actor, edition: Edition) -> None:
    """Refuse ``eform.forbidden`` unless the actor controls the catalogue of the edition's owner; the
    national one is the ministry's."""
    if not controls(actor, edition.procedure.owner):
        raise Refusal("eform.forbidden")


def may_design(actor: Actor, edition: Edition) -> bool:
    """Whether the actor may write a form for the edition today."""
    return EditionState(edition.state) in OPEN and controls(actor, edition.procedure.owner)


def edition_to_show(actor: Actor, number: int) -> Edition:
    """An edition for the pages of its form; officers only."""
    require_staff(actor)
    return edition_to_read(actor, number)


def edition_to_design(actor: Actor, number: int) -> Edition:
    """The same for somebody who may write its form."""
    edition = edition_to_show(actor, number)
    _require_open(actor, edition)
    return edition


def draft_to_change(actor: Actor, number: int) -> FormDraft:
    """The form being written for that edition, both locked; ``eform.no_draft`` where there is none."""
    edition = edition_to_lock(actor, number)
    draft = FormDraft.objects.select_for_update(of=("self",)).filter(edition=edition.pk).first()
    if draft is None:
        raise Refusal("eform.no_draft")
    draft.edition = edition
    return draft


def edition_to_lock(actor: Actor, number: int) -> Edition:
    """The edition itself, locked: two people do not begin its form at the same time."""
    edition = edition_to_change(actor, number)
    _require_open(actor, edition)
    return edition


def _require_open(actor: Actor, edition: Edition) -> None:
    require_control(actor, edition)
    if EditionState(edition.state) not in OPEN:
        raise Refusal("eform.edition_closed", name=edition.name)
