"""How far procedures are online and on the national portal: the list, changes to many, one history."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.fields import read_day
from motcua.foundation.web.pages import page_of
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import require_staff
from motcua.procedures import access
from motcua.procedures.commands.set_portal_state import set_portal_state
from motcua.procedures.commands.set_service_level import set_service_level
from motcua.procedures.forms import OnlineForm
from motcua.procedures.queries.online import OnlineLine, online_lines
from motcua.procedures.queries.online_history import procedure_history
from motcua.procedures.rules.levels import Level
from motcua.procedures.rules.portal import Portal
from motcua.procedures.words import LEVELS
from motcua.procedures.words.online import CHANGED, PORTALS, TITLE, UNSAID

PAGE = 50


@require_http_methods(["GET", "HEAD", "POST"])
def online(request: HttpRequest) -> HttpResponse:
    """As of ``ngay``, narrowed by ``cong`` and ``muc``; POST changes the procedures that were ticked."""
    actor = require_staff(request.actor)
    post = actor.holds_anywhere(*access.CONTROLLERS)
    if request.method == "POST" and post is None:
        raise Refusal("procedure.forbidden", owner=actor.posts[0].agency_name)
    agency = post or actor.posts[0]
    today = local_day(request.at)
    form = OnlineForm(request.POST if request.method == "POST" else None, initial={"since": today})
    if request.method == "POST" and form.is_valid():
        try:
            count = _change(request, agency.agency_id, form.cleaned_data)
        except Refusal as no:
            form.add_error(None, sentence(no))
        else:
            messages.success(request, CHANGED.format(count=count))
            return HttpResponseRedirect(reverse("online"))
    day = read_day(request.GET.get("ngay", "")[:20]) or today
    lines = online_lines(agency.agency_id, day)
    context = {
        **_narrowed(request, lines, day),
        "day": day,
        "total": len(lines),
        "live": sum(one.portal == Portal.LIVE for one in lines),
        "form": form if post else None,
        "chosen": set(request.POST.getlist("procedure")),
        "agency": agency.agency_name,
        "trail": [{"url": reverse("catalogue"), "words": "Danh mục"}],
    }
    return render(request, "procedures/online.html", context, status=422 if form.errors else 200)


@require_safe
def history(request: HttpRequest, number: int) -> HttpResponse:
    """Every level and every step of one procedure, the latest first."""
    actor = require_staff(request.actor)
    edition, levels, steps = procedure_history(number, local_day(request.at))
    if edition is None or not access.may_read(actor, edition):
        raise Refusal("procedure.not_found", code=number)
    context = {
        "edition": edition,
        "levels": [(one, LEVELS[Level(one.value)]) for one in levels],
        "steps": [(one, *PORTALS[one.state]) for one in steps],
        "trail": [{"url": reverse("online"), "words": TITLE}],
    }
    return render(request, "procedures/online_history.html", context)


@transaction.atomic
def _change(request: HttpRequest, agency_id: int, told: dict[str, Any]) -> int:
    """All or none."""
    ticked = {one for one in request.POST.getlist("procedure") if one.isdecimal() and len(one) < 12}
    own = {line.line.edition.procedure_id for line in online_lines(agency_id, local_day(request.at))}
    chosen = sorted({int(one) for one in ticked} & own)
    if not chosen:
        raise Refusal("portal.nothing_chosen")
    kind, _, value = told["act"].partition(":")
    by = {"actor": request.actor, "at": request.at, "ground": told["ground"], "reference": told["reference"]}
    for pk in chosen:
        if kind == "level":
            set_service_level(**by, procedure_id=pk, level=Level(value), valid_from=told["since"])
        else:
            set_portal_state(**by, procedure_id=pk, state=Portal(value), since=told["since"])
    return len(chosen)


def _narrowed(request: HttpRequest, lines: list[OnlineLine], day: date) -> dict[str, Any]:
    portal, level = request.GET.get("cong", ""), request.GET.get("muc", "")
    portals = Counter(one.portal for one in lines if level in ("", one.level))
    levels = Counter(one.level for one in lines if portal in ("", one.portal))
    asked = {"ngay": f"{day:%d/%m/%Y}"}

    def address(**more: str) -> str:
        return "?" + urlencode(asked | {key: value for key, value in more.items() if value})

    words = {key: said for key, (said, _) in PORTALS.items()}
    named = {str(one): LEVELS[one] for one in Level} | {"none": UNSAID}
    found = [
        (one, *PORTALS[one.portal], named[one.level])
        for one in lines
        if portal in ("", one.portal) and level in ("", one.level)
    ]
    everywhere = {"words": "Mọi trạng thái", "count": sum(portals.values()), "here": not portal}
    tabs = [everywhere | {"url": address(muc=level)}]
    tabs += [
        {
            "url": address(cong=key, muc=level),
            "words": said.capitalize(),
            "count": portals[key],
            "here": key == portal,
        }
        for key, said in words.items()
        if portals[key] or key == portal
    ]
    return {
        "tabs": tabs,
        "levels": [
            (address(cong=portal, muc="" if key == level else key), said, levels[key], key == level)
            for key, said in named.items()
            if levels[key] or key == level
        ],
        **_page(request, found, lambda page: address(cong=portal, muc=level, trang=str(page))),
    }


def _page(request: HttpRequest, found: list[Any], address: Callable[[int], str]) -> dict[str, Any]:
    """The lines of the page asked for, and the ways on."""
    rows, pager = page_of(request.GET.get("trang", ""), len(found), PAGE, address)
    return {"lines": found[rows], **pager}
