"""The officer's queue: call, call again, serve, done, nobody came; all by keyboard."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_POST

from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.frame import address
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.queueing.access import counter_of, kiosk_key
from motcua.queueing.commands.call_ticket import call_again, call_next
from motcua.queueing.commands.end_ticket import close_ticket, miss_ticket, serve_ticket
from motcua.queueing.models import Ticket
from motcua.queueing.queries.queue import Queue, queue_of
from motcua.queueing.rules.calling import Priority
from motcua.queueing.words import NOBODY, PRIORITIES, SERVICES, STATES, TITLES, wait_words

DESK = "queueing.desk"
"""Where the session keeps the counter's name."""
LONGEST_DESK = 20


@require_http_methods(["GET", "HEAD", "POST"])
def calling(request: HttpRequest) -> HttpResponse:
    """The queue of the day; a POST names the counter and calls the next number."""
    post = counter_of(request.actor)
    said = ""
    if request.method == "POST":
        if "desk" in request.POST:
            request.session[DESK] = request.POST["desk"].strip()[:LONGEST_DESK]
        try:
            service = request.POST.get("service", "")
            call_next(actor=request.actor, at=request.at, desk=_desk(request), service=service)
        except Refusal as no:
            said = sentence(no)
        else:
            return redirect("calling")
    queue = queue_of(post.agency_id, local_day(request.at))
    mine = next((one for one in queue.called if one.officer_id == request.actor.person_id), None)
    context = {
        "title": TITLES["calling"],
        "desk": _desk(request),
        "queue": queue,
        "mine": _row(mine) if mine else None,
        "waiting": [_row(one) for one in queue.waiting],
        "missed": [_row(one) for one in queue.missed],
        "others": [_row(one) for one in queue.called if one is not mine],
        "facts": _facts(queue),
        "nobody": NOBODY,
        "said": said,
        "walk_in": _walk_in(mine),
        "kiosk_url": address("kiosk", post.agency_code, kiosk_key(post.agency_code)),
        "hall_url": address("hall", post.agency_code),
    }
    return render(request, "queueing/calling.html", context, status=422 if said else 200)


@require_POST
def act(request: HttpRequest, ticket_id: int, act: str) -> HttpResponse:
    """One thing done to a number, then back to the queue, or on to the walk-in."""
    ticket = _ACTS[act](request, ticket_id) if act in _ACTS else None
    if ticket is None:
        raise Refusal("queue.not_found")
    if act == "phuc-vu" and (url := _walk_in(ticket)):
        return redirect(url)
    return redirect("calling")


def _serve(request: HttpRequest, ticket_id: int) -> Ticket:
    return serve_ticket(actor=request.actor, at=request.at, ticket_id=ticket_id)


def _close(request: HttpRequest, ticket_id: int) -> Ticket:
    return close_ticket(actor=request.actor, at=request.at, ticket_id=ticket_id)


def _miss(request: HttpRequest, ticket_id: int) -> Ticket:
    return miss_ticket(actor=request.actor, at=request.at, ticket_id=ticket_id)


def _again(request: HttpRequest, ticket_id: int) -> Ticket:
    ticket = call_again(actor=request.actor, at=request.at, ticket_id=ticket_id, desk=_desk(request))
    messages.success(request, f"{STATES[ticket.current_state].capitalize()} {ticket.label}.")
    return ticket


_ACTS = {"phuc-vu": _serve, "xong": _close, "vang": _miss, "goi-lai": _again}


def _desk(request: HttpRequest) -> str:
    return request.session.get(DESK, "")


def _walk_in(ticket: Ticket | None) -> str:
    """Where a walk-in of that number begins; nothing for numbers that ask for something else."""
    start = address("choose-procedure")
    if ticket is None or ticket.service != "A" or not start:
        return ""
    return f"{start}?{urlencode({'phieu': ticket.pk})}"


def _row(ticket: Ticket) -> dict[str, Any]:
    return {
        "ticket": ticket,
        "service": SERVICES.get(ticket.service, ticket.service),
        "priority": PRIORITIES[Priority(ticket.priority)] if ticket.priority else "",
        "state": STATES[ticket.current_state],
    }


def _facts(queue: Queue) -> list[dict[str, Any]]:
    return [
        {"label": f"{line.code}. {line.words}", "figure": line.waiting, "of": wait_words(line.minutes)}
        for line in queue.services
    ]
