"""Making the pack of an inspection in one press: sample, time lines, late ones with causes, sealed."""

from datetime import date, datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.inspections import access
from motcua.inspections.models import Pack
from motcua.inspections.queries.evidence import pack_body
from motcua.inspections.rules.sampling import sealed
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor

MOST = 200


@transaction.atomic
def make_pack(
    *,
    actor: Actor,
    at: datetime,
    inspection_id: int,
    from_day: date,
    to_day: date,
    size: int,
    seed: str,
) -> Pack:
    """The pack over the dossiers of the inspected agency that were received in those days or late in them.
    Refuses an agency that is not in the system, and a sample of more than 200."""
    inspection = access.inspection_to_change(actor, inspection_id)
    if inspection.target is None:
        raise Refusal("inspection.target_unknown", name=inspection.target_name)
    if to_day < from_day:
        raise Refusal("inspection.days_backwards")
    if not 1 <= size <= MOST:
        raise Refusal("inspection.bad_size", most=MOST)
    if not seed.strip():
        raise Refusal("inspection.no_seed")
    body = pack_body(inspection, from_day, to_day, size, seed.strip(), at)
    text, digest = sealed(body)
    pack = Pack.objects.create(
        inspection=inspection,
        seed=seed.strip(),
        from_day=from_day,
        to_day=to_day,
        body=text,
        sha256=digest,
        count=len(body["dossiers"]),
        made_at=at,
        made_by=actor.name,
    )
    record("inspection.packed", subject=f"inspection:{inspection.pk}", actor=actor, at=at, sha256=digest)
    return pack
