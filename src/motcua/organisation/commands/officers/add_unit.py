"""A new unit (phòng, bộ phận) of an agency; renaming, merging, splitting go by decision (``reorganise``)."""

from datetime import datetime

from django.db import IntegrityError, transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import fold
from motcua.organisation.access import agency_to_manage
from motcua.organisation.models import Unit
from motcua.organisation.rules.actor import Actor


def add_unit(*, actor: Actor, at: datetime, agency_id: int, name: str, kind: str, ground: str = "") -> Unit:
    """The unit; its code is its name without marks. Refuses ``officer.forbidden``,
    ``officer.unit_name_missing`` and ``officer.unit_twice``."""
    agency = agency_to_manage(actor, agency_id)
    name = " ".join(name.split())
    if not name or kind not in Unit.Kind.values:
        raise Refusal("officer.unit_name_missing")
    code = "-".join(fold(name).split())[:40]
    if any(fold(one) == fold(name) for one in agency.units.values_list("name", flat=True)):
        raise Refusal("officer.unit_twice", name=name)
    try:
        with transaction.atomic():
            unit = Unit.objects.create(agency=agency, code=code, name=name[:200], kind=kind)
            about = {"subject": f"agency:{agency.code}", "ground": ground.strip()[:300]}
            record("unit.added", actor=actor, at=at, unit=unit.name, of_kind=kind, **about)
    except IntegrityError:
        raise Refusal("officer.unit_twice", name=name) from None
    return unit
