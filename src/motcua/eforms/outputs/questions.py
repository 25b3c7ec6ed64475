"""A definition as fields of a page: names, widgets, what was typed, what is wrong."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django import forms
from django.forms import BoundField
from django.http import QueryDict

from motcua.eforms.rules.answers import Checked, check_answers
from motcua.eforms.rules.definition import CHOSEN, NUMERIC, Condition, Definition, Kind, Question, Section
from motcua.eforms.words import DAY_HINT, MONEY_HINT, RECKONED, YES_NO, conditions_words, fault_words
from motcua.kernel.vietnamese import fold, legible

Typed = dict[str, Any]
MOST_TYPED = 20_000
_SHORT = {Kind.NUMBER, Kind.MONEY, Kind.DATE, Kind.ID, Kind.PHONE}
_ATTRS: dict[Kind, dict[str, str]] = {
    Kind.NUMBER: {"inputmode": "decimal"},
    Kind.MONEY: {"inputmode": "numeric"},
    Kind.DATE: {"inputmode": "numeric", "placeholder": ""},
    Kind.ID: {"inputmode": "numeric", "autocomplete": "off"},
    Kind.PHONE: {"inputmode": "tel"},
    Kind.EMAIL: {"inputmode": "email", "autocapitalize": "none", "spellcheck": "false"},
}


def name_of(key: str, group: str = "", row: int = 0) -> str:
    """The name of a control: ``q-key``, in a repeating section ``q-group-0-key``."""
    return f"q-{group}-{row}-{key}" if group else f"q-{key}"


def count_name(group: str) -> str:
    """The name of the hidden number of rows of a repeating section."""
    return f"so-{group}"


def typed_answers(definition: Definition, posted: QueryDict) -> Typed:
    """What was typed, by key; a repeating section gives a list of rows (their number comes hidden)."""
    typed: Typed = {}
    for section in definition.sections:
        if not section.rows_key:
            typed |= {one.key: _given(one, posted, name_of(one.key)) for one in _asked(section)}
            continue
        said = posted.get(count_name(section.rows_key), "")
        count = int(said) if said.isascii() and said.isdecimal() and len(said) < 4 else section.fewest
        typed[section.rows_key] = [
            {one.key: _given(one, posted, name_of(one.key, section.rows_key, row)) for one in _asked(section)}
            for row in range(min(count, section.most))
        ]
    return typed


def change_rows(definition: Definition, typed: Typed, act: str) -> str:
    """Add or take away a row: ``them:group`` or ``bot:group:2``. Gives the group, or nothing where the act
    is of another kind."""
    verb, _, rest = act.partition(":")
    group, _, number = rest.partition(":")
    section = next((one for one in definition.sections if one.rows_key and one.rows_key == group), None)
    if section is None:
        return ""
    rows = typed.setdefault(group, [])
    if verb == "them" and len(rows) < section.most:
        rows.append({})
    elif verb == "bot" and number.isascii() and number.isdecimal() and int(number) < len(rows):
        del rows[int(number)]
    return group


def _asked(section: Section) -> list[Question]:
    return [one for one in section.questions if one.kind is not Kind.FILE and one.computed is None]


def _given(question: Question, posted: QueryDict, name: str) -> Any:
    if question.kind is Kind.MANY:
        return [legible(value)[:MOST_TYPED] for value in posted.getlist(name)]
    return legible(posted.get(name, ""))[:MOST_TYPED]


@dataclass(slots=True)
class Shown:
    """One question on the page; ``when`` is its condition for the script, ``when_words`` for people;
    ``remark`` what an officer found wrong, where it is asked again."""

    field: BoundField
    short: bool
    optional: bool
    when: str = ""
    when_words: str = ""
    remark: str = ""
    is_here: bool = True


@dataclass(slots=True)
class ShownSection:
    """One section; a repeating one has ``rows`` of questions, others a single row."""

    section: Section
    rows: list[list[Shown]] = field(default_factory=list)
    count_name: str = ""
    error: str = ""
    when: str = ""
    when_words: str = ""
    remark: str = ""
    is_fixed: bool = False

    @property
    def may_add(self) -> bool:
        return not self.is_fixed and len(self.rows) < self.section.most

    @property
    def may_drop(self) -> bool:
        return not self.is_fixed and len(self.rows) > self.section.fewest


class QuestionsForm(forms.Form):
    """The fields of a definition with what was typed. ``is_checked`` says what is wrong; without it the page
    only keeps what was typed."""

    def __init__(
        self, definition: Definition, typed: Typed, *, today: date, is_checked: bool = False
    ) -> None:
        self.definition, self.typed = definition, typed
        self.checked: Checked = check_answers(definition, typed, today)
        values = _values(definition, typed, self.checked)
        super().__init__(data=values if is_checked else None, initial=values)
        for section in definition.sections:
            for row in range(len(self._rows_of(section))):
                for question in section.questions:
                    if question.kind is not Kind.FILE:
                        self.fields[name_of(question.key, section.rows_key, row)] = _field(question)

    def clean(self) -> dict[str, Any]:
        """The faults of the definition, each at its field."""
        titles = {one.rows_key: one.title for one in self.definition.sections if one.rows_key}
        for path, fault in self.checked.faults.items():
            said = fault_words(fault.reason, fault.facts, fault.own)
            if path in titles:
                self.add_error(None, f"{titles[path]}: {said}")
            else:
                self.add_error("q-" + path.replace(".", "-"), said)
        return super().clean()

    def shown(self) -> list[ShownSection]:
        """The sections as the template walks them."""
        found = []
        labels = {question.key: question for _, question in self.definition.questions()}
        for section in self.definition.sections:
            if all(question.kind is Kind.FILE for question in section.questions):
                continue
            one = ShownSection(section, when=_script(section.when, section, 0, in_row=False))
            one.when_words = conditions_words(section.when, labels)
            if section.rows_key:
                one.count_name = count_name(section.rows_key)
                fault = self.checked.faults.get(section.rows_key)
                one.error = fault_words(fault.reason, fault.facts) if fault and self.is_bound else ""
            for row in range(len(self._rows_of(section))):
                one.rows.append([self._shown(q, section, row, labels) for q in section.questions])
            one.rows = [[item for item in row if item is not None] for row in one.rows]
            found.append(one)
        return found

    def _shown(
        self, question: Question, section: Section, row: int, labels: Mapping[str, Question]
    ) -> Shown | None:
        if question.kind is Kind.FILE:
            return None
        return Shown(
            self[name_of(question.key, section.rows_key, row)],
            short=question.kind in _SHORT,
            optional=not question.is_required and question.computed is None,
            when=_script(question.when, section, row, in_row=True),
            when_words=conditions_words(question.when, labels),
        )

    def _rows_of(self, section: Section) -> list[Any]:
        if not section.rows_key:
            return [None]
        rows = self.typed.get(section.rows_key)
        return rows if isinstance(rows, list) and rows else [{}] * section.fewest


def _values(definition: Definition, typed: Typed, checked: Checked) -> dict[str, Any]:
    """Control name to what stands in it: what was typed, and what was reckoned."""
    values: dict[str, Any] = {}
    for section in definition.sections:
        key = section.rows_key
        rows = (typed.get(key) or []) if key else [typed]
        kept = (checked.answers.get(key) or []) if key else [checked.answers]
        for number, row in enumerate(rows):
            answers = kept[number] if number < len(kept) else {}
            for question in section.questions:
                source = answers if question.computed is not None else row
                values[name_of(question.key, key, number)] = source.get(question.key, "")
    return values


def _script(conditions: tuple[Condition, ...], section: Section, row: int, *, in_row: bool) -> str:
    """The conditions as the page's script reads them: names of controls and values."""
    if not conditions:
        return ""
    inside = {question.key for question in section.questions} if section.rows_key and in_row else set()
    named = [
        [name_of(one.question, section.rows_key if one.question in inside else "", row), list(one.values)]
        for one in conditions
    ]
    return json.dumps(named)


def slot_conditions(definition: Definition) -> dict[str, str]:
    """Key of every file slot to its conditions as the page's script reads them."""
    return {
        question.key: _script((*section.when, *question.when), section, 0, in_row=False)
        for section, question in definition.questions()
        if question.kind is Kind.FILE
    }


def _field(question: Question) -> forms.Field:
    facts: dict[str, Any] = {"label": label_of(question), "required": False, "help_text": _hint(question)}
    attrs = dict(_ATTRS.get(question.kind, {}))
    if question.kind in CHOSEN:
        choices = question.choices or YES_NO
        if question.kind is Kind.MANY:
            widget: forms.Widget = forms.CheckboxSelectMultiple(choices=choices)
        elif len(choices) > 7:
            widget = forms.Select(choices=[("", ""), *choices])
        else:
            widget = forms.RadioSelect(choices=choices)
        return _Typed(widget=widget, **facts)
    if question.kind is Kind.LONG:
        return _Typed(widget=forms.Textarea(attrs={"rows": 4}), **facts)
    if question.computed is not None:
        attrs |= {
            "readonly": True,
            "data-computed": json.dumps([question.computed.way, question.computed.of]),
        }
    return _Typed(widget=forms.TextInput(attrs=attrs), **facts)


class _Typed(forms.Field):
    """Keeps what was typed; the definition judges it, not the field."""

    def clean(self, value: Any) -> Any:
        return value


def label_of(question: Question) -> str:
    """The words of a question; a number is asked for with its unit, unless the words name it already."""
    if not question.unit or question.kind not in NUMERIC:
        return question.label
    is_named = f" {fold(question.unit)} " in f" {fold(question.label)} "
    return question.label if is_named else f"{question.label} ({question.unit})"


def _hint(question: Question) -> str:
    usual = {Kind.MONEY: MONEY_HINT, Kind.DATE: DAY_HINT}.get(question.kind, "")
    if question.computed is not None:
        usual = RECKONED
    return " ".join(part for part in (question.hint, usual) if part)
