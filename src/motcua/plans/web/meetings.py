"""Briefings and conferences, and what they decided."""

from collections.abc import Collection

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import require_staff
from motcua.plans import access
from motcua.plans.commands.record_meeting import record_meeting
from motcua.plans.commands.set_task import Leads, Wanted
from motcua.plans.forms.plans import MeetingForm
from motcua.plans.queries.listing import meetings_of
from motcua.plans.queries.standings import calendar_of, with_standing
from motcua.plans.rules.moments import due_day
from motcua.plans.rules.table import parted_leads
from motcua.plans.web.lines import plain_group
from motcua.plans.words import DONE, FAULTS, TITLE


@require_safe
def meetings(request: HttpRequest) -> HttpResponse:
    """The latest meetings with their decisions and how each stands."""
    actor, today = require_staff(request.actor), local_day(request.at)
    post = actor.posts[0]
    calendar = calendar_of(post.agency_code)
    context = {
        "meetings": [
            {"meeting": one, "groups": plain_group(with_standing(one.tasks.all(), today, calendar))}
            for one in meetings_of(post.agency_id)
        ],
        "may_plan": access.plans_for(actor, post.agency_id),
        "trail": [{"url": reverse("plans"), "words": TITLE}],
    }
    return render(request, "plans/meetings.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new_meeting(request: HttpRequest) -> HttpResponse:
    """Recording a meeting; a line of the decisions that cannot be read keeps the whole form open."""
    actor = require_staff(request.actor)
    post = access.require_planner(actor)
    form = MeetingForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        given = dict(form.cleaned_data)
        decisions, wrong = _decisions(
            given.pop("decisions"), given["held_on"].year, Leads(post.agency_id).names
        )
        for sentence_ in wrong:
            form.add_error("decisions", sentence_)
        if not wrong:
            try:
                made = record_meeting(
                    actor=actor, at=request.at, agency_id=post.agency_id, decisions=decisions, **given
                )
            except Refusal as no:
                form.add_error(None, sentence(no))
            else:
                messages.success(request, DONE["met"].format(count=len(decisions)))
                return HttpResponseRedirect(f"{reverse('meetings')}#hop-{made.pk}")
    context = {"form": form, "trail": [{"url": reverse("meetings"), "words": "Giao ban, hội nghị"}]}
    return render(request, "plans/new_meeting.html", context, status=422 if form.errors else 200)


def _decisions(text: str, year: int, known: Collection[str]) -> tuple[list[Wanted], list[str]]:
    """``nhiệm vụ; chủ trì; hạn`` line by line; the sentences say which line is wrong and why."""
    found, wrong = [], []
    for number, said in enumerate(text.splitlines(), start=1):
        if not said.strip():
            continue
        parts = [part.strip() for part in said.split(";")]
        title, lead, due = (*parts, "", "")[:3]
        if not lead:
            wrong.append(f"Dòng {number}: {FAULTS['no_lead']}.")
            continue
        try:
            first, beside = parted_leads(lead, known)
            due_on = due_day(due, year)
            found.append(Wanted(title=title, lead=first, beside=tuple(beside), due_on=due_on))
        except ValueError:
            wrong.append(f"Dòng {number}: {FAULTS['bad_due'].format(found=due)}.")
    return found, wrong
