"""Writing a cost sheet row by row without losing what was typed, and the incomes it reckons with."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import number_words
from motcua.organisation.public import Agency, require_staff
from motcua.simplification import access
from motcua.simplification.commands.record_income import record_income
from motcua.simplification.commands.save_cost_sheet import save_cost_sheet
from motcua.simplification.forms import IncomeForm
from motcua.simplification.models import CostSheet
from motcua.simplification.queries.costs import costed, incomes_of
from motcua.simplification.rules.cost_table import (
    MOST_ROWS,
    SIDES,
    Errors,
    Typed,
    changed_rows,
    read_typed,
    typed_from,
    typed_post,
)
from motcua.simplification.web.costs import trail
from motcua.simplification.words.cost import BOX, CELL, COLUMNS, ESTIMATE, EXPECTED, INCOME_RECORDED, SAVED
from motcua.simplification.words.cost import SIDES as SIDE_WORDS


@require_http_methods(["GET", "HEAD", "POST"])
def write(request: HttpRequest, number: int) -> HttpResponse:
    """The form; a button on a row changes only the form, "Lưu bảng tính" saves."""
    found = access.sheet_to_read(request.actor, number)
    access.require_control(request.actor, found.agency_id)
    if found.settled_at is not None:
        raise Refusal("cost.settled", by=found.settled_by, at=found.settled_at)
    if request.method != "POST":
        return _page(request, found, typed_from(found.before, found.after), _rest(found), {})
    typed, rest = typed_post(dict(request.POST.lists())), _typed_rest(request)
    act = request.POST.get("act", "")
    if act:
        return _page(request, found, changed_rows(typed, act), rest, {}, is_unsaved=True)
    sides, errors = read_typed(typed)
    estimate, ground = _estimate(rest, errors)
    if errors:
        return _page(request, found, typed, rest, errors)
    try:
        save_cost_sheet(
            actor=request.actor,
            at=request.at,
            sheet_id=number,
            before=sides["before"],
            after=sides["after"],
            note=rest["note"],
            estimate=estimate,
            estimate_ground=ground,
            seen=rest["seen"],
        )
    except Refusal as no:
        return _page(request, found, typed, rest | {"seen": found.mark}, {}, said=sentence(no))
    messages.success(request, SAVED)
    return HttpResponseRedirect(reverse("cost-sheet", args=[number]))


@require_http_methods(["GET", "HEAD", "POST"])
def incomes(request: HttpRequest) -> HttpResponse:
    """Year by year, ours before the shipped; POST records one."""
    actor = request.actor
    own = require_staff(actor).posts[0]
    post = actor.holds_anywhere(*access.CONTROLLERS)
    if request.method == "POST" and post is None:
        raise Refusal("control.forbidden")
    form = IncomeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        agency = Agency.objects.get(pk=post.agency_id)
        try:
            told = record_income(actor=actor, at=request.at, agency=agency, **form.cleaned_data)
        except Refusal as no:
            form.add_error(None, sentence(no))
        else:
            hourly = number_words(incomes_of([agency.pk])[agency.pk][told.year].hourly)
            messages.success(request, INCOME_RECORDED.format(year=told.year, hourly=hourly))
            return HttpResponseRedirect(reverse("cost-incomes"))
    found = incomes_of([own.agency_id])[own.agency_id]
    context = {
        "incomes": [found[year] for year in sorted(found, reverse=True)],
        "form": form if post else None,
        "trail": trail(),
    }
    return render(request, "simplification/incomes.html", context, status=422 if form.errors else 200)


def _rest(found: CostSheet) -> dict[str, str]:
    return {
        "note": found.note,
        "estimate": number_words(found.estimate) if found.estimate else "",
        "estimate_ground": found.estimate_ground,
        "seen": found.mark,
    }


def _typed_rest(request: HttpRequest) -> dict[str, str]:
    lengths = {"note": 4_000, "estimate": 20, "estimate_ground": 400, "seen": 40}
    return {key: request.POST.get(key, "")[:length] for key, length in lengths.items()}


def _estimate(rest: dict[str, str], errors: Errors) -> tuple[int | None, str]:
    plain = rest["estimate"].strip().replace(".", "")
    if not plain:
        return None, ""
    if not (plain.isascii() and plain.isdecimal() and len(plain) < 9):
        errors["estimate"] = "count"
        return None, ""
    return int(plain), rest["estimate_ground"]


def _page(
    request: HttpRequest,
    found: CostSheet,
    typed: Typed,
    rest: dict[str, str],
    errors: Errors,
    *,
    said: str = "",
    is_unsaved: bool = False,
) -> HttpResponse:
    reckoned = costed([found])[0]
    here = {"url": reverse("cost-sheet", args=[found.pk]), "words": found.procedure.code}
    context = {
        "sheet": found,
        "found": reckoned,
        "columns": COLUMNS,
        "sides": [_side(side, typed, errors) for side in SIDES],
        "rest": rest,
        "estimate_error": EXPECTED.get(errors.get("estimate", ""), ""),
        "wrong": [
            {"id": f"o-{box}", "words": f"{_box(box)}: {EXPECTED[code]}"} for box, code in errors.items()
        ],
        "said": said,
        "is_unsaved": is_unsaved,
        "trail": [*trail(), here],
    }
    return render(request, "simplification/cost_write.html", context, status=422 if errors or said else 200)


def _side(side: str, typed: Typed, errors: Errors) -> dict[str, Any]:
    rows = [
        {
            "number": place,
            "cells": [
                {
                    "name": f"{side}-{place}-{key}",
                    "column": key,
                    "label": label,
                    "aria": CELL.format(column=label, side=SIDE_WORDS[side].lower(), row=place + 1),
                    "value": row[key],
                    "error": EXPECTED.get(errors.get(f"{side}-{place}-{key}", ""), ""),
                }
                for key, label in COLUMNS.items()
            ],
        }
        for place, row in enumerate(typed[side])
    ]
    return {"key": side, "title": SIDE_WORDS[side], "rows": rows, "has_room": len(rows) < MOST_ROWS}


def _box(box: str) -> str:
    side, _, rest = box.partition("-")
    if not rest:
        return ESTIMATE
    place, _, key = rest.partition("-")
    return BOX.format(side=SIDE_WORDS[side], row=int(place) + 1, column=COLUMNS[key].lower())
