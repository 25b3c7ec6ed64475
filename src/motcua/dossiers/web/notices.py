"""Reminders of a person (nhắc việc), and the thresholds of the agency."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from motcua.dossiers.commands.see_notices import see_notices
from motcua.dossiers.commands.set_notice_policy import SETTERS, set_notice_policy
from motcua.dossiers.forms.letters import ThresholdsForm
from motcua.dossiers.models import Notice
from motcua.dossiers.queries.notices import notices_of, thresholds_of
from motcua.dossiers.rules.notices import Kind, Thresholds
from motcua.dossiers.words.desk import DESK
from motcua.dossiers.words.notices import KINDS, POLICY, SEEN, SET, TITLE, URGENT
from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import moment_words
from motcua.organisation.public import agency_by_code, require_staff


@require_http_methods(["GET", "HEAD", "POST"])
def notices(request: HttpRequest) -> HttpResponse:
    """What the person is reminded of; ticked ones are put aside."""
    actor = require_staff(request.actor)
    if request.method == "POST":
        ids = [int(one) for one in request.POST.getlist("nhac") if one.isdecimal() and len(one) < 19]
        count = see_notices(actor=actor, at=request.at, notice_ids=ids)
        messages.success(request, SEEN.format(count=count))
        return redirect("notices")
    context = {
        "title": TITLE,
        "rows": [_row(one) for one in notices_of(actor)],
        "may_set": any(post.role in SETTERS for post in actor.posts),
        "trail": [{"url": reverse("desk"), "words": DESK}],
    }
    return render(request, "dossiers/notices.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def notice_policy(request: HttpRequest) -> HttpResponse:
    """The five thresholds of the person's agency, for its director and administrator."""
    actor = require_staff(request.actor)
    post = next((one for one in actor.posts if one.role in SETTERS), None)
    if post is None:
        raise Refusal("dossier.not_your_desk")
    limits = thresholds_of(post.agency_id)
    form: forms.Form = ThresholdsForm(
        request.POST if request.method == "POST" else None, initial=_as_dict(limits)
    )
    if request.method == "POST" and form.is_valid():
        agency = agency_by_code(post.agency_code)
        set_notice_policy(actor=actor, at=request.at, agency=agency, limits=Thresholds(**form.cleaned_data))
        messages.success(request, SET.format(agency=post.agency_name))
        return redirect("notices")
    context = {
        "title": POLICY,
        "form": form,
        "trail": [{"url": reverse("desk"), "words": DESK}, {"url": reverse("notices"), "words": TITLE}],
    }
    return render(request, "dossiers/notice_policy.html", context, status=422 if form.errors else 200)


def _row(one: Notice) -> dict[str, Any]:
    kind = Kind(one.kind)
    return {
        "pk": one.pk,
        "code": one.dossier.code,
        "procedure": one.dossier.edition.name,
        "words": KINDS[kind].format(moment=moment_words(one.about_at), step=one.step),
        "urgency": "late" if kind in URGENT else "soon",
        "made_at": one.made_at,
    }


def _as_dict(limits: Thresholds) -> dict[str, int]:
    return {name: getattr(limits, name) for name in Thresholds.__slots__}
