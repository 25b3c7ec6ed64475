"""The outline of a reform report filled with figures: plain values that every output and the audit share."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from motcua.kernel.vietnamese import number_words

_NAMES = re.compile(r"\{(\w+)\}")
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
    figures: Mapping[str, int | None], said: Mapping[str, str], parts: Mapping[str, str], notes: Notes
) -> dict[str, Any]:
    """The whole report: ``sections`` of sentences and written paragraphs, ``rows`` of the appendix, and
    ``footnotes`` for every figure that is not as counted. ``said`` are names that are no figures."""
    shown = {code: number_words(value) for code, value in figures.items() if value is not None}
    counted = dict(shown)
    footnotes = []
    for code, (value, reason) in notes.items():
        footnotes.append({"code": code, "value": value, "counted": counted.get(code, ""), "reason": reason})
        shown[code] = value
    marks = {one["code"]: number for number, one in enumerate(footnotes, start=1)}
    values = {**said, **{code: f"{text}{_mark(marks.get(code))}" for code, text in shown.items()}}
    sections = [
        {
            "key": one["key"],
            "title": one["title"],
            "sentences": _sentences(one.get("sentences", ()), values),
            "written": [line.strip() for line in parts.get(one["key"], "").splitlines() if line.strip()],
        }
        for one in outline()["section"]
    ]
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


def text_of(body: Mapping[str, Any]) -> str:
    """The prose as the auditor reads it, without the marks of footnotes."""
    lines: list[str] = []
    for section in body["sections"]:
        lines += [f"{section['key']}. {section['title']}", *section["sentences"], *section["written"]]
    return re.sub(r"[⁰¹²³⁴-⁹]+", "", "\n".join(lines))


def _sentences(wanted: Sequence[str], values: Mapping[str, str]) -> list[str]:
    return [one.format(**values) for one in wanted if all(name in values for name in _NAMES.findall(one))]


def _mark(number: int | None) -> str:
    return "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(digit)] for digit in str(number)) if number else ""
