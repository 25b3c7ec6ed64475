"""The plans of a year, one plan with its tasks, and writing them."""

from io import BytesIO

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.foundation.files import Kind
from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.downloads import made
from motcua.foundation.web.fields import read_number
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Role, require_staff, units_of
from motcua.plans import access
from motcua.plans.commands.approve_plan import approve_plan
from motcua.plans.commands.draft_plan import draft_plan
from motcua.plans.commands.set_task import Wanted, set_task
from motcua.plans.forms.plans import ApproveForm, PlanForm, TableForm, TaskForm
from motcua.plans.models import Plan
from motcua.plans.outputs.plan_table import write_plan_docx, write_plan_xlsx
from motcua.plans.queries.listing import plan_years, plans_of_year, tasks_of_plan
from motcua.plans.queries.standings import by_lead, calendar_of, progress_of
from motcua.plans.rules.contents import Content, PlanKind, Source
from motcua.plans.web.lines import facts, plan_table, shares, task_groups
from motcua.plans.words import DONE, KINDS, TITLE


@require_safe
def plans(request: HttpRequest) -> HttpResponse:
    """The plans of one year of the officer's agency, the latest year with plans first."""
    actor = require_staff(request.actor)
    post, today = actor.posts[0], local_day(request.at)
    years = plan_years(actor, post.agency_id)
    said = request.GET.get("nam", "")
    year = int(said) if said.isascii() and said.isdecimal() and len(said) == 4 else 0
    year = year or (years[0] if years else today.year)
    lines = plans_of_year(actor, post.agency_id, post.agency_code, year, today)
    context = {
        "year": year,
        "years": years,
        "plans": [
            {"plan": one.plan, "kind": KINDS[PlanKind(one.plan.kind)], **shares(one.progress)}
            for one in lines
        ],
        "may_plan": access.plans_for(actor, post.agency_id),
    }
    return render(request, "plans/plans.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new_plan(request: HttpRequest) -> HttpResponse:
    """Writing down a plan."""
    actor = require_staff(request.actor)
    post = access.require_planner(actor)
    known = access.readable_plans(actor).filter(agency_id=post.agency_id).order_by("-year", "id")
    choices = [(plan.pk, f"{plan.title} ({plan.year})") for plan in known]
    posted = request.POST if request.method == "POST" else None
    form = PlanForm(posted, plans=choices, initial={"year": local_day(request.at).year})
    if posted is not None and form.is_valid():
        given = form.cleaned_data
        try:
            plan = draft_plan(
                actor=actor,
                at=request.at,
                agency_id=post.agency_id,
                year=given["year"],
                kind=PlanKind(given["kind"]),
                title=given["title"],
                parent_id=given["parent"],
                goals=given["goals"],
            )
        except Refusal as no:
            form.add_error(None, sentence(no))
        else:
            messages.success(request, DONE["drafted"].format(title=plan.title))
            return HttpResponseRedirect(reverse("plan", args=[plan.pk]))
    context = {"form": form, "trail": [{"url": reverse("plans"), "words": TITLE}]}
    return render(request, "plans/new_plan.html", context, status=422 if form.errors else 200)


@require_safe
def plan(request: HttpRequest, number: int) -> HttpResponse:
    """One plan."""
    return _page(request, access.plan_to_read(require_staff(request.actor), number))


@require_safe
def plan_file(request: HttpRequest, number: int, form: str) -> HttpResponse:
    """The plan as the table people hand on."""
    found = access.plan_to_read(require_staff(request.actor), number)
    listed = tasks_of_plan(found, local_day(request.at), found.agency.code)
    out = BytesIO()
    (write_plan_xlsx if form == "xlsx" else write_plan_docx)(out, found, plan_table(listed))
    return made(out.getvalue(), kind=Kind(form), name=f"ke-hoach-{found.year}-{found.pk}.{form}")


@require_POST
def approve(request: HttpRequest, number: int) -> HttpResponse:
    """The director's approval."""
    actor, form = require_staff(request.actor), ApproveForm(request.POST)
    found = access.plan_to_read(actor, number)
    if form.is_valid():
        try:
            approve_plan(actor=actor, at=request.at, plan_id=number, **form.cleaned_data)
        except Refusal as no:
            if no.code.endswith(".forbidden"):
                raise
            form.add_error(None, sentence(no))
        else:
            messages.success(request, DONE["approved"].format(title=found.title))
            return HttpResponseRedirect(reverse("plan", args=[number]))
    return _page(request, found, approving=form)


@require_http_methods(["GET", "HEAD", "POST"])
def new_task(request: HttpRequest) -> HttpResponse:
    """One task, in the plan that ``ke-hoach`` names or in none."""
    actor = require_staff(request.actor)
    post = access.require_planner(actor)
    said = read_number(request.GET.get("ke-hoach", ""))
    inside = None if said is None else access.plan_to_read(actor, said)
    form = TaskForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        given = dict(form.cleaned_data)
        wanted = Wanted(**given | {"content": Content(given["content"]), "source": Source(given["source"])})
        try:
            task = set_task(
                actor=actor,
                at=request.at,
                agency_id=inside.agency_id if inside else post.agency_id,
                wanted=wanted,
                plan=inside,
            )
        except Refusal as no:
            form.add_error(None, sentence(no))
        else:
            messages.success(request, DONE["set"].format(lead=", ".join(task.lead_names)))
            return HttpResponseRedirect(reverse("task", args=[task.pk]))
    context = {
        "form": form,
        "plan": inside,
        "leads": [unit.name for unit in units_of(post.agency_id)],
        "trail": [{"url": reverse("plans"), "words": TITLE}],
    }
    return render(request, "plans/new_task.html", context, status=422 if form.errors else 200)


def _page(
    request: HttpRequest,
    found: Plan,
    *,
    approving: ApproveForm | None = None,
) -> HttpResponse:
    actor, today = request.actor, local_day(request.at)
    listed, calendar = tasks_of_plan(found, today, found.agency.code), calendar_of(found.agency.code)
    lead = request.GET.get("chu-tri", "")
    shown = [one for one in listed if not lead or lead in one.task.lead_names]
    is_draft = found.approved_at is None
    context = {
        "plan": found,
        "kind": KINDS[PlanKind(found.kind)],
        "facts": facts(progress_of(listed)),
        "groups": task_groups(shown),
        "leads": [{"name": name, **shares(part)} for name, part in by_lead(listed, today, calendar)],
        "lead": lead,
        "linked": found.linked_plans.order_by("id"),
        "may_plan": access.plans_for(actor, found.agency_id),
        "may_approve": is_draft and actor.holds({Role.DIRECTOR}, found.agency_id) is not None,
        "is_draft": is_draft,
        "approving": approving or ApproveForm(),
        "taking": TableForm(),
        "form": approving,
        "trail": [{"url": f"{reverse('plans')}?nam={found.year}", "words": TITLE}],
    }
    status = 422 if approving else 200
    return render(request, "plans/plan.html", context, status=status)
