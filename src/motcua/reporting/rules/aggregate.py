"""The reports of the agencies below put together: sums where adding is right, shares from their parts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from motcua.kernel.rounding import percent
from motcua.reporting.rules.reform_body import values_in
from motcua.reporting.rules.reform_figures import figures, over, rate_words, shares

IDENTITIES = (
    ("received", ("received_online", "received_direct", "carried_over")),
    ("resolved", ("early", "on_time", "late")),
    ("in_progress", ("in_time", "overdue")),
    ("received", ("resolved", "in_progress")),
    ("plan_total", ("plan_done", "plan_open")),
)
"""Whole and parts that must agree, by figure of the outline."""


@dataclass(frozen=True, slots=True)
class Below:
    """One agency that owes the report. ``body`` is the version that was received, else None: what is not
    received counts nowhere, and never as zero. ``state`` is ``none`` where no report was begun."""

    code: str
    name: str
    state: str = "none"
    number: int = 0
    version: int = 0
    late: bool = False
    sent_at: str = ""
    body: Mapping[str, Any] | None = None


def aggregated(listed: Sequence[Below]) -> dict[str, Any]:
    """Plain values for the report above: ``agencies`` with how each stands, ``figures`` with their sum and
    how many gave it, ``shares`` over those that gave every part, and what each agency said."""
    values = {one.code: values_in(one.body["rows"]) for one in listed if one.body is not None}
    return {
        "agencies": [_agency(one) for one in listed],
        "figures": [_figure(one, values) for one in figures()],
        "shares": [_share(one, values) for one in shares()],
        "values": values,
        "overridden": {
            one.code: [note["code"] for note in one.body["footnotes"]]
            for one in listed
            if one.body is not None and one.body["footnotes"]
        },
    }


def missing(below: Mapping[str, Any]) -> list[str]:
    """Names of the agencies whose report is not received."""
    return [one["name"] for one in below["agencies"] if one["state"] != "received"]


def faults(below: Mapping[str, Any]) -> list[tuple[str, str, int, tuple[int, ...]]]:
    """Agency, whole, its figure and its parts, wherever a received report does not agree with itself."""
    names = {one["code"]: one["name"] for one in below["agencies"]}
    return [
        (names[code], whole, said[whole], tuple(said[part] for part in parts))
        for code, said in below["values"].items()
        for whole, parts in IDENTITIES
        if all(name in said for name in (whole, *parts)) and said[whole] != sum(said[part] for part in parts)
    ]


def numbers_in(below: Mapping[str, Any]) -> frozenset[int]:
    """Every number of the aggregate, which prose above may name."""
    told = {one["value"] for one in below["figures"] if one["value"] is not None}
    return frozenset(told | {value for said in below["values"].values() for value in said.values()})


def _agency(one: Below) -> dict[str, Any]:
    given = len(values_in(one.body["rows"])) if one.body is not None else 0
    return {
        "code": one.code,
        "name": one.name,
        "state": one.state,
        "report": one.number,
        "version": one.version,
        "late": one.late,
        "sent_at": one.sent_at,
        "as_of": one.body.get("as_of", "") if one.body is not None else "",
        "given": given,
        "of": len(figures()),
    }


def _figure(one: Mapping[str, Any], values: Mapping[str, Mapping[str, int]]) -> dict[str, Any]:
    said = [each[one["code"]] for each in values.values() if one["code"] in each]
    sums = one.get("sums", True)
    return {
        "code": one["code"],
        "name": one["name"],
        "unit": one["unit"],
        "sums": sums,
        "value": sum(said) if said and sums else None,
        "given": len(said),
    }


def _share(one: Mapping[str, Any], values: Mapping[str, Mapping[str, int]]) -> dict[str, Any]:
    wanted = {*one["part"], *one["whole"]}
    whole_ones = [each for each in values.values() if wanted <= each.keys()]
    part, whole = over(whole_ones, one["part"]), over(whole_ones, one["whole"])
    return {
        "code": one["code"],
        "name": one["name"],
        "value": rate_words(percent(part, whole)),
        "part": part,
        "whole": whole,
        "given": len(whole_ones),
    }
