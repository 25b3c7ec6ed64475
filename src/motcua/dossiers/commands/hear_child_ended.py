"""The result of a part flows back into the dossier it is a part of (nhận kết quả liên thông)."""

from datetime import datetime

from motcua.dossiers.access import dossier_to_change
from motcua.dossiers.events import ChildEnded
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Event
from motcua.dossiers.rules.process import MOVES, Verb
from motcua.organisation.public import SYSTEM


def hear_child_ended(event: ChildEnded, *, at: datetime) -> None:
    """Write it into the parent's ledger, once; a parent that has ended meanwhile stays as it ended."""
    parent = dossier_to_change(SYSTEM, event.parent, Verb.TAKE_CHILD_RESULT)
    if parent.current_state not in MOVES[Verb.TAKE_CHILD_RESULT].sources:
        return
    known = Event.objects.filter(dossier=parent, kind="dossier.child_ended").order_by("seq")
    if any((one.facts["child"], one.facts["ended_as"]) == (event.child, event.state) for one in known):
        return
    append(
        parent,
        "dossier.child_ended",
        actor=SYSTEM,
        at=at,
        child=event.child,
        ended_as=event.state,
        child_outcome=event.outcome,
        child_result=event.result_number,
    )
