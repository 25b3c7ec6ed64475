"""Where the gateway speaks to us: the payer's return and the call from server to server."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from motcua.foundation.web.frame import address
from motcua.foundation.web.throttle import address_of, count_try, refuse_after
from motcua.kernel.refusal import Refusal
from motcua.payments.commands.hear_gateway import hear_gateway
from motcua.payments.models import Order
from motcua.payments.queries.online import gateway
from motcua.payments.rules.online import Verdict
from motcua.payments.words import ORDERS

STRAYS, HOUR = 60, 3600
"""Stray messages an hour from one address that are kept on record."""
_STRAY = {
    Verdict.BAD_SIGNATURE: "payment.bad_signature",
    Verdict.UNKNOWN_ORDER: "payment.unknown_order",
}


@require_safe
@never_cache
def gateway_return(request: HttpRequest) -> HttpResponse:
    """The payer comes back: what the signed address says is taken in, then the dossier's fees are shown."""
    verdict, code = _heard(request, request.GET.dict(), "return")
    if verdict in _STRAY:
        raise Refusal(_STRAY[verdict])
    order = Order.objects.select_related("charge").prefetch_related("news").get(code=code)
    words, kind = ORDERS[order.state]
    (messages.success if kind == "ok" else messages.warning)(request, f"{words}.")
    return redirect(address("order-back", order.charge.dossier, order.code))


@csrf_exempt
@require_http_methods(["GET", "POST"])
@never_cache
def gateway_notice(request: HttpRequest) -> HttpResponse:
    """The call of the gateway (IPN), answered in its own codes; it calls again until it hears 00 or 02."""
    fields = (request.POST if request.method == "POST" else request.GET).dict()
    verdict, _ = _heard(request, fields, "notice")
    return JsonResponse(gateway().answer(verdict))


def _heard(request: HttpRequest, fields: dict[str, str], source: str) -> tuple[Verdict, str]:
    if not gateway().is_there:
        raise Refusal("payment.no_gateway")
    who = address_of(request)
    verdict, code = hear_gateway(fields=fields, source=source, at=request.at, keep_stray=_may_keep(who))
    if verdict in _STRAY:
        count_try("gateway", who, seconds=HOUR)
    return verdict, code


def _may_keep(who: str) -> bool:
    """What is signed is always heard; only the record of what is not has its bound."""
    try:
        refuse_after(STRAYS, "gateway", who, seconds=HOUR)
    except Refusal:
        return False
    return True
