"""The screen of the hall: numbers now called and where to go; it renews itself without any script."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from motcua.kernel.time import local_day
from motcua.queueing.access import hall_agency
from motcua.queueing.queries.queue import queue_of
from motcua.queueing.words import TITLES

MOST = 6
SECONDS = 5


@require_safe
@never_cache
def hall(request: HttpRequest, agency: str) -> HttpResponse:
    """Public, and without a word about who drew a number."""
    place = hall_agency(agency)
    queue = queue_of(place.pk, local_day(request.at))
    context = {
        "agency": place,
        "title": TITLES["hall"],
        "first": queue.called[0] if queue.called else None,
        "called": queue.called[1:MOST],
        "waiting": len(queue.waiting),
        "next": queue.waiting[:8],
        "seconds": SECONDS,
        "at": request.at,
    }
    return render(request, "queueing/hall.html", context)
