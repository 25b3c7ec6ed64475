"""The desk of procedure control: every tool from one page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from motcua.simplification import access
from motcua.simplification.words import TOOLS


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """What the desk works with, the daily work first."""
    access.require_staff(request.actor)
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
    return render(request, "simplification/front.html", {"groups": groups})
