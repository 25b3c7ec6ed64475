"""Answering some questions of a form again: only those change, and what they bring along.

A path is ``key``, ``group.0.key`` for one answer of a row, or ``group`` for a whole repeating section."""

from collections.abc import Collection, Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from typing import Any

from motcua.eforms.rules.answers import Answers, Checked, check_answers
from motcua.eforms.rules.definition import Definition, Kind, Question, Section


@dataclass(frozen=True, slots=True)
class Again:
    """``typed`` is everything as if it were typed now, ``opened`` the paths that were the person's to answer,
    ``checked`` the whole form with faults at those paths alone."""

    typed: Answers
    opened: frozenset[str]
    checked: Checked


def answer_again(
    definition: Definition,
    former: Mapping[str, Any],
    typed: Mapping[str, Any],
    marked: Collection[str],
    today: date,
) -> Again:
    """The former answers with those at ``marked`` taken from ``typed``. A question whose condition holds only
    now is opened as well; an answer nobody asked about stays as it was taken, whatever day it is."""
    opened = frozenset(marked)
    before = applying(definition, former)
    while True:
        merged = _over(definition, former, typed, opened)
        checked = check_answers(definition, merged, today)
        more = applying(definition, checked.answers) - before
        if more <= opened:
            break
        opened |= more
    for path in [path for path in checked.faults if not is_open(path, opened)]:
        del checked.faults[path]
        _keep(path, former, checked.answers)
    return Again(merged, opened, checked)


def is_open(path: str, opened: Collection[str]) -> bool:
    """Whether the path, or the repeating section it is in, is among those."""
    return path in opened or path.partition(".")[0] in opened


def applying(definition: Definition, answers: Mapping[str, Any]) -> frozenset[str]:
    """Paths of every question these answers call for; papers and what is reckoned left out."""
    found: set[str] = set()
    for section in definition.sections:
        if not section.applies(answers):
            continue
        if not section.rows_key:
            found |= {one.key for one in section.questions if _asks(one) and one.applies(answers)}
            continue
        found.add(section.rows_key)
        for number, row in enumerate(answers.get(section.rows_key) or ()):
            seen = {**answers, **row}
            found |= {
                f"{section.rows_key}.{number}.{one.key}"
                for one in section.questions
                if _asks(one) and one.applies(seen)
            }
    return frozenset(found)


def may_open(definition: Definition, former: Mapping[str, Any], marked: Collection[str]) -> frozenset[str]:
    """The marked paths, and questions that do not apply now and would if a marked one were answered
    otherwise: what a page without script has to show."""
    found, before = set(marked), applying(definition, former)
    for section in definition.sections:
        if section.rows_key:
            if section.rows_key not in before and _could(section, former, found):
                found.add(section.rows_key)
            found |= _cells(section, former, found, before)
            continue
        for question in section.questions:
            if not _asks(question) or question.key in before:
                continue
            if _could(section, former, found) or _could(question, former, found):
                found.add(question.key)
    return frozenset(found)


def _cells(
    section: Section, former: Mapping[str, Any], found: Collection[str], before: Collection[str]
) -> set[str]:
    more: set[str] = set()
    for number, row in enumerate(former.get(section.rows_key) or ()):
        start, seen = f"{section.rows_key}.{number}.", {**former, **row}
        local = {path.removeprefix(start) for path in {*found, *more}}
        for question in section.questions:
            path = start + question.key
            if _asks(question) and path not in before and _could(question, seen, local):
                more.add(path)
                local.add(question.key)
    return more


def _could(one: Section | Question, answers: Mapping[str, Any], found: Collection[str]) -> bool:
    depends = any(condition.question in found for condition in one.when)
    return depends and all(c.question in found or c.holds(answers) for c in one.when)


def _asks(question: Question) -> bool:
    return question.kind is not Kind.FILE and question.computed is None


def _over(
    definition: Definition, former: Mapping[str, Any], typed: Mapping[str, Any], opened: Collection[str]
) -> Answers:
    merged = deepcopy(dict(former))
    for section in definition.sections:
        group = section.rows_key
        if not group:
            merged |= {one.key: typed.get(one.key) for one in section.questions if one.key in opened}
        elif group in opened:
            merged[group] = deepcopy(typed.get(group) or [])
        else:
            given = typed.get(group)
            rows = given if isinstance(given, list) else []
            for number, row in enumerate(merged.get(group) or ()):
                new = rows[number] if number < len(rows) and isinstance(rows[number], Mapping) else {}
                paths = {one.key: f"{group}.{number}.{one.key}" for one in section.questions}
                row |= {key: new.get(key) for key, path in paths.items() if path in opened}
    return merged


def _keep(path: str, former: Mapping[str, Any], answers: Answers) -> None:
    group, _, rest = path.partition(".")
    if not rest:
        if group in former:
            answers[group] = deepcopy(former[group])
        return
    number, _, key = rest.partition(".")
    row = former[group][int(number)]
    if key in row:
        answers[group][int(number)][key] = row[key]
