"""A declaration form as values: sections of questions, conditions, computed answers, papers."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What sort of answer a question takes."""

    TEXT = "text"
    LONG = "long_text"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    CHOICE = "choice"
    MANY = "choices"
    YES_NO = "yes_no"
    ID = "id_number"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    FILE = "file"


NUMERIC = frozenset({Kind.NUMBER, Kind.MONEY})
CHOSEN = frozenset({Kind.CHOICE, Kind.MANY, Kind.YES_NO})
YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class Condition:
    """Holds when the answer to the question (or one of several) is among the values."""

    question: str
    values: tuple[str, ...]

    def holds(self, answers: Mapping[str, Any]) -> bool:
        given = answers.get(self.question)
        given = given if isinstance(given, list | tuple) else [given]
        return any(value in self.values for value in given)


@dataclass(frozen=True, slots=True)
class Computed:
    """A number the form reckons itself: the ``sum`` or ``product`` of questions, the ``count`` of the rows of
    a repeating section, or the ``sum`` of one question over its rows (``group.question``)."""

    way: str
    of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One question. ``least`` and ``most`` bound numbers; ``longest`` counts signs. ``paper`` names the
    required item a file slot stands for; ``message`` replaces the usual sentence for a wrong answer."""

    key: str
    kind: Kind
    label: str
    hint: str = ""
    is_required: bool = True
    choices: tuple[tuple[str, str], ...] = ()
    when: tuple[Condition, ...] = ()
    least: Decimal | None = None
    most: Decimal | None = None
    longest: int = 0
    past: bool = False
    future: bool = False
    pattern: str = ""
    message: str = ""
    unit: str = ""
    computed: Computed | None = None
    paper: str = ""

    def applies(self, answers: Mapping[str, Any]) -> bool:
        """Whether every condition holds."""
        return all(condition.holds(answers) for condition in self.when)


@dataclass(frozen=True, slots=True)
class Section:
    """Questions under one heading; with ``rows_key`` it is asked once for each row."""

    title: str
    questions: tuple[Question, ...]
    hint: str = ""
    rows_key: str = ""
    row_title: str = ""
    fewest: int = 0
    most: int = 0
    when: tuple[Condition, ...] = ()

    def applies(self, answers: Mapping[str, Any]) -> bool:
        return all(condition.holds(answers) for condition in self.when)


@dataclass(frozen=True, slots=True)
class Definition:
    """A whole form. ``stands_for`` names the required item that the form itself is."""

    title: str
    sections: tuple[Section, ...]
    intro: str = ""
    stands_for: str = ""
    procedures: tuple[str, ...] = ()
    source: str = ""
    document: Mapping[str, Any] = field(default_factory=dict, compare=False, repr=False)

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the canonical document: two forms that ask the same have the same."""
        return fingerprint(self.document)

    def questions(self) -> Iterator[tuple[Section, Question]]:
        for section in self.sections:
            for question in section.questions:
                yield section, question

    def papers(self) -> tuple[Question, ...]:
        """The file slots, in order."""
        return tuple(question for _, question in self.questions() if question.kind is Kind.FILE)


def fingerprint(document: Mapping[str, Any]) -> str:
    """SHA-256, hexadecimal, of a document written with sorted keys and no spaces."""
    text = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
