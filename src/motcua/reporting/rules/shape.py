"""The shape of a report for machines: the promise that scripts are written against."""

from collections.abc import Mapping
from typing import Any

from motcua.kernel.time import local
from motcua.reporting.rules.report import Report
from motcua.reporting.rules.table import Check, Line


def as_json(report: Report) -> dict[str, Any]:
    """The report as plain values; numbers are numbers, a rate of nothing is ``None``."""
    asked, table = report.question, report.table
    return {
        "report": asked.name,
        "agency": asked.agency,
        "from": asked.from_day.isoformat(),
        "to": asked.to_day.isoformat(),
        "as_of": local(asked.seen_at).isoformat(),
        "rows": [{"field": line.field, **_cells(line)} for line in table.rows],
        "total": _cells(table.total),
        "rates": {
            name: None if (rate := table.rates[name]) is None else float(rate)
            for name in ("on_time", "late", "online", "digitised")
        },
        "checks": [_check(check) for check in table.checks],
        "reading": asked.reading.value,
        "with_affiliates": asked.with_affiliates,
        "notes": dict(table.beside),
        "definition": _definition(report),
        **_differences(report),
    }


def _cells(line: Line) -> dict[str, dict[str, int]]:
    """``received.online`` as ``{"received": {"online": …}}``."""
    cells: dict[str, dict[str, int]] = {}
    for code, count in line.values.items():
        group, name = code.split(".")
        cells.setdefault(group, {})[name] = count
    return cells


def _check(check: Check) -> dict[str, Any]:
    said = {"rule": check.identity.rule, "holds": check.holds, "difference": check.difference}
    return said | ({"field": check.field} if check.field else {})


def _definition(report: Report) -> Mapping[str, Any]:
    definitions = report.definitions
    return {
        "set": definitions.name,
        "version": definitions.version,
        "rules": dict(definitions.rules),
        "indicators": [
            {
                "code": one.code,
                "name": one.name,
                "unit": one.unit,
                "column": one.column,
                "formula": one.formula,
                "counts": one.counts,
                "basis": [{"text": source.text, "verified": source.verified} for source in one.sources],
            }
            for one in definitions.indicators.values()
        ],
    }


def _differences(report: Report) -> dict[str, Any]:
    if not report.differences:
        return {}
    return {
        "stated": [
            {
                "figure": one.figure,
                "stated": one.stated,
                "counted": one.counted,
                "difference": one.gap,
                "explained_by": [
                    [{"kind": p.kind, "name": p.name, "count": p.count} for p in explanation.parts]
                    for explanation in one.explanations
                ],
            }
            for one in report.differences
        ]
    }
