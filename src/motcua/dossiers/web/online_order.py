"""The page of one online payment, the same for the account and for the link."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.states import ENDED
from motcua.dossiers.words.desk import MINE
from motcua.foundation.web.frame import address
from motcua.foundation.web.throttle import origin_of
from motcua.payments.public import ORDERS, ask_gateway, gateway, order_of_dossier, plain_order
from motcua.payments.rules.online import OrderState


def is_payable(dossier: Dossier) -> bool:
    """Whether money is still taken: not once the dossier has ended."""
    return dossier.current_state not in ENDED


def order_page(
    request: HttpRequest, dossier: Dossier, order: str, *, fees: str, follow: str, has_voucher: bool
) -> HttpResponse:
    """To the gateway while the order is open, then what became of it; a press asks the gateway again where
    its call has not come. ``fees`` and ``follow`` are where the person goes on, ``has_voucher`` whether a
    voucher may be read there."""
    found = order_of_dossier(dossier.code, order)
    if request.method == "POST":
        if ask_gateway(code=found.code, at=request.at) is None:
            messages.info(request, MINE["gateway_silent"])
        return redirect(request.path)
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
        "fees": fees,
        "follow": follow,
        "has_voucher": has_voucher,
        "trail": [{"url": follow, "words": dossier.code}, {"url": fees, "words": MINE["fees"]}],
    }
    return render(request, "dossiers/online_order.html", context)
