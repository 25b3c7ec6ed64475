"""Council sessions: calling one, its agenda, deciding the dossiers of it together, its minutes."""

from collections.abc import Callable, Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from motcua.dossiers.access import session_to_read
from motcua.dossiers.commands.close_session import close_session
from motcua.dossiers.commands.create_session import SECRETARIES, create_session
from motcua.dossiers.commands.decide_in_session import decide_in_session
from motcua.dossiers.commands.put_on_agenda import put_on_agenda
from motcua.dossiers.forms.process import MinutesForm, SessionForm
from motcua.dossiers.models import CouncilSession, Dossier
from motcua.dossiers.queries.sessions import agenda_of, sessions_of, waiting_for_council
from motcua.dossiers.web.lines import left_of
from motcua.dossiers.words.desk import DESK
from motcua.dossiers.words.moments import time_left_words
from motcua.dossiers.words.process import SESSIONS, VERDICTS
from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, require_staff
from motcua.workdays.public import calendar_for

CHOICES = tuple((key, VERDICTS[key]) for key in ("approve", "reject", "defer"))


@require_http_methods(["GET", "HEAD", "POST"])
def sessions(request: HttpRequest) -> HttpResponse:
    """Sessions of the agency, newest first, and the form that calls another."""
    actor = require_staff(request.actor)
    agency_id = _secretary_of(actor)
    form = SessionForm(request.POST if request.method == "POST" else None)
    said = ""
    if request.method == "POST" and form.is_valid():
        try:
            made = create_session(actor=actor, at=request.at, agency_id=agency_id or 0, **form.cleaned_data)
        except Refusal as no:
            said = sentence(no)
        else:
            messages.success(request, SESSIONS["created"].format(council=made.council))
            return redirect("session", made.pk)
    context = {
        "sessions": sessions_of(actor)[:50],
        "form": form if agency_id else None,
        "said": said,
        "trail": [{"url": reverse("desk"), "words": DESK}],
    }
    failed = bool(said or form.errors) and request.method == "POST"
    return render(request, "dossiers/sessions.html", context, status=422 if failed else 200)


@require_http_methods(["GET", "HEAD"])
def session(request: HttpRequest, number: int) -> HttpResponse:
    """One session: who is on the agenda, who waits, and what can still be done."""
    require_staff(request.actor)
    return _shown(request, session_to_read(request.actor, number))


@require_POST
def agenda(request: HttpRequest, number: int) -> HttpResponse:
    """Put the ticked dossiers on the agenda; each says for itself what became of it."""
    require_staff(request.actor)
    held = session_to_read(request.actor, number)

    def put(code: str) -> None:
        put_on_agenda(actor=request.actor, at=request.at, code=code, session_id=held.pk)

    _each(request, request.POST.getlist("code"), put, SESSIONS["put"])
    return redirect("session", held.pk)


@require_POST
def verdicts(request: HttpRequest, number: int) -> HttpResponse:
    """Record every verdict that was chosen; those without one are left."""
    require_staff(request.actor)
    held = session_to_read(request.actor, number)
    chosen = {
        item.dossier.code: request.POST.get(f"verdict-{item.pk}", "")
        for item in agenda_of(held)
        if not item.decided_at
    }
    notes = {item.dossier.code: request.POST.get(f"note-{item.pk}", "") for item in agenda_of(held)}

    def decide(code: str) -> None:
        decide_in_session(
            actor=request.actor,
            at=request.at,
            code=code,
            session_id=held.pk,
            verdict=chosen[code],
            note=notes[code],
        )

    _each(request, [code for code, verdict in chosen.items() if verdict], decide, SESSIONS["decided"])
    return redirect("session", held.pk)


@require_POST
def minutes(request: HttpRequest, number: int) -> HttpResponse:
    """Close the session with its minutes."""
    require_staff(request.actor)
    held = session_to_read(request.actor, number)
    form = MinutesForm(request.POST)
    if not form.is_valid():
        return _shown(request, held, form=form)
    try:
        close_session(actor=request.actor, at=request.at, session_id=held.pk, **form.cleaned_data)
    except Refusal as no:
        return _shown(request, held, form=form, said=sentence(no))
    messages.success(request, SESSIONS["closed"].format(council=held.council))
    return redirect("session", held.pk)


def _shown(
    request: HttpRequest, held: CouncilSession, *, form: MinutesForm | None = None, said: str = ""
) -> HttpResponse:
    items = agenda_of(held)
    is_open = held.closed_at is None and request.actor.holds(SECRETARIES, held.agency_id) is not None
    calendar = calendar_for(held.agency.code)

    def line(row: Dossier) -> dict[str, Any]:
        left = left_of(row, request.at, calendar)
        return {
            "row": row,
            "left": time_left_words(left) if left else "",
            "urgency": left.urgency.value if left else "",
        }

    context = {
        "session": held,
        "items": [
            line(item.dossier) | {"item": item, "verdict": VERDICTS.get(item.verdict, "")} for item in items
        ],
        "waiting": [line(row) for row in waiting_for_council(held.agency_id)] if is_open else [],
        "is_open": is_open,
        "is_held": held.held_at <= request.at,
        "undecided": sum(item.decided_at is None for item in items),
        "choices": CHOICES,
        "form": form or MinutesForm(),
        "said": said,
        "trail": [
            {"url": reverse("desk"), "words": DESK},
            {"url": reverse("sessions"), "words": SESSIONS["title"]},
        ],
    }
    return render(request, "dossiers/session.html", context, status=422 if said or form else 200)


def _each(request: HttpRequest, codes: Iterable[str], act: Callable[[str], None], done: str) -> None:
    """Do it to each; say how many were done, and for each that was not, why."""
    count = 0
    for code in codes:
        try:
            act(code)
        except Refusal as no:
            messages.error(request, f"{code}: {sentence(no)}")
        else:
            count += 1
    if count:
        messages.success(request, done.format(count=count))


def _secretary_of(actor: Actor) -> int | None:
    post = actor.holds_anywhere(*SECRETARIES)
    return post.agency_id if post else None
