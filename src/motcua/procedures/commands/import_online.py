"""Recording what a sheet says of online levels and of steps towards the national portal."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.procedures.commands.set_portal_state import set_portal_state
from motcua.procedures.commands.set_service_level import set_service_level
from motcua.procedures.rules.online_table import OnlineChange


@transaction.atomic
def import_online(*, actor: Actor, at: datetime, changes: Sequence[OnlineChange]) -> int:
    """All of them or none; how many procedures. Each is judged again as if it came by itself."""
    if not changes:
        raise Refusal("portal.nothing_to_record")
    for one in changes:
        by: dict[str, Any] = {"actor": actor, "at": at, "procedure_id": one.before.procedure_id}
        by |= {"ground": one.ground, "reference": one.reference}
        if one.level is not None:
            set_service_level(**by, level=one.level, valid_from=one.since)
        if one.portal is not None:
            set_portal_state(**by, state=one.portal, since=one.since)
    return len(changes)
