"""The page of the demo's payment gateway: pay or give up, then back to the site with signed fields."""

from urllib.parse import urlsplit

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from motcua.demo.gateway import DemoGateway
from motcua.foundation.web.frame import address
from motcua.kernel.refusal import Refusal


@require_safe
@never_cache
def demo_gateway(request: HttpRequest) -> HttpResponse:
    """What is to be paid; pressing one of the two ends it. Only orders that this office signed are taken."""
    fields, gateway = request.GET.dict(), DemoGateway()
    act = fields.pop("tra", "")
    try:
        order = gateway.read(fields)
    except Refusal as no:
        raise Http404 from no
    back = urlsplit(fields.get("vnp_ReturnUrl", ""))
    if back.path != address("gateway-return"):
        raise Http404
    if act in {"xong", "huy"}:
        return redirect(f"{back.path}?{gateway.finished(fields, is_paid=act == 'xong')}")
    context = {"amount": order.amount, "code": order.order, "query": request.GET.urlencode()}
    return render(request, "demo/gateway.html", context)
