"""All answers of one form: checked by its definition, and computed where it says so."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from motcua.eforms.rules.definition import Computed, Definition, Kind, Question, Section
from motcua.eforms.rules.values import Fault, plain, read_value

Answers = dict[str, Any]


@dataclass(slots=True)
class Checked:
    """``answers`` by key (a list of rows for a repeating section), only what applies; ``faults`` by path:
    ``key`` or ``group.0.key``, or the group's own key where there are too few or too many rows."""

    answers: Answers = field(default_factory=dict)
    faults: dict[str, Fault] = field(default_factory=dict)


def check_answers(definition: Definition, typed: Mapping[str, Any], today: date) -> Checked:
    """Read everything that was typed; wrong ones are in ``faults`` and missing from ``answers``."""
    done = Checked()
    for section in definition.sections:
        if not section.applies(done.answers):
            continue
        if section.rows_key:
            _rows(section, typed.get(section.rows_key), done, today)
            continue
        for question in section.questions:
            _one(question, typed, done.answers, done.answers, question.key, done, today)
    return done


def _rows(section: Section, typed: Any, done: Checked, today: date) -> None:
    rows = [row for row in typed if isinstance(row, Mapping)] if isinstance(typed, list) else []
    if len(rows) < section.fewest:
        done.faults[section.rows_key] = Fault("too_few_rows", {"fewest": section.fewest})
    if len(rows) > section.most:
        done.faults[section.rows_key] = Fault("too_many_rows", {"most": section.most})
    kept: list[Answers] = []
    for number, row in enumerate(rows[: section.most]):
        answers: Answers = {}
        for question in section.questions:
            path = f"{section.rows_key}.{number}.{question.key}"
            _one(question, row, answers, {**done.answers, **answers}, path, done, today)
        kept.append(answers)
    done.answers[section.rows_key] = kept


def _one(
    question: Question,
    typed: Mapping[str, Any],
    into: Answers,
    seen: Mapping[str, Any],
    path: str,
    done: Checked,
    today: date,
) -> None:
    if question.kind is Kind.FILE or not question.applies(seen):
        return
    if question.computed is not None:
        into[question.key] = reckoned(question.computed, seen)
        return
    try:
        value = read_value(question, typed.get(question.key), today)
    except Fault as fault:
        done.faults[path] = fault
    else:
        if value not in ("", []):
            into[question.key] = value


def reckoned(computed: Computed, answers: Mapping[str, Any]) -> str:
    """The computed number; what is missing counts for nothing."""
    if computed.way == "count":
        return str(sum(len(answers.get(key) or ()) for key in computed.of))
    numbers = [number for key in computed.of for number in _numbers(key, answers)]
    if computed.way == "sum":
        return plain(sum(numbers, Decimal()))
    if len(numbers) < len(computed.of):
        return "0"
    product = Decimal(1)
    for number in numbers:
        product *= number
    return plain(product)


def _numbers(key: str, answers: Mapping[str, Any]) -> Iterator[Decimal]:
    group, dot, inner = key.partition(".")
    found = [row.get(inner) for row in answers.get(group) or ()] if dot else [answers.get(key)]
    return (Decimal(value) for value in found if value)


def papers_asked(definition: Definition, answers: Mapping[str, Any]) -> dict[str, bool]:
    """Key of every file slot, and whether these answers call for it."""
    asked = {}
    for section, question in definition.questions():
        if question.kind is Kind.FILE:
            asked[question.key] = section.applies(answers) and question.applies(answers)
    return asked
