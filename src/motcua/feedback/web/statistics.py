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
from motcua.feedback.queries.statistics import Judged, judged_petitions
from motcua.feedback.rules.statistics import Figures, figures
from motcua.feedback.words import FIGURES, RATES, SCOPES, STATES, TITLE, WITH_BELOW
from motcua.foundation.files import Kind
from motcua.foundation.web.downloads import made
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import day_words
from motcua.organisation.public import Actor

SHOWN = 100


@require_safe
def statistics(request: HttpRequest) -> HttpResponse:
    """This year by itself, or the days asked for (``tu``, ``den``), of the agency or with ``pham-vi=cay`` of
    those below it too; ``tai=xlsx`` takes it away."""
    post = access.require_reader(request.actor)
    today = local_day(request.at)
    form = PeriodForm(request.GET if "tu" in request.GET else None)
    first, last = date(today.year, 1, 1), today
    if form.is_bound and form.is_valid():
        first, last = form.cleaned_data["tu"], form.cleaned_data["den"]
    below = access.agencies_below(request.actor, post)
    whole = bool(below) and request.GET.get("pham-vi") == "cay"
    agencies = [post.agency_id, *(below if whole else ())]
    name = WITH_BELOW.format(agency=post.agency_name) if whole else post.agency_name
    rows = judged_petitions(agencies, first, last)
    found = figures((one.told for one in rows), request.at)
    if request.GET.get("tai") == "xlsx" and not form.errors:
        return _file(name, first, last, found, rows)
    context = {
        "agency": name,
        "scopes": [(key, words, whole == bool(key)) for key, words in SCOPES.items()] if below else (),
        "scope": "cay" if whole else "",
        "first": first,
        "last": last,
        "form": form if form.is_bound else PeriodForm(initial={"tu": first, "den": last}),
        "figures": found,
        "lines": [(FIGURES[name], value) for name, value in _counts(found)],
        "rates": [(RATES[name], value) for name, value in _rates(found)],
        "about": [(Petition.About(key).label, count) for key, count in found.about.most_common()],
        "rows": [_row(request.actor, one) for one in rows[:SHOWN]],
        "trail": [{"url": reverse("petitions"), "words": TITLE}],
    }
    return render(request, "feedback/statistics.html", context, status=422 if form.errors else 200)


def _row(actor: Actor, one: Judged) -> dict[str, Any]:
    """A petition of another agency is counted here and opened there; how it ended is told where it was sent
    on among them."""
    return {
        "one": one.petition,
        "end": one.end,
        "state": STATES[one.end.state],
        "may_open": access.may_handle(actor, one.petition),
    }


def _counts(found: Figures) -> list[tuple[str, int]]:
    return [(name, getattr(found, name)) for name in FIGURES]


def _rates(found: Figures) -> list[tuple[str, Any]]:
    return [(name, getattr(found, name)) for name in RATES]


def _file(agency: str, first: date, last: date, found: Figures, rows: list[Judged]) -> HttpResponse:
    out = BytesIO()
    lines: list[tuple[str, object]] = [(FIGURES[name], value) for name, value in _counts(found)]
    lines += [(f"{RATES[name]} (%)", value) for name, value in _rates(found)]
    title = (agency, f"{TITLE}, {day_words(first)} – {day_words(last)}")
    write_figures_xlsx(out, title, lines, ((one.petition, one.end) for one in rows))
    return made(out.getvalue(), kind=Kind.XLSX, name=f"phan-anh-{first}-{last}.xlsx")
