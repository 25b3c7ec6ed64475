"""Entering a document that has its number, and giving one its number."""

from collections.abc import Callable
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from motcua.correspondence import access
from motcua.correspondence.commands.attach_paper import keep_file
from motcua.correspondence.commands.issue_document import issue_document
from motcua.correspondence.commands.register_document import Stated, register_document
from motcua.correspondence.forms.documents import IncomingForm, OutgoingForm
from motcua.correspondence.models import Document
from motcua.correspondence.words import DONE, TITLE
from motcua.foundation.files import StoredFile
from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import require_staff

ABOUT_FILE = "file."


@require_http_methods(["GET", "HEAD", "POST"])
def register_new(request: HttpRequest) -> HttpResponse:
    """Entering a document that has its number."""
    actor = require_staff(request.actor)
    post = access.require_keeper(actor)
    initial = {"direction": request.GET.get("xem") or "incoming"}
    form = IncomingForm(*_posted(request), initial=initial)

    def run(given: dict[str, Any], paper: StoredFile | None) -> Document:
        names = ("number", "subject", "issuer", "issued_on", "signer", "recipients", "urgency", "body")
        return register_document(
            actor=actor,
            at=request.at,
            agency_id=post.agency_id,
            stated=Stated(**{name: given[name] for name in names}),
            direction=Document.Direction(given["direction"]),
            received_on=given["received_on"],
            as_on_paper=given["as_on_paper"],
            paper=paper,
        )

    said = "registered" if request.POST.get("direction") != "outgoing" else "entered"
    return _written(request, form, run, said, "Vào sổ văn bản")


@require_http_methods(["GET", "HEAD", "POST"])
def issue_new(request: HttpRequest) -> HttpResponse:
    """Giving an outgoing document its number."""
    actor = require_staff(request.actor)
    post = access.require_keeper(actor)
    form = OutgoingForm(*_posted(request))

    def run(given: dict[str, Any], paper: StoredFile | None) -> Document:
        agency = access.agency_of(post)
        return issue_document(actor=actor, at=request.at, agency=agency, paper=paper, **given)

    return _written(request, form, run, "issued", "Cấp số văn bản đi")


def _posted(request: HttpRequest) -> tuple[Any, Any]:
    return (request.POST, request.FILES) if request.method == "POST" else (None, None)


def _written(
    request: HttpRequest,
    form: django_forms.Form,
    run: Callable[[dict[str, Any], StoredFile | None], Document],
    said: str,
    heading: str,
) -> HttpResponse:
    asks_again = False
    if request.method == "POST" and form.is_valid():
        given = dict(form.cleaned_data)
        file = given.pop("file")
        try:
            made = run(given, keep_file(file, file.name or "") if file else None)
        except Refusal as no:
            asks_again = no.code in ("document.number_taken", "document.number_leaps")
            form.add_error("file" if no.code.startswith(ABOUT_FILE) else None, sentence(no))
            if file and not no.code.startswith(ABOUT_FILE):
                form.add_error("file", "chọn lại tệp sau khi sửa chỗ sai.")
        else:
            messages.success(request, DONE[said].format(number=made.number, arrival=made.register_number))
            return HttpResponseRedirect(reverse("document", args=[made.pk]))
    context = {
        "form": form,
        "heading": heading,
        "asks_again": asks_again,
        "trail": [{"url": reverse("documents"), "words": TITLE}],
    }
    return render(request, "correspondence/write.html", context, status=422 if form.errors else 200)
