"""Scorebooks: reading one with how its points are made, taking it away, and a look at one handed in."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from motcua.foundation.web.fields import read_day
from motcua.organisation.public import require_staff
from motcua.scoring import access
from motcua.scoring.models import Cycle
from motcua.scoring.rules.book import (
    Book,
    Criterion,
    Share,
    book_from,
    is_collected,
    shipped_books,
    shipped_text,
)
from motcua.scoring.rules.book_changes import Change, book_changes
from motcua.scoring.rules.functions import Function, Kind
from motcua.scoring.web.lines import points_words
from motcua.scoring.words import (
    BOOK_CHANGES,
    BOOK_FIELDS,
    CHOICES,
    COLLECTED_FIGURE,
    FUNCTIONS,
    OF_CYCLE,
    SHARES,
    SOURCES,
    TITLE,
)

PAST = 20


@require_safe
def book(request: HttpRequest, code: str) -> HttpResponse:
    """A shipped book: areas, criteria, who gives the points and how they are made."""
    access.require_scoring(require_staff(request.actor))
    shipped_text(code)
    context = book_lines(book_from(shipped_books()[code]))
    context["trail"] = [{"url": reverse("scores"), "words": TITLE}]
    return render(request, "scoring/book.html", context)


@require_safe
def book_file(request: HttpRequest, code: str) -> HttpResponse:
    """A shipped book as a file to be edited."""
    access.require_scoring(require_staff(request.actor))
    answer = HttpResponse(shipped_text(code), content_type="application/toml; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{code}.toml"'
    return answer


def known_books(agency_id: int) -> dict[str, tuple[str, Mapping[str, Any]]]:
    """Shipped books and those of the agency's cycles, the latest first, by what a form calls them."""
    found = {code: (str(one["title"]), one) for code, one in shipped_books().items()}
    for cycle in Cycle.objects.filter(agency=agency_id).order_by("-year", "-id")[:PAST]:
        found[f"ky-{cycle.pk}"] = (OF_CYCLE.format(title=cycle.title), cycle.book)
    return found


def look(document: Mapping[str, Any], agency_id: int) -> dict[str, Any]:
    """What a book handed in says, and what differs from the one of the same code used last, or shipped."""
    told = book_from(document)
    used = Cycle.objects.filter(agency=agency_id, book_code=told.code).order_by("-year", "-id").first()
    before = used.book if used else shipped_books().get(told.code)
    changes = book_changes(book_from(before), told) if before else []
    return {
        **book_lines(told),
        "against": used.title if used else before["title"] if before else "",
        "changes": [_change_words(one) for one in changes],
    }


def book_lines(told: Book) -> dict[str, Any]:
    """A book as pages show it."""
    return {
        "told": told,
        "days": [
            f"{day:%d/%m/%Y}" if (day := read_day(said)) else "" for said in (told.valid_from, told.valid_to)
        ],
        "appraised": points_words(told.maximum(Share.APPRAISED)),
        "outside": points_words(told.maximum(Share.SURVEY, Share.EXTERNAL)),
        "whole": points_words(told.maximum()),
        "areas": [
            {
                "area": area,
                "maximum": points_words(area.maximum),
                "criteria": [
                    {
                        "one": one,
                        "maximum": points_words(one.maximum),
                        "share": SHARES[one.share],
                        "function": function_words(one.function),
                        "source": COLLECTED_FIGURE
                        if is_collected(one.source)
                        else SOURCES.get(one.source, ""),
                    }
                    for one in area.criteria
                ],
            }
            for area in told.areas
        ],
    }


def function_words(function: Function) -> str:
    """How points are made, with the numbers of the function."""
    bands = [f"từ {points_words(least)}: {points_words(earned)}" for least, earned in function.bands]
    scale = (function.choices or function.scale).items()
    scaled = [f"{CHOICES.get(name, name)} {points_words(earned)}" for name, earned in scale]
    facts = {
        "maximum": points_words(function.maximum),
        "floor": points_words(function.floor),
        "target": points_words(function.target),
        "least": "" if function.least is None else points_words(function.least),
        "each": points_words(function.each),
        "bands": "; ".join(bands),
        "weights": "; ".join(points_words(one) for one in function.weights),
        "choices": "; ".join(scaled),
    }
    kind = (
        "LINEAR_FROM" if function.kind is Kind.LINEAR and function.least is not None else function.kind.name
    )
    return FUNCTIONS[kind].format(**facts)


def _day(said: str) -> str:
    day = read_day(said)
    return f"{day:%d/%m/%Y}" if day else ""


def _source(one: Criterion) -> str:
    return COLLECTED_FIGURE if is_collected(one.source) else SOURCES.get(one.source, "")


def _change_words(one: Change) -> str:
    act = "function" if one.field == "function" else one.act
    facts = {"before": _said(one.before), "after": _said(one.after), "field": BOOK_FIELDS.get(one.field, "")}
    return BOOK_CHANGES[act].format(key=one.key, name=one.name, **facts)


def _said(value: object) -> str:
    if isinstance(value, Share):
        return SHARES[value]
    return points_words(value) if isinstance(value, Decimal) else str(value or "–")
