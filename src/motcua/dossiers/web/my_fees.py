"""What a person's dossier owes: how to pay it, what was paid, the voucher, what came back (phí của tôi)."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.dossiers.access import own_dossier
from motcua.dossiers.models import Dossier, Event
from motcua.dossiers.rules.states import ENDED
from motcua.dossiers.web.people import for_people
from motcua.dossiers.words.desk import MINE
from motcua.foundation.web.frame import address
from motcua.foundation.web.qr import qr_picture
from motcua.foundation.web.throttle import origin_of
from motcua.kernel.refusal import Refusal
from motcua.payments.public import (
    KINDS,
    ORDERS,
    STATE_KINDS,
    STATES,
    Charge,
    ChargeState,
    account_of,
    ask_gateway,
    charges_of,
    gateway,
    order_of_dossier,
    payment_words,
    plain_order,
    purpose_of,
    start_order,
    vietqr,
    voucher_file,
)
from motcua.payments.rules.online import OrderState


@require_safe
@never_cache
@for_people
def my_fees(request: HttpRequest, code: str) -> HttpResponse:
    """Every charge of the dossier; the ways to pay stand beside what is owed."""
    dossier = own_dossier(request.actor, code)
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
    dossier = own_dossier(request.actor, code)
    if not is_payable(dossier):
        raise Refusal("dossier.nothing_owed", code=code)
    order = start_order(actor=request.actor, at=request.at, dossier=code, charge_id=charge_id)
    return redirect("my-order", code=code, order=order.code)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@for_people
def my_order(request: HttpRequest, code: str, order: str) -> HttpResponse:
    """One online payment: to the gateway while it is open, then what became of it; a press asks the gateway
    again where its call has not come."""
    dossier = own_dossier(request.actor, code)
    found = order_of_dossier(code, order)
    if request.method == "POST":
        if ask_gateway(code=found.code, at=request.at) is None:
            messages.info(request, MINE["gateway_silent"])
        return redirect("my-order", code=code, order=found.code)
    words, kind = ORDERS[found.state]
    is_open = found.state is OrderState.OPEN
    back = request.build_absolute_uri(address("gateway-return"))
    plain = plain_order(found, return_url=back, payer_address=origin_of(request))
    may_go = is_open and found.expires_at > request.at and is_payable(dossier)
    context = {
        "dossier": dossier,
        "order": found,
        "words": words,
        "kind": kind,
        "is_open": is_open,
        "url": gateway().pay_url(plain) if may_go and gateway().is_there else "",
        "trail": [
            {"url": reverse("my-dossier", args=[code]), "words": code},
            {"url": reverse("my-fees", args=[code]), "words": MINE["fees"]},
        ],
    }
    return render(request, "dossiers/my_order.html", context)


@require_safe
@never_cache
@for_people
def my_voucher(request: HttpRequest, code: str, charge_id: int, voucher: str) -> HttpResponse:
    """A voucher of the person's own dossier, as a PDF."""
    dossier = own_dossier(request.actor, code)
    answer = HttpResponse(voucher_file(dossier.code, charge_id, voucher), "application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{voucher}.pdf"'
    return answer


def is_payable(dossier: Dossier) -> bool:
    """Whether money is still taken: not once the dossier has ended."""
    return dossier.current_state not in ENDED


def charge_row(charge: Charge) -> dict[str, Any]:
    """A charge with its lines and what happened to it, in words."""
    return {
        "charge": charge,
        "state": STATES[charge.state],
        "kind": STATE_KINDS[charge.state],
        "lines": [(KINDS.get(one.kind, KINDS["fee"]), one) for one in charge.plain_lines],
        "payments": [(one, payment_words(one)) for one in charge.payments.all()],
    }


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
