"""One criterion of a sheet: its words round by round, its evidence, and the acts on it."""

from collections.abc import Callable
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from motcua.foundation.files.evidence import keep_evidence, open_evidence
from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.downloads import handed_in
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, require_staff
from motcua.scoring import access
from motcua.scoring.commands.add_evidence import add_evidence
from motcua.scoring.commands.give_points import give_points, until_of
from motcua.scoring.commands.win_back import win_back
from motcua.scoring.forms.scores import EvidenceForm, PointsForm, WinBackForm
from motcua.scoring.models import Sheet
from motcua.scoring.queries.counted import COUNTS, figure_of
from motcua.scoring.queries.counted import SOURCES as SOURCES_COUNTED
from motcua.scoring.queries.sheets import disagreements, history
from motcua.scoring.rules.book import OUTSIDE, Criterion, book_from, is_collected
from motcua.scoring.rules.rounds import Round
from motcua.scoring.web.figure import share_words
from motcua.scoring.web.lines import total_words
from motcua.scoring.words import COLLECTED_FIGURE, DONE, ROUNDS, SOURCES, TITLE, points_words


@require_safe
def criterion(request: HttpRequest, number: int, key: str) -> HttpResponse:
    """The page of a criterion."""
    actor = require_staff(request.actor)
    return _page(request, actor, access.sheet_to_read(actor, number), key)


@require_POST
def give(request: HttpRequest, number: int, key: str, who: str) -> HttpResponse:
    """Points in one round."""
    actor = require_staff(request.actor)
    sheet = access.sheet_to_read(actor, number)
    one = book_from(sheet.cycle.book).criterion(key)
    if who not in set(Round):
        raise Refusal("score.not_found")
    form = PointsForm(request.POST, criterion=one, judge=Round(who) not in {Round.SELF, Round.OUTSIDE})

    def run() -> str:
        made = give_points(
            actor=actor,
            at=request.at,
            sheet_id=number,
            key=key,
            who=Round(who),
            note=form.cleaned_data["note"],
            **form.spoken(),
        )
        return DONE["given"].format(points=points_words(made.points), key=key)

    return _acted(request, actor, sheet, key, who, form, run)


@require_POST
def prove(request: HttpRequest, number: int, key: str) -> HttpResponse:
    """Evidence."""
    actor = require_staff(request.actor)
    sheet = access.sheet_to_read(actor, number)
    form = EvidenceForm(request.POST, request.FILES)

    def run() -> str:
        given = dict(form.cleaned_data)
        file = given.pop("file")
        given |= keep_evidence(given["document_number"], file, file.name if file else "")._asdict()
        add_evidence(actor=actor, at=request.at, sheet_id=number, key=key, **given)
        return DONE["proved"]

    return _acted(request, actor, sheet, key, "prove", form, run)


@require_POST
def win(request: HttpRequest, number: int, key: str) -> HttpResponse:
    """A task out of lost points."""
    actor = require_staff(request.actor)
    sheet = access.sheet_to_read(actor, number)
    form = WinBackForm(request.POST)

    def run() -> str:
        task = win_back(actor=actor, at=request.at, sheet_id=number, key=key, **form.cleaned_data)
        return DONE["tasked"].format(lead=task.lead)

    return _acted(request, actor, sheet, key, "win", form, run)


@require_safe
def evidence(request: HttpRequest, number: int, entry: int) -> HttpResponseBase:
    """A file of evidence."""
    sheet = access.sheet_to_read(require_staff(request.actor), number)
    found = sheet.evidence.exclude(file_sha256="").filter(pk=entry).first()
    if found is None:
        raise Refusal("score.not_found")
    return handed_in(open_evidence(found.file_sha256), kind=found.file_kind, name=found.file_name)


def _acted(
    request: HttpRequest,
    actor: Actor,
    sheet: Sheet,
    key: str,
    slug: str,
    form: django_forms.Form,
    run: Callable[[], str],
) -> HttpResponse:
    if form.is_valid():
        try:
            messages.success(request, run())
        except Refusal as no:
            if no.code.endswith((".forbidden", ".not_found")):
                raise
            form.add_error(None, sentence(no))
        else:
            return HttpResponseRedirect(reverse("score-criterion", args=[sheet.pk, key]))
    return _page(request, actor, sheet, key, {slug: form})


def _page(
    request: HttpRequest,
    actor: Actor,
    sheet: Sheet,
    key: str,
    filled: dict[str, django_forms.Form] | None = None,
) -> HttpResponse:
    filled, book = filled or {}, book_from(sheet.cycle.book)
    one = book.criterion(key)
    area = next(area for area in book.areas if area.key == one.area)
    memory = disagreements(sheet).get(key)
    context = {
        "sheet": sheet,
        "criterion": one,
        "area": area,
        "maximum": points_words(one.maximum),
        "source": COLLECTED_FIGURE if is_collected(one.source) else SOURCES.get(one.source, ""),
        "counted": _counted(request, sheet, one),
        "memory": memory,
        "memory_own": points_words(memory.own) if memory else "",
        "memory_judged": points_words(memory.judged) if memory else "",
        "entries": [
            {"one": said, "round": ROUNDS[said.round], "points": points_words(said.points)}
            for said in history(sheet, key)
        ],
        "evidence": sheet.evidence.filter(criterion=key).order_by("id"),
        "rounds": _rounds(actor, sheet, one, filled),
        "may_say": access.may_speak(actor, sheet, Round.SELF),
        "proving": filled.get("prove") or EvidenceForm(),
        "winning": filled.get("win")
        or WinBackForm(
            initial={"lead": area.responsible, "title": f"Nâng điểm tiêu chí {one.key}: {one.name}"}
        ),
        "form": next(iter(filled.values()), None),
        "trail": [
            {"url": reverse("scores"), "words": TITLE},
            {"url": reverse("score-sheet", args=[sheet.pk]), "words": f"{sheet.name} {sheet.cycle.year}"},
        ],
    }
    return render(request, "scoring/criterion.html", context, status=422 if filled else 200)


def _counted(request: HttpRequest, sheet: Sheet, one: Criterion) -> dict[str, str] | None:
    """The figure of a criterion as of now, and where its rows are."""
    if one.source not in SOURCES_COUNTED:
        return None
    found = figure_of(sheet, one.source, request.at)
    is_share = one.source not in COUNTS
    value = total_words(found.value) if is_share else points_words(found.value)
    return {
        "value": value,
        "share": share_words(found),
        "url": reverse("score-figure", args=[sheet.pk, one.key]),
    }


def _rounds(
    actor: Actor, sheet: Sheet, one: Criterion, filled: dict[str, django_forms.Form]
) -> list[dict[str, Any]]:
    """The rounds in which this person speaks of this criterion."""
    until = until_of(sheet.cycle)
    wanted = [Round.OUTSIDE] if one.share in OUTSIDE else [r for r in Round if r is not Round.OUTSIDE]
    return [
        {
            "slug": who.value,
            "words": ROUNDS[who],
            "until": until.get(who),
            "form": filled.get(who.value)
            or PointsForm(criterion=one, judge=who not in {Round.SELF, Round.OUTSIDE}),
            "open": who.value in filled,
        }
        for who in wanted
        if access.may_speak(actor, sheet, who)
    ]
