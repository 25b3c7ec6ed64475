"""The account that transfers go to (tài khoản nhận phí)."""

from datetime import datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Role
from motcua.payments.models import Account
from motcua.payments.rules.vietqr import BankAccount, check_account


@transaction.atomic
def set_account(*, actor: Actor, at: datetime, agency_id: int, account: BankAccount) -> Account:
    """Set or change the agency's account; its administrator's to do (``payment.forbidden``). Refuses
    ``payment.bad_account``. The trail keeps what it was."""
    if not actor.is_system and actor.holds([Role.ADMINISTRATOR], agency_id) is None:
        raise Refusal("payment.forbidden")
    check_account(account)
    before = Account.objects.select_for_update().filter(agency=agency_id).first()
    was = {} if before is None else {"bin": before.bin, "number": before.number, "holder": before.holder}
    facts = {"bin": account.bin, "number": account.number, "holder": account.holder, "bank": account.bank}
    row, _ = Account.objects.update_or_create(agency_id=agency_id, defaults=facts)
    record("payment.account_set", subject=f"agency:{agency_id}", actor=actor, at=at, was=was, now=facts)
    return row
