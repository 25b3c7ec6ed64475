"""One return: filling it in with checks on the spot, handing it in, approving it, correcting it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
)
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from motcua.collection import access
from motcua.collection.commands.approve_return import approve_return
from motcua.collection.commands.decide_correction import decide_correction
from motcua.collection.commands.gather_below import gather_below
from motcua.collection.commands.propose_correction import open_proposal, propose_correction
from motcua.collection.commands.save_answers import EDITABLE, save_answers
from motcua.collection.commands.send_back_return import send_back_return
from motcua.collection.commands.submit_return import submit_return
from motcua.collection.forms import returns as forms
from motcua.collection.ledger import NOTHING, standing_answers
from motcua.collection.models import Return, ReturnEvent
from motcua.collection.queries.past import last_values
from motcua.collection.queries.rounds import lines
from motcua.collection.rules.answers import Flaw, flaws_of, with_shares
from motcua.collection.rules.sets import IndicatorSet, set_from
from motcua.collection.web.lines import figure, flaw_words, period_words, return_line, typed
from motcua.collection.words import DONE, EVENTS, KINDS, TITLE
from motcua.foundation.files.evidence import Proof, keep_evidence, open_evidence
from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.downloads import handed_in
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor


@dataclass
class Filled:
    """What came back with mistakes: the form of an act, flaws that were found, figures as typed."""

    verb: str = ""
    form: django_forms.Form | None = None
    refusal: str = ""
    flaws: list[Flaw] = field(default_factory=list)
    raw: Mapping[str, str] = field(default_factory=dict)


@require_safe
def return_page(request: HttpRequest, number: int) -> HttpResponse:
    """One return."""
    return _page(request, access.return_to_read(request.actor, number), Filled())


@require_POST
def act(request: HttpRequest, number: int, verb: str) -> HttpResponse:
    """One act on a return."""
    run = ACTS.get(verb)
    if run is None:
        raise Http404
    found = access.return_to_read(request.actor, number)
    filled = Filled(verb)
    try:
        done = run(request, found, filled)
    except Refusal as no:
        if no.code.endswith((".forbidden", ".not_found")):
            raise
        filled.refusal = sentence(no)
        done = ""
    if done:
        messages.success(request, done)
        return HttpResponseRedirect(reverse("return", args=[number]))
    return _page(request, access.return_to_read(request.actor, number), filled)


@require_safe
def evidence(request: HttpRequest, number: int, entry: int) -> HttpResponseBase:
    """A file that proves something about a return."""
    found = access.return_to_read(request.actor, number)
    event = found.events.exclude(file_sha256="").filter(pk=entry).first()
    if event is None:
        raise Refusal("collection.return.not_found")
    return handed_in(open_evidence(event.file_sha256), kind=event.file_kind, name=event.file_name)


def _save(request: HttpRequest, found: Return, filled: Filled) -> str:
    """Keeps what can be read; what cannot stays in its field with its reason."""
    told = set_from(found.round.indicators)
    answers, filled.flaws, filled.raw = forms.read_answers(request.POST, told.indicators)
    filled.form = form = forms.ProofForm(request.POST, request.FILES)
    if not form.is_valid():
        return ""
    save_answers(
        actor=request.actor,
        at=request.at,
        return_id=found.pk,
        answers=answers,
        proof=_proof(form.cleaned_data),
    )
    return "" if filled.flaws else DONE["saved"]


def _submit(request: HttpRequest, found: Return, filled: Filled) -> str:
    """Saves what is on the form, then hands it in."""
    if not _save(request, found, filled):
        return ""
    submit_return(actor=request.actor, at=request.at, return_id=found.pk)
    return DONE["submitted"]


def _gather(request: HttpRequest, found: Return, filled: Filled) -> str:
    return DONE["gathered"].format(count=gather_below(actor=request.actor, at=request.at, record=found))


def _with_note(
    request: HttpRequest,
    found: Return,
    filled: Filled,
    form: django_forms.Form,
    command: Callable[..., object],
    done: str,
    **more: Any,
) -> str:
    filled.form = form
    if not form.is_valid():
        return ""
    note = form.cleaned_data["note"]
    command(actor=request.actor, at=request.at, return_id=found.pk, note=note, **more)
    return DONE[done]


def _approve(request: HttpRequest, found: Return, filled: Filled) -> str:
    form = forms.RemarkForm(request.POST)
    return _with_note(request, found, filled, form, approve_return, "approved")


def _send_back(request: HttpRequest, found: Return, filled: Filled) -> str:
    form = forms.ReasonForm(request.POST)
    return _with_note(request, found, filled, form, send_back_return, "sent_back")


def _accept(request: HttpRequest, found: Return, filled: Filled) -> str:
    form = forms.RemarkForm(request.POST)
    return _with_note(request, found, filled, form, decide_correction, "accepted", accepted=True)


def _reject(request: HttpRequest, found: Return, filled: Filled) -> str:
    form = forms.ReasonForm(request.POST)
    return _with_note(request, found, filled, form, decide_correction, "rejected", accepted=False)


def _propose(request: HttpRequest, found: Return, filled: Filled) -> str:
    told = set_from(found.round.indicators)
    answers, filled.flaws, filled.raw = forms.read_answers(request.POST, told.typed)
    filled.form = form = forms.ProposalForm(request.POST, request.FILES)
    if filled.flaws or not form.is_valid():
        return ""
    changed = {key: said.value for key, said in answers.items()}
    propose_correction(
        actor=request.actor,
        at=request.at,
        return_id=found.pk,
        changed=changed,
        note=form.cleaned_data["note"],
        proof=_proof(form.cleaned_data),
    )
    return DONE["proposed"]


ACTS: dict[str, Callable[[HttpRequest, Return, Filled], str]] = {
    "luu": _save,
    "gui": _submit,
    "lay-so": _gather,
    "duyet": _approve,
    "tra-lai": _send_back,
    "de-nghi-sua": _propose,
    "chap-nhan": _accept,
    "khong-chap-nhan": _reject,
}


def _proof(given: Mapping[str, Any]) -> Proof:
    file = given["file"]
    return keep_evidence(given["document_number"], file, file.name if file else "")


def _page(request: HttpRequest, found: Return, filled: Filled) -> HttpResponse:
    actor, told = request.actor, set_from(found.round.indicators)
    fills = access.fills_for(actor, found.agency_id)
    judges = access.asks_for(actor, found.round.agency_id)
    proposal = open_proposal(found)
    editable = fills and found.state in EDITABLE
    proposing = fills and found.state == Return.State.APPROVED.value and proposal is None
    rows = _rows(found, told, filled, show_flaws=editable)
    [line] = lines([found], found.round, local_day(request.at))
    shown = _shown_forms(filled)
    waits = found.state == Return.State.SUBMITTED.value and judges
    context = {
        "record": found,
        "told": told,
        "line": return_line(line),
        "period": period_words(found.round),
        "rows": rows,
        "flaws": [row for row in rows if row["flaws"]],
        "editable": editable,
        "proposing": proposing,
        "waits": waits,
        "own": actor.person_id == found.submitted_by_id,
        "proposal": _proposed(told, proposal),
        "decides": proposal is not None and judges and proposal.actor_id != actor.person_id,
        "forms": shown,
        "form": filled.form,
        "refusal": filled.refusal,
        "verb": filled.verb,
        "entries": [_entry(told, one) for one in _history(found)],
        "sees_round": judges or access.readable_rounds(actor).filter(pk=found.round_id).exists(),
        "below": _below(actor, found) if editable else None,
        "trail": [{"url": reverse("collection"), "words": TITLE}],
    }
    failed = filled.refusal or filled.flaws or (filled.form is not None and filled.form.errors)
    return render(request, "collection/return.html", context, status=422 if failed else 200)


def _shown_forms(filled: Filled) -> dict[str, Any]:
    """Every form of the page by the name the template has for it; the one that was sent, as it was sent."""
    forms_of = {"tra-lai": forms.ReasonForm, "duyet": forms.RemarkForm, "luu": forms.ProofForm}
    forms_of |= {"de-nghi-sua": forms.ProposalForm, "chap-nhan": forms.RemarkForm}
    forms_of |= {"khong-chap-nhan": forms.ReasonForm}
    shown = {name.replace("-", "_"): form(auto_id=f"{name}-%s") for name, form in forms_of.items()}
    if filled.form is not None:
        name = "luu" if filled.verb == "gui" else filled.verb
        shown[name.replace("-", "_")] = filled.form
    return shown


def _below(actor: Actor, found: Return) -> dict[str, Any] | None:
    """The round that was passed down for this return, or that it can be passed down."""
    if not access.asks_for(actor, found.agency_id) or not found.agency.children.exists():
        return None
    return {"round": found.rounds_below.order_by("id").first()}


def _rows(found: Return, told: IndicatorSet, filled: Filled, *, show_flaws: bool) -> list[dict[str, Any]]:
    """Every indicator with its figure, that of the period before, and what is wrong with it."""
    said, last = standing_answers([found.pk]).get(found.pk, {}), last_values(found)
    values = {key: one.value for key, one in said.items()}
    explained = {key: one.explanation for key, one in said.items()}
    flaws = list(filled.flaws)
    if show_flaws and (said or filled.verb):
        unread = {one.key for one in filled.flaws}
        flaws += [one for one in flaws_of(told, values, explained, last) if one.key not in unread]
    words: dict[str, list[str]] = {}
    for flaw in flaws:
        words.setdefault(flaw.key, []).append(flaw_words(flaw))
    shares, last_shares = with_shares(told, values), with_shares(told, last)
    return [
        {
            "one": one,
            "kind": KINDS[one.kind],
            "value": figure(one, shares.get(one.key)),
            "typed": filled.raw.get(one.key, typed(values.get(one.key))),
            "last": figure(one, last_shares.get(one.key)),
            "explanation": said.get(one.key, NOTHING).explanation,
            "flaws": words.get(one.key, []),
        }
        for one in told.indicators
    ]


def _history(found: Return) -> list[ReturnEvent]:
    return list(found.events.prefetch_related("answers").order_by("-id")[:60])


def _proposed(told: IndicatorSet, event: ReturnEvent | None) -> dict[str, Any] | None:
    if event is None:
        return None
    proposed = event.proposed or {}
    asked = [(one, proposed[one.key]) for one in told.indicators if one.key in proposed]
    listed = [f"{one.name}: {figure(one, None if value is None else Decimal(value))}" for one, value in asked]
    return {"lines": listed, "note": event.note, "who": event.actor, "document": event.document_number}


def _entry(told: IndicatorSet, event: ReturnEvent) -> dict[str, Any]:
    figures = [
        f"{told.indicator(one.key).name}: {figure(told.indicator(one.key), one.value)}"
        for one in sorted(event.answers.all(), key=lambda one: one.pk)
    ]
    return {
        "title": EVENTS[event.kind],
        "when": event.at,
        "who": event.actor,
        "note": event.note,
        "figures": figures,
        "document": event.document_number,
        "file": event.file_name,
        "url": reverse("return-evidence", args=[event.record_id, event.pk]) if event.file_sha256 else "",
    }
