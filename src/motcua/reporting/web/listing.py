"""All reports, the periods people ask for, and what was sent."""

from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from motcua.indicators.public import years_with_figures
from motcua.kernel.time import local, local_day
from motcua.organisation.public import Agency
from motcua.reporting import words
from motcua.reporting.models import ReportRun
from motcua.reporting.web.asking import asked_of

MOST_RUNS = 30


@require_safe
def reports(request: HttpRequest) -> HttpResponse:
    """The reports of the person's agencies, with a form, ready periods and the years that have figures."""
    asked = asked_of(request, "bieu-06")
    years, today = years_with_figures([one.pk for one in asked.agencies]), local_day(request.at)
    runs = ReportRun.objects.filter(agency__in=[one.pk for one in asked.agencies]).select_related("agency")
    context = {
        "asked": asked,
        "summary": words.SUMMARIES["bieu-06"],
        "title": words.TITLES["bieu-06"],
        "periods": [
            {"words": said, "url": _url(asked.agency.code, first, last)}
            for said, first, last in _periods(today, years.get(asked.agency.pk, []))
        ],
        "overseen": [_overseen(one, years[one.pk], today) for one in asked.agencies if years.get(one.pk)],
        "without": [_overseen(one, [], today) for one in asked.agencies if not years.get(one.pk)],
        "runs": [_run(run) for run in runs[:MOST_RUNS]],
    }
    return render(request, "reporting/reports.html", context)


def usual_periods(today: date) -> list[tuple[str, date, date]]:
    """Month, quarter, half-year and year so far, and the month and the year before."""
    month = today.replace(day=1)
    quarter = today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1)
    half = today.replace(month=1 if today.month <= 6 else 7, day=1)
    year = today.replace(month=1, day=1)
    before_month, before_year = month - timedelta(days=1), year - timedelta(days=1)
    return [
        (f"Tháng {today:%m/%Y}", month, today),
        (f"Quý {(today.month + 2) // 3}/{today.year}", quarter, today),
        (f"Sáu tháng {'đầu' if half.month == 1 else 'cuối'} năm {today.year}", half, today),
        (f"Năm {today.year}", year, today),
        (f"Tháng {before_month:%m/%Y}", before_month.replace(day=1), before_month),
        (f"Năm {before_year.year}", before_year.replace(month=1, day=1), before_year),
    ]


def _periods(today: date, years: list[int]) -> list[tuple[str, date, date]]:
    """The usual ones, then every other year that has figures."""
    usual = usual_periods(today)
    named = {said for said, _, _ in usual}
    return usual + [
        (said, date(year, 1, 1), date(year, 12, 31)) for year in years if (said := f"Năm {year}") not in named
    ]


def _overseen(agency: Agency, years: list[int], today: date) -> dict[str, object]:
    """An agency with its reports by year."""
    return {
        "name": agency.name,
        "url": f"{reverse('reports')}?agency={agency.code}",
        "years": [
            (year, _url(agency.code, date(year, 1, 1), min(date(year, 12, 31), today))) for year in years
        ],
    }


def _url(agency: str, first: date, last: date) -> str:
    return f"{reverse('handling-report')}?agency={agency}&from={first:%Y-%m-%d}&to={last:%Y-%m-%d}"


def _run(run: ReportRun) -> dict[str, object]:
    total = run.figures["total"]
    affiliates = "&affiliates=1" if run.with_affiliates else ""
    moment = local(run.as_of).isoformat().replace("+", "%2B")
    return {
        "run": run,
        "title": words.TITLES[run.name].split(":")[0],
        "reading": dict(words.READINGS)[run.reading],
        "received": total["received"]["total"],
        "resolved": total["resolved"]["total"],
        "in_progress": total["in_progress"]["total"],
        "url": f"{_url(run.agency.code, run.from_day, run.to_day)}"
        f"&reading={run.reading}&as_of={moment}{affiliates}",
    }
