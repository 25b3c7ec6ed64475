"""Recording for whom a person files (ghi uỷ quyền)."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction

from motcua.accounts.models import Authorisation
from motcua.accounts.rules.authorisation import Ground, check_ground, plain_number
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor

MOST = 200


@transaction.atomic
def record_authorisation(
    *,
    actor: Actor,
    at: datetime,
    name: str,
    id_number: str,
    ground: Ground,
    is_organisation: bool = False,
    paper: str = "",
    address: str = "",
    scope: Sequence[str] = (),
    since: date | None = None,
    until: date | None = None,
) -> Authorisation:
    """Record it. Refuses as ``check_ground`` does, and ``authorisation.too_many``."""
    today = local_day(at)
    check_ground(ground, is_organisation=is_organisation, paper=paper, until=until, today=today)
    if until is not None and until < (since or today):
        raise Refusal("authorisation.bad_days")
    if Authorisation.objects.filter(representative=actor.person_id, revoked_at=None).count() >= MOST:
        raise Refusal("authorisation.too_many", most=MOST)
    row = Authorisation.objects.create(
        representative_id=actor.person_id,
        is_organisation=is_organisation,
        name=" ".join(name.split()),
        id_number=plain_number(id_number),
        address=address.strip(),
        ground=ground.value,
        paper=paper.strip(),
        scope=list(scope),
        since=since or today,
        until=until,
        recorded_at=at,
    )
    subject = f"person:{actor.person_id}"
    record("authorisation.recorded", subject=subject, actor=actor, at=at, number=row.pk, ground=ground.value)
    return row
