"""What was answered, line by line: to mark a question, and to read old and new beside each other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from motcua.eforms.rules.again import applying
from motcua.eforms.rules.definition import Definition, Kind, Question
from motcua.eforms.words.told import told

WHOLE_LIST = "Cả danh sách “{title}”"
ROWS = "{count} mục"


@dataclass(frozen=True, slots=True)
class AskedLine:
    """One question that applies: where it is, what it asks, and the answer in words (empty for none)."""

    path: str
    label: str
    value: str


def asked_lines(definition: Definition, answers: Mapping[str, Any]) -> list[tuple[str, list[AskedLine]]]:
    """Every question these answers call for, answered or not, under the titles of its sections; a repeating
    section has a line for itself first."""
    here, found = applying(definition, answers), []
    for section in definition.sections:
        group, lines = section.rows_key, []
        if group and group in here:
            rows = answers.get(group) or []
            title = WHOLE_LIST.format(title=section.title)
            lines = [AskedLine(group, title, ROWS.format(count=len(rows)))]
            for number, row in enumerate(rows):
                named = f"{section.row_title} {number + 1}"
                lines += _lines(section.questions, row, here, f"{group}.{number}.", named)
        elif not group:
            lines = list(_lines(section.questions, answers, here, "", ""))
        if lines:
            found.append((section.title, lines))
    return found


def _lines(
    questions: tuple[Question, ...], answers: Mapping[str, Any], here: frozenset[str], start: str, row: str
) -> Iterator[AskedLine]:
    for one in questions:
        if start + one.key in here:
            label = f"{row}: {one.label}" if row else one.label
            value = told(one, answers[one.key]) if answers.get(one.key) else ""
            yield AskedLine(start + one.key, label, value)


def differences(
    definition: Definition, before: Mapping[str, Any], after: Mapping[str, Any]
) -> list[dict[str, str]]:
    """Questions whose answer is another one, in the order of the form: ``label``, ``before``, ``after``."""
    old, new = (
        {one.path: one for _, lines in asked_lines(definition, said) for one in lines}
        for said in (before, after)
    )
    return [
        {
            "label": (new.get(path) or old[path]).label,
            "before": old[path].value if path in old else "",
            "after": new[path].value if path in new else "",
        }
        for path in {**old, **new}
        if (old[path].value if path in old else "") != (new[path].value if path in new else "")
    ]


def as_typed(definition: Definition, answers: Mapping[str, Any]) -> dict[str, Any]:
    """Kept answers as a person would type them: days with the day first."""
    typed = dict(answers)
    for section, question in definition.questions():
        if question.kind is not Kind.DATE:
            continue
        if section.rows_key:
            rows = typed.get(section.rows_key) or []
            typed[section.rows_key] = [row | _day(question.key, row) for row in rows]
        else:
            typed |= _day(question.key, typed)
    return typed


def _day(key: str, answers: Mapping[str, Any]) -> dict[str, str]:
    try:
        return {key: f"{date.fromisoformat(answers[key]):%d/%m/%Y}"}
    except (KeyError, TypeError, ValueError):
        return {}
