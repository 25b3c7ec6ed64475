"""One publication decision: what it does, its deadlines, the dossiers it touches, and taking it back."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import require_staff
from motcua.procedures import access
from motcua.procedures.commands.disclose_decision import disclose_decision
from motcua.procedures.commands.withdraw_decision import withdraw_decision
from motcua.procedures.forms import typed_day
from motcua.procedures.models import EditionChange, PublicationDecision
from motcua.procedures.queries.decisions import touched_by
from motcua.procedures.queries.running import running_counts
from motcua.procedures.rules.publication import Deadline, Signed, deadlines
from motcua.procedures.rules.states import Action
from motcua.procedures.words import ACTIONS
from motcua.procedures.words.decisions import DISCLOSED, TRANSITION_NAMES, WITHDRAWN, deadline_words
from motcua.workdays.public import calendar_for


@require_safe
def decision(request: HttpRequest, number: int) -> HttpResponse:
    """The page of one decision."""
    actor, day = require_staff(request.actor), local_day(request.at)
    found, changes = access.decision_to_read(actor, number)
    controls = all(access.controls(actor, change.edition.procedure.owner) for change in changes)
    is_open = found.withdrawn_at is None
    touched = touched_by([(change.edition, Action(change.action)) for change in changes]) if is_open else ()
    running = running_counts(touched)
    context = {
        "decision": found,
        "lines": [
            (ACTIONS[change.action], change.edition, running.get(change.edition.procedure_id, 0))
            for change in changes
        ],
        "running": sum(running.values()),
        "touches": bool(touched),
        "rule": TRANSITION_NAMES.get(found.transition, ""),
        "deadlines": [deadline_words(one) for one in deadlines_of(found, changes, request)],
        "is_coming": is_open and day < found.effective_on,
        "may_withdraw": controls and is_open and day < found.effective_on,
        "may_disclose": controls and is_open and found.disclosed_on is None and found.signed_on <= day,
        "today": day,
        "trail": [
            {"url": reverse("catalogue"), "words": "Danh mục"},
            {"url": reverse("decisions"), "words": "Quyết định công bố"},
        ],
    }
    return render(request, "procedures/decision.html", context)


def deadlines_of(
    found: PublicationDecision, changes: list[EditionChange], request: HttpRequest
) -> tuple[Deadline, ...]:
    """On the working calendar of the agency whose catalogue it is."""
    owners = [change.edition.procedure.owner for change in changes]
    ministry = any(owner is None or owner.level == "ministry" for owner in owners)
    signed = Signed(found.signed_on, found.effective_on, ministry, found.is_shortened, found.disclosed_on)
    code = next((owner.code for owner in owners if owner is not None), "")
    return deadlines(signed, calendar_for(code), local_day(request.at))


@require_POST
def withdraw(request: HttpRequest, number: int) -> HttpResponse:
    """Take it back before its effect, with a reason."""
    actor = require_staff(request.actor)
    reason = request.POST.get("reason", "")
    done = withdraw_decision(actor=actor, at=request.at, decision_id=number, reason=reason)
    messages.success(request, WITHDRAWN.format(number=done.number))
    return HttpResponseRedirect(reverse("decision", args=[number]))


@require_POST
def disclose(request: HttpRequest, number: int) -> HttpResponse:
    """Record the day on which it stood on the national database."""
    actor = require_staff(request.actor)
    day: Any = typed_day(request.POST.get("disclosed_on", ""))
    if day is None:
        raise Refusal("procedure.bad_day")
    done = disclose_decision(actor=actor, at=request.at, decision_id=number, disclosed_on=day)
    messages.success(request, DISCLOSED.format(number=done.number))
    return HttpResponseRedirect(reverse("decision", args=[number]))
