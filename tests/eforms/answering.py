"""Answers to any definition, made by Hypothesis: right ones, and whatever a browser might send."""

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from motcua.eforms.rules.definition import NO, YES, Definition, Kind, Question, Section

_WORDS = st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạ ", min_size=1, max_size=40).map(
    lambda text: " ".join(text.split()) or "x"
)
PATTERNS = {"[0-9]{10}(-?[0-9]{3})?": "0101234567", "[0-9]{10}": "7912345678"}
"""A right answer to each pattern the shipped forms use."""


def right(question: Question) -> st.SearchStrategy[Any]:
    """A right answer as somebody would type it."""
    if question.pattern:
        return st.just(PATTERNS[question.pattern])
    values = [value for value, _ in question.choices]
    low = question.least if question.least is not None else Decimal(0)
    high = question.most if question.most is not None else low + 100_000
    return {
        Kind.TEXT: _WORDS,
        Kind.LONG: _WORDS,
        Kind.ADDRESS: _WORDS,
        Kind.NUMBER: st.integers(int(low), int(high)).map(str),
        Kind.MONEY: st.integers(int(low), int(high)).map(str),
        Kind.DATE: st.dates(date(1950, 1, 1), date(2020, 12, 31)).map(lambda day: f"{day:%d/%m/%Y}"),
        Kind.YES_NO: st.sampled_from([YES, NO]),
        Kind.ID: st.just("001099000001"),
        Kind.PHONE: st.just("0900 000 418"),
        Kind.EMAIL: st.just("mau@example.vn"),
        Kind.CHOICE: st.sampled_from(values or [YES]),
        Kind.MANY: st.lists(st.sampled_from(values or [YES]), min_size=1, unique=True),
    }[question.kind]


def all_right(definition: Definition) -> st.SearchStrategy[dict[str, Any]]:
    """Every question answered rightly, asked for or not."""
    return _filled(definition, right)


def anything(definition: Definition) -> st.SearchStrategy[dict[str, Any]]:
    """What a stranger might post: any text, missing keys, too many rows."""
    raw = st.one_of(st.none(), st.text(max_size=60), st.lists(st.text(max_size=10), max_size=3))
    return _filled(definition, lambda question: st.one_of(raw, right(question)), stray=True)


def _filled(definition: Definition, answer: Any, *, stray: bool = False) -> st.SearchStrategy[dict[str, Any]]:
    plain_questions: dict[str, Any] = {}
    for section in definition.sections:
        if section.rows_key:
            row = st.fixed_dictionaries(_of(section, answer))
            most = min(section.most, section.fewest + 2) + (60 if stray and section.most < 8 else 0)
            plain_questions[section.rows_key] = st.lists(
                row, min_size=0 if stray else section.fewest, max_size=most
            )
        else:
            plain_questions |= _of(section, answer)
    return st.fixed_dictionaries(plain_questions)


def _of(section: Section, answer: Any) -> dict[str, Any]:
    asked = [one for one in section.questions if one.kind is not Kind.FILE and one.computed is None]
    return {question.key: answer(question) for question in asked}
