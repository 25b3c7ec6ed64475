"""What stands at the head and the foot of an agency's papers."""

from datetime import datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.organisation.access import agency_to_manage
from motcua.organisation.models import Agency
from motcua.organisation.rules.actor import Actor

_FACTS = ("parent_body", "place", "address", "phone")


@transaction.atomic
def set_letterhead(
    *, actor: Actor, at: datetime, agency_id: int, parent_body: str, place: str, address: str, phone: str
) -> Agency:
    """The agency; papers printed before keep what they said. Refuses ``officer.forbidden``."""
    agency = agency_to_manage(actor, agency_id)
    after = dict(zip(_FACTS, (parent_body, place, address, phone), strict=True))
    moved = sorted(name for name in _FACTS if getattr(agency, name) != after[name].strip())
    if not moved:
        return agency
    before = {name: getattr(agency, name) for name in moved}
    for name in moved:
        setattr(agency, name, after[name].strip())
    agency.save(update_fields=moved)
    record(
        "organisation.letterhead_set",
        subject=f"agency:{agency.code}",
        actor=actor,
        at=at,
        before=before,
        after={name: getattr(agency, name) for name in moved},
    )
    return agency
