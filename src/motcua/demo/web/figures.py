"""The figures of the articles on the screen: what was printed, what comes out, and the way to the rows."""

from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from motcua.demo.data_files import data
from motcua.demo.figures import SeedFigure, seed_figures
from motcua.demo.reform_figures import REFORM_ANSWERS, reform_page
from motcua.demo.rows import codes, has_rows, rows_behind
from motcua.demo.words import ARTICLES
from motcua.organisation.public import Agency
from motcua.procedures.public import Sector
from motcua.reporting.access import readable_agencies
from motcua.reporting.rules.table import Reading

CELLS = {"received": "received.total", "resolved": "resolved.total", "in_progress": "in_progress.total"}


@dataclass(frozen=True, slots=True)
class Line:
    """One figure with the address of its rows; no address where they are not the reader's to open."""

    figure: SeedFigure
    url: str

    @property
    def verdict(self) -> tuple[str, str]:
        """Word and kind of the badge."""
        return ("khớp", "done") if self.figure.holds else ("không khớp", "late")


@require_safe
def figures(request: HttpRequest) -> HttpResponse:
    """Every agency with its figures. Whose dossiers may be opened is decided where they are opened."""
    found = _found(request)
    readable = set(readable_agencies(request.actor).values_list("code", flat=True))
    sectors = {name: pk for pk, name in Sector.objects.values_list("pk", "name")}
    numbered = [
        (number, one, _url(number, one, readable, sectors)) for number, one in enumerate(found, start=1)
    ]
    context = {
        "held": sum(one.holds for one in found),
        "asked": len(found),
        "agencies": [
            _agency(key, [Line(one, url) for _, one, url in group], readable)
            for key, group in groupby(numbered, key=lambda entry: entry[1].key)
        ],
    }
    return render(request, "demo/figures.html", context)


@require_safe
def behind(request: HttpRequest, number: int) -> HttpResponse:
    """The procedures behind figure ``number`` (1 is the first), in their groups."""
    found = _found(request)
    if not 0 < number <= len(found) or not has_rows(found[number - 1].ask):
        raise Http404
    figure = found[number - 1]
    context = {
        "figure": figure,
        "code": codes()[figure.key],
        "as_of": data("catalogues")[figure.key]["as_of"],
        "groups": rows_behind(figure.key, figure.ask),
        "trail": [{"url": reverse("figures"), "words": "Số liệu"}],
    }
    return render(request, "demo/rows.html", context)


def _found(request: HttpRequest) -> list[SeedFigure]:
    """All figures, none before the demo is loaded."""
    wanted = list(codes().values())
    is_there = Agency.objects.filter(code__in=wanted).count() == len(wanted)
    return seed_figures(request.at) if is_there else []


def _agency(key: str, lines: list[Line], readable: set[str]) -> dict[str, object]:
    code, has_register = codes()[key], key in data("dossiers")
    return {
        "key": key,
        "name": lines[0].figure.agency,
        "article": ARTICLES[key],
        "lines": lines,
        "report": _report(key) if has_register and code in readable else "",
        "is_closed": has_register and code not in readable,
    }


def _url(number: int, figure: SeedFigure, readable: set[str], sectors: dict[str, int]) -> str:
    if has_rows(figure.ask):
        return reverse("figure-rows", args=[number])
    if codes()[figure.key] not in readable:
        return ""
    if figure.ask.partition(":")[0] in REFORM_ANSWERS:
        agency = Agency.objects.get(code=codes()[figure.key])
        return reform_page(agency.pk, figure.ask)
    return _dossiers(figure, sectors)


def _dossiers(figure: SeedFigure, sectors: dict[str, int]) -> str:
    """The dossiers of a figure, or the report it stands in where it is more than one count."""
    question, _, about = figure.ask.partition(":")
    if question == "declarations":
        return _cell(figure.key, "received.total", declared="1")
    if question == "cell" and about in CELLS:
        return _cell(figure.key, CELLS[about])
    if question == "row" and about in sectors:
        return _cell(figure.key, "received.total", sector=str(sectors[about]))
    reading = {"reading": Reading.WITHOUT_DECLARATION.value} if "without" in question else {}
    return _report(figure.key, **reading)


def _cell(key: str, cell: str, **more: str) -> str:
    return _asked("handling-dossiers", key, cell=cell, **more)


def _report(key: str, **more: str) -> str:
    return _asked("handling-report", key, **more)


def _asked(route: str, key: str, **more: str) -> str:
    period = data("dossiers")[key]
    said = {"agency": codes()[key], "from": f"{period['from']}", "to": f"{period['to']}"}
    return f"{reverse(route)}?{urlencode(said | more)}"
