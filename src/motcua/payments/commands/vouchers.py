"""What every movement of money shares: the state it may follow, the number, the row."""

from datetime import datetime

from django.db import IntegrityError, transaction

from motcua.foundation.numbering.take import next_number
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor
from motcua.payments.models import Charge, Payment
from motcua.payments.rules.charging import Act, ChargeState, Way, voucher_code, voucher_series


def require_state(charge: Charge, *wanted: ChargeState) -> None:
    """Refuse ``payment.not_now`` unless the charge stands so."""
    if charge.state not in wanted:
        raise Refusal("payment.not_now", charge=charge.state.value)


def write(
    charge: Charge,
    act: Act,
    *,
    actor: Actor,
    at: datetime,
    way: Way | None = None,
    amount: int | None = None,
    turn: int = 1,
    **said: str,
) -> Payment:
    """Add the row under the next number of its kind, over ``amount`` or the whole; a waiver has none. Two
    officers at once: the second is refused ``payment.not_now``."""
    code = ""
    if act is not Act.WAIVER:
        day = local_day(at)
        code = voucher_code(act, day, next_number(voucher_series(act, charge.agency.code, day)))
    try:
        with transaction.atomic():
            return Payment.objects.create(
                charge=charge,
                agency=charge.agency,
                act=act.value,
                turn=turn,
                way=way.value if way else "",
                amount=charge.amount if amount is None else amount,
                code=code,
                officer=actor.name,
                officer_id=actor.person_id,
                at=at,
                **{name: text.strip() for name, text in said.items()},
            )
    except IntegrityError as no:
        raise Refusal("payment.not_now", charge=ChargeState.PAID.value) from no
