"""Handing all open dossiers of one officer to another in one act (bàn giao khi chuyển công tác)."""

from datetime import datetime

from django.db import transaction

from motcua.dossiers.access import require_post
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.states import State
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor, Role, people_in_units

HEADS = (Role.DIVISION_HEAD, Role.DIRECTOR, Role.ADMINISTRATOR)
_HELD = (State.IN_PROGRESS, State.WAITING, State.PROPOSED)


@transaction.atomic
def transfer_dossiers(
    *, actor: Actor, at: datetime, agency_id: int, from_id: int, to_id: int, reason: str
) -> list[str]:
    """Every dossier the leaver still works at the agency goes to the other, each on its ledger; the codes.

    Refuses ``dossier.ground_missing``, ``dossier.no_such_officer``, ``transfer.nothing``."""
    require_post(actor, HEADS, agency_id)
    if not reason.strip():
        raise Refusal("dossier.ground_missing")
    people = {p.pk: p for _, group in people_in_units(agency_id, local_day(at)) for p in group}
    taker = people.get(to_id)
    if taker is None or to_id == from_id:
        raise Refusal("dossier.no_such_officer")
    rows = Dossier.objects.select_for_update(of=("self",)).select_related("agency")
    held = rows.filter(agency_id=agency_id, holder_id=from_id, state__in=[one.value for one in _HELD])
    codes = []
    for row in held.order_by("id"):
        append(
            row,
            "dossier.holder_changed",
            actor=actor,
            at=at,
            holder_id=to_id,
            holder=taker.address or taker.full_name,
            from_holder_id=from_id,
            reason=reason.strip(),
        )
        codes.append(row.code)
    if not codes:
        raise Refusal("transfer.nothing")
    subject, facts = f"person:{from_id}", {"to": to_id, "reason": reason.strip(), "dossiers": len(codes)}
    record("dossier.transferred", subject=subject, actor=actor, at=at, **facts)
    return codes
