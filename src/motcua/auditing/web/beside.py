"""The comparison with the register as the page shows it, every counted figure with its way down."""

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from motcua.auditing.queries.ledger import Comparison, Days, Edge, Line
from motcua.auditing.words import ledger_line
from motcua.kernel.time import local
from motcua.kernel.vietnamese import day_words, number_words
from motcua.reporting.public import FIGURE_NAMES, part_words
from motcua.reporting.rules.explain import Part
from motcua.reporting.rules.request import Question
from motcua.reporting.rules.table import Reading

MOST_NAMED = 5


def beside(comparison: Comparison | None) -> dict[str, Any] | None:
    """What ``auditing/_ledger.html`` shows; ``None`` for no comparison."""
    if comparison is None:
        return None
    return {
        "agency": comparison.agency_name,
        "was_chosen": comparison.was_chosen,
        "count": comparison.count,
        "differing": comparison.differing,
        "days": [_days(one) for one in comparison.days],
    }


def anchors(comparison: Comparison | None) -> list[tuple[int, int]]:
    """Where the stated figures stand in the text."""
    days = comparison.days if comparison else ()
    return [(line.stated.start, line.stated.end) for one in days for line in one.lines]


def _days(one: Days) -> dict[str, Any]:
    asked, report = one.question, one.report
    rows = [_row(asked, line) for line in one.lines]
    declared = report.declared["received.total"]
    return {
        "first": asked.from_day,
        "last": asked.to_day,
        "seen_at": asked.seen_at,
        "url": _url("handling-report", asked),
        "differing": [row for row in rows if row["gap"]],
        "agreeing": [row for row in rows if not row["gap"]],
        "definition": f"{report.definitions.title}, bản {report.definitions.version}",
        "all": report.tables[Reading.ALL].total.values["received.total"] if declared else None,
        "rest": report.tables[Reading.WITHOUT_DECLARATION].total.values["received.total"],
    }


def _row(asked: Question, line: Line) -> dict[str, Any]:
    code = line.stated.code
    sector = {} if line.sector_id is None else {"sector": str(line.sector_id)}
    return {
        "name": FIGURE_NAMES[code],
        "sector": line.sector_name,
        "stated": line.stated.value,
        "counted": line.counted,
        "gap": line.gap,
        "start": line.stated.start,
        "said": ledger_line(line.stated.value, line.counted, widened=code if line.widened else ""),
        "url": _url("handling-dossiers", asked, cell=code, **sector) if line.counted else "",
        "explanations": [
            [(part_words(part), _part_url(asked, code, part)) for part in one.parts]
            for one in line.explanations
        ],
        "edge": _edge(line.edge) if line.edge else None,
    }


def _edge(edge: Edge) -> dict[str, Any]:
    days = day_words(edge.first)
    if edge.last != edge.first:
        days = f"{days} – {day_words(edge.last)}"
    return {
        "is_inside": edge.is_inside,
        "count": number_words(len(edge.codes)),
        "days": days,
        "dossiers": [(code, reverse("dossier", args=[code])) for code in edge.codes[:MOST_NAMED]],
        "more": len(edge.codes) - MOST_NAMED if len(edge.codes) > MOST_NAMED else 0,
    }


def _part_url(asked: Question, figure: str, part: Part) -> str:
    if part.kind == "column":
        return _url("handling-dossiers", asked, cell=part.name)
    if part.kind == "declaration":
        return _url("handling-dossiers", asked, cell=figure, declared="1")
    return _url("handling-dossiers", asked, cell=figure, sector=str(part.sector_id))


def _url(route: str, asked: Question, **more: str) -> str:
    said = {
        "agency": asked.agency,
        "from": asked.from_day.isoformat(),
        "to": asked.to_day.isoformat(),
        "as_of": local(asked.seen_at).isoformat(),
        "reading": asked.reading.value,
    }
    return f"{reverse(route)}?{urlencode(said | more)}"
