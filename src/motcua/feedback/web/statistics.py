"""Petitions of a period in figures, as the reform report needs them."""

from datetime import date
from io import BytesIO
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from motcua.feedback import access
from motcua.feedback.forms.petition import PeriodForm
from motcua.feedback.models import Petition
from motcua.feedback.outputs.figures import write_figures_xlsx
from motcua.feedback.queries.statistics import petition_figures, petitions_of_period
from motcua.feedback.rules.statistics import Figures
from motcua.feedback.words import FIGURES, RATES, STATES, TITLE
from motcua.foundation.files import Kind
from motcua.foundation.web.downloads import made
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import day_words

SHOWN = 100


@require_safe
def statistics(request: HttpRequest) -> HttpResponse:
    """This year by itself, or the days asked for (``tu``, ``den``); ``tai=xlsx`` takes it away."""
    post = access.require_reader(request.actor)
    today = local_day(request.at)
    form = PeriodForm(request.GET if "tu" in request.GET else None)
    first, last = date(today.year, 1, 1), today
    if form.is_bound and form.is_valid():
        first, last = form.cleaned_data["tu"], form.cleaned_data["den"]
    found = petition_figures([post.agency_id], first, last, request.at)
    rows = petitions_of_period([post.agency_id], first, last)
    if request.GET.get("tai") == "xlsx" and not form.errors:
        return _file(post.agency_name, first, last, found, list(rows))
    context = {
        "agency": post.agency_name,
        "first": first,
        "last": last,
        "form": form if form.is_bound else PeriodForm(initial={"tu": first, "den": last}),
        "figures": found,
        "lines": [(FIGURES[name], value) for name, value in _counts(found)],
        "rates": [(RATES[name], value) for name, value in _rates(found)],
        "about": [(Petition.About(key).label, count) for key, count in found.about.most_common()],
        "rows": [{"one": one, "state": STATES[one.state]} for one in rows[:SHOWN]],
        "trail": [{"url": reverse("petitions"), "words": TITLE}],
    }
    return render(request, "feedback/statistics.html", context, status=422 if form.errors else 200)


def _counts(found: Figures) -> list[tuple[str, int]]:
    return [(name, getattr(found, name)) for name in FIGURES]


def _rates(found: Figures) -> list[tuple[str, Any]]:
    return [(name, getattr(found, name)) for name in RATES]


def _file(agency: str, first: date, last: date, found: Figures, rows: list[Petition]) -> HttpResponse:
    out = BytesIO()
    lines: list[tuple[str, object]] = [(FIGURES[name], value) for name, value in _counts(found)]
    lines += [(f"{RATES[name]} (%)", value) for name, value in _rates(found)]
    title = (agency, f"{TITLE}, {day_words(first)} – {day_words(last)}")
    write_figures_xlsx(out, title, lines, rows)
    return made(out.getvalue(), kind=Kind.XLSX, name=f"phan-anh-{first}-{last}.xlsx")
