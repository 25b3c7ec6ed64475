"""Doing things to a dossier: one address per verb, a form where something must be said."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from motcua.dossiers.access import may_do
from motcua.dossiers.commands.allow_supplement import allow_supplement
from motcua.dossiers.commands.answer_amendment import answer_amendment
from motcua.dossiers.commands.answer_consultation import answer_consultation
from motcua.dossiers.commands.answer_supplement import answer_supplement
from motcua.dossiers.commands.apologise_late import apologise_late
from motcua.dossiers.commands.approve_result import approve_result
from motcua.dossiers.commands.ask_supplement import ask_supplement
from motcua.dossiers.commands.assign_holder import assign_holder
from motcua.dossiers.commands.close_opinions import close_opinions
from motcua.dossiers.commands.close_unanswered import close_unanswered
from motcua.dossiers.commands.complete_step import complete_step
from motcua.dossiers.commands.consult_unit import consult_unit
from motcua.dossiers.commands.correct_dossier import correct_dossier
from motcua.dossiers.commands.explain_late import explain_late
from motcua.dossiers.commands.extend_term import extend_term
from motcua.dossiers.commands.finish_dossier import finish_dossier
from motcua.dossiers.commands.hand_over_dossier import hand_over_dossier
from motcua.dossiers.commands.open_child import open_child
from motcua.dossiers.commands.open_dossier import leave_dossier, open_dossier, refuse_if_moved
from motcua.dossiers.commands.open_opinions import open_opinions
from motcua.dossiers.commands.propose_result import propose_result
from motcua.dossiers.commands.publish_declaration import publish_declaration
from motcua.dossiers.commands.put_on_agenda import put_on_agenda
from motcua.dossiers.commands.receive_dossier import receive_dossier
from motcua.dossiers.commands.record_inspection import record_inspection
from motcua.dossiers.commands.refuse_intake import refuse_intake
from motcua.dossiers.commands.return_result import return_result
from motcua.dossiers.commands.schedule_inspection import schedule_inspection
from motcua.dossiers.commands.send_back import send_back
from motcua.dossiers.commands.stop_dossier import stop_dossier
from motcua.dossiers.commands.withdraw_dossier import withdraw_dossier
from motcua.dossiers.forms import acts as forms
from motcua.dossiers.forms import correcting, counter, letters
from motcua.dossiers.forms import process as steps
from motcua.dossiers.models import Dossier
from motcua.dossiers.queries.declarations import given_in
from motcua.dossiers.queries.intake_checks import defects_of
from motcua.dossiers.queries.page import RISKY, DossierPage, dossier_page
from motcua.dossiers.queries.paper_rows import paper_rows
from motcua.dossiers.rules.intake import DECLARED
from motcua.dossiers.rules.process import Verb
from motcua.dossiers.rules.supplements import allowance
from motcua.dossiers.web.choices import people_by_unit, unit_choices
from motcua.dossiers.web.previews import preview_url
from motcua.dossiers.web.process_offers import offer_process
from motcua.dossiers.words.acts import VERBS, VERBS_DONE, state_words
from motcua.dossiers.words.checks import defect_words
from motcua.dossiers.words.desk import DESK, DOSSIER_FACTS
from motcua.dossiers.words.lists import opened_words
from motcua.eforms.public import asked_lines
from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.judging import judged
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import moment_words
from motcua.organisation.public import Actor, require_staff
from motcua.procedures.rules.edition import content_from


@dataclass(frozen=True, slots=True)
class Door:
    """How a verb is reached on the site: its command, its form, and words of the form that the
    command calls otherwise (``{"unit": "unit_id"}``)."""

    verb: Verb
    command: Callable[..., Dossier]
    form: type[django_forms.Form] | None = None
    renamed: tuple[tuple[str, str], ...] = ()


DOORS: dict[str, Door] = {
    "tiep-nhan": Door(Verb.RECEIVE, receive_dossier, forms.CaseForm),
    "tu-choi": Door(Verb.REFUSE_INTAKE, refuse_intake, forms.GroundForm),
    "ban-giao": Door(
        Verb.HAND_OVER,
        hand_over_dossier,
        forms.HandOverForm,
        (("unit", "unit_id"), ("holder", "holder_id")),
    ),
    "xong-buoc": Door(Verb.COMPLETE_STEP, complete_step, steps.StepForm),
    "lay-y-kien": Door(Verb.OPEN_OPINIONS, open_opinions, steps.OpinionsForm),
    "thoi-cho-y-kien": Door(Verb.CLOSE_OPINIONS, close_opinions, forms.ReasonForm),
    "hen-tham-dinh": Door(Verb.SCHEDULE_INSPECTION, schedule_inspection, steps.ScheduleForm),
    "bien-ban": Door(Verb.RECORD_INSPECTION, record_inspection, steps.InspectionForm),
    "dua-vao-phien": Door(Verb.PUT_ON_AGENDA, put_on_agenda, steps.AgendaForm, (("session", "session_id"),)),
    "chuyen-lien-thong": Door(Verb.OPEN_CHILD, open_child, steps.PartForm),
    "cong-bo": Door(Verb.PUBLISH_DECLARATION, publish_declaration, steps.DeclarationForm),
    "phan-cong": Door(Verb.ASSIGN, assign_holder, forms.AssignForm, (("holder", "holder_id"),)),
    "yeu-cau-bo-sung": Door(Verb.ASK_SUPPLEMENT, ask_supplement, letters.SupplementForm),
    "cho-bo-sung-them": Door(Verb.ALLOW_SUPPLEMENT, allow_supplement, letters.AllowForm),
    "nhan-bo-sung": Door(Verb.ANSWER_SUPPLEMENT, answer_supplement, forms.NoteForm),
    "tra-loi-de-nghi-sua": Door(Verb.ANSWER_AMENDMENT, answer_amendment, letters.AmendmentForm),
    "hoi-y-kien": Door(Verb.CONSULT, consult_unit, forms.ConsultForm, (("unit", "unit_id"),)),
    "tra-loi-y-kien": Door(Verb.ANSWER_CONSULTATION, answer_consultation, forms.AnswerForm),
    "trinh": Door(Verb.PROPOSE, propose_result, forms.ProposeForm),
    "tra-lai": Door(Verb.SEND_BACK, send_back, forms.ReasonForm),
    "ky": Door(Verb.APPROVE, approve_result, forms.NoteForm),
    "gia-han": Door(Verb.EXTEND, extend_term, forms.ExtendForm),
    "xin-loi": Door(Verb.APOLOGISE, apologise_late, forms.ApologyForm),
    "nguyen-nhan-tre": Door(Verb.EXPLAIN_LATE, explain_late, letters.CauseForm),
    "dung": Door(Verb.STOP, stop_dossier, forms.GroundForm),
    "rut": Door(Verb.WITHDRAW, withdraw_dossier, forms.WithdrawForm),
    "dong": Door(Verb.CLOSE, close_unanswered),
    "phat-hanh": Door(Verb.FINISH, finish_dossier, forms.FinishForm),
    "tra-ket-qua": Door(Verb.RETURN, return_result, counter.ReturnForm),
    "dinh-chinh": Door(Verb.CORRECT, correct_dossier, correcting.CorrectForm),
}

SLUGS: dict[Verb, str] = {door.verb: slug for slug, door in DOORS.items()}


@require_http_methods(["GET", "HEAD", "POST"])
def do(request: HttpRequest, code: str, slug: str) -> HttpResponse:
    """Show the form of a verb, or do it; a refusal is said above the form, which keeps what was typed."""
    require_staff(request.actor)
    door = DOORS.get(slug)
    if door is None:
        raise Refusal("dossier.not_found", code=code)
    typed = request.POST if request.method == "POST" else None
    right = judged(door.form, typed) if door.form and typed is not None else None
    said = ""
    if typed is not None and (right is None or right.is_valid()):
        try:
            done = _run(door, request, code, right)
        except Refusal as no:
            if no.code.endswith((".not_found", ".forbidden")):
                raise
            said = sentence(no)
        else:
            messages.success(request, VERBS_DONE[door.verb].format(code=done.code))
            return redirect("dossier", code=done.code)
    # Only who is shown the form needs it and the page: what is said at once is done without them.
    form = door.form(typed) if door.form else None
    page = dossier_page(request.actor, code, at=request.at)
    if not may_do(request.actor, door.verb, page.dossier):
        raise Refusal("dossier.forbidden", code=code, verb=door.verb.value)
    _offer(form, page, request)
    focus_first(form)
    context = {
        "page": page,
        "dossier": page.dossier,
        "form": form,
        "said": said,
        "title": VERBS[door.verb],
        "is_risky": door.verb in RISKY,
        "preview_url": preview_url(door.verb, page.dossier.code, slug),
        "trail": _trail(page.dossier),
        "facts": _facts(page.dossier),
        "opened": _opened(request, page.dossier),
    }
    failed = bool(said) or (form is not None and bool(form.errors))
    return render(request, "dossiers/verb.html", context, status=422 if failed else 200)


def _trail(dossier: Dossier) -> list[dict[str, str]]:
    return [
        {"url": reverse("desk"), "words": DESK},
        {"url": reverse("dossier", args=[dossier.code]), "words": dossier.code},
    ]


def focus_first(form: django_forms.Form | None) -> None:
    """Whoever opens the form may type at once; a form of ticks begins at its top, one without fields at its
    button (see the template)."""
    if form is None or form.errors:
        return
    first = next(iter(form.visible_fields()), None)
    if first is not None and not first.use_fieldset:
        first.field.widget.attrs["autofocus"] = True


def _opened(request: HttpRequest, row: Dossier) -> str:
    """The words about a colleague who has the dossier open; else the person's own opening is noted."""
    if request.method == "HEAD":
        return ""
    return opened_words(open_dossier(actor=request.actor, at=request.at, dossier=row))


def _facts(row: Dossier) -> list[dict[str, str]]:
    values = {
        "state": state_words(row).capitalize(),
        "received": moment_words(row.received_at) if row.received_at else "–",
        "due": moment_words(row.due_at) if row.due_at else "–",
    }
    return [{"label": DOSSIER_FACTS[key], "figure": value} for key, value in values.items()]


def facts_of(form: django_forms.Form | None) -> dict[str, Any]:
    """What was typed."""
    return dict(form.cleaned_data) if form is not None else {}


def run_door(door: Door, *, actor: Actor, at: datetime, code: str, facts: dict[str, Any]) -> Dossier:
    """The command of the door with what was typed, by the names the command has for it."""
    told = dict(facts)
    for here, there in door.renamed:
        told[there] = told.pop(here)
    return door.command(actor=actor, at=at, code=code, **told)


def _run(door: Door, request: HttpRequest, code: str, form: django_forms.Form | None) -> Dossier:
    seen = request.POST.get("seq", "")
    if not seen:
        # The command's own transaction is enough; one around it would only add a savepoint.
        return _done(door, request, code, form)
    with transaction.atomic():
        if seen.isdecimal() and len(seen) < 9:
            refuse_if_moved(code, int(seen))
        done = _done(door, request, code, form)
        leave_dossier(actor=request.actor, dossier_id=done.pk)
        return done


def _done(door: Door, request: HttpRequest, code: str, form: django_forms.Form | None) -> Dossier:
    return run_door(door, actor=request.actor, at=request.at, code=code, facts=facts_of(form))


def _offer(form: django_forms.Form | None, page: DossierPage, request: HttpRequest) -> None:
    """Give the form what there is to choose from; whether the choice may be made is for the command."""
    agency_id = page.dossier.agency_id
    offer_process(form, page.dossier, request.at)
    if isinstance(form, forms.HandOverForm):
        form.offer(unit_choices(agency_id), people_by_unit(agency_id, local_day(request.at)))
    elif isinstance(form, forms.AssignForm):
        unit = page.dossier.unit.name if page.dossier.unit else ""
        people = dict(people_by_unit(agency_id, local_day(request.at)))
        form.offer([one for one in people.get(unit, []) if one[0] != page.dossier.holder_id])
    elif isinstance(form, forms.ConsultForm):
        form.offer(unit_choices(agency_id, besides=page.dossier.unit_id))
    elif isinstance(form, forms.CaseForm):
        form.offer(content_from(page.dossier.edition.content).cases)
    elif isinstance(form, letters.SupplementForm):
        given = given_in(page.dossier)
        form.offer(
            [defect_words(defect) for defect in defects_of(page.dossier, at=request.at)],
            asked_lines(given.definition, given.declaration.answers) if given else (),
            [row.now for row in paper_rows(page.papers) if row.now.kind != DECLARED],
        )
    elif isinstance(form, letters.AllowForm):
        dossier = page.dossier
        known = allowance(dossier.profile, request.at, dossier.supplement_count, dossier.supplements_allowed)
        form.offer(known.rules.exemptions)
