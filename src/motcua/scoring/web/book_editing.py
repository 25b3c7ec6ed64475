"""Criteria of a scorebook added, changed, moved and dropped on screen: each change is an edition with its
reason; cycles that are open keep the book they began with."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from motcua.kernel.refusal import Refusal
from motcua.scoring.forms.books import (
    CriterionForm,
    NoteForm,
    criterion_initial,
    new_criterion_initial,
)
from motcua.scoring.rules import book_editing as editing
from motcua.scoring.rules.book import COUNTED, Book
from motcua.scoring.web.book_keeping import keep, live_sum, page_of, refused, sum_words, to_edit
from motcua.scoring.web.books import function_words

DROP = "bo-%s"
"""How the boxes of the second form of a page are called."""


@require_http_methods(["GET", "HEAD", "POST"])
def book_criterion(request: HttpRequest, code: str, key: str = "") -> HttpResponse:
    """Place, text, maximum, function with its numbers, evidence, who answers; or leaving it out."""
    post, stands = to_edit(request, code)
    told, document = stands.told, stands.document
    posted = request.POST if request.method == "POST" else None
    drops = posted is not None and posted.get("verb") == "drop"
    is_gone = posted is not None and key not in {"", *(one.key for one in told.criteria())}
    if is_gone and not drops:
        return _gone(request, told, page_of(stands, post), key)
    initial = criterion_initial(told, key) if key else new_criterion_initial(told, _area_asked(request))
    form = CriterionForm(None if drops else posted, told=told, key=key, initial=initial)
    drop = NoteForm(posted if drops else None, auto_id=DROP)
    change = editing.with_criterion if key else editing.with_new_criterion

    def named() -> str:
        return key or form.cleaned_data["key"]

    if drops:
        done = keep(request, post, drop, lambda: editing.without_criterion(document, key))
    elif posted is not None:
        anchor = key or posted.get("key", "").strip()
        done = keep(request, post, form, lambda: change(document, named(), form.facts(), form.at), anchor)
    else:
        done = None
    context = page_of(stands, post) | _criterion_page(told, form, drop, key, is_dropping=drops)
    status = 200 if posted is None else 422
    return done or render(request, "scoring/book_criterion.html", context, status=status)


def _criterion_page(
    told: Book, form: CriterionForm, drop: NoteForm, key: str, *, is_dropping: bool
) -> dict[str, Any]:
    one = told.criterion(key) if key else None
    rest = told.maximum() - (one.maximum if one and one.share in COUNTED else 0)
    return {
        "one": one,
        "edit": form,
        "drop": drop,
        "form": drop if is_dropping else form,
        "is_dropping": is_dropping,
        "now": function_words(one.function) if one else "",
        "sum": live_sum(told, form, key),
        "without": sum_words(rest, told.total),
    }


def _gone(request: HttpRequest, told: Book, page: dict[str, Any], key: str) -> HttpResponse:
    """Somebody dropped the criterion meanwhile: what was typed comes back as that of a new one."""
    typed = request.POST.copy()
    typed["key"] = key
    form = CriterionForm(typed, told=told, key="")
    form.add_error(None, refused(Refusal("score.criterion_gone", key=key)))
    shown = _criterion_page(told, form, NoteForm(auto_id=DROP), "", is_dropping=False)
    return render(request, "scoring/book_criterion.html", page | shown, status=422)


def _area_asked(request: HttpRequest) -> str:
    return request.GET.get("linh-vuc", "")
