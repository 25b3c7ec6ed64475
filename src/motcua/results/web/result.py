"""The result of one dossier: its paper, where it stands, what is done to it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.frame import address
from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import moment_words
from motcua.organisation.public import require_staff
from motcua.results import forms
from motcua.results.access import may, results_of
from motcua.results.commands.draft_result import draft_result, signers_of
from motcua.results.commands.initial_draft import initial_draft
from motcua.results.commands.propose_draft import propose_draft
from motcua.results.commands.replace_result import correct_result, reissue_result
from motcua.results.commands.revise_draft import revise_draft
from motcua.results.commands.revoke_result import revoke_result
from motcua.results.commands.send_back_draft import send_back_draft
from motcua.results.models import Correction, Result, Version
from motcua.results.queries.page import ResultPage, result_page
from motcua.results.rules.chain import STEPS, Act
from motcua.results.rules.text import paragraphs
from motcua.results.web.shown import has_paper, result_facts, stage_words, trail_lines
from motcua.results.web.signing import issue_with_password, sign_with_password, upload_file
from motcua.results.words import ACTS, ACTS_DONE, PAGE


@dataclass(frozen=True, slots=True)
class Door:
    """How an act is reached: its command and what is typed with it. ``is_risky`` cannot be taken back."""

    act: Act
    command: Callable[..., Any]
    form: type[django_forms.Form]
    is_risky: bool = False


DOORS: dict[str, Door] = {
    "lap": Door(Act.DRAFT, draft_result, forms.DraftForm),
    "sua": Door(Act.REVISE, revise_draft, forms.ReviseForm),
    "tai-len": Door(Act.REVISE, upload_file, forms.UploadForm),
    "trinh": Door(Act.PROPOSE, propose_draft, forms.NoteForm),
    "ky-nhay": Door(Act.INITIAL, initial_draft, forms.NoteForm),
    "tra-lai": Door(Act.SEND_BACK, send_back_draft, forms.ReasonForm),
    "ky": Door(Act.SIGN, sign_with_password, forms.PasswordForm),
    "phat-hanh": Door(Act.ISSUE, issue_with_password, forms.PasswordForm),
    "thu-hoi": Door(Act.REVOKE, revoke_result, forms.RevokeForm, is_risky=True),
    "cap-lai": Door(Act.REISSUE, reissue_result, forms.ReasonForm),
    "dinh-chinh": Door(Act.CORRECT, correct_result, forms.CorrectForm),
}
SLUGS = {door.act: slug for slug, door in reversed(DOORS.items())}
MAIN = (Act.DRAFT, Act.PROPOSE, Act.INITIAL, Act.SIGN, Act.ISSUE)
"""What moves a result on: the one filled button."""


@require_safe
def result_of(request: HttpRequest, code: str) -> HttpResponse:
    """The page of the result of one dossier."""
    page = result_page(require_staff(request.actor), code, at=request.at)
    return render(request, "results/result.html", _context(page))


@require_http_methods(["GET", "HEAD", "POST"])
def do(request: HttpRequest, code: str, slug: str) -> HttpResponse:
    """Show the form of an act, or do it; a refusal is said above the form, which keeps what was typed."""
    actor, door = require_staff(request.actor), DOORS.get(slug)
    dossier, _ = results_of(actor, code)
    if door is None:
        raise Refusal("result.not_found")
    if not may(actor, door.act, dossier):
        raise Refusal("result.forbidden", act=door.act.value)
    page = result_page(actor, code, at=request.at)
    form, said = _form(door, page, request), ""
    if request.method == "POST" and form.is_valid():
        try:
            done = _run(door, request, code, form)
        except Refusal as no:
            said = sentence(no)
        else:
            messages.success(request, _done(door.act, done, code))
            return redirect("result-of", code=code)
    context = _context(page) | {
        "form": form,
        "said": said,
        "title": ACTS[door.act],
        "slug": slug,
        "is_risky": door.is_risky,
        "is_upload": door.form is forms.UploadForm,
        "is_possible": door.act in page.acts,
        "trail_here": [*_crumbs(code), {"url": reverse("result-of", args=[code]), "words": PAGE["title"]}],
    }
    return render(request, "results/act.html", context, status=422 if said or form.errors else 200)


def _context(page: ResultPage) -> dict[str, Any]:
    result, version = page.result, page.version
    acts = [
        {"slug": SLUGS[act], "words": ACTS[act], "is_main": act in MAIN, "is_risky": act is Act.REVOKE}
        for act in sorted(page.acts, key=lambda one: (one not in MAIN, list(STEPS).index(one)))
    ]
    return {
        "page": page,
        "dossier": page.dossier,
        "result": result,
        "version": version,
        "stage": stage_words(result) if result else None,
        "facts": result_facts(result) if result else [],
        "earlier": [(one, stage_words(one)) for one in page.earlier],
        "paragraphs": paragraphs(version.body) if version else (),
        "recipients": [line for line in result.recipients.splitlines() if line.strip()] if result else [],
        "acts": acts,
        "lines": trail_lines(page.trail),
        "has_paper": bool(result) and has_paper(result),
        "verify_url": reverse("verify", args=[result.key]) if result and result.issued_at else "",
        "trail": _crumbs(page.dossier.code),
    }


def _crumbs(code: str) -> list[dict[str, str]]:
    return [{"url": address("dossier", code), "words": code}]


def _form(door: Door, page: ResultPage, request: HttpRequest) -> django_forms.Form:
    sent = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    if door.form is forms.DraftForm:
        return forms.DraftForm(*sent, outcomes=page.outcomes)
    if door.form is forms.ReviseForm:
        people = signers_of(page.dossier.agency_id, request.at)
        signers = [(person.pk, person.full_name) for person in people]
        return forms.ReviseForm(*sent, signers=signers, initial=_typed(page))
    return door.form(*sent)


def _typed(page: ResultPage) -> dict[str, Any]:
    if page.result is None or page.version is None:
        return {}
    return {
        "body": page.version.body,
        "recipients": page.result.recipients,
        "signer_id": page.result.signer_id,
        "based_on": page.version.number,
    }


def _run(door: Door, request: HttpRequest, code: str, form: django_forms.Form) -> Any:
    return door.command(actor=request.actor, at=request.at, code=code, **form.cleaned_data)


def _done(act: Act, done: Any, code: str) -> str:
    facts = {"code": code, "number": "", "version": "", "due": ""}
    if isinstance(done, Version):
        facts["version"] = str(done.number)
    if isinstance(done, Correction):
        facts |= {"number": done.result.number, "due": moment_words(done.due_at)}
    if isinstance(done, Result):
        facts["number"] = done.replaces.number if act is Act.REISSUE and done.replaces else done.number
    return ACTS_DONE[act].format(**facts)
