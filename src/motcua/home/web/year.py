"""The year at a glance on screen and on one sheet of paper: each figure opens its rows."""

from collections import Counter
from dataclasses import replace
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from motcua.home.queries.year import Year, year_at_a_glance
from motcua.home.web.year_calls import calls, overdue_tasks
from motcua.home.web.year_charts import by_area, by_branch, by_content, by_month, keys
from motcua.home.web.year_rows import (
    Fact,
    counted,
    facts,
    lates,
    lost_points,
    overdue_rows,
    report_rows,
    satisfied,
    scored_today,
    shared,
    task_rows,
)
from motcua.home.web.year_tree import tree_page
from motcua.home.words import year as words
from motcua.home.words.calendar import MONTH
from motcua.indicators.public import month_period
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local, local_day
from motcua.organisation.public import Role, require_staff
from motcua.plans.public import progress_of
from motcua.reporting.public import agency_to_read, readable_agencies
from motcua.reporting.rules.reform_calendar import calendar_basis

FIRST_YEAR, LAST_YEAR = 1991, 2099
MOST_AGENCIES = 200
OVERDUE = "in_progress.overdue"
BY_AGENCY = "#theo-co-quan"
"""Where the sums of the tree are parted by their source agencies."""
READERS = (Role.DIRECTOR, Role.REFORM)


@require_safe
def year(request: HttpRequest) -> HttpResponse:
    """One agency (``agency``) and one year (``nam``), this year and the own agency by themselves."""
    actor = require_staff(request.actor)
    post = actor.holds_anywhere(*READERS)
    if post is None:
        raise Refusal("year.forbidden")
    code = request.GET.get("agency", "").strip() or post.agency_code
    agencies, today = list(readable_agencies(actor)), local_day(request.at)
    agency = next((one for one in agencies if one.code == code), None) or agency_to_read(actor, code)
    number = _year(request.GET.get("nam", ""), today.year)
    under = [one for one in agencies if one.path.startswith(agency.path)]
    with_below = under if len(under) > 1 and request.GET.get("rieng") != "1" else []
    shown = year_at_a_glance(agency, number, at=request.at, with_below=with_below)
    is_own = agency.pk in actor.agency_ids()
    reports = report_rows(shown, today, reverse("reform-reports"))
    context = {
        "shown": shown,
        "agencies": agencies[:MOST_AGENCIES],
        "has_below": len(under) > 1,
        "tree": tree_page(shown, _asked(shown, 0)) if shown.tree else None,
        "years": range(today.year, today.year - 5, -1),
        "calls": calls(shown, reports, _url(shown, OVERDUE)),
        "next_report": next((one for one in reports if one["due"] >= today), None),
        "headline": [replace(one, big=True) for one in _headline(shown)],
        "groups": _groups(shown, is_own=is_own),
        "months": _months(shown),
        **_plan_bars(shown),
        "area_bars": by_area(shown.index),
        "bars": by_month(_begun(shown), lambda month: _url(shown, "resolved.total", month=month)),
        "has_finished": any(one["early"] + one["on_time"] + one["late"] for _, one in _begun(shown)),
        "keys": keys(),
        "reports": reports,
        "basis": calendar_basis(),
        **lost_points(shown.index, shown.winning_back),
        "overdue": overdue_rows(shown.overdue, names_agency=shown.tree is not None),
        "late_tasks": task_rows(shown.tasks),
        "late_from_above": task_rows(shown.from_above),
        "open_findings": task_rows(shown.findings),
    }
    return render(request, "home/year.html", context)


def _plan_bars(shown: Year) -> dict[str, Any]:
    """The own plan by content; where there is none, the plans of the agencies below."""
    mine = by_content(shown.tasks)
    by_agency = [] if mine or shown.tree is None else by_branch(shown.tree)
    title = words.PLAN_TITLES["agency" if by_agency else "content"]
    return {"plan_bars": mine or by_agency, "plan_title": title}


def _headline(shown: Year) -> list[Fact]:
    """The five figures a head is asked for first."""
    kept, cells, tree = shown.kept, shown.kept.cells, shown.tree
    done = tree.plan if tree else progress_of(shown.tasks)
    late = tree.plan.overdue if tree else overdue_tasks(shown.tasks)
    ended = words.OF["resolved"].format(count=counted(cells["resolved"]))
    open_ones = words.OF["in_progress"].format(count=counted(cells["in_progress"]))
    return [
        Fact(
            "plan_done",
            f"{counted(done.done)}/{counted(done.total)}",
            words.LATE_TASKS.format(count=counted(late)) if late else words.ALL_IN_TIME,
            BY_AGENCY if tree else "#viec-tre",
            late > 0,
        ),
        scored_today(shown.index),
        shared("in_time", kept.in_time, cells["resolved"], ended, _url(shown, "resolved.total")),
        lates("late", cells["late"], cells["resolved"], ended, _url(shown, "resolved.late")),
        lates("overdue", cells["overdue"], cells["in_progress"], open_ones, _url(shown, OVERDUE)),
    ]


def _groups(shown: Year, *, is_own: bool) -> list[tuple[str, list[Fact]]]:
    """The other figures in groups, each with its way down."""
    return [
        (words.YEAR_GROUPS["digital"], _digital(shown, reverse("catalogue") if is_own else "")),
        (words.YEAR_GROUPS["above"], facts(progress_of(shown.from_above), "#viec-tren")),
        (words.YEAR_GROUPS["findings"], _findings(shown)),
    ]


def _findings(shown: Year) -> list[Fact]:
    found = shown.tree.findings if shown.tree else progress_of(shown.findings)
    return facts(found, BY_AGENCY if shown.tree else "#ton-tai", mended=True)


def _digital(shown: Year, procedures: str) -> list[Fact]:
    kept, cells, catalogue = shown.kept, shown.kept.cells, shown.catalogue
    came = words.OF["received"].format(count=counted(kept.newly_received))
    of_procedures = words.OF["procedures"].format(count=counted(catalogue.in_force))
    online = _url(shown, "received.online")
    return [
        Fact("received", counted(kept.newly_received), words.OF["year"], _report_url(shown)),
        shared("online", cells["received_online"], kept.newly_received, came, online),
        shared("digitised", cells["digitised"], kept.newly_received, came, _report_url(shown)),
        shared("online_procedures", catalogue.online, catalogue.in_force, of_procedures, procedures),
        satisfied(shown.satisfaction),
    ]


def _months(shown: Year) -> list[dict[str, Any]]:
    return [
        {
            "name": MONTH.format(month=number),
            "received": one["received_online"] + one["received_other"],
            "online": one["received_online"],
            "in_time": one["early"] + one["on_time"],
            "late": one["late"],
            "url": _report_url(shown, month=number),
        }
        for number, one in _begun(shown)
    ]


def _begun(shown: Year) -> list[tuple[int, "Counter[str]"]]:
    """Months that have begun by the last day looked at."""
    return list(enumerate(shown.months, start=1))[: shown.period.to_day.month]


def _url(shown: Year, cell: str, *, month: int = 0) -> str:
    return f"{reverse('handling-dossiers')}?{urlencode(_asked(shown, month) | {'cell': cell})}"


def _report_url(shown: Year, *, month: int = 0) -> str:
    return f"{reverse('handling-report')}?{urlencode(_asked(shown, month))}"


def _asked(shown: Year, month: int) -> dict[str, str]:
    seen_at: datetime = shown.period.seen_at
    period = month_period(shown.year, month, seen_at) if month else shown.period
    return {
        "agency": shown.agency.code,
        "from": period.from_day.isoformat(),
        "to": period.to_day.isoformat(),
        "as_of": local(seen_at).isoformat(),
    } | ({"affiliates": "1"} if shown.tree else {})


def _year(said: str, now: int) -> int:
    number = int(said) if said.isascii() and said.isdecimal() and len(said) == 4 else now
    return min(max(number, FIRST_YEAR), LAST_YEAR)
