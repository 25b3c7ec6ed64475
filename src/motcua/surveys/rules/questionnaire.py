"""A questionnaire (bảng hỏi) as a dated document, and answers checked against it.

A survey keeps the copy it was drafted with, so that another edition later changes no past answer. Keys of the
document: ``code``, ``title``, ``edition`` (a day), ``basis``, ``verified``, ``intro``, ``factors`` [{"key",
"name"}] and ``questions`` [{"key", "factor", "text", "kind", "options", "required"}].
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import fold

SHIPPED = Path(__file__).parent.parent / "data"
MOST_QUESTIONS, MOST_OPTIONS, LONGEST = 60, 12, 1000
SCALE = (5, 4, 3, 2, 1)
SATISFIED = frozenset({5, 4})
_KEY = re.compile(r"[a-z][a-z0-9_]{0,39}")


class Kind(StrEnum):
    """What is asked for."""

    SCALE = "scale"
    ONE = "one"
    MANY = "many"
    NUMBER = "number"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Factor:
    """A group of questions (yếu tố)."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question; ``options`` of a choice are counted from nought."""

    key: str
    factor: str
    text: str
    kind: Kind
    options: tuple[str, ...] = ()
    is_required: bool = False

    @property
    def wording(self) -> tuple[str, str, tuple[str, ...]]:
        """What must be the same for two rounds to be compared."""
        return self.kind.value, fold(self.text), tuple(fold(one) for one in self.options)


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """The whole, in the order it is asked."""

    code: str
    title: str
    edition: str
    factors: tuple[Factor, ...]
    questions: tuple[Question, ...]
    basis: str = ""
    is_verified: bool = False
    intro: str = ""

    def question(self, key: str) -> Question:
        """Refuses ``survey.no_question``."""
        found = next((one for one in self.questions if one.key == key), None)
        if found is None:
            raise Refusal("survey.no_question")
        return found

    def of_factor(self, key: str) -> tuple[Question, ...]:
        return tuple(one for one in self.questions if one.factor == key)

    @property
    def scales(self) -> tuple[Question, ...]:
        return tuple(one for one in self.questions if one.kind is Kind.SCALE)


Answers = dict[str, Any]
"""Question to answer: a point (SCALE), a place (ONE), places (MANY), a number as text, words."""


def questionnaire_from(document: Mapping[str, Any]) -> Questionnaire:
    """Read a document. Refuses ``survey.bad_questionnaire`` with the place that is wrong."""
    try:
        factors = tuple(Factor(one["key"], one["name"]) for one in document["factors"])
        questions = tuple(_question(one) for one in document["questions"])
        found = Questionnaire(
            str(document["code"]),
            str(document["title"]),
            str(document["edition"]),
            factors,
            questions,
            str(document.get("basis", "")),
            document.get("verified") is True,
            str(document.get("intro", "")),
        )
    except (KeyError, TypeError) as no:
        raise Refusal("survey.bad_questionnaire", place=str(no)) from no
    keys, known = [one.key for one in questions], {one.key for one in factors}
    wrong = next((one.key for one in questions if one.factor not in known), "")
    if wrong or len(set(keys)) != len(keys) or len(keys) > MOST_QUESTIONS:
        raise Refusal("survey.bad_questionnaire", place=wrong or "questions")
    return found


def _question(told: Mapping[str, Any]) -> Question:
    try:
        kind, options = Kind(told["kind"]), tuple(str(one).strip() for one in told.get("options", ()))
        text, is_choice = str(told["text"]).strip(), told["kind"] in {Kind.ONE, Kind.MANY}
    except (KeyError, ValueError) as no:
        raise Refusal("survey.bad_questionnaire", place=str(told.get("key", no))) from no
    few = is_choice and not 2 <= len(set(options)) == len(options) <= MOST_OPTIONS
    if not _KEY.fullmatch(told["key"]) or not text or few or (options and not is_choice):
        raise Refusal("survey.bad_questionnaire", place=text or told["key"])
    return Question(told["key"], told["factor"], text, kind, options, told.get("required") is True)


def checked(questionnaire: Questionnaire, given: Mapping[str, Any]) -> Answers:
    """The answers that were given, each as it is kept. Refuses ``survey.unanswered`` where a required one is
    missing, ``survey.bad_answer`` for one that was not offered."""
    unknown = set(given) - {one.key for one in questionnaire.questions}
    if unknown:
        raise Refusal("survey.bad_answer", found=min(unknown))
    kept: Answers = {}
    for one in questionnaire.questions:
        answer = given.get(one.key)
        if answer in (None, "", []):
            if one.is_required:
                raise Refusal("survey.unanswered", question=one.text)
            continue
        kept[one.key] = _answer(one, answer)
    return kept


def _answer(one: Question, answer: Any) -> Any:
    try:
        if one.kind is Kind.TEXT:
            return str(answer).strip()[:LONGEST]
        if one.kind is Kind.NUMBER:
            number = Decimal(str(answer))
            if not number.is_finite() or abs(number) >= Decimal(10) ** 12:
                raise ValueError(answer)
            return str(number)
        if one.kind is Kind.SCALE:
            return _offered(answer, SCALE)
        places = range(len(one.options))
        if one.kind is Kind.ONE:
            return _offered(answer, places)
        return sorted({_offered(each, places) for each in answer})
    except (ValueError, TypeError, InvalidOperation) as no:
        raise Refusal("survey.bad_answer", found=str(answer)[:60]) from no


def _offered(answer: Any, among: Any) -> int:
    point = int(answer)
    if point not in among:
        raise ValueError(answer)
    return point


def same_questions(now: Questionnaire, before: Questionnaire) -> frozenset[str]:
    """Keys of questions asked in the same words, with the same options, in both."""
    then = {one.key: one.wording for one in before.questions}
    return frozenset(one.key for one in now.questions if then.get(one.key) == one.wording)


@cache
def shipped() -> dict[str, Mapping[str, Any]]:
    """Code to document of the questionnaires that come with the product."""
    found = (tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(SHIPPED.glob("*.toml")))
    return {one["code"]: one for one in found}
