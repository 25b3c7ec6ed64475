"""Answers as people read them, kept with the questions as they were asked."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from motcua.eforms.rules.definition import Definition, Kind, Question
from motcua.eforms.rules.values import figure, is_year
from motcua.eforms.words import DONG, YES_NO


def as_asked(definition: Definition, answers: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Sections with the questions' own labels and the answers in words: kept for as long as the dossier is.

    Each is ``{"title", "lines": [{"label", "value"}]}``, a repeating one has a section for each row."""
    told = []
    for section in definition.sections:
        if not section.rows_key:
            told.append({"title": section.title, "lines": _lines(section.questions, answers)})
            continue
        for number, row in enumerate(answers.get(section.rows_key) or (), start=1):
            title = f"{section.title}: {section.row_title} {number}"
            told.append({"title": title, "lines": _lines(section.questions, row)})
    return [section for section in told if section["lines"]]


def _lines(questions: Sequence[Question], answers: Mapping[str, Any]) -> list[dict[str, str]]:
    return [
        {"key": question.key, "label": question.label, "value": told(question, answers[question.key])}
        for question in questions
        if question.key in answers
    ]


_YES_NO = dict(YES_NO)


def told(question: Question, value: Any) -> str:
    """A kept value as people read it."""
    if question.kind is Kind.MANY:
        labels = dict(question.choices)
        return "; ".join(labels.get(one, one) for one in value)
    if question.kind is Kind.CHOICE:
        return dict(question.choices).get(value, value)
    if question.kind is Kind.YES_NO:
        return _YES_NO.get(value, value)
    if question.kind is Kind.DATE:
        return f"{date.fromisoformat(value):%d/%m/%Y}"
    if question.kind in {Kind.NUMBER, Kind.MONEY}:
        unit = DONG if question.kind is Kind.MONEY else question.unit
        said = value if is_year(question) else figure(Decimal(value))
        return f"{said} {unit}".strip()
    return value
