"""Absence and cover: who is away, who stands in, whose work waits, and handing over a leaver's dossiers."""

from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from motcua.dossiers.commands.transfer_dossiers import HEADS, transfer_dossiers
from motcua.dossiers.forms.routing import AbsenceForm, TransferForm
from motcua.dossiers.queries.held import held_by
from motcua.dossiers.web.choices import people_by_unit
from motcua.dossiers.web.lines import left_of
from motcua.dossiers.words.acts import state_words
from motcua.dossiers.words.desk import DESK
from motcua.dossiers.words.moments import time_left_words
from motcua.dossiers.words.process import COVER
from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import (
    PLANNERS,
    HeldPost,
    absences_of,
    cancel_absence,
    covered_by,
    plan_absence,
    require_staff,
)
from motcua.workdays.public import calendar_for


@require_http_methods(["GET", "HEAD", "POST"])
def absences(request: HttpRequest) -> HttpResponse:
    """Absences to come, the work offered to whoever covers, and the forms."""
    post = _post(request)
    form = AbsenceForm(request.POST) if request.method == "POST" else None
    said = ""
    if form is not None and _offered(form, post, request).is_valid():
        try:
            plan_absence(actor=request.actor, at=request.at, agency_id=post.agency_id, **form.cleaned_data)
        except Refusal as no:
            said = sentence(no)
        else:
            messages.success(request, COVER["planned"])
            return redirect("absences")
    return _shown(request, post, form=form, said=said)


@require_POST
def cancel(request: HttpRequest, number: int) -> HttpResponse:
    """Take an absence back, or end it today."""
    require_staff(request.actor)
    cancel_absence(actor=request.actor, at=request.at, absence_id=number)
    messages.success(request, COVER["cancelled"])
    return redirect("absences")


@require_POST
def transfer(request: HttpRequest) -> HttpResponse:
    """Hand every open dossier of one officer to another."""
    post = _post(request)
    form = TransferForm(request.POST)
    if not _offered(form, post, request).is_valid():
        return _shown(request, post, leaver=form)
    try:
        codes = transfer_dossiers(
            actor=request.actor, at=request.at, agency_id=post.agency_id, **form.cleaned_data
        )
    except Refusal as no:
        return _shown(request, post, leaver=form, said=sentence(no))
    messages.success(request, COVER["transferred"].format(count=len(codes)))
    return redirect("absences")


def _post(request: HttpRequest) -> HeldPost:
    """The post by which the person plans: a head's before any other."""
    actor = require_staff(request.actor)
    return actor.holds_anywhere(*PLANNERS) or actor.posts[0]


def _offered(form: Any, post: HeldPost, request: HttpRequest) -> django_forms.Form:
    form.offer(people_by_unit(post.agency_id, local_day(request.at)))
    return form


def _shown(
    request: HttpRequest,
    post: HeldPost,
    *,
    form: AbsenceForm | None = None,
    leaver: TransferForm | None = None,
    said: str = "",
) -> HttpResponse:
    actor, day = request.actor, local_day(request.at)
    calendar = calendar_for(post.agency_code)
    away = covered_by(actor.person_id, day) if actor.person_id else []
    rows = held_by([person.pk for person in away], actor.agency_ids())

    def line(row: Any) -> dict[str, Any]:
        left = left_of(row, request.at, calendar)
        words = {"left": time_left_words(left), "urgency": left.urgency.value} if left else {}
        return {"row": row, "state": state_words(row), **words}

    planner = actor.holds(PLANNERS, post.agency_id) is not None
    context = {
        "absences": [
            (one, planner or one.person_id == actor.person_id) for one in absences_of(actor.agency_ids(), day)
        ],
        "day": day,
        "away": away,
        "offered": [line(row) for row in rows],
        "form": _offered(form or AbsenceForm(initial={"person_id": actor.person_id}), post, request),
        "leaver": _offered(leaver or TransferForm(), post, request)
        if actor.holds(HEADS, post.agency_id)
        else None,
        "said": said,
        "trail": [{"url": reverse("desk"), "words": DESK}],
    }
    return render(request, "dossiers/absences.html", context, status=422 if request.method == "POST" else 200)
