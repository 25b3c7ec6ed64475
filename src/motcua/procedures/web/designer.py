"""The process designer: a draft's process as a picture and a table, changed one step at a time."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import fold
from motcua.organisation.public import Actor, require_staff
from motcua.procedures import access
from motcua.procedures.commands.revise_draft import revise_draft
from motcua.procedures.models import Edition
from motcua.procedures.queries.workshop import siblings
from motcua.procedures.register.process_files import read_process
from motcua.procedures.rules.bpmn_writing import bpmn_of
from motcua.procedures.rules.draft_table import content_mark
from motcua.procedures.rules.edition import content_from
from motcua.procedures.rules.process_document import (
    MOST_STEPS,
    document_of_steps,
    plainest,
    process_text,
)
from motcua.procedures.rules.process_editing import inserted, moved, removed
from motcua.procedures.rules.process_graph import graph_of
from motcua.procedures.rules.states import EDITABLE, EditionState
from motcua.procedures.rules.steps import StepKind, StepTemplate
from motcua.procedures.web.picture import picture_shown
from motcua.procedures.web.process import process_words
from motcua.procedures.words import PROCESS_END, ROLES, STATES, STEP_KINDS
from motcua.procedures.words.designer import IMPORTED, NEW_NAMES, SAVED

BPMN = "bpmn"
MEDIA = {"toml": "text/plain; charset=utf-8", BPMN: "application/xml"}
PASTED = 200_000


@require_safe
def designer(request: HttpRequest, number: int) -> HttpResponse:
    """The process of an edition; a draft of one's own catalogue can be changed here."""
    edition, may_write = readable(request, number)
    return render(request, "procedures/designer.html", designer_page(edition, may_write=may_write))


@require_POST
def change_order(request: HttpRequest, number: int) -> HttpResponse:
    """Add, move or take away one step; what was changed meanwhile by another is not overwritten."""
    draft = draft_to_write(request, number)
    steps = content_from(draft.content).process
    what, _, rest = request.POST.get("act", "").partition(":")
    place = int(rest) if rest.isascii() and rest.isdecimal() and len(rest) < 4 else -1
    if what == "add" and len(steps) < MOST_STEPS:
        kind = request.POST.get("kind", "")
        steps = inserted(steps, _place_after(request, len(steps)), _new_step(kind))
    elif 0 <= place < len(steps) and what in {"up", "down"}:
        steps = moved(steps, place, -1 if what == "up" else 1)
    elif 0 <= place < len(steps) and what == "remove":
        steps = removed(steps, place)
    save_steps(request, draft, steps, seen=request.POST.get("seen", "")[:16])
    return HttpResponseRedirect(reverse("process-designer", args=[number]))


@require_safe
def export(request: HttpRequest, number: int, form: str) -> HttpResponse:
    """The process as text or as BPMN 2.0, for whoever may read the edition."""
    edition, _ = readable(request, number)
    steps = content_from(edition.content).process
    name = "".join(sign if sign.isalnum() else "-" for sign in fold(edition.procedure.code))
    if form == BPMN:
        content = bpmn_of(steps, name=edition.name, end_words=PROCESS_END, roles=ROLES)
    else:
        content = process_text(steps).encode()
    answer = HttpResponse(content, content_type=MEDIA[form])
    answer["Content-Disposition"] = f'attachment; filename="quy-trinh-{name}.{form}"'
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
def bring_in(request: HttpRequest, number: int) -> HttpResponse:
    """Read a file or pasted text, show what it would make of the draft, and take it on a second press."""
    draft = draft_to_write(request, number)
    context: dict[str, Any] = {"edition": draft, "trail": trail_to(draft, designer=True)}
    page = "procedures/process_import.html"
    if request.method != "POST":
        return render(request, page, context)
    text = request.POST.get("text", "")[: PASTED + 1]
    file = request.FILES.get("file")
    try:
        steps = plainest(read_process(file.read(PASTED * 6) if file else text.encode()))
        if request.POST.get("take"):
            save_steps(request, draft, steps, seen=request.POST.get("seen", "")[:16], said=IMPORTED)
            return HttpResponseRedirect(reverse("process-designer", args=[number]))
    except Refusal as no:
        return render(request, page, context | {"text": text, "said": sentence(no)}, status=422)
    shown = designer_page(draft, steps=steps) | {"text": process_text(steps), "is_read": True}
    return render(request, page, shown | context)


def designer_page(
    edition: Edition, *, steps: tuple[StepTemplate, ...] | None = None, may_write: bool = False
) -> dict[str, Any]:
    """What the picture, the table and the list of faults show; ``steps`` where they are not stored yet."""
    content = content_from(edition.content)
    steps = content.process if steps is None else steps
    return {
        "edition": edition,
        "may_write": may_write,
        "picture": picture_shown(graph_of(steps)) if steps else None,
        "process": process_words(content, steps),
        "kinds": STEP_KINDS.items(),
        "seen": content_mark(edition.content),
        "trail": trail_to(edition),
    }


def readable(request: HttpRequest, number: int) -> tuple[Edition, bool]:
    """The edition for somebody who may read it, and whether its process may be changed."""
    actor = require_staff(request.actor)
    found = siblings(number, local_day(request.at)).edition
    if found is None or not access.may_read(actor, found):
        raise Refusal("procedure.edition.not_found", number=number)
    is_open = EditionState(found.state) in EDITABLE
    return found, is_open and access.controls(actor, found.procedure.owner)


def draft_to_write(request: HttpRequest, number: int) -> Edition:
    """The draft for somebody who may change it; refused as the workshop refuses."""
    edition, may_write = readable(request, number)
    actor: Actor = request.actor
    access.require_control(actor, edition.procedure.owner)
    if not may_write:
        raise Refusal("procedure.content_is_fixed", current_words=STATES[EditionState(edition.state)])
    return edition


def save_steps(
    request: HttpRequest, draft: Edition, steps: tuple[StepTemplate, ...], *, seen: str, said: str = SAVED
) -> None:
    """Store the process; refuses ``procedure.draft_changed`` where another saved meanwhile."""
    revise_draft(
        actor=request.actor,
        at=request.at,
        edition_id=draft.pk,
        content={**draft.content, "process": document_of_steps(steps)},
        seen=seen,
    )
    messages.success(request, said)


def trail_to(edition: Edition, *, designer: bool = False) -> list[dict[str, str]]:
    """Where the page stands."""
    trail = [
        {"url": reverse("catalogue"), "words": "Danh mục"},
        {"url": reverse("edition", args=[edition.pk]), "words": edition.procedure.code},
    ]
    if designer:
        trail.append({"url": reverse("process-designer", args=[edition.pk]), "words": "Quy trình"})
    return trail


def _place_after(request: HttpRequest, count: int) -> int:
    text = request.POST.get("after", "")
    return min(int(text), count) - 1 if text.isascii() and text.isdecimal() and len(text) < 4 else count - 1


def _new_step(kind: str) -> StepTemplate:
    found = StepKind(kind) if kind in set(StepKind) else StepKind.WORK
    return StepTemplate(NEW_NAMES[found.value], "specialist", kind=found)
