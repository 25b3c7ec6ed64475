"""Paying online what a followed dossier owes, without an account: whoever has the link may pay, nobody reads
more than the sum. Vouchers bear a name and stay behind the account and the desk."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.dossiers.access import dossier_by_link, is_own
from motcua.dossiers.models import Dossier
from motcua.dossiers.web.follow import BY_ADDRESS, HOUR, unlisted
from motcua.dossiers.web.my_fees import line_words, way_to_pay
from motcua.dossiers.web.online_order import is_payable, order_page
from motcua.foundation.web.throttle import throttle
from motcua.kernel.refusal import Refusal
from motcua.payments.public import (
    ChargeState,
    account_of,
    charges_of,
    gateway,
    start_order,
)

_PAYING = "paying"
"""In the session: orders begun by a link, and the link to come back to."""


@require_safe
@unlisted
def followed_fees(request: HttpRequest, key: str) -> HttpResponse:
    """What is owed and how to pay it."""
    dossier = dossier_by_link(key)
    owed = _owed(dossier)
    bank = account_of(owed[0].agency_id) if owed else None
    context = {
        "dossier": dossier,
        "owed": [way_to_pay(one, bank) | {"lines": line_words(one)} for one in owed],
        "owed_total": sum(one.amount for one in owed),
        "bank": bank,
        "gateway": gateway() if owed else None,
    }
    return render(request, "dossiers/followed_fees.html", context)


@require_POST
@unlisted
def followed_payment(request: HttpRequest, key: str, charge_id: int) -> HttpResponse:
    """Begin to pay; an order that is open is given again, whoever began it."""
    dossier = dossier_by_link(key)
    throttle(request, "followed-payment", BY_ADDRESS, HOUR)
    if not is_payable(dossier):
        raise Refusal("dossier.nothing_owed", code=dossier.code)
    order = start_order(actor=request.actor, at=request.at, dossier=dossier.code, charge_id=charge_id)
    request.session[_PAYING] = {**request.session.get(_PAYING, {}), order.code: key}
    return redirect("followed-order", key=key, order=order.code)


@require_http_methods(["GET", "HEAD", "POST"])
@unlisted
def followed_order(request: HttpRequest, key: str, order: str) -> HttpResponse:
    """One online payment, for who follows by the link."""
    dossier = dossier_by_link(key)
    if request.method == "POST":
        throttle(request, "followed-payment", BY_ADDRESS, HOUR)
    fees, follow = reverse("followed-fees", args=[key]), reverse("follow-link", args=[key])
    return order_page(request, dossier, order, fees=fees, follow=follow, has_voucher=False)


@require_safe
@never_cache
def order_back(request: HttpRequest, code: str, order: str) -> HttpResponse:
    """Back from the gateway: to the own dossier, or to the link it was begun by."""
    key = request.session.get(_PAYING, {}).get(order)
    if key and not is_own(request.actor, code):
        return redirect("followed-order", key=key, order=order)
    return redirect("my-order", code=code, order=order)


def _owed(dossier: Dossier) -> list[Any]:
    if not is_payable(dossier):
        return []
    return [one for one in charges_of(dossier.code) if one.state is ChargeState.UNPAID]
