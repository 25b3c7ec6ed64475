"""One document: what it says, cites and brought about, and the acts on it."""

from collections.abc import Callable
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.correspondence import access
from motcua.correspondence.commands.assign_document import assign_document
from motcua.correspondence.commands.complete_assignment import complete_assignment
from motcua.correspondence.commands.issue_document import issue_document
from motcua.correspondence.commands.link_consequence import link_consequence
from motcua.correspondence.commands.register_document import Stated, register_document
from motcua.correspondence.forms.documents import (
    AssignForm,
    ConsequenceForm,
    DoneForm,
    IncomingForm,
    OutgoingForm,
)
from motcua.correspondence.models import Assignment, Consequence, Document
from motcua.correspondence.queries.page import DocumentPage, document_page
from motcua.correspondence.rules.numbers import kind_name
from motcua.correspondence.words import CONSEQUENCES, DIRECTIONS, DONE, PARTS, TITLE, URGENCIES
from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor, people_in_units, require_staff


@require_safe
def document(request: HttpRequest, number: int) -> HttpResponse:
    """The page of a document."""
    actor = require_staff(request.actor)
    found = access.document_to_read(actor, number)
    return _page(request, actor, document_page(found))


@require_http_methods(["GET", "HEAD", "POST"])
def register_new(request: HttpRequest) -> HttpResponse:
    """Entering a document that has its number."""
    actor = require_staff(request.actor)
    post = access.require_keeper(actor)
    initial = {"direction": request.GET.get("xem") or "incoming"}
    form = IncomingForm(request.POST if request.method == "POST" else None, initial=initial)

    def run() -> Document:
        given = form.cleaned_data
        names = ("number", "subject", "issuer", "issued_on", "signer", "recipients", "urgency", "body")
        return register_document(
            actor=actor,
            at=request.at,
            agency_id=post.agency_id,
            stated=Stated(**{name: given[name] for name in names}),
            direction=Document.Direction(given["direction"]),
            received_on=given["received_on"],
        )

    said = "registered" if request.POST.get("direction") != "outgoing" else "entered"
    return _written(request, form, run, said, "Vào sổ văn bản")


@require_http_methods(["GET", "HEAD", "POST"])
def issue_new(request: HttpRequest) -> HttpResponse:
    """Giving an outgoing document its number."""
    actor = require_staff(request.actor)
    post = access.require_keeper(actor)
    form = OutgoingForm(request.POST if request.method == "POST" else None)

    def run() -> Document:
        return issue_document(actor=actor, at=request.at, agency=access.agency_of(post), **form.cleaned_data)

    return _written(request, form, run, "issued", "Cấp số văn bản đi")


@require_POST
def assign(request: HttpRequest, number: int) -> HttpResponse:
    """Giving the document to somebody."""
    actor = require_staff(request.actor)
    form = AssignForm(request.POST)
    return _acted(
        request,
        actor,
        number,
        form,
        lambda given: assign_document(
            actor=actor,
            at=request.at,
            document_id=number,
            person_id=given["person"],
            part=Assignment.Part(given["part"]),
            due_on=given["due_on"],
            note=given["note"],
        ),
        "assigned",
    )


@require_POST
def complete(request: HttpRequest, number: int) -> HttpResponse:
    """One's own part is done."""
    actor = require_staff(request.actor)
    form = DoneForm(request.POST)
    return _acted(
        request,
        actor,
        number,
        form,
        lambda given: complete_assignment(actor=actor, at=request.at, document_id=number, note=given["note"]),
        "completed",
    )


@require_POST
def link(request: HttpRequest, number: int) -> HttpResponse:
    """What the document brought about."""
    actor = require_staff(request.actor)
    form = ConsequenceForm(request.POST)
    return _acted(
        request,
        actor,
        number,
        form,
        lambda given: link_consequence(
            actor=actor,
            at=request.at,
            document_id=number,
            kind=Consequence.Kind(given["kind"]),
            name=given["name"],
            reference=given["reference"],
        ),
        "linked",
    )


def _written(
    request: HttpRequest,
    form: django_forms.Form,
    run: Callable[[], Document],
    said: str,
    heading: str,
) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        try:
            made = run()
        except Refusal as no:
            form.add_error(None, sentence(no))
        else:
            messages.success(request, DONE[said].format(number=made.number, arrival=made.register_number))
            return HttpResponseRedirect(reverse("document", args=[made.pk]))
    context = {"form": form, "heading": heading, "trail": [{"url": reverse("documents"), "words": TITLE}]}
    return render(request, "correspondence/write.html", context, status=422 if form.errors else 200)


def _acted(
    request: HttpRequest,
    actor: Actor,
    number: int,
    form: django_forms.Form,
    run: Callable[[dict[str, Any]], object],
    said: str,
) -> HttpResponse:
    found = access.document_to_read(actor, number)
    if form.is_valid():
        try:
            run(form.cleaned_data)
        except Refusal as no:
            if no.code.endswith((".forbidden", ".not_found")):
                raise
            form.add_error(None, sentence(no))
        else:
            messages.success(request, DONE[said].format(number=found.number))
            return HttpResponseRedirect(reverse("document", args=[number]))
    return _page(request, actor, document_page(found), {said: form}, status=422)


def _page(
    request: HttpRequest,
    actor: Actor,
    page: DocumentPage,
    filled: dict[str, django_forms.Form] | None = None,
    status: int = 200,
) -> HttpResponse:
    filled, found, today = filled or {}, page.document, local_day(request.at)
    may_assign = actor.holds(access.ASSIGNERS, found.agency_id) is not None
    assigning = filled.get("assigned") or AssignForm()
    if may_assign:
        offered = people_in_units(found.agency_id, today)
        assigning.offer([(unit, [(p.pk, p.full_name) for p in people]) for unit, people in offered])
    mine = next((a for a in page.assignments if a.person_id == actor.person_id and not a.done_at), None)
    context = {
        "page": page,
        "document": found,
        "kind": kind_name(found.kind),
        "direction": DIRECTIONS[found.direction],
        "urgency": URGENCIES[found.urgency] if found.urgency else "",
        "assignments": [
            {"one": one, "part": PARTS[one.part], "late": _was_late(one, today)} for one in page.assignments
        ],
        "consequences": [{"one": one, "kind": CONSEQUENCES[one.kind]} for one in page.consequences],
        "mine": mine,
        "may_assign": may_assign,
        "assigning": assigning,
        "done": filled.get("completed") or DoneForm(),
        "linking": filled.get("linked") or ConsequenceForm(),
        "form": next(iter(filled.values()), None),
        "trail": [{"url": reverse("documents"), "words": TITLE}],
    }
    return render(request, "correspondence/document.html", context, status=status)


def _was_late(assignment: Assignment, today: Any) -> bool:
    ended = local_day(assignment.done_at) if assignment.done_at else today
    return assignment.due_on is not None and ended > assignment.due_on
