"""What can be done to one return: saving, handing in, approving, sending back, correcting."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django import forms as django_forms
from django.http import HttpRequest

from motcua.collection.commands.approve_return import approve_return
from motcua.collection.commands.decide_correction import decide_correction
from motcua.collection.commands.gather_below import gather_below
from motcua.collection.commands.propose_correction import propose_correction
from motcua.collection.commands.save_answers import save_answers
from motcua.collection.commands.send_back_return import send_back_return
from motcua.collection.commands.submit_return import submit_return
from motcua.collection.forms import returns as forms
from motcua.collection.models import Return
from motcua.collection.rules.answers import Flaw
from motcua.collection.rules.sets import set_from
from motcua.collection.words import DONE
from motcua.foundation.files.evidence import Proof, keep_evidence


@dataclass
class Filled:
    """What came back with mistakes: the form of an act, flaws that were found, figures as typed."""

    verb: str = ""
    form: django_forms.Form | None = None
    refusal: str = ""
    flaws: list[Flaw] = field(default_factory=list)
    raw: Mapping[str, str] = field(default_factory=dict)


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
