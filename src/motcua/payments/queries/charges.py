"""Charges of a dossier, and the book of payments of an agency between two days."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import BigIntegerField, Exists, OuterRef, Q, QuerySet, Sum, Value
from django.db.models.functions import Coalesce

from motcua.kernel.time import ONE_DAY, day_start
from motcua.payments.models import Account, Charge, Payment
from motcua.payments.rules.charging import Act, ChargeState, Way
from motcua.payments.rules.vietqr import BankAccount
from motcua.payments.words import STATES, VOUCHER_OF

MOST = 500


@dataclass(frozen=True, slots=True)
class Book:
    """Vouchers of a period in order, what is still owed, and sums in đồng by act and way."""

    vouchers: tuple[Payment, ...]
    unpaid: tuple[Charge, ...]
    cash: int
    transfers: int
    online: int
    refunds: int
    owed: int
    is_cut: bool


def charges_of(dossier: str) -> list[Charge]:
    """The charges of a dossier with their payments (two queries, one where there are none)."""
    return list(Charge.objects.filter(dossier=dossier).prefetch_related("payments"))


def unpaid_charges_of(dossier: str) -> list[Charge]:
    """What is still owed of a dossier (two queries at most)."""
    return [one for one in charges_of(dossier) if one.state is ChargeState.UNPAID]


def charge_words(charge: Charge) -> str:
    """Where a charge stands, as a slip says it: ``đã thu, phiếu PT26-000012``."""
    said, receipt = STATES[charge.state].lower(), charge.receipt
    return VOUCHER_OF.format(state=said, code=receipt.code) if receipt else said


def book(agency_id: int, first: date, last: date) -> Book:
    """The book of the days from ``first`` to ``last`` inclusive; sums are over all of it, the lines are cut
    at ``MOST`` (four queries)."""
    start, end = day_start(first), day_start(last + ONE_DAY)
    found = Payment.objects.filter(agency=agency_id, at__gte=start, at__lt=end)
    vouchers = tuple(found.select_related("charge").order_by("id")[: MOST + 1])
    unpaid = unpaid_charges(agency_id, start, end)
    return Book(
        vouchers=vouchers[:MOST],
        unpaid=tuple(unpaid[: MOST + 1])[:MOST],
        owed=unpaid.aggregate(owed=Sum("amount"))["owed"] or 0,
        is_cut=len(vouchers) > MOST,
        **found.aggregate(
            cash=_sum(act=Act.RECEIPT.value, way=Way.CASH.value),
            transfers=_sum(act=Act.RECEIPT.value, way=Way.TRANSFER.value),
            online=_sum(act=Act.RECEIPT.value, way=Way.GATEWAY.value),
            refunds=_sum(act=Act.REFUND.value),
        ),
    )


def unpaid_charges(agency_id: int, start: datetime, end: datetime) -> QuerySet[Charge]:
    """Charges asked in that time to which nothing happened since."""
    settled = Payment.objects.filter(charge=OuterRef("pk"))
    asked = Charge.objects.filter(agency=agency_id, asked_at__gte=start, asked_at__lt=end)
    return asked.exclude(Exists(settled)).order_by("id")


def account_of(agency_id: int) -> BankAccount | None:
    """Where transfers to the agency go, if it has said so."""
    found = Account.objects.filter(agency=agency_id).first()
    return found.plain() if found else None


def _sum(**wanted: str) -> Coalesce:
    return Coalesce(Sum("amount", filter=Q(**wanted)), Value(0), output_field=BigIntegerField())
