"""The desk of procedure control: every tool from one page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import number_words
from motcua.organisation.public import require_staff
from motcua.procedures.public import waiting_for_control
from motcua.simplification import access
from motcua.simplification.queries.reviews import late_reviews
from motcua.simplification.words import TOOLS, WAITING


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """What waits, and what the desk works with, the daily work first."""
    require_staff(request.actor)
    may = request.actor.holds_anywhere(*access.CONTROLLERS) is not None
    groups = [
        {
            "title": title,
            "tools": [
                {"url": reverse(name), "words": words, "why": why}
                for name, words, why, is_for_control in tools
                if may or not is_for_control
            ],
        }
        for title, tools in TOOLS
    ]
    return render(request, "simplification/front.html", {"groups": groups, "waiting": _waiting(request)})


def _waiting(request: HttpRequest) -> list[dict[str, str]]:
    """What waits at the officer's own agencies; what the law or a plan has a day for is marked."""
    agencies, today = request.actor.agency_ids(), local_day(request.at)
    found = waiting_for_control(agencies, today)
    drafts = f"{reverse('catalogue')}?cua=don-vi&trang-thai="
    return [
        _fact("drafts", found.drafts, f"{drafts}draft"),
        _fact("to_announce", found.to_announce, f"{drafts}awaiting_announcement"),
        _fact("to_repeal", found.to_repeal, f"{drafts}awaiting_repeal"),
        _fact("open_sets", found.open_sets, reverse("change-sets")),
        _fact("undisclosed", found.undisclosed, reverse("decisions"), "soon"),
        _fact("wrong_sheets", found.wrong_sheets, reverse("walls"), "soon"),
        _fact("late_reviews", late_reviews(agencies, today), reverse("review-plans"), "late"),
    ]


def _fact(key: str, count: int, url: str, kind: str = "") -> dict[str, str]:
    label, of = WAITING[key]
    return {
        "label": label,
        "figure": number_words(count),
        "url": url,
        "of": of,
        "kind": kind if count else "",
    }
