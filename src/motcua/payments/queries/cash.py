"""What should be in an officer's drawer, and the counts of the past."""

from datetime import date

from django.db.models import Count, Max, Q, Sum

from motcua.payments.models import CashCount, Payment
from motcua.payments.rules.cash import Drawer
from motcua.payments.rules.charging import Act, Way

_TAKEN, _BACK = Q(act=Act.RECEIPT.value), Q(act=Act.REFUND.value)


def drawer(agency_id: int, officer_id: int | None) -> tuple[Drawer, int]:
    """The officer's cash since the last count, and the last payment in it (two queries)."""
    counts = CashCount.objects.filter(agency=agency_id, officer_id=officer_id)
    since = counts.aggregate(last=Max("up_to"))["last"] or 0
    cash = Payment.objects.filter(
        agency=agency_id, officer_id=officer_id, way=Way.CASH.value, pk__gt=since
    ).aggregate(
        taken=Sum("amount", filter=_TAKEN),
        back=Sum("amount", filter=_BACK),
        receipts=Count("pk", filter=_TAKEN),
        refunds=Count("pk", filter=_BACK),
        last=Max("pk"),
    )
    found = Drawer(cash["taken"] or 0, cash["back"] or 0, cash["receipts"], cash["refunds"])
    return found, cash["last"] or since


def counts_of(agency_id: int, *, limit: int = 31) -> list[CashCount]:
    """The latest counts of an agency, newest first."""
    return list(CashCount.objects.filter(agency=agency_id)[:limit])


def counted_on(agency_id: int, officer_id: int | None, day: date) -> CashCount | None:
    """The officer's count of that day."""
    return CashCount.objects.filter(agency=agency_id, officer_id=officer_id, day=day).first()
