"""What a person's dossier owes: how to pay it, what was paid, the voucher, what came back (phí của tôi)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.dossiers.access import own_dossier
from motcua.dossiers.models import Dossier, Event
from motcua.dossiers.web.online_order import is_payable, order_page
from motcua.dossiers.web.people import for_people
from motcua.dossiers.words.desk import MINE
from motcua.foundation.web.qr import qr_picture
from motcua.kernel.refusal import Refusal
from motcua.payments.public import (
    KINDS,
    STATE_KINDS,
    STATES,
    Charge,
    ChargeState,
    account_of,
    charges_of,
    gateway,
    payment_words,
    purpose_of,
    start_order,
    vietqr,
    voucher_file,
)


@require_safe
@never_cache
@for_people
def my_fees(request: HttpRequest, code: str) -> HttpResponse:
    """Every charge of the dossier; the ways to pay stand beside what is owed."""
    dossier = own_dossier(request.actor, code, at=request.at)
    charges = charges_of(code)
    owed = [one for one in charges if one.state is ChargeState.UNPAID] if is_payable(dossier) else []
    bank = account_of(owed[0].agency_id) if owed else None
    context = {
        "dossier": dossier,
        "charges": [charge_row(one) for one in charges],
        "owed": [way_to_pay(one, bank) for one in owed],
        "owed_total": sum(one.amount for one in owed),
        "bank": bank,
        "gateway": gateway() if owed else None,
        "awaited": _awaited(dossier),
        "trail": [
            {"url": reverse("my-dossiers"), "words": MINE["title"]},
            {"url": reverse("my-dossier", args=[code]), "words": code},
        ],
    }
    return render(request, "dossiers/my_fees.html", context)


@require_POST
@never_cache
@for_people
def pay(request: HttpRequest, code: str, charge_id: int) -> HttpResponse:
    """Begin to pay online; the order's own page leads to the gateway, without script."""
    dossier = own_dossier(request.actor, code, at=request.at)
    if not is_payable(dossier):
        raise Refusal("dossier.nothing_owed", code=code)
    order = start_order(actor=request.actor, at=request.at, dossier=code, charge_id=charge_id)
    return redirect("my-order", code=code, order=order.code)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@for_people
def my_order(request: HttpRequest, code: str, order: str) -> HttpResponse:
    """One online payment."""
    dossier = own_dossier(request.actor, code, at=request.at)
    fees, follow = reverse("my-fees", args=[code]), reverse("my-dossier", args=[code])
    return order_page(request, dossier, order, fees=fees, follow=follow, has_voucher=True)


@require_safe
@never_cache
@for_people
def my_voucher(request: HttpRequest, code: str, charge_id: int, voucher: str) -> HttpResponse:
    """A voucher of the person's own dossier, as a PDF."""
    dossier = own_dossier(request.actor, code, at=request.at)
    answer = HttpResponse(voucher_file(dossier.code, charge_id, voucher), "application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{voucher}.pdf"'
    return answer


def charge_row(charge: Charge) -> dict[str, Any]:
    """A charge with its lines and what happened to it, in words."""
    return {
        "charge": charge,
        "state": STATES[charge.state],
        "kind": STATE_KINDS[charge.state],
        "lines": line_words(charge),
        "payments": [(one, payment_words(one)) for one in charge.payments.all()],
    }


def line_words(charge: Charge) -> list[tuple[str, Any]]:
    """What a charge is made of, each line with its kind in words."""
    return [(KINDS.get(one.kind, KINDS["fee"]), one) for one in charge.plain_lines]


def way_to_pay(charge: Charge, bank: Any) -> dict[str, Any]:
    """A charge that is owed, with its QR where the agency has published an account."""
    said: dict[str, Any] = {"charge": charge, "purpose": purpose_of(charge.dossier)}
    if bank is not None:
        said["qr"] = qr_picture(vietqr(bank, charge.amount, charge.dossier))
    return said


def _awaited(dossier: Dossier) -> dict[str, Any]:
    """What the ledger says of the waiting, while it lasts."""
    if not dossier.waits_for or not is_payable(dossier):
        return {}
    event = Event.objects.filter(dossier=dossier, kind="dossier.payment_awaited").order_by("seq").last()
    return {"since": dossier.paused_at, "until": dossier.answer_by, "ground": event.facts.get("basis", "")}
