"""Taking an edition along its way to a decision: up for announcement, up for repeal, and back."""

from datetime import date, datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor
from motcua.procedures import access
from motcua.procedures.models import Edition
from motcua.procedures.queries.readiness import told_reasons
from motcua.procedures.rules.states import EditionState, may_move
from motcua.procedures.words import STATES


@transaction.atomic
def move_edition(
    *, actor: Actor, at: datetime, edition_id: int, to: EditionState, ground: str = ""
) -> Edition:
    """What needs no decision yet: draft ⇄ awaiting announcement, public ⇄ awaiting repeal."""
    edition = access.edition_to_change(actor, edition_id)
    before = EditionState(edition.state)
    if not may_move(before, to):
        raise Refusal("procedure.move_not_allowed", current_words=STATES[before], wanted_words=STATES[to])
    if to is EditionState.AWAITING_ANNOUNCEMENT and not actor.is_system:
        _refuse_unready(edition, local_day(at))
    edition.state = to.value
    edition.save(update_fields=["state"])
    record(
        "procedure.edition_moved",
        subject=f"procedure:{edition.procedure.code}",
        actor=actor,
        at=at,
        ground=ground,
        edition=edition.number,
        before=before.value,
        after=to.value,
    )
    return edition


def _refuse_unready(edition: Edition, day: date) -> None:
    found = [words for words, is_warning in told_reasons(edition, day) if not is_warning]
    if found:
        raise Refusal("procedure.not_ready", name=edition.name, reasons=" ".join(found))
