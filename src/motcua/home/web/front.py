"""The public front page."""

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.foundation.web.frame import address
from motcua.home.queries.front import Front, front

KEPT_SECONDS = 300


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Search, the way to a dossier, and honest figures with the moment they were counted."""
    shown = _front(request)
    context = {
        "shown": shown,
        "agency": shown.agency,
        "agency_name": shown.agency.name if shown.agency else "",
        "search": address("procedures"),
        "first_page": request.path,
    }
    return render(request, "home/front.html", context)


def _front(request: HttpRequest) -> Front:
    """Counted anew every few minutes: the page is open to everybody and must not cost a count each time."""
    code = request.GET.get("noi", "")[:40]
    key = f"front:{code.encode().hex()}"
    found = cache.get(key)
    if found is None:
        found = front(code, at=request.at)
        cache.set(key, found, KEPT_SECONDS)
    return found
