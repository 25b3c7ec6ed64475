"""Cycles: the list, opening one, and its ranking."""

from collections.abc import Mapping
from itertools import groupby
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor, Agency, HeldPost, require_staff
from motcua.scoring import access
from motcua.scoring.commands.open_cycle import DAYS, open_cycle
from motcua.scoring.forms.scores import CycleForm
from motcua.scoring.models import Cycle
from motcua.scoring.queries.books import cycles_by_book, standing_books
from motcua.scoring.queries.sheets import ranking
from motcua.scoring.register.book_files import LARGEST_BOOK, book_document
from motcua.scoring.rules.book import book_from
from motcua.scoring.rules.totals import group_of
from motcua.scoring.web.books import book_rows, known_books, look
from motcua.scoring.web.lines import total_words
from motcua.scoring.words import DONE, OTHER_DAYS, TITLE, points_words


@require_safe
def cycles(request: HttpRequest) -> HttpResponse:
    """Every sheet the officer may read under its cycle, by year."""
    actor, year = require_staff(request.actor), local_day(request.at).year
    sheets = access.readable_sheets(actor).select_related("cycle__agency", "agency")
    listed = groupby(sheets.order_by("-cycle__year", "cycle_id", "name"), key=lambda one: one.cycle)
    context = {
        "cycles": [
            {
                "cycle": cycle,
                "sheets": list(inside),
                "is_external": (external := cycle.book.get("kind") == "external"),
                "is_running": cycle.year == year and not external,
            }
            for cycle, inside in listed
        ],
        "may_compare": actor.holds_anywhere(*access.SELF) is not None,
        "books": _books(actor, year),
        "may_open": actor.holds_anywhere(*access.RUNNERS) is not None,
    }
    return render(request, "scoring/cycles.html", context)


@require_safe
def cycle(request: HttpRequest, number: int) -> HttpResponse:
    """The ranking of a cycle."""
    found = access.cycle_to_run(require_staff(request.actor), number)
    book = book_from(found.book)
    context = {
        "cycle": found,
        "lines": [
            {
                "place": place,
                "sheet": sheet,
                "earned": points_words(total.earned),
                "maximum": points_words(total.maximum),
                "index": total_words(total.index),
                "group": group_of(book, total.index),
                "scored": f"{total.scored}/{total.count}",
            }
            for place, (sheet, total) in enumerate(ranking(found), start=1)
        ],
        "trail": [{"url": reverse("scores"), "words": TITLE}],
    }
    return render(request, "scoring/cycle.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new_cycle(request: HttpRequest) -> HttpResponse:
    """Opening a cycle."""
    actor = require_staff(request.actor)
    post = access.require_runner(actor)
    books = known_books(post)
    posted = request.POST if request.method == "POST" else None
    choices = [(name, title) for name, (title, _) in books.items()]
    form = CycleForm(
        posted,
        request.FILES if posted is not None else None,
        books=choices,
        initial={"year": local_day(request.at).year},
    )
    context: dict[str, Any] = {"form": form, "trail": [{"url": reverse("scores"), "words": TITLE}]}
    if posted is not None and form.is_valid():
        try:
            document, looks = _document(request, form, books)
            if looks:
                context |= looks | {"looked": look(document, post.agency_id)}
            if not form.cleaned_data["own_book"]:
                made = _opened(request, post, form, document)
                messages.success(request, DONE["opened"].format(title=made.title))
                if not book_from(made.book).holds_in(made.year):
                    messages.warning(request, OTHER_DAYS.format(year=made.year))
                return HttpResponseRedirect(reverse("score-cycle", args=[made.pk]))
        except Refusal as no:
            form.add_error(None, sentence(no))
    return render(request, "scoring/new_cycle.html", context, status=422 if form.errors else 200)


def _document(
    request: HttpRequest, form: CycleForm, books: Mapping[str, tuple[str, Mapping[str, Any]]]
) -> tuple[Mapping[str, Any], dict[str, str]]:
    """The book of the file that is handed in now, or was looked at, else the one that was chosen."""
    file, text = form.cleaned_data["own_book"], request.POST.get("own_text", "")
    if not file and not text:
        return books[form.cleaned_data["book"]][1], {}
    content = file.read(LARGEST_BOOK + 1) if file else text.encode()
    name = file.name if file else request.POST.get("own_name", "")[:200]
    document = book_document(content, file=name)
    return document, {"own_text": content.decode(), "own_name": name}


def _opened(request: HttpRequest, post: HeldPost, form: CycleForm, document: Mapping[str, Any]) -> Cycle:
    given = form.cleaned_data
    return open_cycle(
        actor=request.actor,
        at=request.at,
        agency=Agency.objects.get(pk=post.agency_id),
        year=given["year"],
        document=document,
        until={who: given[column] for who, column in DAYS.items() if given[column]},
        scored=_scored(given["scored"], post.agency_id),
    )


def _books(actor: Actor, year: int) -> list[dict[str, Any]]:
    """Every book with its edition, whose it is, how often it was used, and whether it holds this year."""
    if not access.may_score(actor):
        return []
    post = access.require_scoring(actor)
    return book_rows(standing_books(post.agency_path), cycles_by_book(post.agency_id), year)


def _scored(text: str, agency_id: int) -> list[Agency | str]:
    """Agencies below by name, other names as they are, each once."""
    names = list(dict.fromkeys(" ".join(line.split()) for line in text.splitlines() if line.strip()))
    below = {one.name: one for one in Agency.objects.filter(parent_id=agency_id, name__in=names)}
    return [below.get(name, name) for name in names]
