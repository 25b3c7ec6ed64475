"""One part of the form being written: its head, a section, or a question."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from motcua.eforms.commands.revise_form import draft_mark, revise_form
from motcua.eforms.models import FormDraft
from motcua.eforms.queries.forms import items_of
from motcua.eforms.rules.designing import taken_keys, with_part
from motcua.eforms.rules.question_table import (
    Errors,
    TypedPart,
    posted_part,
    question_of,
    section_of,
    typed_question,
    typed_section,
    with_choice,
)
from motcua.eforms.rules.references import WHOLE, Spot, raw_at
from motcua.eforms.rules.settling import Document
from motcua.eforms.web.choosing import condition_rows, formula_rows, kind_choices, paper_choices
from motcua.eforms.web.designer import draft_to_write, spot_of, to_designer, trail_to, words_of
from motcua.eforms.web.showing import fault_shown, faults_at
from motcua.eforms.words.designer import ACTS, FIELDS, NAMELESS, NEEDED, PATTERNS, own_pattern
from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.procedures.public import Edition

HEAD = ("title", "intro", "stands_for", "source")
Reader = Callable[[TypedPart, Any, frozenset[str]], tuple[Document, Errors]]


@require_http_methods(["GET", "HEAD", "POST"])
def head(request: HttpRequest, number: int) -> HttpResponse:
    """The form's own name, its first words, and the paper it stands for."""
    edition, draft = draft_to_write(request, number)
    document: Document = draft.document
    typed = {key: str(document.get(key, "")) for key in HEAD}
    errors: Errors = {}
    said = ""
    if request.method == "POST":
        typed = {key: " ".join(request.POST.get(key, "")[:1001].split()) for key in HEAD}
        errors = {} if typed["title"] else {"title": "needed"}
        errors |= {key: "long" for key, most in _LONGEST.items() if len(typed[key]) > most}
        if not errors:
            said = _saved(request, draft, {**document, **typed})
            if not said:
                return to_designer(number)
    shown = [
        {
            "key": key,
            "label": HEAD_LABELS[key],
            "value": typed[key],
            "error": NEEDED.get(errors.get(key, ""), ""),
            "choices": paper_choices(items_of(edition), typed[key]) if key == "stands_for" else (),
        }
        for key in HEAD
    ]
    context = {"edition": edition, "fields": shown, "said": said, "seen": _seen(request, draft, said)}
    context["trail"] = trail_to(edition, designer=True)
    return render(request, "eforms/head.html", context, status=422 if errors or said else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def section(request: HttpRequest, number: int, section: int) -> HttpResponse:
    """The head of one section."""
    return _part(request, number, Spot(section))


@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, number: int, section: int, place: int) -> HttpResponse:
    """One question; a button on its choices changes only the page, "Lưu câu" saves."""
    return _part(request, number, Spot(section, place))


def _part(request: HttpRequest, number: int, spot: Spot) -> HttpResponse:
    edition, draft = draft_to_write(request, number)
    document: Document = draft.document
    spot = spot_of(document, words_of(spot))
    is_section = spot.place == WHOLE
    raw = raw_at(document, spot)
    if request.method != "POST":
        typed = typed_section(raw) if is_section else typed_question(raw)
        return _page(request, edition, draft, spot, typed, {})
    typed = posted_part(dict(request.POST.lists()))
    if act := request.POST.get("act", ""):
        return _page(request, edition, draft, spot, with_choice(typed, act), {}, is_unsaved=True)
    read: Reader = section_of if is_section else question_of
    new, errors = read(typed, raw, taken_keys(document, None if is_section else spot.section))
    if errors:
        return _page(request, edition, draft, spot, typed, errors)
    said = _saved(request, draft, with_part(document, spot, new))
    if said:
        return _page(request, edition, draft, spot, typed, {}, said=said)
    if request.POST.get("next"):
        return HttpResponseRedirect(request.path)
    return to_designer(number, spot)


def _saved(request: HttpRequest, draft: FormDraft, document: Document) -> str:
    """Store it; a sentence where another saved meanwhile, so that the page keeps what was typed."""
    seen = request.POST.get("seen", "")[:16]
    number = draft.edition_id
    try:
        revise_form(actor=request.actor, at=request.at, edition_id=number, document=document, seen=seen)
    except Refusal as no:
        if no.code not in {"eform.draft_changed", "eform.bad_value"}:
            raise
        return NEEDED["plain"].capitalize() + "." if no.code == "eform.bad_value" else sentence(no)
    messages.success(request, ACTS["saved"])
    return ""


def _seen(request: HttpRequest, draft: FormDraft, said: str) -> str:
    """The mark the page started from; after a colleague's save the present one, for pressing again."""
    return (not said and request.POST.get("seen", "")[:16]) or draft_mark(draft.document)


def _page(
    request: HttpRequest,
    edition: Edition,
    draft: FormDraft,
    spot: Spot,
    typed: TypedPart,
    errors: Errors,
    *,
    said: str = "",
    is_unsaved: bool = False,
) -> HttpResponse:
    document = draft.document
    is_section = spot.place == WHOLE
    raw = raw_at(document, spot)
    is_new = not is_section and not raw.get("label")
    context = {
        "edition": edition,
        "spot": spot,
        "name": (raw.get("title") if is_section else raw.get("label")) or NAMELESS,
        "typed": typed,
        "texts": typed.texts,
        "labels": FIELDS,
        "errors": {key: NEEDED[code] for key, code in errors.items()},
        "wrong": [
            {"id": f"o-{key}", "words": f"{_label(key)}: {NEEDED[code]}"} for key, code in errors.items()
        ],
        "faults": [] if is_new else [fault_shown(edition, one) for one in faults_at(edition, document, spot)],
        "conditions": condition_rows(document, spot, typed.when),
        "said": said,
        "is_unsaved": is_unsaved,
        "is_new": is_new,
        "seen": _seen(request, draft, said),
        "trail": trail_to(edition, designer=True),
        "action": reverse("form-section", args=[edition.pk, spot.section]),
    }
    if not is_section:
        context |= _question_context(edition, document, spot, typed, errors)
    name = "eforms/section.html" if is_section else "eforms/question.html"
    return render(request, name, context, status=422 if errors or said else 200)


def _question_context(
    edition: Edition, document: Document, spot: Spot, typed: TypedPart, errors: Errors
) -> dict[str, Any]:
    own = typed.texts.get("pattern", "")
    patterns = [*PATTERNS.items(), *([(own, own_pattern(own))] if own not in PATTERNS else [])]
    blank = [("", "")] * max(2 - len(typed.choices), 1)
    return {
        "section": document["sections"][spot.section],
        "kinds": kind_choices(typed.kind),
        "choices": [
            {
                "number": number,
                "key": key,
                "label": label,
                "error": NEEDED.get(errors.get(f"choice-{number}-label", "")),
            }
            for number, (key, label) in enumerate((*typed.choices, *blank))
        ],
        "patterns": patterns,
        "papers": paper_choices(items_of(edition), typed.texts.get("paper", "")),
        "formula": formula_rows(document, spot, typed.of),
    }


def _label(key: str) -> str:
    return FIELDS.get(key, FIELDS["choices"])


_LONGEST = {"title": 300, "intro": 1000, "stands_for": 600, "source": 600}
HEAD_LABELS = FIELDS | {"title": FIELDS["form_title"]}
