"""The form designer: an edition's form as sections and questions, changed one part at a time."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.eforms import access
from motcua.eforms.commands.begin_draft import begin_draft
from motcua.eforms.commands.discard_draft import discard_draft
from motcua.eforms.commands.publish_draft import publish_draft
from motcua.eforms.commands.revise_form import draft_mark, revise_form
from motcua.eforms.models import FormDraft
from motcua.eforms.queries.forms import standing_of
from motcua.eforms.rules.definition import Kind
from motcua.eforms.rules.designing import (
    MOST_QUESTIONS,
    MOST_SECTIONS,
    moved,
    with_question,
    with_section,
    without,
)
from motcua.eforms.rules.references import WHOLE, Spot, label_of, mentions_of, raw_at, spots
from motcua.eforms.rules.settling import Document
from motcua.eforms.web.showing import form_shown
from motcua.eforms.words.designer import ACTS, KIND_HINTS, KINDS, NAMELESS, NEW_SECTION
from motcua.kernel.refusal import Refusal
from motcua.procedures.public import Edition, EditionState
from motcua.procedures.rules.states import EDITABLE


@require_safe
def designer(request: HttpRequest, number: int) -> HttpResponse:
    """The form of an edition: the one being written, else the one in use, to look at."""
    edition = access.edition_to_show(request.actor, number)
    found = standing_of(edition.pk)
    may_write = access.may_design(request.actor, edition)
    document = found.draft.document if found.draft else found.form.document if found.form else None
    context: dict[str, Any] = {
        "edition": edition,
        "form": found.form,
        "draft": found.draft,
        "is_coming": EditionState(edition.state) in EDITABLE,
        "may_begin": may_write and found.draft is None,
        "may_write": may_write and found.draft is not None,
        "trail": trail_to(edition),
        "kinds": [(kind, words, KIND_HINTS[kind]) for kind, words in KINDS.items()],
        "just": request.GET.get("vua", "")[:20],
    }
    if document is not None:
        context |= form_shown(request, edition, document)
        context["seen"] = draft_mark(document)
    return render(request, "eforms/designer.html", context)


@require_POST
def begin(request: HttpRequest, number: int) -> HttpResponse:
    """Open a version to write in: a copy of the one in use, or a blank one."""
    access.edition_to_show(request.actor, number)
    begin_draft(actor=request.actor, at=request.at, edition_id=number)
    messages.success(request, ACTS["begun"])
    return to_designer(number)


@require_POST
def publish(request: HttpRequest, number: int) -> HttpResponse:
    """The written version is the one people are asked with from now on."""
    access.edition_to_show(request.actor, number)
    seen = request.POST.get("seen", "")[:16]
    form = publish_draft(actor=request.actor, at=request.at, edition_id=number, seen=seen)
    messages.success(request, ACTS["published"].format(version=form.version))
    return to_designer(number)


@require_http_methods(["GET", "HEAD", "POST"])
def discard(request: HttpRequest, number: int) -> HttpResponse:
    """Ask once, then give up what is being written."""
    edition, _ = draft_to_write(request, number)
    if request.method == "POST":
        discard_draft(actor=request.actor, at=request.at, edition_id=number)
        messages.success(request, ACTS["discarded"])
        return to_designer(number)
    context = {"edition": edition, "trail": trail_to(edition, designer=True)}
    return render(request, "eforms/discard.html", context)


@require_POST
def change_order(request: HttpRequest, number: int) -> HttpResponse:
    """Add, move or take away one part; what was changed meanwhile by another is not overwritten."""
    _, draft = draft_to_write(request, number)
    document: Document = draft.document
    what, _, rest = request.POST.get("act", "").partition(":")
    if what == "section" and len(document["sections"]) < MOST_SECTIONS:
        document = with_section(document, NEW_SECTION, is_repeating=bool(request.POST.get("repeating")))
        _save(request, number, document)
        return HttpResponseRedirect(reverse("form-section", args=[number, len(document["sections"]) - 1]))
    if what == "add":
        return _add(request, number, document)
    spot = spot_of(document, rest)
    if what in {"up", "down"}:
        document, here = moved(document, spot, -1 if what == "up" else 1)
        _save(request, number, document)
        return to_designer(number, here, f"{what}:{words_of(here)}")
    if what == "remove" and mentions_of(document, spot):
        address = reverse("form-remove", args=[number])
        return HttpResponseRedirect(f"{address}?{urlencode({'cho': words_of(spot)})}")
    if what == "remove":
        _save(request, number, without(document, spot))
    return to_designer(number)


def _add(request: HttpRequest, number: int, document: Document) -> HttpResponse:
    section = spot_of(document, request.POST.get("section", "")).section
    kind = request.POST.get("kind", "")
    if sum(len(one["questions"]) for one in document["sections"]) >= MOST_QUESTIONS:
        return to_designer(number)
    document = with_question(document, section, Kind(kind) if kind in set(Kind) else Kind.TEXT)
    _save(request, number, document)
    place = len(document["sections"][section]["questions"]) - 1
    return HttpResponseRedirect(reverse("form-question", args=[number, section, place]))


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, number: int) -> HttpResponse:
    """Take away a part that others name: they are listed, and are told no more about it."""
    edition, draft = draft_to_write(request, number)
    place = request.POST.get("cho") or request.GET.get("cho", "")
    spot = spot_of(draft.document, place)
    if request.method == "POST":
        _save(request, number, without(draft.document, spot))
        return to_designer(number)
    context = {
        "edition": edition,
        "place": words_of(spot),
        "label": label_of(draft.document, spot) or NAMELESS,
        "is_section": spot.place == WHOLE,
        "inside": len(raw_at(draft.document, spot).get("questions", ())),
        "named_by": [
            (label_of(draft.document, one.at) or NAMELESS, bool(one.way), one.at.place == WHOLE)
            for one in mentions_of(draft.document, spot)
        ],
        "seen": draft_mark(draft.document),
        "trail": trail_to(edition, designer=True),
    }
    return render(request, "eforms/remove.html", context)


def draft_to_write(request: HttpRequest, number: int) -> tuple[Edition, FormDraft]:
    """The edition and the form being written for it, for somebody who may change it."""
    edition = access.edition_to_design(request.actor, number)
    draft = FormDraft.objects.filter(edition=edition.pk).first()
    if draft is None:
        raise Refusal("eform.no_draft")
    return edition, draft


def spot_of(document: Document, text: str) -> Spot:
    """The part that ``2`` or ``2:3`` names; ``eform.no_such_part`` where it is gone."""
    numbers = [int(one) for one in text.split(":") if one.isascii() and one.isdecimal() and len(one) < 4]
    spot = Spot(*numbers) if 0 < len(numbers) < 3 and len(numbers) == text.count(":") + 1 else None
    if spot is None or spot not in set(spots(document)):
        raise Refusal("eform.no_such_part")
    return spot


def words_of(spot: Spot) -> str:
    """The place as addresses and buttons write it."""
    return str(spot.section) if spot.place == WHOLE else f"{spot.section}:{spot.place}"


def to_designer(number: int, here: Spot | None = None, just: str = "") -> HttpResponseRedirect:
    """Back to the form, to the part that was just moved."""
    address = reverse("form-designer", args=[number])
    if here is None:
        return HttpResponseRedirect(address)
    anchor = f"muc-{here.section}" if here.place == WHOLE else f"cau-{here.section}-{here.place}"
    return HttpResponseRedirect(f"{address}?{urlencode({'vua': just})}#{anchor}")


def trail_to(edition: Edition, *, designer: bool = False) -> list[dict[str, str]]:
    """Where the page stands."""
    trail = [
        {"url": reverse("catalogue"), "words": "Danh mục"},
        {"url": reverse("edition", args=[edition.pk]), "words": edition.procedure.code},
    ]
    if designer:
        trail.append({"url": reverse("form-designer", args=[edition.pk]), "words": "Tờ khai"})
    return trail


def _save(request: HttpRequest, number: int, document: Document) -> None:
    seen = request.POST.get("seen", "")[:16]
    revise_form(actor=request.actor, at=request.at, edition_id=number, document=document, seen=seen)
