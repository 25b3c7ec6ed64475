"""Inspections: the list, planning one, its page, its papers."""

from collections.abc import Callable
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.foundation.refusal_words import sentence
from motcua.inspections import access
from motcua.inspections.commands.answer_checks import answer_checks
from motcua.inspections.commands.conclude_inspection import conclude_inspection
from motcua.inspections.commands.make_pack import make_pack
from motcua.inspections.commands.plan_inspection import plan_inspection
from motcua.inspections.commands.record_finding import record_finding
from motcua.inspections.forms.inspections import ConcludeForm, FindingForm, InspectionForm, PackForm
from motcua.inspections.models import Inspection
from motcua.inspections.queries.pages import (
    InspectedYear,
    InspectionPage,
    inspected_year,
    inspection_page,
    inspections_of,
)
from motcua.inspections.rules.checklist import Answer, content_names
from motcua.inspections.words import ANSWERS, DONE, TITLE, YEAR
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local, local_day
from motcua.kernel.vietnamese import number_words
from motcua.organisation.public import Actor, Agency, require_staff


@require_safe
def inspections(request: HttpRequest) -> HttpResponse:
    """The register, the latest first."""
    actor, today = require_staff(request.actor), local_day(request.at)
    post = actor.posts[0]
    context = {
        "year": today.year,
        "facts": _facts(inspected_year(post.agency_id, post.agency_code, today.year, today)),
        "inspections": inspections_of(actor, post.agency_id),
        "may_inspect": actor.holds_anywhere(*access.INSPECTORS) is not None,
    }
    return render(request, "inspections/inspections.html", context)


def _facts(year: InspectedYear) -> list[dict[str, str]]:
    """Nothing where nothing was planned, visited or concluded."""
    if not (year.planned or year.visited or year.mended.total):
        return []
    done, total = number_words(year.mended.done), number_words(year.mended.total)
    planned = number_words(year.planned)
    return [
        {
            "label": YEAR["visited"],
            "figure": number_words(year.visited),
            "of": YEAR["planned"].format(count=planned) if year.planned else YEAR["unplanned"],
        },
        {"label": YEAR["mended"], "figure": done, "of": YEAR["found"].format(count=total)},
    ]


@require_http_methods(["GET", "HEAD", "POST"])
def new_inspection(request: HttpRequest) -> HttpResponse:
    """Planning a visit."""
    actor = require_staff(request.actor)
    post = access.require_inspector(actor)
    agency = Agency.objects.get(pk=post.agency_id)
    known = {one.name: one for one in Agency.objects.filter(path__startswith=agency.path)}
    form = InspectionForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        given = dict(form.cleaned_data)
        target = given.pop("target")
        try:
            made = plan_inspection(
                actor=actor,
                at=request.at,
                agency=agency,
                target=known.get(target, target),
                content_keys=given.pop("contents"),
                **given,
            )
        except Refusal as no:
            form.add_error(None, sentence(no))
        else:
            messages.success(request, DONE["planned"].format(name=made.target_name))
            return HttpResponseRedirect(reverse("inspection", args=[made.pk]))
    context = {
        "form": form,
        "agencies": sorted(known),
        "trail": [{"url": reverse("inspections"), "words": TITLE}],
    }
    return render(request, "inspections/new_inspection.html", context, status=422 if form.errors else 200)


@require_safe
def inspection(request: HttpRequest, number: int) -> HttpResponse:
    """One inspection."""
    actor = require_staff(request.actor)
    return _page(request, actor, access.inspection_to_read(actor, number))


@require_POST
def answer(request: HttpRequest, number: int) -> HttpResponse:
    """The checklist as it stands on the tablet: whole, or what was touched since it was last sent."""
    actor = require_staff(request.actor)
    found = access.inspection_to_read(actor, number)
    answers = {
        one.pk: (request.POST.get(f"tra-loi-{one.pk}", ""), request.POST.get(f"ghi-chu-{one.pk}", ""))
        for one in found.checks.all()
        if f"ghi-chu-{one.pk}" in request.POST
    }
    count = answer_checks(actor=actor, at=request.at, inspection_id=number, answers=answers)
    if request.headers.get("Accept") == "application/json":
        return JsonResponse({"said": DONE["kept"].format(at=f"{local(request.at):%H:%M}")})
    messages.success(request, DONE["answered"].format(count=count))
    return HttpResponseRedirect(f"{reverse('inspection', args=[number])}#bang-kiem")


@require_POST
def pack(request: HttpRequest, number: int) -> HttpResponse:
    """The pack in one press."""
    form = PackForm(request.POST)

    def run(actor: Actor) -> str:
        made = make_pack(actor=actor, at=request.at, inspection_id=number, **form.cleaned_data)
        return DONE["packed"].format(count=number_words(made.count), sha=made.sha256[:12])

    return _acted(request, number, "pack", form, run)


@require_POST
def find(request: HttpRequest, number: int) -> HttpResponse:
    """What was found wanting."""
    found = access.inspection_to_read(require_staff(request.actor), number)
    form = FindingForm(request.POST).offer(found.contents)

    def run(actor: Actor) -> str:
        record_finding(actor=actor, at=request.at, inspection_id=number, **form.cleaned_data)
        return DONE["found"]

    return _acted(request, number, "find", form, run)


@require_POST
def conclude(request: HttpRequest, number: int) -> HttpResponse:
    """The conclusion."""
    form = ConcludeForm(request.POST)

    def run(actor: Actor) -> str:
        made = conclude_inspection(actor=actor, at=request.at, inspection_id=number, **form.cleaned_data)
        return DONE["concluded"].format(number=made.conclusion_number)

    return _acted(request, number, "conclude", form, run)


def _acted(
    request: HttpRequest, number: int, slug: str, form: django_forms.Form, run: Callable[[Actor], str]
) -> HttpResponse:
    actor = require_staff(request.actor)
    found = access.inspection_to_read(actor, number)
    if form.is_valid():
        try:
            messages.success(request, run(actor))
        except Refusal as no:
            if no.code.endswith((".forbidden", ".not_found")):
                raise
            form.add_error(None, sentence(no))
        else:
            return HttpResponseRedirect(reverse("inspection", args=[number]))
    return _page(request, actor, found, {slug: form})


def _page(
    request: HttpRequest,
    actor: Actor,
    found: Inspection,
    filled: dict[str, django_forms.Form] | None = None,
) -> HttpResponse:
    filled, page = filled or {}, inspection_page(found, local_day(request.at))
    inspects = access.inspects(actor, found.agency_id)
    may = inspects and found.concluded_on is None
    mended = page.mended
    context = {
        "inspection": found,
        "page": page,
        "groups": _checks(page),
        "answers": [(one.value, words) for one, words in ANSWERS.items()],
        "findings": [_finding(page, one, urging=inspects) for one in page.findings],
        "contents": [content_names()[key] for key in found.contents],
        "mended": f"{mended.done}/{mended.total}" if mended.total else "",
        "may": may,
        "keep": f"bang-kiem-{found.pk}-{actor.person_id}",
        "packing": filled.get("pack") or PackForm(initial={"seed": found.decision_number}),
        "finding": filled.get("find") or FindingForm().offer(found.contents),
        "concluding": filled.get("conclude") or ConcludeForm(),
        "form": next(iter(filled.values()), None),
        "opened": next(iter(filled), ""),
        "trail": [{"url": reverse("inspections"), "words": TITLE}],
    }
    return render(request, "inspections/inspection.html", context, status=422 if filled else 200)


def _checks(page: InspectionPage) -> list[dict[str, Any]]:
    names = content_names()
    return [
        {
            "title": names[key],
            "lines": [
                {"one": one, "words": ANSWERS[Answer(one.answer)] if one.answer else ""}
                for one in page.checks
                if one.content == key
            ],
        }
        for key in page.inspection.contents
    ]


def _finding(page: InspectionPage, one: Any, *, urging: bool) -> dict[str, Any]:
    followed = page.followed.get(one.task_id)
    done = followed is not None and followed.task.done_on is not None
    late = followed is not None and followed.standing in {"overdue", "done_late"}
    words = ("đã khắc phục" if done else "đang khắc phục") if followed else "chờ kết luận"
    return {
        "one": one,
        "content": content_names()[one.content],
        "words": f"{words}, quá hạn" if late else words,
        "may_urge": urging and late and not done,
        "kind": "late" if late else "done" if done else "hold" if followed is None else "ok",
    }
