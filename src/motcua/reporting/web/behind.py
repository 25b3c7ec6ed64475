"""The dossiers behind one figure of a report: exactly as many as the figure says."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from motcua.dossiers.public import figures
from motcua.indicators.public import Behind, dossiers_behind
from motcua.indicators.rules.definitions import handling_definitions
from motcua.kernel.refusal import Refusal
from motcua.reporting import words
from motcua.reporting.access import agency_ids_of
from motcua.reporting.rules.table import Reading
from motcua.reporting.web.asking import Asked, asked_of, dossier_url
from motcua.reporting.web.handling import NAME

PAGE = 50


@require_safe
def behind(request: HttpRequest) -> HttpResponse:
    """One page of the dossiers of ``cell`` (an indicator's code), of one ``sector`` or of all."""
    asked = asked_of(request, NAME)
    code = request.GET.get("cell", "")
    indicator = handling_definitions(asked.question.to_day).indicators.get(code)
    if indicator is None or indicator.of:
        raise Refusal("report.bad_cell", found=code)
    number = _number(request.GET.get("page", "1")) or 1
    scope = _scope(request, asked)
    page = dossiers_behind(
        scope, asked.question.period, indicator.cells, start=(number - 1) * PAGE, limit=PAGE
    )
    sectors = figures.sector_names({one.snapshot.sector_id for one in page.dossiers} | {scope.sector_id})
    more = {name: request.GET[name] for name in ("cell", "sector", "declared") if name in request.GET}
    last = max(1, -(-page.count // PAGE))
    context = {
        "asked": asked,
        "indicator": indicator,
        "sector": sectors.get(scope.sector_id, ""),
        "declared": scope.is_declaration,
        "count": page.count,
        "rows": [_row(one, sectors) for one in page.dossiers],
        "trail": [
            {"url": reverse("reports"), "words": "Báo cáo"},
            {"url": asked.url("handling-report"), "words": words.TITLES[NAME].split(":")[0]},
        ],
        "before": asked.url("handling-dossiers", **more, page=str(number - 1)) if number > 1 else "",
        "after": asked.url("handling-dossiers", **more, page=str(number + 1)) if number < last else "",
        "first": (number - 1) * PAGE + 1,
        "until": min(page.count, number * PAGE),
    }
    return render(request, "reporting/behind.html", context)


def _scope(request: HttpRequest, asked: Asked) -> figures.Scope:
    agency_ids = agency_ids_of(asked.agency, with_affiliates=asked.question.with_affiliates)
    sector = _number(request.GET.get("sector", ""))
    scope = figures.Scope(agency_ids, None, sector)
    if request.GET.get("declared") == "1":
        return replace(scope, is_declaration=True)
    if asked.question.reading is Reading.WITHOUT_DECLARATION:
        return replace(scope, is_declaration=False)
    return scope


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and 0 < len(text) < 10 and int(text) else None


def _row(one: Behind, sectors: dict[int, str]) -> dict[str, object]:
    said, kind = words.STANDINGS.get(one.standing, ("", ""))
    return {
        "code": one.code,
        "url": dossier_url(one.code),
        "sector": sectors.get(one.snapshot.sector_id, ""),
        "channel": words.CHANNELS.get(one.snapshot.channel, one.snapshot.channel),
        "dossier": one.snapshot,
        "said": said,
        "kind": kind,
    }
