"""Recording for whom a person files, and taking it back (thu hồi uỷ quyền)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from motcua.accounts.access import authorisation_of, authorisation_to_revoke
from motcua.accounts.models import Authorisation
from motcua.accounts.rules.authorisation import Ground, check_ground, check_use, plain_number
from motcua.accounts.words import GROUNDS
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import fold
from motcua.organisation.public import Actor

MOST = 200


@dataclass(frozen=True, slots=True)
class Behalf:
    """What a dossier says about who filed it for whom; plain, for its ledger."""

    number: int
    submitter: str
    name: str
    id_number: str
    ground: str
    paper: str


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


@transaction.atomic
def revoke_authorisation(*, actor: Actor, at: datetime, number: int) -> Authorisation:
    """Take it back: who files, or who is stood for and has shown who they are. What was filed stays filed."""
    row = authorisation_to_revoke(actor, number)
    if row.revoked_at is None:
        row.revoked_at, row.revoked_by = at, actor.name
        row.save(update_fields=["revoked_at", "revoked_by"])
        subject = f"person:{row.representative_id}"
        record("authorisation.revoked", subject=subject, actor=actor, at=at, number=row.pk)
    return row


def behalf(*, actor: Actor, number: int, name: str, id_number: str, procedure: str, today: date) -> Behalf:
    """The authority to file now, for exactly that person and that procedure (one statement). Refuses
    ``authorisation.not_found``, ``.over``, ``.scope`` and ``.other_person``."""
    row = authorisation_of(actor, number)
    check_use(
        since=row.since,
        until=row.until,
        is_revoked=row.revoked_at is not None,
        scope=row.scope,
        procedure=procedure,
        today=today,
    )
    if fold(name) != fold(row.name) or plain_number(id_number) != row.id_number:
        raise Refusal("authorisation.other_person", name=row.name)
    return _behalf(actor, row)


def behalf_of_employer(*, actor: Actor, number: int, procedure: str, today: date) -> Behalf:
    """The authority to file for the people of an organisation, each applying in the own name; refuses as
    ``behalf`` does, and ``authorisation.not_organisation``."""
    row = authorisation_of(actor, number)
    if not row.is_organisation:
        raise Refusal("authorisation.not_organisation")
    check_use(
        since=row.since,
        until=row.until,
        is_revoked=row.revoked_at is not None,
        scope=row.scope,
        procedure=procedure,
        today=today,
    )
    return _behalf(actor, row)


def _behalf(actor: Actor, row: Authorisation) -> Behalf:
    words = GROUNDS[Ground(row.ground)]
    return Behalf(row.pk, actor.name, row.name, row.id_number, words, row.paper)
