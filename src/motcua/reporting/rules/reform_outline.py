"""The outline of a reform report filled with figures: plain values that every output and the audit share."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from motcua.kernel.vietnamese import number_words
from motcua.reporting.rules.reform_state import Gathered

_NAMES = re.compile(r"\{(\w+)\}")
HANDLING = {
    "received": "received.total",
    "received_online": "received.online",
    "received_direct": "received.in_person_or_post",
    "carried_over": "received.carried_over",
    "resolved": "resolved.total",
    "early": "resolved.early",
    "on_time": "resolved.on_time",
    "late": "resolved.late",
    "in_progress": "in_progress.total",
    "in_time": "in_progress.in_time",
    "overdue": "in_progress.overdue",
}
"""Figure of the outline to indicator of Biểu 06."""

Notes = Mapping[str, tuple[str, str]]
"""Figure to what was put in its place and why."""


@cache
def outline() -> Mapping[str, Any]:
    """``section`` with key, title, prompt, sentences; ``figure`` with code, name, unit."""
    path = files("motcua.reporting") / "data" / "reform_outline.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def figure_codes() -> frozenset[str]:
    return frozenset(one["code"] for one in outline()["figure"])


def section_keys() -> tuple[str, ...]:
    return tuple(one["key"] for one in outline()["section"])


def missing_parts(parts: Mapping[str, str]) -> list[str]:
    """Titles of the parts that must be written and are not."""
    return [
        f"{one['key']}. {one['title']}"
        for one in outline()["section"]
        if one.get("needed") and not parts.get(one["key"], "").strip()
    ]


def compiled(
    figures: Mapping[str, int | None],
    said: Mapping[str, str],
    parts: Mapping[str, str],
    notes: Notes,
    gathered: Iterable[Gathered] = (),
) -> dict[str, Any]:
    """The whole report: ``sections`` of sentences and written paragraphs, ``rows`` of the appendix, and
    ``footnotes`` for every figure that is not as counted. ``said`` are names that are no figures."""
    paragraphs = list(gathered)
    shown = {code: number_words(value) for code, value in figures.items() if value is not None}
    counted = dict(shown)
    footnotes = []
    for code, (value, reason) in notes.items():
        footnotes.append({"code": code, "value": value, "counted": counted.get(code, ""), "reason": reason})
        shown[code] = value
    marks = {one["code"]: number for number, one in enumerate(footnotes, start=1)}
    values = {**said, **{code: f"{text}{_mark(marks.get(code))}" for code, text in shown.items()}}
    sections = [_section(one, values, parts, paragraphs) for one in outline()["section"]]
    rows = [
        {
            "code": one["code"],
            "name": one["name"],
            "unit": one["unit"],
            "value": shown.get(one["code"], ""),
            "counted": counted.get(one["code"], ""),
            "note": marks.get(one["code"], 0),
        }
        for one in outline()["figure"]
    ]
    return {"outline": outline()["version"], "sections": sections, "rows": rows, "footnotes": footnotes}


def _section(
    one: Mapping[str, Any],
    values: Mapping[str, str],
    parts: Mapping[str, str],
    paragraphs: Sequence[Gathered],
) -> dict[str, Any]:
    return {
        "key": one["key"],
        "title": one["title"],
        "sentences": _sentences(one.get("sentences", ()), values),
        "written": _lines(parts.get(one["key"], "")),
        "gathered": [
            {"unit": each.unit, "lines": _lines(each.text), "own": each.own}
            for each in paragraphs
            if each.section == one["key"]
        ],
    }


def told_of_below(
    figures: Iterable[Mapping[str, Any]], said: Mapping[str, str], who: str
) -> dict[str, dict[str, Any]]:
    """Section to its sentences filled from the sums over the agencies below, told as theirs; a sentence with
    a figure that is not summed is left out."""
    shown = {one["code"]: number_words(one["value"]) for one in figures if one["value"] is not None}
    lines = {
        one["key"]: _sentences(one.get("sentences", ()), {**said, **shown}) for one in outline()["section"]
    }
    return {key: {"unit": who, "lines": told, "own": False} for key, told in lines.items() if told}


def text_of(body: Mapping[str, Any]) -> str:
    """The prose as the auditor reads it, without the marks of footnotes. Paragraphs of agencies below speak
    of their own registers, against which they were checked when they were sent."""
    lines: list[str] = []
    for section in body["sections"]:
        lines += [f"{section['key']}. {section['title']}", *section["sentences"], *section["written"]]
        for each in section.get("gathered", ()):
            lines += each["lines"] if each["own"] else ()
    return re.sub(r"[⁰¹²³⁴-⁹]+", "", "\n".join(lines))


def _sentences(wanted: Sequence[str], values: Mapping[str, str]) -> list[str]:
    return [one.format(**values) for one in wanted if all(name in values for name in _NAMES.findall(one))]


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _mark(number: int | None) -> str:
    return "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(digit)] for digit in str(number)) if number else ""
