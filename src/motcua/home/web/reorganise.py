"""Decisions that merge or split units: recording one, and what it moved."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from motcua.foundation.refusal_words import sentence
from motcua.home import words
from motcua.home.queries.reorganised import decisions_of, units_with_figures
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Agency, Follows, HeldPost, Role, reorganise, require_staff

ROWS = 4
"""Lines that the form has room for at a time."""


@require_http_methods(["GET", "HEAD", "POST"])
def reorganisation(request: HttpRequest) -> HttpResponse:
    """The decisions of the own agency, its units with their past, and a form for the next decision."""
    post = require_staff(request.actor).holds_anywhere(Role.ADMINISTRATOR, Role.DIRECTOR)
    if post is None:
        raise Refusal("reorganisation.forbidden")
    refused = ""
    if request.method == "POST":
        try:
            made = _record(request, post)
        except Refusal as no:
            refused = sentence(no)
        else:
            messages.success(request, words.REORGANISED.format(number=made.number))
            return HttpResponseRedirect(reverse("reorganisation"))
    units = units_with_figures(post.agency_id)
    given = request.POST
    context = {
        "agency": post.agency_name,
        "units": units,
        "open_units": [one for one in units if one.unit.valid_to is None],
        "decisions": decisions_of(post.agency_id),
        "refused": refused,
        "given": given,
        "rows": [_row(given, number) for number in range(1, ROWS + 1)],
        "today": local_day(request.at).isoformat(),
    }
    return render(request, "home/reorganisation.html", context, status=422 if refused else 200)


def _row(given: Any, number: int) -> dict[str, str | int]:
    return {
        "number": number,
        **{name: given.get(f"{name}-{number}", "") for name in ("old", "new", "sector")},
    }


def _record(request: HttpRequest, post: HeldPost) -> Any:
    given = request.POST
    rows = [_row(given, number) for number in range(1, ROWS + 1)]
    lines = [
        Follows(int(one["old"]), int(one["new"]), str(one["sector"]).strip())
        for one in rows
        if str(one["old"]).isdecimal() and str(one["new"]).isdecimal()
    ]
    issued, effective = (_day(given.get(name, "")) for name in ("issued_on", "effective_on"))
    return reorganise(
        actor=request.actor,
        at=request.at,
        agency=Agency.objects.get(pk=post.agency_id),
        number=given.get("number", ""),
        issued_on=issued,
        effective_on=effective,
        reason=given.get("reason", ""),
        lines=lines,
    )


def _day(said: str) -> date:
    try:
        return date.fromisoformat(said)
    except ValueError:
        raise Refusal("reorganisation.bad_days") from None
