"""Decisions that merge or split units and agencies: what one would move, recording it, what was recorded."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.fields import read_day
from motcua.home.queries.reorganised import agencies_below, decisions_of, sectors_at_work, units_with_figures
from motcua.home.queries.would_move import going_on, refuse_fields, would_move
from motcua.home.words import reorganisation as words
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import (
    DECIDERS,
    NEW,
    Actor,
    Agency,
    Follows,
    Founded,
    HeldPost,
    reorganise,
    require_staff,
)

ROWS, MORE, MOST_ROWS = 4, 4, 48
FOUNDED = "moi"
LOOK, MORE_ROWS = "xem", "them"
Choices = list[tuple[str, str]]


@require_http_methods(["GET", "HEAD", "POST"])
def reorganisation(request: HttpRequest) -> HttpResponse:
    """The decisions of an agency, its units and the agencies below it, and a form for the next decision: a
    look first at what would move, then recording."""
    posts = _deciding(require_staff(request.actor))
    asked = request.GET.get("co-quan", "")
    post = next((one for one in posts if not asked or one.agency_code == asked), None)
    if post is None:
        raise Refusal("reorganisation.forbidden")
    context: dict[str, Any] = {"refused": "", "looked": None}
    step = request.POST.get("step", "")
    if request.method == "POST" and step != MORE_ROWS:
        try:
            if step != LOOK:
                made = _record(request, post)
                messages.success(request, words.RECORDED.format(number=made.number))
                return HttpResponseRedirect(_address(post))
            context["looked"] = _look(request, post)
        except Refusal as no:
            context["refused"] = sentence(no)
    context |= _page(request, post, posts)
    return render(request, "home/reorganisation.html", context, status=422 if context["refused"] else 200)


def _deciding(actor: Actor) -> list[HeldPost]:
    """One post of an agency for which the person records decisions."""
    found = {post.agency_id: post for post in reversed(actor.posts) if post.role in DECIDERS}
    return list(reversed(found.values()))


def _address(post: HeldPost) -> str:
    return f"{reverse('reorganisation')}?co-quan={post.agency_code}"


def _page(request: HttpRequest, post: HeldPost, posts: list[HeldPost]) -> dict[str, Any]:
    today = local_day(request.at)
    units, below = units_with_figures(post.agency_id), agencies_below(post.agency_id, today)
    open_units = [one.unit for one in units if one.unit.valid_to is None]
    open_below = [one.agency for one in below if one.agency.valid_to is None or one.agency.valid_to >= today]
    of_units = [(f"u{one.pk}", one.name) for one in open_units]
    of_agencies = [(f"a{one.pk}", one.name) for one in open_below]
    with_own = [(f"a{post.agency_id}", post.agency_name), *of_agencies] if of_agencies else []
    rows = _rows(request.POST)
    return {
        "agency": post.agency_name,
        "posts": [(one.agency_name, _address(one), one is post) for one in posts] if len(posts) > 1 else [],
        "units": units,
        "below": below,
        "choices": _grouped(of_units, of_agencies),
        "sectors": sectors_at_work(),
        "successors": _grouped(of_units, with_own),
        "decisions": decisions_of(post.agency_id),
        "given": request.POST,
        "rows": rows,
        "may_grow": len(rows) < MOST_ROWS,
        "founds": request.POST.get("founded", "") or any(row["new"] == FOUNDED for row in rows),
    }


def _grouped(of_units: Choices, of_agencies: Choices) -> dict[str, Choices]:
    return {words.UNITS: of_units, words.AGENCIES: of_agencies}


def _rows(given: QueryDict) -> list[dict[str, Any]]:
    said = given.get("rows", "")
    count = int(said) if said.isascii() and said.isdecimal() and len(said) < 3 else ROWS
    count += MORE if given.get("step") == MORE_ROWS else 0
    names = ("old", "new", "sector")
    return [
        {
            "number": number,
            **{name: given.get(f"{name}-{number}", "") for name in names},
            "people": _people(given, number),
        }
        for number in range(1, min(max(count, ROWS), MOST_ROWS) + 1)
    ]


def _people(given: QueryDict, number: int) -> tuple[int, ...] | None:
    """Who is ticked to go with the field of that line; nothing where that field was not looked at yet."""
    if given.get(f"looked-{number}") != given.get(f"sector-{number}"):
        return None
    said = given.getlist(f"people-{number}")
    return tuple(int(pk) for pk in said if pk.isascii() and pk.isdecimal() and len(pk) < 10)


def _filled(given: QueryDict) -> list[dict[str, Any]]:
    return [one for one in _rows(given) if one["old"] or one["new"]]


def _lines(given: QueryDict) -> list[Follows]:
    return [_line(one) for one in _filled(given)]


def _line(row: dict[str, Any]) -> Follows:
    """``u12`` is a unit, ``a34`` an agency; both ends are of one sort."""
    old, new = str(row["old"]), str(row["new"])
    is_new = new == FOUNDED
    if not (
        old[1:].isdecimal() and old[:1] in "ua" and (is_new or (new[1:].isdecimal() and new[:1] == old[0]))
    ):
        raise Refusal("reorganisation.bad_lines", fault=words.HALF.format(row=row["number"]))
    return Follows(
        int(old[1:]),
        NEW if is_new else int(new[1:]),
        " ".join(str(row["sector"]).split()),
        are_agencies=old[0] == "a",
        people=row["people"],
    )


def _look(request: HttpRequest, post: HeldPost) -> dict[str, Any]:
    """What would move; nothing changes. Who goes with a field is proposed the first time, then as ticked."""
    given, lines = request.POST, _lines(request.POST)
    if not lines:
        raise Refusal("reorganisation.bad_lines", fault=words.EMPTY)
    effective = _day(given.get("effective_on", ""))
    moves = would_move(post.agency_id, lines, given.get("founded", ""), effective)
    numbers = [row["number"] for row in _filled(given)]
    return {
        "moves": moves,
        "with_people": [(number, one) for number, one in zip(numbers, moves, strict=False) if one.who],
        "effective_on": effective,
        "ends": any(one.are_agencies and not one.sector for one in lines),
        "parts": any(one.are_agencies for one in going_on(lines)),
        "founds_agency": any(one.new == NEW and one.are_agencies for one in lines),
    }


def _record(request: HttpRequest, post: HeldPost) -> Any:
    given, lines = request.POST, _lines(request.POST)
    refuse_fields(lines)
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
        founded=Founded(given.get("founded", ""), given.get("founded_code", "")),
        acting_until=_day(given["acting_until"]) if given.get("acting_until", "").strip() else None,
    )


def _day(said: str) -> date:
    day = read_day(said)
    if day is None:
        raise Refusal("reorganisation.bad_days")
    return day
