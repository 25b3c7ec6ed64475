"""The figure a criterion is filled from: how it is counted, and the rows behind it."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from motcua.collection.public import latest_round
from motcua.foundation.web.pages import page_of
from motcua.indicators.public import ServiceRow, measured_satisfaction, rows_behind
from motcua.indicators.rules.service import Share, measures
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local
from motcua.kernel.vietnamese import number_words
from motcua.organisation.public import Actor, require_staff
from motcua.scoring import access
from motcua.scoring.models import Sheet
from motcua.scoring.queries.counted import SERVICE, CountedFigure, figure_of, ground_of
from motcua.scoring.rules.book import Criterion, book_from, is_collected
from motcua.scoring.web.lines import points_words, total_words
from motcua.scoring.words import FACTS, FIGURE, ROW_KINDS, TITLE

PAGE = 50
CELLS = {
    "handling.on_time_rate": "resolved.total",
    "handling.in_time_of_handled": "received.total",
    "handling.overdue": "in_progress.overdue",
    "handling.online_rate": "received.online",
    "handling.digitised_rate": "received.total",
}
"""Figure of handling to the indicator whose dossiers stand behind it."""


@require_safe
def figure(request: HttpRequest, number: int, key: str) -> HttpResponse:
    """The rows of the figure behind a criterion; a figure whose rows have a page of their own leads there."""
    actor = require_staff(request.actor)
    sheet = access.sheet_to_read(actor, number)
    one = book_from(sheet.cycle.book).criterion(key)
    if not one.source.startswith(SERVICE):
        return HttpResponseRedirect(_elsewhere(request, sheet, one))
    measure_key = one.source.removeprefix(SERVICE)
    measure, counted = measures()[measure_key], figure_of(sheet, one.source, request.at)
    behind = rows_behind(ground_of(sheet, request.at).service, measure_key)
    page, pager = page_of(request.GET.get("trang", ""), behind.count, PAGE, "?trang={}".format)
    rows = behind.cut(page)
    context = {
        "sheet": sheet,
        "criterion": one,
        "measure": measure,
        "value": total_words(counted.value),
        "share": share_words(counted),
        "names": [FACTS[name] for name in (rows[0].facts if rows else ())],
        "rows": [_row(actor, each) for each in rows],
        "kind": ROW_KINDS[rows[0].kind] if rows else "",
        "pager": pager,
        "trail": [
            {"url": reverse("scores"), "words": TITLE},
            {"url": reverse("score-sheet", args=[sheet.pk]), "words": f"{sheet.name} {sheet.cycle.year}"},
            {"url": reverse("score-criterion", args=[sheet.pk, key]), "words": key},
        ],
    }
    return render(request, "scoring/figure.html", context)


def share_words(counted: CountedFigure) -> str:
    """``28 đúng hạn hoặc còn hạn trên 30 hồ sơ``; a sentence where there is nothing to count."""
    share: Share | None = counted.share
    if share is None:
        return ""
    measure = measures()[counted.source.removeprefix(SERVICE)]
    if not share.whole:
        return FIGURE["nothing"].format(whole_words=measure.whole)
    said = FIGURE["share"].format(
        part=number_words(share.part),
        part_words=measure.part,
        whole=number_words(share.whole),
        whole_words=measure.whole,
    )
    return said + (FIGURE["minus"].format(minus=points_words(share.minus)) if share.minus else "")


def _row(actor: Actor, one: ServiceRow) -> dict[str, Any]:
    ref, may_open = one.ref, one.kind != "petition" or actor.is_staff
    route = {"dossier": "dossier", "procedure": "edition", "decision": "decision", "petition": "petition"}
    return {
        "title": ref if one.kind in {"dossier", "petition"} else one.title,
        "small": one.title if one.kind in {"dossier", "petition"} else "",
        "url": reverse(route[one.kind], args=[ref]) if may_open else "",
        "is_met": one.is_met,
        "said": FIGURE["met" if one.is_met else "missed"],
        "facts": [
            {"label": FACTS[name], "value": local(value) if hasattr(value, "tzinfo") else value}
            for name, value in one.facts.items()
        ],
    }


def _elsewhere(request: HttpRequest, sheet: Sheet, one: Criterion) -> str:
    """The page on which the rows of another kind of figure are."""
    agency, year = sheet.agency or sheet.cycle.agency, sheet.cycle.year
    source = one.source
    if is_collected(source):
        _, set_code, key = source.split(".")
        round_id = latest_round(agency.pk, set_code, year)
        return reverse("collected-figure", args=[round_id, key]) if round_id else reverse("collection")
    if source == "measured.satisfaction":
        measured = measured_satisfaction(agency, year)
        return reverse("survey-results", args=[measured.survey_id]) if measured else reverse("surveys")
    if source in CELLS:
        asked = {
            "agency": agency.code,
            "from": date(year, 1, 1).isoformat(),
            "to": ground_of(sheet, request.at).period.to_day.isoformat(),
            "as_of": local(request.at).isoformat(),
            "cell": CELLS[source],
        }
        return f"{reverse('handling-dossiers')}?{urlencode(asked)}"
    pages = {"catalogue": "catalogue", "plans": "plans", "reports": "reform-reports"}
    page = pages.get(source.partition(".")[0])
    if page is None:
        raise Refusal("score.no_such_figure", source=source)
    return reverse(page)
