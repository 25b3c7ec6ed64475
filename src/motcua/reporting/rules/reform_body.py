"""A reform report filled with figures: plain values that every output and the audit share."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from motcua.kernel.vietnamese import number_words
from motcua.reporting.rules.reform_figures import figures as listed
from motcua.reporting.rules.reform_figures import share_words
from motcua.reporting.rules.reform_outline import NAMES, Outline, Section
from motcua.reporting.rules.reform_state import Gathered

Notes = Mapping[str, tuple[str, str]]
"""Figure to what was put in its place and why."""


class Piece(NamedTuple):
    """A stretch of a sentence; ``code`` where it stands for a figure, ``is_missing`` where nobody has it."""

    text: str
    code: str = ""
    is_missing: bool = False


def compiled(
    outline: Outline,
    figures: Mapping[str, int | None],
    said: Mapping[str, str],
    parts: Mapping[str, str],
    notes: Notes,
    gathered: Iterable[Gathered] = (),
) -> dict[str, Any]:
    """The whole report: ``sections`` of sentences and written paragraphs, ``rows`` of the appendix, and
    ``footnotes`` for every figure that is not as counted. ``said`` are names that are no figures."""
    paragraphs = list(gathered)
    shown = _shown(figures)
    counted = dict(shown)
    footnotes = []
    for code, (value, reason) in notes.items():
        footnotes.append({"code": code, "value": value, "counted": counted.get(code, ""), "reason": reason})
        shown[code] = value
    marks = {one["code"]: number for number, one in enumerate(footnotes, start=1)}
    rows = [
        {
            "code": one["code"],
            "name": one["name"],
            "unit": one["unit"],
            "value": shown.get(one["code"], ""),
            "counted": counted.get(one["code"], ""),
            "note": marks.get(one["code"], 0),
        }
        for one in listed()
    ]
    marked = {code: f"{text}{_mark(marks.get(code))}" for code, text in shown.items()}
    values = {**said, **share_words(values_in(rows)), **marked}
    sections = [_section(one, values, parts, paragraphs) for one in outline.sections]
    return {"outline": outline.version, "sections": sections, "rows": rows, "footnotes": footnotes}


def values_shown(figures: Mapping[str, int | None], said: Mapping[str, str]) -> dict[str, str]:
    """Everything a sentence can name that is known, as it would be printed."""
    known = {code: value for code, value in figures.items() if value is not None}
    return {**said, **share_words(known), **_shown(figures)}


def pieces(sentence: str, values: Mapping[str, str]) -> list[Piece]:
    """A sentence in stretches of words and of figures with their value."""
    found, end = [], 0
    for one in NAMES.finditer(sentence):
        code = one[1]
        found += [Piece(sentence[end : one.start()]), Piece(values.get(code, ""), code, code not in values)]
        end = one.end()
    return [one for one in (*found, Piece(sentence[end:])) if one.text or one.code]


def values_in(rows: Iterable[Mapping[str, Any]]) -> dict[str, int]:
    """Figure to number, as the rows of a report say them; a figure that is not there is left out."""
    return {
        one["code"]: int(one["value"].replace(".", ""))
        for one in rows
        if one["value"].replace(".", "").isdecimal()
    }


def _shown(figures: Mapping[str, int | None]) -> dict[str, str]:
    return {code: number_words(value) for code, value in figures.items() if value is not None}


def _section(
    one: Section,
    values: Mapping[str, str],
    parts: Mapping[str, str],
    paragraphs: Sequence[Gathered],
) -> dict[str, Any]:
    return {
        "key": one.key,
        "title": one.title,
        "sentences": _sentences(one.sentences, values),
        "written": _lines(parts.get(one.key, "")),
        "gathered": [
            {"unit": each.unit, "lines": _lines(each.text), "own": each.own}
            for each in paragraphs
            if each.section == one.key
        ],
    }


def told_of_below(
    outline: Outline, below: Mapping[str, Any], said: Mapping[str, str], who: str
) -> dict[str, dict[str, Any]]:
    """Section to its sentences filled from the sums and shares over the agencies below, told as theirs; a
    sentence with a figure that is not summed is left out."""
    shown = {one["code"]: number_words(one["value"]) for one in below["figures"] if one["value"] is not None}
    shown |= {one["code"]: one["value"] for one in below["shares"] if one["value"]}
    lines = {one.key: _sentences(one.sentences, {**said, **shown}) for one in outline.sections}
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
    """Those that can be told whole."""
    told = [pieces(one, values) for one in wanted]
    return ["".join(piece.text for piece in one) for one in told if not any(each.is_missing for each in one)]


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _mark(number: int | None) -> str:
    return "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(digit)] for digit in str(number)) if number else ""
