"""The head of a unit names who works a dossier (phân công), or names somebody else."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.access import dossier_to_change
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.process import Verb, move
from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor, officers_of


@basis("118/2025/NĐ-CP", article=19)
@transaction.atomic
def assign_holder(*, actor: Actor, at: datetime, code: str, holder_id: int, note: str = "") -> Dossier:
    """Name an officer of the unit that has the dossier. Refuses ``dossier.no_unit_yet``,
    ``dossier.no_such_officer`` and ``dossier.held_already``."""
    dossier = dossier_to_change(actor, code, Verb.ASSIGN)
    move(dossier.current_state, Verb.ASSIGN)
    if dossier.unit_id is None:
        raise Refusal("dossier.no_unit_yet")
    people = officers_of(dossier.unit_id, local_day(at))
    holder = next((person for person in people if person.pk == holder_id), None)
    if holder is None:
        raise Refusal("dossier.no_such_officer")
    who = holder.address or holder.full_name
    if dossier.holder_id == holder.pk:
        raise Refusal("dossier.held_already", holder=who)
    return append(
        dossier,
        "dossier.assigned",
        actor=actor,
        at=at,
        holder_id=holder.pk,
        holder=who,
        from_holder_id=dossier.holder_id,
        note=note,
    )
