"""The number machine of the hall: big buttons, one touch, the number shown and printed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from motcua.foundation.web.fields import read_number
from motcua.foundation.web.throttle import throttle
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.queueing.access import kiosk_agency
from motcua.queueing.commands.take_ticket import take_ticket
from motcua.queueing.forms import DrawForm
from motcua.queueing.queries.queue import ahead_of, ticket_drawn
from motcua.queueing.rules.calling import Priority
from motcua.queueing.words import PRIORITIES, SERVICES, TITLES

DRAWS = 600
"""How many numbers one machine may give out in an hour."""


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def kiosk(request: HttpRequest, agency: str, key: str) -> HttpResponse:
    """Three buttons and a priority; ``so`` shows the number just drawn."""
    place = kiosk_agency(agency, key)
    if request.method == "POST":
        throttle(request, "queue", DRAWS, 3600)
        form = DrawForm(request.POST)
        if not form.is_valid():
            raise Refusal("queue.no_such_service", service=request.POST.get("service", "")[:2])
        drawn = take_ticket(agency=place, at=request.at, **form.cleaned_data)
        return redirect(f"{request.path}?{urlencode({'so': drawn.pk})}")
    number = read_number(request.GET.get("so", ""))
    drawn = None if number is None else ticket_drawn(place.pk, local_day(request.at), number)
    context = {
        "agency": place,
        "title": TITLES["kiosk"],
        "services": SERVICES.items(),
        "priorities": [(one.value, words) for one, words in PRIORITIES.items()],
        "drawn": drawn,
        "service": SERVICES.get(drawn.service, "") if drawn else "",
        "priority": PRIORITIES[Priority(drawn.priority)] if drawn and drawn.priority else "",
        "ahead": ahead_of(drawn) if drawn else 0,
        "again": request.path,
    }
    return render(request, "queueing/kiosk.html", context)
