"""Handing a dossier over to the unit that works it (bàn giao), or on to another unit."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.access import dossier_to_change
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.process import Verb, move
from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor, officers_of, units_of


@basis("118/2025/NĐ-CP", article=18, clause=2)
@transaction.atomic
def hand_over_dossier(
    *, actor: Actor, at: datetime, code: str, unit_id: int, holder_id: int | None = None, note: str = ""
) -> Dossier:
    """Give the dossier to a unit of the same agency, to a named officer of it where one is chosen."""
    dossier = dossier_to_change(actor, code, Verb.HAND_OVER)
    move(dossier.current_state, Verb.HAND_OVER)
    if dossier.is_declaration:
        raise Refusal("process.declared", code=code)
    unit = next((unit for unit in units_of(dossier.agency_id) if unit.pk == unit_id), None)
    if unit is None:
        raise Refusal("dossier.no_such_unit")
    holder = None
    if holder_id is not None:
        people = officers_of(unit.pk, local_day(at))
        holder = next((person for person in people if person.pk == holder_id), None)
        if holder is None:
            raise Refusal("dossier.no_such_officer")
    return append(
        dossier,
        "dossier.handed_over",
        actor=actor,
        at=at,
        unit_id=unit.pk,
        unit=unit.name,
        holder_id=holder.pk if holder else None,
        holder=(holder.address or holder.full_name) if holder else "",
        from_unit_id=dossier.unit_id,
        note=note,
        **({} if dossier.step_at else {"step_at": at}),
    )
