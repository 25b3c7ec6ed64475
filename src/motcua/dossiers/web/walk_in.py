"""The counter: a walk-in is registered on one page (find the procedure, the person, tick the papers)."""

import secrets
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from motcua.dossiers.commands.intake import PaperIn
from motcua.dossiers.commands.register_walk_in import register_walk_in
from motcua.dossiers.forms.applicant import WalkInForm
from motcua.dossiers.rules.states import Channel
from motcua.dossiers.web.staff import require_staff
from motcua.dossiers.words.desk import DESK
from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import HeldPost, Role, agency_by_code
from motcua.procedures.public import content_from, edition_for, find_procedures, limit_text, term_for
from motcua.procedures.rules.edition import EditionContent


@require_safe
def choose_procedure(request: HttpRequest) -> HttpResponse:
    """Find the procedure by a few letters; each result leads to the form."""
    post = _desk_post(request)
    search = request.GET.get("tim", "").strip()
    day = local_day(request.at)
    results = find_procedures(search, agency=post.agency_code, day=day, size=20) if search else None
    found = [
        {
            "code": line.code,
            "name": line.edition.name,
            "sector": line.edition.sector.name,
            "term": line.limit,
        }
        for line in (results.rows if results else ())
        if line.is_in_force
    ]
    context = {"search": search, "found": found, "trail": [{"url": reverse("desk"), "words": DESK}]}
    return render(request, "dossiers/choose_procedure.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def walk_in(request: HttpRequest, procedure: str) -> HttpResponse:
    """The one form of the counter; sent twice it makes one dossier."""
    post = _desk_post(request)
    agency = agency_by_code(post.agency_code)
    edition = edition_for(agency, procedure, local_day(request.at))
    if edition is None:
        raise Refusal("procedure.not_found", code=procedure)
    content = content_from(edition.content)
    posted = request.POST if request.method == "POST" else None
    form = WalkInForm(posted, content=content, initial={"client_key": secrets.token_urlsafe(16)})
    said = ""
    if posted is not None and form.is_valid():
        try:
            dossier = register_walk_in(
                actor=request.actor,
                at=request.at,
                agency=agency,
                edition=edition,
                applicant=form.applicant(),
                papers=papers_ticked(content, posted),
                case=form.cleaned_data.get("case", ""),
                channel=Channel(form.cleaned_data["channel"]),
                client_key=form.cleaned_data["client_key"],
                delivery=form.cleaned_data["delivery"],
            )
        except Refusal as no:
            said = sentence(no)
        else:
            return redirect("received", code=dossier.code)
    context = {
        "form": form,
        "edition": edition,
        "content": content,
        "papers": _ticks(content, posted),
        "said": said,
        "term": limit_text(term) if (term := term_for(content)) else "",
        "trail": [{"url": reverse("desk"), "words": DESK}],
    }
    return render(request, "dossiers/walk_in.html", context, status=422 if said or form.errors else 200)


def papers_ticked(content: EditionContent, posted: Any) -> list[PaperIn]:
    """The checklist as ticked: ``giay-3`` received, ``goc-3`` original seen."""
    return [
        PaperIn(
            name=item.name,
            kind="original" if item.originals else "copy",
            copies=item.originals + item.copies or 1,
            is_received=f"giay-{place}" in posted,
            original_seen=f"goc-{place}" in posted,
        )
        for place, item in enumerate(content.required_items, start=1)
    ]


def _ticks(content: EditionContent, posted: Any) -> list[dict[str, Any]]:
    posted = posted or {}
    return [
        {
            "place": place,
            "item": item,
            "received": f"giay-{place}" in posted,
            "original": f"goc-{place}" in posted,
        }
        for place, item in enumerate(content.required_items, start=1)
    ]


def _desk_post(request: HttpRequest) -> HeldPost:
    post = require_staff(request).holds_anywhere(Role.ONE_STOP)
    if post is None:
        raise Refusal("dossier.not_your_desk")
    return post
