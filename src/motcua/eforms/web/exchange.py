"""A form as text: out as it is, in with a look before anything is replaced."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from motcua.eforms import access
from motcua.eforms.commands.revise_form import draft_mark, revise_form
from motcua.eforms.queries.forms import faults_of, items_of, standing_of
from motcua.eforms.rules.form_text import LONGEST, form_from_text, form_text
from motcua.eforms.rules.settling import Document, settled
from motcua.eforms.web.designer import draft_to_write, to_designer, trail_to
from motcua.eforms.web.showing import fault_shown, sections_shown
from motcua.eforms.words.designer import ACTS, import_words
from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import fold

OURS = frozenset({"eform.text_unreadable", "eform.text_wrong"})


@require_safe
def export(request: HttpRequest, number: int) -> HttpResponse:
    """The form being written, else the one in use, for whoever may read the edition."""
    edition = access.edition_to_show(request.actor, number)
    found = standing_of(edition.pk)
    kept = found.draft or found.form
    if kept is None:
        raise Refusal("eform.nothing_to_try")
    name = "".join(sign if sign.isalnum() else "-" for sign in fold(edition.procedure.code))
    answer = HttpResponse(form_text(settled(kept.document)), content_type="text/plain; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="to-khai-{name}.toml"'
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
def bring_in(request: HttpRequest, number: int) -> HttpResponse:
    """Read a file or pasted text, show what it would make of the form, and take it on a second press."""
    edition, draft = draft_to_write(request, number)
    context: dict[str, Any] = {"edition": edition, "trail": trail_to(edition, designer=True)}
    if request.method != "POST":
        return render(request, "eforms/import.html", context)
    text = request.POST.get("text", "")[: LONGEST + 1]
    try:
        document = _read(request, text)
        if request.POST.get("take"):
            seen = request.POST.get("seen", "")[:16]
            revise_form(actor=request.actor, at=request.at, edition_id=number, document=document, seen=seen)
            messages.success(request, ACTS["imported"])
            return to_designer(number)
    except Refusal as no:
        context |= {"text": text, "said": import_words(no) if no.code in OURS else sentence(no)}
        return render(request, "eforms/import.html", context, status=422)
    faults = faults_of(document, items_of(edition))
    context |= {
        "is_read": True,
        "text": form_text(document),
        "parts": sections_shown(document),
        "faults": [fault_shown(edition, one) for one in faults],
        "stopping": sum(not one.is_warning for one in faults),
        "document": document,
        "seen": draft_mark(draft.document),
    }
    return render(request, "eforms/import.html", context)


def _read(request: HttpRequest, text: str) -> Document:
    if file := request.FILES.get("file"):
        try:
            text = file.read(LONGEST * 4 + 1).decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise Refusal("eform.text_unreadable", line=1, reason="encoding") from error
    return settled(form_from_text(text))
