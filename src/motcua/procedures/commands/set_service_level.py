"""Saying how far a procedure is online from a day on (mức độ dịch vụ công trực tuyến)."""

from datetime import date, datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import ONE_DAY
from motcua.organisation.public import Actor
from motcua.procedures import access
from motcua.procedures.models import Procedure, ServiceLevel
from motcua.procedures.rules.levels import Level, scheme_of


@transaction.atomic
def set_service_level(
    *,
    actor: Actor,
    at: datetime,
    procedure_id: int,
    level: Level,
    valid_from: date | None,
    ground: str = "",
    reference: str = "",
) -> ServiceLevel:
    """The level from that day (``None``: from before the history); the one before ends the day before.
    The same level again changes nothing. What is recorded is not overwritten from the past."""
    procedure = access.procedure_to_change(actor, procedure_id)
    last = max(procedure.levels.all(), key=lambda line: line.valid_from or date.min, default=None)
    if last is not None and last.valid_to is None and last.value == level:
        return last
    line = open_level(procedure, last, level, valid_from)
    line.ground, line.reference, line.recorded_by = ground.strip(), reference.strip(), actor.name
    line.save(update_fields=["ground", "reference", "recorded_by"])
    record(
        "procedure.level_set",
        subject=f"procedure:{procedure.code}",
        actor=actor,
        at=at,
        ground=ground,
        reference=reference,
        before=last.value if last else "",
        after=level.value,
        valid_from=valid_from.isoformat() if valid_from else "",
    )
    return line


def open_level(
    procedure: Procedure, last: ServiceLevel | None, level: Level, valid_from: date | None
) -> ServiceLevel:
    """End the last line of a history and begin the next."""
    if last is not None:
        begun = last.valid_from or date.min
        if valid_from is None or valid_from <= begun:
            raise Refusal("procedure.level_before_history", last=begun)
        last.valid_to = valid_from - ONE_DAY
        last.save(update_fields=["valid_to"])
    return ServiceLevel.objects.create(
        procedure=procedure, scheme=scheme_of(level).value, value=level.value, valid_from=valid_from
    )
