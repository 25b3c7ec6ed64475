"""Sets of indicators: reading one, changing it here or by its file, with every edition kept."""

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from motcua.collection import access
from motcua.collection.commands.keep_set import keep_set
from motcua.collection.forms.sets import (
    CheckForm,
    HeadForm,
    IndicatorForm,
    NoteForm,
    head_initial,
    indicator_initial,
)
from motcua.collection.models import SetEdition
from motcua.collection.queries.sets import StandingSet, standing_set, standing_sets
from motcua.collection.register.set_files import LARGEST_SET, set_document
from motcua.collection.rules import set_editing as editing
from motcua.collection.rules.set_text import set_text
from motcua.collection.rules.sets import IndicatorSet, set_from, shipped_sets, shipped_text
from motcua.collection.web.lines import figure
from motcua.collection.web.set_lines import check_words, difference_words
from motcua.collection.words import DIRECTIONS, KINDS, SET_DONE, TITLE
from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.fields import read_based_on, read_number
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Agency, HeldPost

Make = Callable[[], Mapping[str, Any]]


@require_safe
def set_page(request: HttpRequest, code: str) -> HttpResponse:
    """A set as people read it: every figure with its definition, unit, direction, target; then editions."""
    post = access.require_reader(request.actor)
    stands = standing_set(post.agency_path, code)
    told = stands.told
    names = {one.key: one.name for one in told.indicators}
    context = {
        "told": told,
        "stands": stands,
        "may_edit": access.asks_for(request.actor, post.agency_id),
        "lines": [
            {
                "one": one,
                "kind": KINDS[one.kind],
                "direction": DIRECTIONS[one.direction],
                "target": figure(one, one.target) if one.target is not None else "",
                "of": tuple(names[key] for key in one.of) if one.of else (),
            }
            for one in told.indicators
        ],
        "checks": [check_words(one, names) for one in told.checks],
        "editions": _told_editions(SetEdition.of(post.agency_id, code), code),
        "trail": _trail(),
    }
    return render(request, "collection/set.html", context)


@require_safe
def set_file(request: HttpRequest, code: str) -> HttpResponse:
    """A set as a file to be edited elsewhere; a shipped one with the notes written in it."""
    post = access.require_reader(request.actor)
    stands = standing_set(post.agency_path, code)
    text = set_text(stands.document) if stands.number else shipped_text(code)
    answer = HttpResponse(text, content_type="application/toml; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{code}.toml"'
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
def set_head(request: HttpRequest, code: str) -> HttpResponse:
    """Title, basis and checks of a set."""
    post, stands = _to_edit(request, code)
    told, verb = stands.told, request.POST.get("verb", "")
    posted = request.POST if verb == "head" else None
    head = HeadForm(posted, initial=head_initial(told), auto_id="bo-%s")
    check = CheckForm(request.POST if verb == "check" else None, told=told)
    drop = NoteForm(request.POST if verb == "drop" else None, auto_id="bot-%s")
    place = read_number(request.POST.get("place", ""))
    makes: dict[str, tuple[Any, Make]] = {
        "head": (head, lambda: editing.with_head(stands.document, head.facts())),
        "check": (check, lambda: _with_check(stands, check.cleaned_data)),
        "drop": (drop, lambda: editing.without_check(stands.document, -1 if place is None else place)),
    }
    if verb in makes and (gone := _keep(request, post, stands, *makes[verb])):
        return gone
    names = {one.key: one.name for one in told.indicators}
    context = {"told": told, "stands": stands, "head": head, "check": check, "drop": drop}
    context |= {"checks": [check_words(one, names) for one in told.checks], "trail": _trail(told)}
    context["form"] = {"head": head, "check": check, "drop": drop}.get(verb)
    status = 422 if verb in makes else 200
    return render(request, "collection/set_head.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def set_indicator(request: HttpRequest, code: str, key: str = "") -> HttpResponse:
    """One indicator of a set: a new one, another wording, or leaving it out."""
    post, stands = _to_edit(request, code)
    told, verb = stands.told, request.POST.get("verb", "")
    first = indicator_initial(told, key) if key else {}
    form = IndicatorForm(request.POST if verb == "keep" else None, told=told, key=key, initial=first)
    drop = NoteForm(request.POST if verb == "drop" else None, auto_id="bo-%s")

    def made() -> Mapping[str, Any]:
        if key:
            return editing.with_changed(stands.document, key, form.facts())
        return editing.with_indicator(stands.document, form.facts(), after=form.cleaned_data["after"])

    makes: dict[str, tuple[Any, Make]] = {
        "keep": (form, made),
        "drop": (drop, lambda: editing.without_indicator(stands.document, key)),
    }
    if verb in makes and (gone := _keep(request, post, stands, *makes[verb])):
        return gone
    one = told.indicator(key) if key else None
    context = {"told": told, "stands": stands, "one": one, "kind": KINDS[one.kind] if one else ""}
    context |= {"edit": form, "drop": drop, "form": drop if verb == "drop" else form, "trail": _trail(told)}
    status = 422 if verb in makes else 200
    return render(request, "collection/set_indicator.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def set_import(request: HttpRequest) -> HttpResponse:
    """A set out of a file: a look at what it would change, then keeping it; also the way to a new set."""
    post = _asking(request)
    context: dict[str, Any] = {"trail": _trail(), "form": NoteForm(auto_id="nap-%s")}
    if request.method == "POST":
        text = request.POST.get("text", "")
        file = request.FILES.get("file")
        name = file.name if file else request.POST.get("name", "")[:200] or "bo.toml"
        content = file.read(LARGEST_SET + 1) if file else text.encode()
        try:
            document = set_document(content, file=name)
            told = set_from(document)
            stands = standing_sets(post.agency_path).get(told.code)
            form = NoteForm(request.POST if "note" in request.POST else None, auto_id="nap-%s")
            changes = editing.differences(stands.told, told) if stands else []
            context |= {"form": form, "told": told, "stands": stands, "name": name, "text": content.decode()}
            context["changes"] = [difference_words(one) for one in changes]
            if stands and not changes:
                raise Refusal("edition.same")
            if form.is_bound and (gone := _keep(request, post, stands, form, lambda: document)):
                return gone
        except Refusal as no:
            context["refusal"] = sentence(no)
    failed = context.get("refusal") or context["form"].errors
    return render(request, "collection/set_import.html", context, status=422 if failed else 200)


def _keep(
    request: HttpRequest, post: HeldPost, stands: StandingSet | None, form: Any, make: Make
) -> HttpResponse | None:
    """The page of the set after its new edition; nothing where the form has something to say."""
    if not form.is_valid():
        return None
    based_on = read_based_on(request.POST.get("based_on", ""))
    try:
        document = make()
        agency = Agency.objects.get(pk=post.agency_id)
        note = form.cleaned_data["note"]
        kept = keep_set(
            actor=request.actor, at=request.at, agency=agency, document=document, note=note, based_on=based_on
        )
    except Refusal as no:
        form.add_error(None, sentence(no))
        return None
    messages.success(request, SET_DONE.format(title=kept.document["title"], number=kept.number))
    return HttpResponseRedirect(reverse("indicator-set-page", args=[kept.code]))


def _with_check(stands: StandingSet, given: Mapping[str, Any]) -> Mapping[str, Any]:
    return editing.with_check(stands.document, given["check"], given["whole"], tuple(given["parts"]))


def _asking(request: HttpRequest) -> HeldPost:
    access.require_reader(request.actor)
    return access.require_asker(request.actor)


def _to_edit(request: HttpRequest, code: str) -> tuple[HeldPost, StandingSet]:
    post = _asking(request)
    return post, standing_set(post.agency_path, code)


def _told_editions(listed: list[SetEdition], code: str) -> list[dict[str, Any]]:
    """Each edition with what it changed against the one before, the first against the shipped set."""
    if not listed:
        return []
    first = set_from(shipped_sets()[code]) if code in shipped_sets() else None
    told = [set_from(one.document) for one in listed]
    lines = []
    for one, now, was in zip(listed, told, [*told[1:], first], strict=True):
        changes = editing.differences(was, now) if was else []
        lines.append({"edition": one, "changes": [difference_words(each) for each in changes]})
    return lines


def _trail(told: IndicatorSet | None = None) -> list[dict[str, str]]:
    listed = [{"url": reverse("collection"), "words": TITLE}]
    if told is not None:
        listed.append({"url": reverse("indicator-set-page", args=[told.code]), "words": told.title})
    return listed
