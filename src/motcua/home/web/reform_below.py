"""The agencies below: one figure with who gave it, and how punctual each was in a year."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from motcua.home.web.reform_shown import agency_line, figure_url, shown
from motcua.home.words import reform as words
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import number_words
from motcua.organisation.public import require_staff
from motcua.reporting import public as reporting
from motcua.reporting.rules.punctual import punctual


@require_safe
def figure(request: HttpRequest, number: int, figure: str) -> HttpResponse:
    """One figure of the aggregate over the agencies, each opening onto its own frozen rows."""
    actor = require_staff(request.actor)
    report = reporting.reform_report_to_read(actor, number)
    stood = reporting.stand(report)
    is_draft = stood.frozen is None or stood.state in {"draft", "returned"}
    body = reporting.compile_now(report, stood, request.at).body if is_draft else stood.frozen
    below = body.get("below")
    one = next((each for each in below["figures"] if each["code"] == figure), None) if below else None
    if one is None:
        raise Refusal("reform_report.bad_figure", found=figure)
    numbers = [each["report"] for each in below["agencies"] if each["report"]]
    reports = {
        each.agency.code: each for each in reporting.readable_reform_reports(actor).filter(pk__in=numbers)
    }
    context = {
        "report": report,
        "title": reporting.period_words(report),
        "one": one,
        "value": words.NOT_SUMMED if not one["sums"] else shown(one["value"]),
        "agencies": [_told(below, each, figure, reports) for each in below["agencies"]],
        "missing": reporting.appendix.missing_words(below),
        "trail": [
            {"url": reverse("reform-reports"), "words": words.REFORM_TITLE},
            {"url": reverse("reform-report", args=[report.pk]), "words": reporting.period_words(report)},
        ],
    }
    return render(request, "home/reform_figure.html", context)


def _told(below: Any, each: Any, figure: str, reports: Any) -> dict[str, Any]:
    code = each["code"]
    value = below["values"].get(code, {}).get(figure)
    rows = figure_url(reports[code], each, figure) if value is not None and code in reports else ""
    return {
        **agency_line(each),
        "value": shown(value),
        "rows": rows,
        "overridden": figure in below["overridden"].get(code, ()),
    }


@require_safe
def standing(request: HttpRequest) -> HttpResponse:
    """Who sent which report of a year, in time or late, counted from the sendings."""
    actor, today = require_staff(request.actor), local_day(request.at)
    post = next((one for one in actor.posts if reporting.writes_reform(actor, one.agency_id)), None)
    if post is None:
        raise Refusal("reform_report.forbidden")
    said = request.GET.get("nam", "")
    year = int(said) if said.isascii() and said.isdecimal() and len(said) == 4 else today.year
    year = min(max(year, 2000), 2099)
    found = reporting.below.reporters_of_year(post.agency_id, year, request.at)
    context = {
        "agency": post.agency_name,
        "title": words.STANDING_TITLE.format(year=year),
        "years": range(today.year + 1, today.year - 4, -1),
        "year": year,
        "lines": [_reporter(one) for one in found],
        "all": _count(punctual(owed for one in found for _, _, owed in one.lines)) if found else None,
        "trail": [{"url": reverse("reform-reports"), "words": words.REFORM_TITLE}],
    }
    return render(request, "home/reform_standing.html", context)


def _reporter(one: Any) -> dict[str, Any]:
    return {
        "name": one.agency.name,
        "count": _count(one.count),
        "cells": [_cell(*each) for each in one.lines],
    }


def _cell(period: Any, line: Any, owed: Any) -> dict[str, Any]:
    state = line.stand.state if line else "none"
    said, kind = reporting.BELOW_STATES[state]
    if not owed.sent and not owed.is_over:
        said, kind = (words.NOT_DUE if line is None else said), ""
    return {
        "period": words.PERIODS[period.kind].format(year=period.year),
        "url": reverse("reform-report", args=[line.report.pk]) if line else "",
        "words": said,
        "kind": kind,
        "late": owed.late or (owed.is_over and not owed.sent),
        "returned": owed.returned,
    }


def _count(one: Any) -> dict[str, str]:
    return {
        "on_time": f"{one.on_time}/{one.due}",
        "rate": "–" if one.rate is None else f"{number_words(one.rate, 1)}%",
        "complete": f"{one.received}/{one.due}",
        "late": str(one.late),
        "missing": str(one.missing),
        "returned": str(one.returned),
    }
