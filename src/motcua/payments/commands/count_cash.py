"""Counting the drawer at the end of the day (chốt quỹ): once a day and officer."""

from datetime import datetime

from django.db import transaction

from motcua.foundation.numbering.take import next_number
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor, Agency
from motcua.payments.access import till_of
from motcua.payments.models import CashCount
from motcua.payments.queries.cash import drawer
from motcua.payments.rules.cash import difference
from motcua.payments.rules.charging import Act, voucher_series


@transaction.atomic
def count_cash(*, actor: Actor, at: datetime, counted: int, reason: str = "") -> CashCount:
    """Close the officer's drawer: what the vouchers since the last count say, what was counted, and why they
    differ. Refuses ``payment.already_counted`` and what the rule refuses. Money taken afterwards belongs to
    the next count."""
    post, day = till_of(actor), local_day(at)
    agency = Agency.objects.get(pk=post.agency_id)
    # No voucher is numbered while the drawer is counted: both take the same counters, in this order.
    for act in (Act.RECEIPT, Act.REFUND):
        next_number(voucher_series(act, agency.code, day), count=0)
    if CashCount.objects.filter(agency=agency, officer_id=actor.person_id, day=day).exists():
        raise Refusal("payment.already_counted", day=day)
    found, up_to = drawer(agency.pk, actor.person_id)
    return CashCount.objects.create(
        agency=agency,
        officer_id=actor.person_id,
        officer=actor.name,
        day=day,
        up_to=up_to,
        expected=found.expected,
        counted=counted,
        difference=difference(found.expected, counted, reason),
        reason=reason.strip(),
        receipts=found.receipts,
        refunds=found.refunds,
        closed_at=at,
    )
