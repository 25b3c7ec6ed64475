"""One act on many dossiers: choosing, saying once what must be said, and the answer for each of them."""

import secrets
from typing import Any

from django import forms as django_forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from motcua.dossiers.access import visible_to
from motcua.dossiers.commands.act_on_many import MOST, Chosen, act_on_many, start_run
from motcua.dossiers.forms import acts as forms
from motcua.dossiers.models import BulkLine, BulkRun, Dossier
from motcua.dossiers.queries.search import matching
from motcua.dossiers.queries.views import as_list, kept_views
from motcua.dossiers.queries.worklist import worklist
from motcua.dossiers.rules.process import Verb
from motcua.dossiers.rules.states import State
from motcua.dossiers.rules.views import VIEWS
from motcua.dossiers.web.choices import people_by_unit, unit_choices
from motcua.dossiers.web.soon import end_of_next_working_day
from motcua.dossiers.web.verbs import DOORS, Door, facts_of, focus_first, run_door
from motcua.dossiers.words import lists as words
from motcua.dossiers.words.acts import STATES
from motcua.dossiers.words.counter import RETURN_WAYS
from motcua.dossiers.words.desk import DESK
from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor, require_staff
from motcua.workdays.public import calendar_for

BULK: dict[str, Verb] = {slug: DOORS[slug].verb for slug in words.BULK}
"""Acts that may be done to many at once, by their slug."""


@require_POST
def bulk(request: HttpRequest) -> HttpResponse:
    """From the desk: what was chosen and what must be said of it. From that form: do it."""
    actor = require_staff(request.actor)
    slug = request.POST.get("viec", "")
    if slug not in BULK:
        raise Refusal("bulk.unknown_act")
    door = DOORS[slug]
    sent = "lam" in request.POST
    chosen = _chosen(request, actor)
    rows = _rows(actor, chosen)
    form = _form(door, request, sent=sent)
    said = ""
    if sent and (form is None or form.is_valid()):
        try:
            run = _start(request, slug, form, chosen)
        except Refusal as no:
            said = sentence(no)
        else:
            _work(request, run)
            return redirect("bulk-result", key=run.key)
    elif not chosen:
        said = words.NOTHING_PICKED
    context = {
        "title": words.BULK_TITLE.format(act=words.BULK[slug], count=len(chosen)),
        "trail": [{"url": reverse("desk"), "words": DESK}],
        "slug": slug,
        "key": request.POST.get("key") or secrets.token_urlsafe(24),
        "form": form,
        "rows": rows,
        "numbered": door.verb is Verb.FINISH,
        "said": said,
        "straight": form is None,
        "too_many": len(chosen) > MOST,
        "most": MOST,
    }
    failed = bool(said) or (sent and form is not None and bool(form.errors))
    return render(request, "dossiers/bulk.html", context, status=422 if failed else 200)


@require_safe
def bulk_result(request: HttpRequest, key: str) -> HttpResponse:
    """For every dossier of a run: done, or why not. Only for who pressed the button."""
    actor = require_staff(request.actor)
    run = BulkRun.objects.filter(key=key, person=actor.person_id).first()
    if run is None:
        raise Refusal("bulk.not_found")
    lines = list(BulkLine.objects.filter(run=run))
    done = sum(line.done_at is not None and not line.refusal for line in lines)
    context = {
        "title": words.BULK_DONE.format(act=words.BULK[run.slug], done=done, count=len(lines)),
        "trail": [{"url": reverse("desk"), "words": DESK}],
        "run": run,
        "lines": lines,
        "not_done": [line for line in lines if line.done_at and line.refusal],
        "not_tried": [line for line in lines if line.done_at is None],
        "done": done,
    }
    return render(request, "dossiers/bulk_result.html", context)


@require_POST
def bulk_go_on(request: HttpRequest, key: str) -> HttpResponse:
    """Do what a run that was cut off has not tried yet."""
    actor = require_staff(request.actor)
    run = BulkRun.objects.filter(key=key, person=actor.person_id).first()
    if run is None:
        raise Refusal("bulk.not_found")
    _work(request, run)
    return redirect("bulk-result", key=run.key)


def _work(request: HttpRequest, run: BulkRun) -> None:
    door = DOORS[run.slug]

    def act(code: str, facts: dict[str, Any]) -> Dossier:
        if door.verb is Verb.RETURN:
            _refuse_another_way(code, facts.get("way") or "counter")
        return run_door(door, actor=request.actor, at=request.at, code=code, facts=facts)

    act_on_many(at=request.at, run=run, act=act)


def _refuse_another_way(code: str, way: str) -> None:
    """One way for all is nobody's leave to keep at the desk what its applicant asked to have sent."""
    asked = Dossier.objects.filter(code=code).values_list("delivery", flat=True).first()
    if asked and asked != way:
        raise Refusal("bulk.asked_otherwise", asked=RETURN_WAYS[asked].lower())


def _start(request: HttpRequest, slug: str, form: django_forms.Form | None, chosen: list[Chosen]) -> BulkRun:
    if DOORS[slug].verb is Verb.FINISH:
        numbers = {one.code: request.POST.get(f"so-{one.code}", "").strip()[:80] for one in chosen}
        chosen = [one._replace(facts={"result_number": numbers[one.code]}) for one in chosen]
    return start_run(
        actor=request.actor,
        at=request.at,
        key=request.POST.get("key", "")[:64] or secrets.token_urlsafe(24),
        slug=slug,
        facts=facts_of(form),
        chosen=chosen,
    )


def _chosen(request: HttpRequest, actor: Actor) -> list[Chosen]:
    """What was ticked, or the whole list where that was asked for; a code with how far it was seen."""
    if request.POST.get("ca") and "lam" not in request.POST:
        return _whole_list(request, actor)
    found = []
    for told in request.POST.getlist("hs")[: MOST + 1]:
        code, _, seq = told.partition("@")
        found.append(Chosen(code[:60], int(seq) if seq.isdecimal() and len(seq) < 9 else None))
    return list({one.code: one for one in found}.values())


def _whole_list(request: HttpRequest, actor: Actor) -> list[Chosen]:
    key, search = request.POST.get("xem", ""), request.POST.get("tim", "").strip()
    kept = {one.key: as_list(one) for one in kept_views(actor)}
    view = VIEWS.get(key) or kept.get(key)
    if view is None:
        return []
    soon = end_of_next_working_day(calendar_for(actor.posts[0].agency_code), request.at)
    found = matching(actor, search) if search else None
    page = worklist(actor, view, at=request.at, soon=soon, matching=found, page=MOST)
    return [Chosen(line.code, line.head_seq) for line in page.rows]


def _rows(actor: Actor, chosen: list[Chosen]) -> list[dict[str, Any]]:
    codes = [one.code for one in chosen[:MOST]]
    known = {
        row.code: row
        for row in visible_to(actor).filter(code__in=codes).only("code", "applicant", "state", "head_seq")
    }
    return [
        {
            "code": one.code,
            "value": f"{one.code}@{one.seen_seq if one.seen_seq is not None else ''}",
            "applicant": known[one.code].applicant if one.code in known else "",
            "state": STATES[State(known[one.code].state)] if one.code in known else "",
            "number_of": words.NUMBER_OF.format(code=one.code),
        }
        for one in chosen[:MOST]
    ]


def _form(door: Door, request: HttpRequest, *, sent: bool) -> django_forms.Form | None:
    if door.form is None or door.verb is Verb.FINISH:  # each result has a number of its own
        return None
    form = door.form(request.POST if sent else None)
    agency_id = request.actor.posts[0].agency_id
    people = people_by_unit(agency_id, local_day(request.at))
    if isinstance(form, forms.HandOverForm):
        form.offer(unit_choices(agency_id, besides=request.actor.posts[0].unit_id), people)
    elif isinstance(form, forms.AssignForm):
        own = {post.unit_name for post in request.actor.posts if post.unit_id}
        form.offer([choice for unit, choices in people if unit in own for choice in choices])
    focus_first(form)
    return form
