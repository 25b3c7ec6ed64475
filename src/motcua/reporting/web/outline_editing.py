"""One section of the outline changed on screen: looked at with live figures, then kept as an edition."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.fields import read_based_on
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Agency, HeldPost
from motcua.reporting import access
from motcua.reporting.commands.keep_outline import keep_outline
from motcua.reporting.forms.outline import NoteForm, SectionForm, section_initial, with_figure
from motcua.reporting.outputs.outline_words import change_words, section_lines
from motcua.reporting.queries.outlines import StandingOutline, standing_outline, writers_at
from motcua.reporting.rules.outline_changes import outline_changes
from motcua.reporting.rules.outline_editing import with_section, without_section
from motcua.reporting.rules.reform_outline import Document, outline_from
from motcua.reporting.web.outline import Tried, trail, tried
from motcua.reporting.words import OUTLINE as W


@require_http_methods(["GET", "HEAD", "POST"])
def outline_section(request: HttpRequest, code: str = "") -> HttpResponse:
    """Heading, place, sentences, who writes: looked at (``xem``), kept (``ghi``), dropped (``bo``); ``chen``
    puts a figure behind the last sentence where no script does."""
    post = access.require_outliner(request.actor)
    stands, verb = standing_outline(post.agency_path), request.POST.get("verb", "")
    one = stands.told.section(code) if code else None
    seen = tried(request, post, request.POST.get("ky", ""))
    writers = writers_at(post.agency_id)
    form = _form(request, stands, code, verb, seen, writers)
    drop = NoteForm(request.POST if verb == "bo" else None, auto_id="bo-%s")
    look: dict[str, Any] = {}
    if form.is_bound and form.is_valid():
        made = _made(form, stands.document, code)
        if made is not None and verb == "ghi" and (gone := _keep(request, post, stands, form, made)):
            return gone
        look = _look(stands, made, seen, dict(writers), code) if made is not None else {}
    if one and drop.is_bound and drop.is_valid() and (gone := _drop(request, post, stands, drop, code)):
        return gone
    context = {
        "one": one,
        "here": W["section"].format(key=one.key) if one else W["new"],
        "stands": stands,
        "edit": form,
        "drop": drop,
        "form": drop if drop.is_bound else form,
        "look": look,
        "seen": seen,
        "based_on": "{}-{}".format(*("" if part is None else part for part in stands.base)),
        "trail": trail(inside=True),
    }
    failed = (form.is_bound and form.errors) or (drop.is_bound and drop.errors)
    return render(request, "reporting/outline_section.html", context, status=422 if failed else 200)


def _form(
    request: HttpRequest, stands: StandingOutline, code: str, verb: str, seen: Tried, writers: list[Any]
) -> SectionForm:
    about: dict[str, Any] = {"told": stands.told, "code": code, "writers": writers}
    about |= {"periods": seen.periods, "values": seen.values}
    if verb in {"ghi", "xem"}:
        return SectionForm(request.POST, is_look=verb == "xem", **about)
    first = with_figure(request.POST) if verb == "chen" else section_initial(stands.told, code)
    return SectionForm(initial={"ky": seen.period} | first, **about)


def _made(form: SectionForm, document: Document, code: str) -> Document | None:
    try:
        return with_section(document, code, form.facts(), after=form.cleaned_data["after"])
    except Refusal as no:
        form.add_error(None, sentence(no))
        return None


def _look(
    stands: StandingOutline, made: Document, seen: Tried, writers: dict[str, str], code: str
) -> dict[str, Any]:
    """What would stand and what it changes."""
    told = outline_from(made)
    new = {one.code for one in told.sections} - {one.code for one in stands.told.sections}
    return {
        "lines": section_lines(told, seen.values, writers, here=code or next(iter(new), "")),
        "changes": [change_words(one, writers) for one in outline_changes(stands.told, told)],
    }


def _drop(
    request: HttpRequest, post: HeldPost, stands: StandingOutline, form: NoteForm, code: str
) -> HttpResponse | None:
    try:
        made = without_section(stands.document, code)
    except Refusal as no:
        form.add_error(None, sentence(no))
        return None
    return _keep(request, post, stands, form, made)


def _keep(
    request: HttpRequest, post: HeldPost, stands: StandingOutline, form: NoteForm, made: Document
) -> HttpResponse | None:
    """The outline after its new edition; nothing where the form has something to say."""
    try:
        kept = keep_outline(
            actor=request.actor,
            at=request.at,
            agency=Agency.objects.get(pk=post.agency_id),
            document=made,
            note=form.cleaned_data["note"],
            based_on=read_based_on(request.POST.get("based_on", "")),
        )
    except Refusal as no:
        form.add_error(None, sentence(no))
        return None
    messages.success(request, W["kept"].format(number=kept.number))
    return HttpResponseRedirect(reverse("reform-outline"))
