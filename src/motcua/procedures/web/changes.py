"""Law-change day: a decision over many procedures read, matched, looked at and recorded with one press."""

import tempfile
from pathlib import Path
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor, Agency, HeldPost, require_staff
from motcua.procedures import access
from motcua.procedures.commands.apply_change_set import apply_change_set
from motcua.procedures.commands.open_change_set import open_change_set, settle_change_set
from motcua.procedures.forms import DecisionForm
from motcua.procedures.models import ChangeSet
from motcua.procedures.queries.change_sets import Line, known_procedures, lines_of
from motcua.procedures.register.change_files import changes_of_file, changes_of_text
from motcua.procedures.rules.edition import content_from
from motcua.procedures.rules.readiness import reasons
from motcua.procedures.rules.states import Action
from motcua.procedures.rules.transition import Transition
from motcua.procedures.web.compare import changed_parts
from motcua.procedures.words import ACTIONS, DECISION_RECORDED
from motcua.procedures.words.changes import HOW, MATCHED, PASTED, PROBLEMS, READ
from motcua.procedures.words.workshop import reason_words


@require_http_methods(["GET", "HEAD", "POST"])
def change_sets(request: HttpRequest) -> HttpResponse:
    """Earlier ones, and the form that reads another."""
    actor, post = _controller(request)
    said, pasted = "", request.POST.get("text", "")
    if request.method == "POST":
        try:
            return _read(request, actor, post, pasted)
        except Refusal as no:
            said = sentence(no)
    mine = ChangeSet.objects.filter(owner=post.agency_id).select_related("decision").order_by("-id")[:20]
    context = {"sets": mine, "said": said, "pasted": pasted, "trail": _trail()}
    return render(request, "procedures/change_sets.html", context, status=422 if said else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def change_set(request: HttpRequest, number: int) -> HttpResponse:
    """The lines beside the catalogue; the form at the end records the decision."""
    actor, _ = _controller(request)
    found = access.change_set_to_read(actor, number)
    lines = lines_of(found, local_day(request.at))
    taken = [line for line in lines if not line.said["is_out"]]
    form = _form(request, found, taken)
    if request.method == "POST" and form.is_valid():
        try:
            return _recorded(request, actor, form, number)
        except Refusal as no:
            form.add_error(None, sentence(no))
    known = known_procedures(found.owner)
    recorded = found.decision if found.decision and found.decision.withdrawn_at is None else None
    context = {
        "found": found,
        "recorded": recorded,
        "taken_back": found.decision if recorded is None else None,
        "lines": [_shown(line, {one.pk: (one.code, one.name) for one in known}, request) for line in lines],
        "known": [(one.code, one.name) for one in known],
        "groups": _counts(taken),
        "running": sum(line.running for line in taken if line.action is not Action.ANNOUNCE),
        "open_lines": sum(bool(line.problem) for line in taken),
        "form": form,
        "trail": [*_trail(), {"url": reverse("change-sets"), "words": "Ngày đổi luật"}],
    }
    return render(request, "procedures/change_set.html", context, status=422 if form.errors else 200)


@require_POST
def settle(request: HttpRequest, number: int) -> HttpResponse:
    """Which procedure each line means, as chosen."""
    actor, _ = _controller(request)
    chosen = {
        int(key.removeprefix("dong-")): value
        for key, value in request.POST.items()
        if key.startswith("dong-") and key.removeprefix("dong-").isdecimal() and len(key) < 10
    }
    settle_change_set(actor=actor, at=request.at, number=number, chosen=chosen)
    messages.success(request, MATCHED)
    return HttpResponseRedirect(reverse("change-set", args=[number]))


def _controller(request: HttpRequest) -> tuple[Actor, HeldPost]:
    actor = require_staff(request.actor)
    post = actor.holds_anywhere(*access.CONTROLLERS)
    if post is None:
        raise Refusal("procedure.forbidden", owner=actor.posts[0].agency_name)
    return actor, post


def _trail() -> list[dict[str, str]]:
    return [
        {"url": reverse("catalogue"), "words": "Danh mục"},
        {"url": reverse("decisions"), "words": "Quyết định công bố"},
    ]


def _read(request: HttpRequest, actor: Actor, post: HeldPost, pasted: str) -> HttpResponse:
    sent = request.FILES.get("tep")
    if sent is not None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "tep").with_suffix(Path(sent.name).suffix.lower()[:6])
            path.write_bytes(sent.read())
            lines, facts = changes_of_file(path, sent.name)
        source = sent.name
    elif pasted.strip():
        lines, facts = changes_of_text(pasted, PASTED)
        source = PASTED
    else:
        raise Refusal("change.nothing_sent")
    owner = Agency.objects.get(pk=post.agency_id)
    made = open_change_set(actor=actor, at=request.at, owner=owner, lines=lines, facts=facts, source=source)
    messages.success(request, READ.format(count=len(lines), source=source))
    return HttpResponseRedirect(reverse("change-set", args=[made.pk]))


def _form(request: HttpRequest, found: ChangeSet, taken: list[Line]) -> DecisionForm:
    touching = [line.place for line in taken if line.action is not Action.ANNOUNCE]
    choices = [(line.place, line.name) for line in taken]
    initial = {key: value for key, value in found.facts.items() if value}
    posted = None
    if request.method == "POST":
        posted = request.POST.copy()
        posted.setlist("editions", [str(line.place) for line in taken])
    return DecisionForm(posted, choices=choices, touching=touching, initial=initial)


def _recorded(request: HttpRequest, actor: Actor, form: DecisionForm, number: int) -> HttpResponse:
    stated: dict[str, Any] = dict(form.cleaned_data)
    count = len(stated.pop("editions"))
    stated["transition"] = Transition(stated["transition"] or Transition.KEEP)
    done = apply_change_set(actor=actor, at=request.at, set_id=number, **stated)
    messages.success(request, DECISION_RECORDED.format(number=done.decision.number, count=count))
    return HttpResponseRedirect(reverse("decision", args=[done.decision.pk]))


def _counts(taken: list[Line]) -> list[tuple[str, int]]:
    counted = [(ACTIONS[action], sum(line.action is action for line in taken)) for action in Action]
    return [one for one in counted if one[1]]


def _shown(line: Line, known: dict[int, tuple[str, str]], request: HttpRequest) -> dict[str, Any]:
    parts, wrong = [], []
    if line.document is not None:
        content = content_from(line.document)
        wrong = [(reason_words(one), one.is_warning) for one in reasons(content, local_day(request.at))]
        if line.in_force is not None:
            renamed = (line.in_force.name, line.name)
            parts = changed_parts(content_from(line.in_force.content), content, renamed)
    standing = line.in_force or line.draft
    return {
        "line": line,
        "action": ACTIONS[line.action],
        "how": HOW.get(line.said["how"], ""),
        "problem": PROBLEMS.get(line.problem, ""),
        "parts": parts,
        "wrong": [words for words, is_warning in wrong if not is_warning],
        "near": [known[pk] for pk in line.said["near"] if pk in known and line.procedure is None],
        "edition_id": standing.pk if standing else 0,
        "may_draft": line.problem == "no_content",
    }
