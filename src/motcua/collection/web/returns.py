"""One return as a page: its figures with what is wrong with them, its forms, its history."""

from decimal import Decimal
from typing import Any

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
from motcua.collection.commands.propose_correction import open_proposal
from motcua.collection.commands.save_answers import EDITABLE
from motcua.collection.forms import returns as forms
from motcua.collection.ledger import NOTHING, standing_answers
from motcua.collection.models import Return, ReturnEvent
from motcua.collection.queries.past import past_values
from motcua.collection.queries.rounds import lines
from motcua.collection.rules.answers import flaws_of, stands_out, with_shares
from motcua.collection.rules.sets import IndicatorSet, set_from
from motcua.collection.web.lines import figure, flaw_words, period_words, return_line, typed
from motcua.collection.web.return_acts import ACTS, Filled
from motcua.collection.words import EVENTS, KINDS, MARKS, TITLE
from motcua.foundation.files.evidence import open_evidence
from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.downloads import handed_in
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor


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
        "marked": [row for row in rows if row["mark"]] if waits else [],
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
    said, past = standing_answers([found.pk]).get(found.pk, {}), past_values(found)
    last = past[0] if past else {}
    values = {key: one.value for key, one in said.items()}
    explained = {key: one.explanation for key, one in said.items()}
    flaws = list(filled.flaws)
    if show_flaws and (said or filled.verb):
        unread = {one.key for one in filled.flaws}
        flaws += [one for one in flaws_of(told, values, explained, last) if one.key not in unread]
    words: dict[str, list[str]] = {}
    for flaw in flaws:
        words.setdefault(flaw.key, []).append(flaw_words(flaw))
    shares, before = with_shares(told, values), [with_shares(told, one) for one in past]
    return [
        {
            "one": one,
            "kind": KINDS[one.kind],
            "value": figure(one, shares.get(one.key)),
            "typed": filled.raw.get(one.key, typed(values.get(one.key))),
            "last": figure(one, before[0].get(one.key) if before else None),
            "mark": MARKS.get(
                stands_out(one, shares.get(one.key), [each.get(one.key) for each in before]), ""
            ),
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
