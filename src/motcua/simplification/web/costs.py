"""Cost sheets: the list, one with what it saves, its file, the dossiers behind its count, settling it."""

from io import BytesIO
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.foundation.files.kinds import Kind
from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.downloads import made
from motcua.foundation.web.pages import page_of
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import number_words
from motcua.organisation.public import Agency, require_staff
from motcua.simplification import access
from motcua.simplification.commands.begin_cost_sheet import begin_cost_sheet
from motcua.simplification.commands.settle_cost_sheet import settle_cost_sheet
from motcua.simplification.forms import BeginForm
from motcua.simplification.outputs.cost_file import write_cost_docx, write_cost_xlsx
from motcua.simplification.outputs.values import Costed
from motcua.simplification.queries.costs import costed, sheets_of
from motcua.simplification.queries.counting import rows_of
from motcua.simplification.queries.procedures import in_force
from motcua.simplification.rules.cost import Saving
from motcua.simplification.rules.cost_table import plain_number
from motcua.simplification.words import COSTS, TITLE
from motcua.simplification.words.cost import (
    BEGUN,
    COUNTED,
    ESTIMATED,
    MONEY,
    NOTHING,
    RATE_DOWN,
    RATE_UP,
    SAVED_OF,
    SAVINGS,
    SETTLED,
    SETTLED_FACTS,
    SIDES,
)

PAGE = 50
TRAIL = ((("procedure-control"), TITLE), ("cost-sheets", COSTS))


def trail(upto: int = 2) -> list[dict[str, str]]:
    """Where a page of this part hangs."""
    return [{"url": reverse(name), "words": words} for name, words in TRAIL[:upto]]


@require_http_methods(["GET", "HEAD", "POST"])
def sheets(request: HttpRequest) -> HttpResponse:
    """Every sheet with what it saves; POST begins one."""
    actor, day = request.actor, local_day(request.at)
    own = require_staff(actor).posts[0]
    post = actor.holds_anywhere(*access.CONTROLLERS)
    if request.method == "POST" and post is None:
        raise Refusal("control.forbidden")
    editions = in_force(post.agency_id, day) if post else []
    posted = request.POST if request.method == "POST" else None
    form = BeginForm(
        posted,
        editions=editions,
        initial={"code": request.GET.get("thu-tuc", "")[:60], "year": day.year - 1},
    )
    if posted is not None and form.is_valid():
        agency = Agency.objects.get(pk=post.agency_id)
        try:
            begun = begin_cost_sheet(actor=actor, at=request.at, agency=agency, **form.cleaned())
        except Refusal as no:
            form.add_error(None, sentence(no))
        else:
            messages.success(request, BEGUN.format(number=begun.edition.number))
            return HttpResponseRedirect(reverse("write-cost-sheet", args=[begun.pk]))
    found = sheets_of(actor)
    context = {
        "lines": found,
        "facts": _facts([one for one in found if one.sheet.agency_id == own.agency_id]),
        "form": form if post else None,
        "editions": editions,
        "own": own.agency_id,
        "trail": trail(1),
    }
    return render(request, "simplification/cost_sheets.html", context, status=422 if form.errors else 200)


@require_safe
def sheet(request: HttpRequest, number: int) -> HttpResponse:
    """One sheet: now beside afterwards, and what a year saves."""
    found = costed([access.sheet_to_read(request.actor, number)])[0]
    context = {
        **sheet_context(found),
        "may_change": access.controls(request.actor, found.sheet.agency_id)
        and found.sheet.settled_at is None,
        "trail": trail(),
    }
    return render(request, "simplification/cost_sheet.html", context)


@require_safe
def rows(request: HttpRequest, number: int) -> HttpResponse:
    """The dossiers that were counted."""
    found = access.sheet_to_read(request.actor, number)
    dossiers = rows_of(found)
    total = dossiers.count()
    shown, pager = page_of(request.GET.get("trang", ""), total, PAGE, "?trang={}".format)
    here = {"url": reverse("cost-sheet", args=[number]), "words": found.procedure.code}
    context = {
        "sheet": found,
        "dossiers": dossiers[shown],
        "total": total,
        **pager,
        "trail": [*trail(), here],
    }
    return render(request, "simplification/cost_rows.html", context)


@require_safe
def file(request: HttpRequest, number: int, form: str) -> HttpResponse:
    """The sheet as a workbook or as a paper to sign."""
    found = costed([access.sheet_to_read(request.actor, number)])[0]
    kind, write = {"xlsx": (Kind.XLSX, write_cost_xlsx), "docx": (Kind.DOCX, write_cost_docx)}[form]
    out = BytesIO()
    write(out, found)
    return made(out.getvalue(), kind=kind, name=f"chi-phi-{found.sheet.year}-{number}.{form}")


@require_POST
def settle(request: HttpRequest, number: int) -> HttpResponse:
    """From now on the sheet stands still."""
    settle_cost_sheet(actor=request.actor, at=request.at, sheet_id=number)
    messages.success(request, SETTLED)
    return HttpResponseRedirect(reverse("cost-sheet", args=[number]))


def sheet_context(found: Costed) -> dict[str, Any]:
    """What the page of a sheet shows of its figures."""
    rows_url = reverse("cost-rows", args=[found.sheet.pk]) if found.counted.dossiers else ""
    if found.is_estimate:
        of = ESTIMATED.format(ground=found.sheet.estimate_ground)
    elif found.volume:
        of = COUNTED.format(people=number_words(found.counted.people), year=found.sheet.year)
    else:
        of = NOTHING.format(year=found.sheet.year)
    return {
        "found": found,
        "sheet": found.sheet,
        "sides": [
            {"key": side, "title": title, "lines": _lines(found, side), "sum": getattr(found.one, side)}
            for side, title in SIDES.items()
        ],
        "facts": [
            _saved("one", found.one),
            {"label": SAVINGS["dossiers"], "figure": number_words(found.volume), "of": of, "url": rows_url},
            _saved("year", found.year),
        ],
    }


def _lines(found: Costed, side: str) -> list[dict[str, Any]]:
    return [
        {"one": one, "hours": plain_number(one.hours), "times": plain_number(one.times), "cost": cost}
        for one, cost in found.lines(side)
    ]


def _saved(key: str, saving: Saving) -> dict[str, Any]:
    of = SAVED_OF.format(before=number_words(saving.before), after=number_words(saving.after))
    if saving.rate is not None and saving.share is not None:
        said = RATE_UP if saving.is_more else RATE_DOWN
        of = said.format(of=of, rate=number_words(saving.share, 2))
    money = MONEY.format(amount=number_words(saving.amount))
    return {"label": SAVINGS[key], "figure": money, "of": of, "big": True}


def _facts(found: list[Costed]) -> list[dict[str, Any]]:
    settled = [one for one in found if one.sheet.settled_at is not None]
    saved = sum(one.year.amount for one in settled)
    figures = (number_words(len(settled)), MONEY.format(amount=number_words(saved)))
    return [
        {"label": label, "figure": figure, "of": of.format(count=number_words(len(found))), "big": True}
        for (label, of), figure in zip(SETTLED_FACTS, figures, strict=True)
    ]
