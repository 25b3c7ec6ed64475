"""Petitions by anybody: filing, following, reading what was answered to others."""

from typing import Any

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from motcua.feedback import access
from motcua.feedback.commands.file_petition import Writer, file_petition
from motcua.feedback.commands.supply_petition import supply_petition
from motcua.feedback.forms.petition import FollowPetitionForm, PetitionForm, SupplyForm
from motcua.feedback.models import Petition
from motcua.feedback.queries.petitions import published
from motcua.feedback.rules.petitions import clock_of
from motcua.feedback.words import DONE, STATES
from motcua.foundation.files import Kind, store_file
from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.throttle import count_try, refuse_after, throttle
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day

BY_ADDRESS, BY_CODE, HOUR = 20, 5, 3600
FOLDER, LIMIT = "petitions", 10 * 1024 * 1024
KINDS = (Kind.PDF, Kind.JPEG, Kind.PNG)
PAGE = 20


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """The form; once sent, the page of the petition with its code."""
    sent = request.method == "POST"
    form = PetitionForm(request.POST, request.FILES) if sent else PetitionForm()
    if sent and form.is_valid():
        throttle(request, "petition", BY_ADDRESS, HOUR)
        try:
            filed = _filed(request, form)
        except Refusal as no:
            form.add_error(None, sentence(no))
        else:
            messages.success(request, DONE["filed"].format(code=filed.code))
            return redirect("petition-followed", key=filed.key)
    context = {"form": form, "clock": clock_of(local_day(request.at))}
    return render(request, "feedback/petition_new.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def follow(request: HttpRequest) -> HttpResponse:
    """By code and four digits; a wrong pair and an unknown code are told alike."""
    form = FollowPetitionForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        code, digits = form.cleaned_data["code"], form.cleaned_data["digits"]
        throttle(request, "petition-follow", BY_ADDRESS, HOUR)
        refuse_after(BY_CODE, "petition-follow", code, seconds=HOUR)
        try:
            return redirect("petition-followed", key=access.petition_by_digits(code, digits).key)
        except Refusal as no:
            count_try("petition-follow", code, seconds=HOUR)
            form.add_error(None, sentence(no))
    context = {"form": form}
    return render(request, "feedback/petition_follow.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def followed(request: HttpRequest, key: str) -> HttpResponse:
    """Where it is and what was answered; where more was asked for, the form to add it."""
    form = SupplyForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        supply_petition(actor=request.actor, at=request.at, key=key, text=form.cleaned_data["text"])
        messages.success(request, DONE["supplied"])
        return redirect("petition-followed", key=key)
    petition = access.petition_by_key(key)
    context = {
        "petition": petition,
        "state": STATES[petition.state],
        "there": (there := petition.next_one),
        "there_state": STATES[there.state] if there else "",
        "form": form,
        "clock": clock_of(local_day(petition.filed_at)),
    }
    answer = render(request, "feedback/petition_followed.html", context, status=422 if form.errors else 200)
    answer["X-Robots-Tag"] = "noindex, nofollow"
    answer["Referrer-Policy"] = "same-origin"
    return answer


@require_safe
def answers(request: HttpRequest) -> HttpResponse:
    """Published answers, the latest first."""
    page = Paginator(published(), PAGE).get_page(request.GET.get("trang"))
    return render(request, "feedback/answers.html", {"page": page})


def _filed(request: HttpRequest, form: PetitionForm) -> Petition:
    given = form.cleaned_data
    return file_petition(
        actor=request.actor,
        at=request.at,
        agency=form.agencies[given["agency"]],
        writer=Writer(given["name"], given["phone"], given["email"]),
        about=Petition.About(given["about"]),
        text=given["text"],
        reference=given["reference"],
        file=_stored(given["file"]),
    )


def _stored(upload: UploadedFile | None) -> dict[str, Any]:
    if upload is None:
        return {}
    kept = store_file(upload, name=upload.name or "", folder=FOLDER, limit_bytes=LIMIT, allowed=KINDS)
    return {"name": kept.name, "kind": kept.kind.value, "size": kept.size, "sha256": kept.sha256}
