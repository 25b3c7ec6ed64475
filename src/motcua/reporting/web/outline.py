"""The outline of reform reports: its sections with the figures of a period, and every edition of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from motcua.organisation.public import Agency, HeldPost
from motcua.reporting import access
from motcua.reporting.outputs.outline_words import change_words, period_choices, period_key, section_lines
from motcua.reporting.queries.compiling import values_of
from motcua.reporting.queries.outlines import editions_of, periods_to_try, standing_outline, writers_at
from motcua.reporting.rules.outline_changes import outline_changes
from motcua.reporting.words import OUTLINE as W


@dataclass(frozen=True, slots=True)
class Tried:
    """The figures an outline is looked at with: ``period`` is what a form calls the chosen one."""

    agency: Agency
    period: str
    periods: list[tuple[str, str]]
    values: Mapping[str, str]

    @property
    def words(self) -> str:
        said = dict(self.periods)[self.period]
        return said[:1].lower() + said[1:]


def tried(request: HttpRequest, post: HeldPost, wanted: str) -> Tried:
    """The period asked for, or the one that is due next, with everything it counts."""
    agency = Agency.objects.select_related("parent").get(pk=post.agency_id)
    listed = periods_to_try(request.at)
    period = next((one for one in listed if period_key(one) == wanted), listed[0])
    values = values_of(agency, period, request.at)
    return Tried(agency, period_key(period), period_choices(listed), values)


@require_safe
def outline(request: HttpRequest) -> HttpResponse:
    """The outline as it stands, read as the report of a period would be."""
    post = access.require_outline_reader(request.actor)
    seen = tried(request, post, request.GET.get("ky", ""))
    stands, writers = standing_outline(post.agency_path), dict(writers_at(post.agency_id))
    context = {
        "stands": stands,
        "lines": section_lines(stands.told, seen.values, writers),
        "seen": seen,
        "may_edit": access.outlines(request.actor, post.agency_id),
        "editions": [
            {
                "edition": one,
                "changes": [change_words(each, writers) for each in outline_changes(before, after)],
            }
            for one, after, before in editions_of(post.agency_id)
        ],
        "trail": trail(),
    }
    return render(request, "reporting/outline.html", context)


def trail(*, inside: bool = False) -> list[dict[str, Any]]:
    """The way back."""
    found = [
        {"url": reverse("reports"), "words": W["reports"]},
        {"url": reverse("reform-reports"), "words": W["reform"]},
    ]
    return [*found, {"url": reverse("reform-outline"), "words": W["title"]}] if inside else found
