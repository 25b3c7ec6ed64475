"""Areas of a scorebook and what it must add up to, changed on screen: each change is an edition."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from motcua.kernel.refusal import Refusal
from motcua.scoring.forms.areas import AreaForm, TotalForm, area_initial
from motcua.scoring.forms.books import NoteForm, plain_number
from motcua.scoring.forms.scores import decimal_words
from motcua.scoring.rules import book_editing as editing
from motcua.scoring.web.book_editing import DROP
from motcua.scoring.web.book_keeping import keep, live_sum, page_of, refused, to_edit
from motcua.scoring.words import points_words


@require_http_methods(["GET", "HEAD", "POST"])
def book_area(request: HttpRequest, code: str, key: str = "") -> HttpResponse:
    """Name, place and unit of an area, a new one, or leaving out one without criteria."""
    post, stands = to_edit(request, code)
    told, document = stands.told, stands.document
    posted = request.POST.copy() if request.method == "POST" else None
    drops = posted is not None and posted.get("verb") == "drop"
    is_gone = posted is not None and key not in {"", *(one.key for one in told.areas)} and not drops
    if is_gone:
        posted["key"], key = key, ""
    form = AreaForm(None if drops else posted, told=told, key=key, initial=area_initial(told, key))
    drop = NoteForm(posted if drops else None, auto_id=DROP)
    change = editing.with_area if key else editing.with_new_area
    if is_gone:
        form.add_error(None, refused(Refusal("score.area_gone", key=posted["key"])))

    def made() -> editing.Document:
        given = form.cleaned_data
        return change(document, key or given["key"], given, given["after"])

    gone = None
    if drops:
        gone = keep(request, post, drop, lambda: editing.without_area(document, key))
    elif posted is not None:
        gone = keep(request, post, form, made)
    area = told.area(key) if key else None
    shown = {"area": area, "edit": form, "drop": drop, "form": drop if drops else form, "is_dropping": drops}
    shown |= {"maximum": points_words(area.maximum) if area else ""}
    context = page_of(stands, post) | shown
    return gone or render(request, "scoring/book_area.html", context, status=200 if posted is None else 422)


@require_http_methods(["GET", "HEAD", "POST"])
def book_total(request: HttpRequest, code: str) -> HttpResponse:
    """What the maxima must add up to."""
    post, stands = to_edit(request, code)
    told = stands.told
    posted = request.POST if request.method == "POST" else None
    first = "" if told.total is None else decimal_words(told.total)
    form = TotalForm(posted, initial={"total": first})

    def made() -> editing.Document:
        total = form.cleaned_data["total"]
        return editing.with_total(stands.document, None if total is None else plain_number(total))

    gone = keep(request, post, form, made) if posted is not None else None
    context = page_of(stands, post) | {"form": form, "sum": live_sum(told, form)}
    return gone or render(request, "scoring/book_total.html", context, status=200 if posted is None else 422)
