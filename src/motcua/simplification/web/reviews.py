"""Review plans: the list, one plan with its lines, one procedure under review with its proposals."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import number_words
from motcua.organisation.public import Agency, require_staff
from motcua.simplification import access
from motcua.simplification.commands.add_to_review import add_to_review
from motcua.simplification.commands.approve_review_plan import approve_review_plan
from motcua.simplification.commands.draft_review_plan import draft_review_plan
from motcua.simplification.forms import AddForm, ApproveForm, PlanForm, ProposeForm
from motcua.simplification.models import ReviewItem, ReviewPlan
from motcua.simplification.queries.procedures import in_force
from motcua.simplification.queries.reviews import ItemLine, line_of, lines_of, plans_of
from motcua.simplification.rules.review import Criterion, Kind, Standing, Verdict, last_day_of_plan
from motcua.simplification.words import TITLE as CONTROL
from motcua.simplification.words.review import (
    ANSWERS,
    CARRIED,
    CRITERIA,
    DONE,
    FACTS,
    KINDS,
    LATE_PLAN,
    SAVED,
    SHEET_CHOICE,
    STANDINGS,
    TITLE,
    VERDICTS,
)


def trail(*more: dict[str, str]) -> list[dict[str, str]]:
    """Where a page of this part hangs."""
    first = {"url": reverse("procedure-control"), "words": CONTROL}
    return [first, {"url": reverse("review-plans"), "words": TITLE}, *more]


@require_http_methods(["GET", "HEAD", "POST"])
def plans(request: HttpRequest) -> HttpResponse:
    """Every plan; POST drafts one."""
    actor, day = request.actor, local_day(request.at)
    require_staff(actor)
    post = actor.holds_anywhere(*access.CONTROLLERS)
    if request.method == "POST":
        post = access.require_controller(actor)
    posted = request.POST if request.method == "POST" else None
    form = PlanForm(posted, initial={"year": day.year})
    if posted is not None and post is not None and form.is_valid():
        agency = Agency.objects.get(pk=post.agency_id)
        try:
            made = draft_review_plan(actor=actor, at=request.at, agency=agency, **form.cleaned_data)
        except Refusal as no:
            form.add_error(None, sentence(no))
        else:
            messages.success(request, DONE["drafted"].format(title=made.title))
            return HttpResponseRedirect(reverse("review-plan", args=[made.pk]))
    context = {"plans": plans_of(actor), "form": form if post else None, "trail": trail()[:1]}
    return render(request, "simplification/review_plans.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def plan(request: HttpRequest, number: int) -> HttpResponse:
    """One plan; POST adds a procedure, or with ``viec=ban-hanh`` records its issue."""
    found, day = access.plan_to_read(request.actor, number), local_day(request.at)
    may = access.controls(request.actor, found.agency_id)
    if request.method == "POST":
        access.require_control(request.actor, found.agency_id)
    is_open = may and found.approved_on is None
    editions = in_force(found.agency_id, day) if is_open or request.method == "POST" else []
    issuing = request.method == "POST" and request.POST.get("viec") == "ban-hanh"
    adding_post = request.POST if request.method == "POST" and not issuing else None
    adding = AddForm(adding_post, editions=editions)
    approving = ApproveForm(request.POST if issuing else None, initial={"approved_on": day})
    form = approving if issuing else adding
    if request.method == "POST" and form.is_valid():
        try:
            said = _changed(request, number, form, issuing=issuing)
        except Refusal as no:
            form.add_error(None, sentence(no))
        else:
            messages.success(request, said)
            return HttpResponseRedirect(reverse("review-plan", args=[number]))
    lines = lines_of(found, day)
    context = {
        "plan": found,
        "late_plan": _late(found),
        "lines": [_line(one) for one in lines],
        "facts": _facts(lines),
        "editions": editions,
        "adding": adding if is_open else None,
        "approving": approving if is_open and lines else None,
        "form": form,
        "trail": trail(),
    }
    return render(request, "simplification/review_plan.html", context, status=422 if form.errors else 200)


@require_safe
def item(request: HttpRequest, number: int) -> HttpResponse:
    """One procedure under review."""
    return item_page(request, access.item_to_read(request.actor, number))


def item_page(
    request: HttpRequest, found: ReviewItem, *, said: str = "", form: forms.Form | None = None
) -> HttpResponse:
    """The page; ``said`` is why a step was refused, what was typed stays."""
    line = line_of(found, local_day(request.at))
    agency_id = found.plan.agency_id
    may = access.controls(request.actor, agency_id) and found.plan.approved_on is not None
    sheets = [
        (str(one.pk), SHEET_CHOICE.format(year=one.year, settled_at=one.settled_at))
        for one in access.settled_sheets(agency_id, found.procedure_id)
    ]
    wrong = bool(said or (form is not None and form.errors))
    context = {
        "item": found,
        "standing": STANDINGS[line.standing],
        "criteria": [_criterion(request, found, one, keep=wrong) for one in Criterion],
        "answers": [(key, words) for key, (words, _) in ANSWERS.items()],
        "proposed": [_proposed(one) for one in line.proposed],
        "may": may,
        "may_propose": may and found.reviewed_at is not None,
        "may_decide": access.decides(request.actor, agency_id),
        "proposing": form or ProposeForm(sheets=sheets),
        "form": form,
        "said": said,
        "trail": trail({"url": reverse("review-plan", args=[found.plan_id]), "words": found.plan.title}),
    }
    return render(request, "simplification/review_item.html", context, status=422 if wrong else 200)


def _changed(request: HttpRequest, number: int, form: forms.Form, *, issuing: bool) -> str:
    by: dict[str, Any] = {"actor": request.actor, "at": request.at, "plan_id": number}
    if issuing:
        return DONE["approved"].format(number=approve_review_plan(**by, **form.cleaned_data).document_number)
    given = dict(form.cleaned_data)
    edition = given.pop("code")
    added = add_to_review(**by, edition=edition, **given)
    return DONE["added" if added.due_on == given["due_on"] else "moved"].format(day=added.due_on)


def _late(found: ReviewPlan) -> str:
    last = last_day_of_plan(found.year)
    is_late = found.approved_on is not None and found.approved_on > last
    return LATE_PLAN.format(last=last) if is_late else ""


def _criterion(request: HttpRequest, found: ReviewItem, one: Criterion, *, keep: bool) -> dict[str, Any]:
    title, question = CRITERIA[one]
    told = found.found.get(one.value, {})
    if keep and one.value in request.POST:
        told = {"answer": request.POST[one.value], "reason": request.POST.get(f"{one.value}-reason", "")}
    answer = told.get("answer", "")
    return {
        "key": one.value,
        "title": title,
        "question": question,
        "answer": answer,
        "reason": told.get("reason", ""),
        "words": ANSWERS.get(answer),
    }


def _proposed(one: Any) -> dict[str, Any]:
    return {
        "one": one,
        "kind": KINDS[Kind(one.proposal.kind)],
        "verdict": VERDICTS[Verdict(one.proposal.verdict)],
        "carried": CARRIED[one.is_carried_out],
    }


def _line(line: ItemLine) -> dict[str, Any]:
    return {
        "item": line.item,
        "standing": STANDINGS[line.standing],
        "proposed": [_proposed(one) for one in line.proposed],
    }


def _facts(lines: list[ItemLine]) -> list[dict[str, Any]]:
    proposed = [one for line in lines for one in line.proposed]
    accepted = [one for one in proposed if one.is_accepted]
    late = sum(line.standing in (Standing.LATE, Standing.DONE_LATE) for line in lines)
    done = sum(line.item.reviewed_at is not None for line in lines)
    carried = sum(one.is_carried_out for one in accepted)
    saved = {one.costed.sheet.pk: one.costed.year.amount for one in accepted if one.costed}
    figures = {
        "done": (done, len(lines)),
        "late": (late, 0),
        "accepted": (len(accepted), len(proposed)),
        "carried": (carried, len(accepted)),
        "saved": (SAVED.format(amount=number_words(sum(saved.values()))), 0),
    }
    return [
        {"label": FACTS[key][0], "figure": figure, "of": FACTS[key][1].format(of=of), "big": True}
        for key, (figure, of) in figures.items()
    ]
