"""Petitions as the office handles them."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, NamedTuple

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from motcua.feedback import access
from motcua.feedback.commands.answer_petition import answer_petition
from motcua.feedback.commands.ask_petitioner import ask_petitioner
from motcua.feedback.commands.forward_petition import forward_petition
from motcua.feedback.commands.publish_answer import publish_answer
from motcua.feedback.commands.receive_petition import receive_petition
from motcua.feedback.commands.refuse_petition import refuse_petition
from motcua.feedback.forms.petition import (
    AnswerForm,
    AskForm,
    ForwardForm,
    PublishForm,
    ReceiveForm,
    RefuseForm,
)
from motcua.feedback.models import Petition
from motcua.feedback.queries.petitions import owed, petitions_of, repeats_of
from motcua.feedback.rules.petitions import MOVES, State, Verb, clock_of
from motcua.feedback.words import ACTS, DONE, LEFT, OWED, REPEATS, STATES, TITLE
from motcua.foundation.files import open_file
from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.downloads import handed_in
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.workdays.public import calendar_for
from motcua.workdays.rules.calendar import WorkCalendar

FOLDER = "petitions"
SHOWN = 200


class Door(NamedTuple):
    """How one verb is done from the page."""

    verb: Verb
    form: type[forms.Form]
    run: Callable[..., Petition]


DOORS = {
    "tiep-nhan": Door(Verb.RECEIVE, ReceiveForm, receive_petition),
    "tra-loi": Door(Verb.ANSWER, AnswerForm, answer_petition),
    "cong-khai": Door(Verb.PUBLISH, PublishForm, publish_answer),
    "yeu-cau": Door(Verb.ASK, AskForm, ask_petitioner),
    "chuyen": Door(Verb.FORWARD, ForwardForm, forward_petition),
    "tu-choi": Door(Verb.REFUSE, RefuseForm, refuse_petition),
}


@require_safe
def petitions(request: HttpRequest) -> HttpResponse:
    """Open ones by their limit, or with ``xem=xong`` those that ended."""
    post = access.require_reader(request.actor)
    done = request.GET.get("xem") == "xong"
    lists = {is_open: petitions_of(post.agency_id, is_open=is_open) for is_open in (True, False)}
    calendar = calendar_for(post.agency_code)
    context = {
        "agency": post.agency_name,
        "rows": [_line(one, request.at, calendar) for one in lists[not done][:SHOWN]],
        "tabs": [
            {"url": "?", "words": "Đang giải quyết", "count": lists[True].count(), "here": not done},
            {"url": "?xem=xong", "words": "Đã xong", "count": lists[False].count(), "here": done},
        ],
    }
    return render(request, "feedback/petitions.html", context)


@require_safe
def petition(request: HttpRequest, code: str) -> HttpResponse:
    """One petition with what can be done with it now."""
    return _page(request, access.petition_to_read(request.actor, code))


@require_POST
def act(request: HttpRequest, code: str, act: str) -> HttpResponse:
    """One verb; a faulty form comes back open."""
    found = access.petition_to_handle(request.actor, code)
    door = DOORS.get(act)
    if door is None:
        raise Refusal("petition.not_found")
    form = door.form(request.POST)
    if form.is_valid():
        facts = dict(form.cleaned_data)
        if "kind" in facts:
            facts["kind"] = Petition.Kind(facts["kind"])
        try:
            door.run(actor=request.actor, at=request.at, code=code, **facts)
        except Refusal as no:
            form.add_error(None, sentence(no))
        else:
            messages.success(request, DONE["moved"].format(act=ACTS[act].lower()))
            return redirect("petition", code=code)
    return _page(request, found, {act: form})


@require_safe
@never_cache
def petition_file(request: HttpRequest, code: str) -> HttpResponseBase:
    """What the writer sent along, as an attachment."""
    file = access.petition_to_read(request.actor, code).file
    if not file:
        raise Refusal("petition.not_found")
    content = open_file(file["sha256"], folder=FOLDER)
    return handed_in(content, kind=file["kind"], name=file["name"])


def _page(request: HttpRequest, found: Petition, filled: dict[str, Any] | None = None) -> HttpResponse:
    filled, may_handle = filled or {}, access.may_handle(request.actor, found)
    context = {
        "petition": found,
        "line": _line(found, request.at, calendar_for(found.agency.code)),
        "clock": clock_of(local_day(found.filed_at)),
        "repeats": [
            {
                "one": one.petition,
                "words": REPEATS[one.ground].format(share=one.share),
                "state": STATES[one.petition.state],
            }
            for one in (repeats_of(found) if may_handle else ())
        ],
        "before": _linked(found.came_from, request.at),
        "after": _linked(found.next_one, request.at),
        "acts": _acts(found, filled) if may_handle else (),
        "form": next(iter(filled.values()), None),
        "trail": [{"url": reverse("petitions"), "words": TITLE}],
    }
    return render(request, "feedback/petition.html", context, status=422 if filled else 200)


def _acts(found: Petition, filled: dict[str, Any]) -> list[dict[str, Any]]:
    """What can be done with it now, each with its form; ``filled`` are those that came back."""
    state, acts = State(found.state), []
    for slug, door in DOORS.items():
        if state not in MOVES[door.verb][0] or (door.verb is Verb.ASK and found.asked_at):
            continue
        form = filled.get(slug) or door.form(initial=_begun(slug, found))
        if isinstance(form, ForwardForm):
            form.leave_out(found.agency_id)
        acts.append({"slug": slug, "words": ACTS[slug], "form": form, "open": slug in filled})
    return acts


def _linked(one: Petition | None, at: datetime) -> dict[str, Any] | None:
    """The same petition at the agency before or after, with how far it is there."""
    return _line(one, at, calendar_for(one.agency.code)) if one else None


def _begun(slug: str, found: Petition) -> dict[str, str]:
    """What the form of an act begins with."""
    return {"public_text": found.text, "public_answer": found.answer} if slug == "cong-khai" else {}


def _line(one: Petition, at: datetime, calendar: WorkCalendar) -> dict[str, Any]:
    """A petition in words with the time left of what is owed next."""
    step = owed(one)
    there = one.next_one
    line = {"one": one, "state": STATES[one.state], "owed": "", "left": "", "kind": "", "due_at": None}
    line["there"] = STATES[there.state] if there else ""
    if step is None:
        return line
    due_at, today, day = step["due_at"], local_day(at), local_day(step["due_at"])
    late = at > due_at
    days = sum(1 for _ in calendar.working_days(*sorted((today, day))))
    key = "late" if late else "left" if day > today else "today"
    return line | {
        "owed": OWED[step["step"]],
        "due_at": due_at,
        "left": LEFT[key].format(days=max(days, 1)),
        "kind": "late" if late else "soon" if days <= 1 else "ok",
    }
