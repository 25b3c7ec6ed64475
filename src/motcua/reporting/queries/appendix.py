"""The tables behind a reform report: dossiers by field, what was collected, and the agencies below."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from motcua.collection.public import RoundFigures, approved_figures
from motcua.collection.rules.sets import Indicator, Kind
from motcua.kernel.vietnamese import moment_words, number_words
from motcua.reporting.models import ReformReport
from motcua.reporting.rules.report import Report
from motcua.reporting.words import APPENDIX as W
from motcua.reporting.words import BELOW_STATES, GROUPS, HEADS, TITLES, TOTAL

Table = dict[str, Any]


def appendix_tables(
    report: ReformReport, body: Mapping[str, Any], handling: Report, at: datetime
) -> list[Table]:
    """Each with ``title``, ``heads``, ``rows`` of words and a ``note``."""
    tables = [_by_field(handling)] if handling.table.rows else []
    tables += [_collected(one) for one in approved_figures(report.agency_id, report.first, report.last, at)]
    if below := body.get("below"):
        tables += [_standing(below), _sums(below), *_by_agency(below)]
    return tables


def below_words(agency: str, whole: str, figure: int, parts: Sequence[int]) -> str:
    """A received report that does not agree with itself."""
    said = " + ".join(number_words(part) for part in parts)
    return W["fault"].format(agency=agency, whole=number_words(figure), parts=said, figure=whole)


def _by_field(handling: Report) -> Table:
    codes = [code for _, group in GROUPS for code in group]
    heads = [W["field"], *(f"{title}: {HEADS[code].lower()}" for title, group in GROUPS for code in group)]
    lines = [*handling.table.rows, handling.table.total]
    rows = [[one.field or TOTAL, *(number_words(one.values[code]) for code in codes)] for one in lines]
    return {"title": TITLES["bieu-06"], "heads": heads, "rows": rows, "note": ""}


def _collected(one: RoundFigures) -> Table:
    rows = [[each.name, each.unit, _measured(each, value)] for each, value in one.figures]
    note = W["units"].format(given=one.given, of=one.asked)
    return {"title": one.title, "heads": list(W["collected"]), "rows": rows, "note": note}


def _measured(one: Indicator, value: Decimal | None) -> str:
    if value is None:
        return W["nothing"]
    if one.kind is Kind.PERCENT:
        return f"{number_words(value, 1)}%"
    return number_words(value, max(0, -int(value.normalize().as_tuple().exponent)))


def _standing(below: Mapping[str, Any]) -> Table:
    rows = [
        [
            one["name"],
            BELOW_STATES[one["state"]][0],
            _sent(one),
            str(one["version"] or W["nothing"]),
            f"{one['given']}/{one['of']}",
        ]
        for one in below["agencies"]
    ]
    return {
        "title": W["standing"],
        "heads": list(W["standing_heads"]),
        "rows": rows,
        "note": missing_words(below),
    }


def _sent(one: Mapping[str, Any]) -> str:
    if not one["sent_at"]:
        return W["late_unsent"] if one["late"] else W["nothing"]
    said = moment_words(datetime.fromisoformat(one["sent_at"]))
    return f"{said}, {W['late']}" if one["late"] else said


def missing_words(below: Mapping[str, Any]) -> str:
    """Who is not in the sums, by name."""
    names = [one["name"] for one in below["agencies"] if one["state"] != "received"]
    if not names:
        return W["all_in"].format(count=len(below["agencies"]))
    return W["missing"].format(
        given=len(below["agencies"]) - len(names), of=len(below["agencies"]), names="; ".join(names)
    )


def gathered_words(below: Mapping[str, Any]) -> str:
    """Whose figures the sums are."""
    given = sum(one["state"] == "received" for one in below["agencies"])
    return W["gathered"].format(given=given, of=len(below["agencies"]))


def _sums(below: Mapping[str, Any]) -> Table:
    of = len(below["agencies"])
    rows = [
        [
            one["name"],
            one["unit"],
            W["not_summed"] if not one["sums"] else _shown(one["value"]),
            f"{one['given']}/{of}",
        ]
        for one in below["figures"]
    ]
    rows += [
        [one["name"], "%", one["value"] or W["nothing"], f"{one['given']}/{of}"] for one in below["shares"]
    ]
    return {"title": W["sums"], "heads": list(W["sums_heads"]), "rows": rows, "note": W["sums_note"]}


def _by_agency(below: Mapping[str, Any]) -> list[Table]:
    """Figures down, agencies across, so many to a table that a page holds them."""
    listed = [one for one in below["agencies"] if one["state"] == "received"]
    tables = []
    for start in range(0, len(listed), ACROSS):
        some = listed[start : start + ACROSS]
        rows = [
            [one["name"], *(_told(below, each["code"], one["code"]) for each in some)]
            for one in below["figures"]
        ]
        heads = [W["figure"], *(each["name"] for each in some)]
        tables.append({"title": W["by_agency"], "heads": heads, "rows": rows, "note": W["by_agency_note"]})
    return tables


ACROSS = 6


def _told(below: Mapping[str, Any], agency: str, figure: str) -> str:
    said = _shown(below["values"].get(agency, {}).get(figure))
    return f"{said}*" if figure in below["overridden"].get(agency, ()) else said


def _shown(value: int | None) -> str:
    return W["nothing"] if value is None else number_words(value)
