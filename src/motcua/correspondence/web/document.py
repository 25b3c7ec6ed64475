"""One document: what it says, cites and brought about, and the acts on it."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from motcua.correspondence import access
from motcua.correspondence.commands.assign_document import assign_document
from motcua.correspondence.commands.attach_paper import FOLDER, attach_paper, keep_file
from motcua.correspondence.commands.complete_assignment import complete_assignment
from motcua.correspondence.commands.link_consequence import link_consequence
from motcua.correspondence.commands.remove_paper import remove_paper
from motcua.correspondence.commands.withdraw_assignment import withdraw_assignment
from motcua.correspondence.forms.documents import (
    AssignForm,
    ConsequenceForm,
    DoneForm,
    PaperForm,
    WithdrawForm,
)
from motcua.correspondence.models import Assignment, Consequence
from motcua.correspondence.queries.page import Bearer, DocumentPage, document_page
from motcua.correspondence.rules.numbers import kind_name
from motcua.correspondence.words import CONSEQUENCES, DIRECTIONS, DONE, PARTS, TEXT_STATES, TITLE, URGENCIES
from motcua.foundation.files import open_file
from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.downloads import handed_in
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor, people_in_units, require_staff


@require_safe
def document(request: HttpRequest, number: int) -> HttpResponse:
    """The page of a document."""
    actor = require_staff(request.actor)
    found = access.document_to_read(actor, number)
    return _page(request, actor, document_page(found))


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
def withdraw(request: HttpRequest, number: int, given: int) -> HttpResponse:
    """Taking it back from somebody."""
    actor = require_staff(request.actor)
    form = _withdrawing(given, request.POST)

    def run(said: dict[str, Any]) -> object:
        facts = {"document_id": number, "assignment_id": given, "reason": said["reason"]}
        return withdraw_assignment(actor=actor, at=request.at, **facts)

    return _acted(request, actor, number, form, run, "withdrawn")


@require_POST
def attach(request: HttpRequest, number: int) -> HttpResponse:
    """Keeping the paper with its document."""
    actor = require_staff(request.actor)
    access.require_keeper_of(actor, access.document_to_read(actor, number).agency_id)
    form = PaperForm(request.POST, request.FILES)

    def run(given: dict[str, Any]) -> object:
        file = keep_file(given["file"], given["file"].name or "")
        return attach_paper(actor=actor, at=request.at, document_id=number, file=file)

    return _acted(request, actor, number, form, run, "attached")


@require_POST
def remove(request: HttpRequest, number: int, paper: int) -> HttpResponse:
    """Taking a wrong file off."""
    actor = require_staff(request.actor)
    return _acted(
        request,
        actor,
        number,
        django_forms.Form(request.POST),
        lambda _: remove_paper(actor=actor, at=request.at, document_id=number, attachment_id=paper),
        "removed",
    )


@require_safe
def paper(request: HttpRequest, number: int, paper: int) -> HttpResponseBase:
    """The file of a document."""
    found = access.document_to_read(require_staff(request.actor), number)
    kept = found.attachments.filter(pk=paper, removed_at=None).first()
    if kept is None:
        raise Refusal("document.not_found")
    return handed_in(open_file(kept.file_sha256, folder=FOLDER), kind=kept.file_kind, name=kept.file_name)


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
    mine = next((a for a in page.assignments if a.person_id == actor.person_id and a.is_open), None)
    context = {
        "page": page,
        "document": found,
        "kind": kind_name(found.kind),
        "direction": DIRECTIONS[found.direction],
        "urgency": URGENCIES[found.urgency] if found.urgency else "",
        "assignments": _given(page, today, filled.get("withdrawn"), may_assign=may_assign),
        "consequences": [{"one": one, "kind": CONSEQUENCES[one.kind]} for one in page.consequences],
        "papers": [{"one": one, "state": TEXT_STATES[one.text_state]} for one in page.papers],
        "citations": _cited(page),
        "bears": _bearing(page.bearers.get(found.number_plain, ())),
        "may_keep": actor.holds(access.KEEPERS, found.agency_id) is not None,
        "attaching": filled.get("attached") or PaperForm(),
        "mine": mine,
        "may_assign": may_assign,
        "assigning": assigning,
        "done": filled.get("completed") or DoneForm(),
        "linking": filled.get("linked") or ConsequenceForm(),
        "form": next(iter(filled.values()), None),
        "trail": [{"url": reverse("documents"), "words": TITLE}],
    }
    return render(request, "correspondence/document.html", context, status=status)


def _withdrawing(given: int, data: Any = None) -> WithdrawForm:
    """One stands beside every assignment, so each has its own names on the page."""
    return WithdrawForm(data, auto_id=f"id_rut_{given}_%s")


def _given(
    page: DocumentPage, today: date, back: django_forms.Form | None, *, may_assign: bool
) -> list[dict[str, Any]]:
    """Each assignment with the form that takes it back, where it can be; ``back`` came back with a fault."""
    return [
        {
            "one": one,
            "part": PARTS[one.part],
            "late": not one.withdrawn_at and _was_late(one, today),
            "withdrawing": (back if back and back.auto_id == form.auto_id else form)
            if may_assign and not one.done_at and not one.withdrawn_at
            else None,
        }
        for one in page.assignments
        for form in [_withdrawing(one.pk)]
    ]


def _cited(page: DocumentPage) -> list[dict[str, Any]]:
    """Each citation with the document and whatever else of the office bears that number."""
    return [
        {
            "one": one,
            "bears": _bearing(
                each
                for each in page.bearers.get(one.number_plain, ())
                if not (each.day and one.issued_on) or each.day == one.issued_on
            ),
        }
        for one in page.citations
    ]


def _bearing(found: Iterable[Bearer]) -> list[dict[str, Any]]:
    return [{"kind": CONSEQUENCES[one.kind], "one": one} for one in found]


def _was_late(assignment: Assignment, today: date) -> bool:
    ended = local_day(assignment.done_at) if assignment.done_at else today
    return assignment.due_on is not None and ended > assignment.due_on
