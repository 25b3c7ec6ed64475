"""The year of an agency with all below it: the table of its source agencies, each figure with its rows."""

from collections import Counter
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from motcua.home.queries.tree import Branch
from motcua.home.queries.year import Year
from motcua.home.web.year_rows import counted
from motcua.home.words import year as words
from motcua.kernel.rounding import percent
from motcua.kernel.vietnamese import number_words
from motcua.plans.rules.standing import Progress


def tree_page(shown: Year, asked: Mapping[str, str]) -> dict[str, Any]:
    """``asked`` is what the lists behind figures of the whole tree are asked for by."""
    tree, agency = shown.tree, shown.agency
    assert tree is not None
    page = f"{reverse('year')}?{urlencode({'agency': agency.code, 'nam': shown.year})}"
    return {
        "says": words.TREE_SAYS.format(agency=agency.name),
        "total": _line(tree.cells, asked),
        "plan": _done(tree.plan),
        "findings": _done(tree.findings),
        "rows": [_branch(one, shown.year, dict(asked)) for one in tree.shown],
        "empty": words.TREE_EMPTY.format(count=counted(tree.empty)) if tree.empty else "",
        "has_reports": any(one.reports for one in tree.branches),
        "standing_url": f"{reverse('reform-standing')}?nam={shown.year}",
        "own_url": f"{page}&rieng=1",
    }


def _branch(one: Branch, year: int, asked: dict[str, str]) -> dict[str, Any]:
    asked["agency"] = one.agency.code
    if one.is_own:
        asked.pop("affiliates", None)
    page = f"{reverse('year')}?{urlencode({'agency': one.agency.code, 'nam': year})}"
    reports = one.reports
    return {
        **_line(one.cells, asked),
        "name": words.OWN_BRANCH.format(name=one.agency.name) if one.is_own else one.agency.name,
        "url": f"{page}&rieng=1" if one.is_own else page,
        "plan": _done(one.plan) | {"url": "#viec-tre" if one.is_own else f"{page}#viec-tre"},
        "findings": _done(one.findings) | {"url": "#ton-tai" if one.is_own else f"{page}#ton-tai"},
        "reports": f"{reports.on_time}/{reports.due}" if reports else "",
        "missing": counted(reports.missing) if reports and reports.missing else "",
    }


def _line(cells: Counter[str], asked: Mapping[str, str]) -> dict[str, Any]:
    came = cells["received_online"] + cells["received_other"]
    report = f"{reverse('handling-report')}?{urlencode(dict(asked))}"

    def rows(cell: str) -> str:
        return f"{reverse('handling-dossiers')}?{urlencode({**asked, 'cell': cell})}"

    return {
        "received": {"figure": counted(came), "url": report},
        "online": {"figure": _rate(cells["received_online"], came), "url": rows("received.online")},
        "digitised": {"figure": _rate(cells["digitised"], came), "url": report},
        "in_time": {
            "figure": _rate(cells["early"] + cells["on_time"], cells["resolved"]),
            "url": rows("resolved.total"),
        },
        "late": {"figure": counted(cells["late"]), "url": rows("resolved.late")},
        "overdue": {
            "figure": counted(cells["overdue"]),
            "url": rows("in_progress.overdue"),
            "is_bad": cells["overdue"] > 0,
        },
    }


def _rate(part: int, whole: int) -> str:
    found = percent(part, whole)
    return "–" if found is None else f"{number_words(found, 1)}%"


def _done(progress: Progress) -> dict[str, Any]:
    late = counted(progress.overdue) if progress.overdue else ""
    figure = f"{counted(progress.done)}/{counted(progress.total)}" if progress.total else "–"
    return {"figure": figure, "late": late, "is_none": not progress.total}
