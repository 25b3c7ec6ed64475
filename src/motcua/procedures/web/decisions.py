"""Publication decisions: the list, and recording one."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor, require_staff
from motcua.procedures import access
from motcua.procedures.commands.publish_decision import publish_decision
from motcua.procedures.forms import DecisionForm
from motcua.procedures.models import Edition
from motcua.procedures.queries.catalogue import awaiting_decision
from motcua.procedures.queries.decisions import decisions as latest_decisions
from motcua.procedures.rules.states import Action
from motcua.procedures.rules.transition import Transition
from motcua.procedures.words import ACTIONS, DECISION_RECORDED, WARNINGS


@require_safe
def decisions(request: HttpRequest) -> HttpResponse:
    """The latest decisions with what each did."""
    actor = require_staff(request.actor)
    listed = [
        (decision, [(ACTIONS[change.action], change.edition) for change in changes])
        for decision, changes in latest_decisions()
    ]
    context = {
        "decisions": listed,
        "today": local_day(request.at),
        "may_record": actor.holds_anywhere(*access.CONTROLLERS) is not None,
        "trail": [{"url": reverse("catalogue"), "words": "Danh mục"}],
    }
    return render(request, "procedures/decisions.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def record_decision(request: HttpRequest) -> HttpResponse:
    """The form of procedure control, and what it was filled in with."""
    actor = require_staff(request.actor)
    post = actor.holds_anywhere(*access.CONTROLLERS)
    if post is None:
        raise Refusal("procedure.forbidden", owner=actor.posts[0].agency_name)
    waiting = awaiting_decision(post.agency_id, national=access.controls(actor, None))
    choices = [(edition.pk, f"{edition.name} ({ACTIONS[action]})") for edition, action in waiting]
    posted = request.POST if request.method == "POST" else None
    touching = [edition.pk for edition, action in waiting if action is not Action.ANNOUNCE]
    form = DecisionForm(posted, choices=choices, touching=touching, initial={"issuer": post.agency_name})
    if request.method == "POST" and form.is_valid():
        try:
            return _recorded(request, actor, form, waiting)
        except Refusal as no:
            form.add_error(None, sentence(no))
    context = {
        "form": form,
        "waiting": waiting,
        "trail": [
            {"url": reverse("catalogue"), "words": "Danh mục"},
            {"url": reverse("decisions"), "words": "Quyết định công bố"},
        ],
    }
    return render(request, "procedures/record_decision.html", context, status=422 if form.errors else 200)


def _recorded(
    request: HttpRequest, actor: Actor, form: DecisionForm, waiting: list[tuple[Edition, Action]]
) -> HttpResponse:
    stated = dict(form.cleaned_data)
    chosen = set(stated.pop("editions"))
    stated["transition"] = Transition(stated["transition"] or Transition.KEEP)
    published = publish_decision(
        actor=actor,
        at=request.at,
        changes=[(edition.pk, action) for edition, action in waiting if edition.pk in chosen],
        **stated,
    )
    messages.success(request, DECISION_RECORDED.format(number=published.decision.number, count=len(chosen)))
    for warning in published.warnings:
        messages.warning(request, WARNINGS[warning.reason].format(**warning.facts))
    return HttpResponseRedirect(reverse("decision", args=[published.decision.pk]))
