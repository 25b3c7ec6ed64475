"""Scorebooks: reading one with how its points are made, taking it away, and a look at one handed in."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from motcua.foundation.web.fields import read_day
from motcua.kernel.time import local_day
from motcua.organisation.public import HeldPost, require_staff
from motcua.scoring import access
from motcua.scoring.models import BookEdition, Cycle
from motcua.scoring.queries.books import StandingBook, standing_book, standing_books
from motcua.scoring.rules.book import (
    Book,
    Share,
    book_from,
    is_collected,
    shipped_books,
    shipped_text,
)
from motcua.scoring.rules.book_changes import Change, book_changes
from motcua.scoring.rules.book_editing import book_text
from motcua.scoring.rules.functions import Function, Kind
from motcua.scoring.web.book_keeping import sum_words
from motcua.scoring.words import (
    AREA_KEY,
    BOOK_CHANGES,
    BOOK_FIELDS,
    BOOK_STATES,
    CHOICES,
    COLLECTED_FIGURE,
    FUNCTIONS,
    OF_CYCLE,
    PLACES,
    SHARES,
    SHIPPED,
    SOURCES,
    TITLE,
    USED,
    points_words,
)

PAST = 20


@require_safe
def book(request: HttpRequest, code: str) -> HttpResponse:
    """A book as it stands: areas, criteria, who gives the points and how they are made; then editions."""
    actor = require_staff(request.actor)
    post = access.require_scoring(actor)
    stands = standing_book(post.agency_path, code)
    context = book_lines(stands.told) | {
        "stands": stands,
        "may_edit": access.runs(actor, post.agency_id),
        "editions": _told_editions(BookEdition.of(post.agency_id, code), code),
        "trail": [{"url": reverse("scores"), "words": TITLE}],
    }
    return render(request, "scoring/book.html", context)


@require_safe
def book_file(request: HttpRequest, code: str) -> HttpResponse:
    """A book as a file to be edited; a shipped one with the notes written in it."""
    post = access.require_scoring(require_staff(request.actor))
    stands = standing_book(post.agency_path, code)
    text = book_text(stands.document) if stands.edition else shipped_text(code)
    answer = HttpResponse(text, content_type="application/toml; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{code}.toml"'
    return answer


def known_books(post: HeldPost) -> dict[str, tuple[str, Mapping[str, Any]]]:
    """Books as they stand and those of the agency's cycles, the latest first, by what a form calls them."""
    listed = standing_books(post.agency_path).items()
    found = {code: (str(one.document["title"]), one.document) for code, one in listed}
    for cycle in Cycle.objects.filter(agency=post.agency_id).order_by("-year", "-id")[:PAST]:
        found[f"ky-{cycle.pk}"] = (OF_CYCLE.format(title=cycle.title), cycle.book)
    return found


def book_rows(
    books: Mapping[str, StandingBook], used: Mapping[str, tuple[int, int]], year: int
) -> list[dict[str, Any]]:
    """Books as a table shows them."""
    rows = []
    for code, one in books.items():
        told, (count, latest) = one.told, used.get(code, (0, 0))
        state = "running" if latest == year else "ready" if told.holds_in(year) else "past"
        rows.append(
            {
                "code": code,
                "title": told.title,
                "criteria": len(list(told.criteria())),
                "maximum": points_words(told.maximum()),
                "edition": edition_words(one.edition),
                "scope": one.edition.agency.name if one.edition else SHIPPED["scope"],
                "used": USED["cycles"].format(count=count, year=latest) if count else USED["none"],
                "state": BOOK_STATES[state],
                "is_verified": told.is_verified,
            }
        )
    return rows


def edition_words(edition: BookEdition | None) -> str:
    """Which edition of which day."""
    if edition is None:
        return SHIPPED["edition"]
    return SHIPPED["own"].format(number=edition.number, day=local_day(edition.recorded_at))


def _told_editions(listed: list[BookEdition], code: str) -> list[dict[str, Any]]:
    """Each edition with what it changed against the one before, the first against the shipped book."""
    before = [*(each.document for each in listed), shipped_books().get(code)][1:]
    lines = []
    for one, was in zip(listed, before, strict=True):
        changes = book_changes(book_from(was), book_from(one.document)) if was else []
        lines.append({"edition": one, "changes": [_change_words(each) for each in changes]})
    return lines


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
        "sum": sum_words(told.maximum(), told.total) if told.total else None,
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


def _change_words(one: Change) -> str:
    act = "function" if one.field == "function" else one.act
    facts = {"before": _said(one.before), "after": _said(one.after), "field": BOOK_FIELDS.get(one.field, "")}
    key = AREA_KEY.format(key=one.key) if one.is_area else one.key
    said = BOOK_CHANGES[act].format(key=key, name=one.name, **facts)
    return said[:1].upper() + said[1:]


def _said(value: object) -> str:
    if isinstance(value, Share):
        return SHARES[value]
    if isinstance(value, tuple):
        area, key = value
        where = PLACES["after" if key else "first"].format(key=key)
        return PLACES["area"].format(area=area, where=where) if area else where
    return points_words(value) if isinstance(value, Decimal) else str(value or "–")
