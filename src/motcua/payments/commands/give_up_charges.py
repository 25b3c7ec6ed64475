"""Giving up what is still unpaid of a dossier that came to nothing, or of another case (thôi thu)."""

from datetime import datetime

from django.db import transaction

from motcua.organisation.public import Actor
from motcua.payments.access import unpaid_of
from motcua.payments.commands.vouchers import write
from motcua.payments.models import Payment
from motcua.payments.rules.charging import Act
from motcua.payments.words import GIVEN_UP


@transaction.atomic
def give_up_charges(*, actor: Actor, at: datetime, dossier: str, why: str) -> list[Payment]:
    """Waive every unpaid charge of the dossier; ``why`` is a key of the words. Money that comes in all the
    same is kept on record as too much, to be paid back. Who may do so is decided by whoever keeps the
    dossier."""
    reason = GIVEN_UP[why]
    return [write(one, Act.WAIVER, actor=actor, at=at, reason=reason) for one in unpaid_of(dossier)]
