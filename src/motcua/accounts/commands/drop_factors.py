"""Taking every second factor off an account, for a person who lost phone and codes alike."""

from datetime import datetime

from django.db import transaction

from motcua.accounts.models import Authenticator, Passkey, RecoveryCode
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, end_sessions, officer_to_manage


@transaction.atomic
def drop_factors(*, actor: Actor, at: datetime, person_id: int, ground: str) -> int:
    """How many were taken off; the person is signed out and sets up another where the role must have one.

    Refuses ``officer.not_found``, ``officer.elsewhere`` and ``officer.ground_missing``."""
    person = officer_to_manage(actor, person_id, wholly=True)
    if not ground.strip():
        raise Refusal("officer.ground_missing")
    gone = sum(
        kind.objects.filter(person=person).delete()[0] for kind in (Authenticator, Passkey, RecoveryCode)
    )
    end_sessions(person.pk)
    about = {"subject": f"person:{person.pk}", "ground": ground.strip()[:300]}
    record("account.factors_dropped", actor=actor, at=at, count=gone, **about)
    return gone
