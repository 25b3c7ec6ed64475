"""One answer, from what was typed to the value that is kept; what is wrong with it is a ``Fault``."""

import re
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from motcua.eforms.rules.definition import NO, NUMERIC, YES, Kind, Question
from motcua.kernel.vietnamese import day_words, legible, number_words

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]{2,}")
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_NUMBER = re.compile(r"-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?")
_PLAIN_NUMBER = re.compile(r"-?\d+\.\d{1,2}|-?\d+\.\d{4,}")
ID_LENGTHS = (9, 12)
EARLIEST = date(1900, 1, 1)


@dataclass(frozen=True, slots=True)
class Fault(Exception):
    """Why an answer cannot be taken: a key of ``words.FAULTS`` and its facts; ``own`` is the form's own
    sentence."""

    reason: str
    facts: dict[str, Any] = field(default_factory=dict)
    own: str = ""


def read_value(question: Question, typed: Any, today: date) -> Any:
    """The kept value: text, a list of choices, an ISO day, or a plain decimal as text; empty where nothing
    was typed. Raises ``Fault``."""
    if question.kind is Kind.MANY:
        return _many(question, typed)
    text = _clean(typed, keep_lines=question.kind is Kind.LONG)
    if not text:
        if question.is_required:
            raise Fault("choose" if question.kind in {Kind.CHOICE, Kind.YES_NO} else "required")
        return ""
    try:
        value = _READERS.get(question.kind, _text)(question, text, today)
    except Fault as fault:
        raise Fault(fault.reason, fault.facts, question.message) from None
    if question.pattern and not re.fullmatch(question.pattern, value):
        raise Fault("pattern", {}, question.message)
    return value


def _clean(typed: Any, *, keep_lines: bool = False) -> str:
    if isinstance(typed, list | tuple):
        typed = typed[-1] if typed else ""
    text = "" if typed is None else legible(str(typed))
    if keep_lines:
        return "\n".join(" ".join(line.split()) for line in text.strip().splitlines())
    return " ".join(text.split())


def _many(question: Question, typed: Any) -> list[str]:
    given = typed if isinstance(typed, list | tuple) else [typed] if typed else []
    chosen = [value for value, _ in question.choices if value in given]
    if len(chosen) != len(set(map(str, given))):
        raise Fault("not_a_choice", {}, question.message)
    if question.is_required and not chosen:
        raise Fault("choose")
    return chosen


def _text(question: Question, text: str, today: date) -> str:
    if len(text) > question.longest:
        raise Fault("too_long", {"length": len(text), "most": question.longest})
    return text


def _choice(question: Question, text: str, today: date) -> str:
    allowed = [value for value, _ in question.choices] or [YES, NO]
    if text not in allowed:
        raise Fault("not_a_choice")
    return text


def number_of(text: str) -> Decimal | None:
    """``1.500.000``, ``12,5`` or ``12.5`` as a number; None where it is none."""
    text = text.replace(" ", "")
    try:
        if _PLAIN_NUMBER.fullmatch(text):
            return Decimal(text)
        return Decimal(text.replace(".", "").replace(",", ".")) if _NUMBER.fullmatch(text) else None
    except InvalidOperation:
        return None


def _number(question: Question, text: str, today: date) -> str:
    for sign in ("đồng", "đ", "vnđ", "vnd", question.unit.lower()):
        if sign and text.lower().endswith(sign):
            text = text[: -len(sign)].strip()
    number = number_of(text)
    if number is None or len(text) > 20:
        raise Fault("not_a_number")
    if question.kind is Kind.MONEY and number != number.to_integral_value():
        raise Fault("whole_money")
    if question.least is not None and number < question.least:
        raise Fault("too_small", {"least": _bound(question, question.least)})
    if question.most is not None and number > question.most:
        raise Fault("too_large", {"most": _bound(question, question.most)})
    return plain(number)


def _bound(question: Question, number: Decimal) -> str:
    return plain(number) if is_year(question) else figure(number)


def plain(number: Decimal) -> str:
    """A number as it is kept: no exponent, no trailing zeros."""
    text = f"{number:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def figure(number: Decimal) -> str:
    """A number as it is read: ``1.500.000``, ``12,5``."""
    places = max(-int(number.as_tuple().exponent), 0)
    return number_words(number, places)


def is_year(question: Question) -> bool:
    """Whether the bounds leave nothing but years: those are read as 2017 and not as 2.017."""
    bounds = (question.least, question.most)
    return question.kind is Kind.NUMBER and all(one is not None and 1000 <= one < 3000 for one in bounds)


def _date(question: Question, text: str, today: date) -> str:
    found = _DAY.fullmatch(text)
    try:
        day = date(*map(int, found.group(3, 2, 1))) if found else date.fromisoformat(text)
    except ValueError:
        raise Fault("not_a_day") from None
    if day < EARLIEST or day.year > 2200:
        raise Fault("not_a_day")
    if question.past and day > today:
        raise Fault("not_past", {"day": day_words(day)})
    if question.future and day < today:
        raise Fault("not_future", {"day": day_words(day)})
    return day.isoformat()


def _id_number(question: Question, text: str, today: date) -> str:
    digits = re.sub(r"[\s.-]", "", text)
    if not digits.isascii() or not digits.isdecimal() or len(digits) not in ID_LENGTHS:
        raise Fault("not_an_id", {"length": sum(sign.isdecimal() for sign in text)})
    return digits


def _phone(question: Question, text: str, today: date) -> str:
    digits = re.sub(r"[\s().-]", "", text)
    if digits.startswith("+84"):
        digits = f"0{digits[3:]}"
    if not re.fullmatch(r"0[0-9]{9,10}", digits):
        raise Fault("not_a_phone", {"length": sum(sign.isdecimal() for sign in digits)})
    return digits


def _email(question: Question, text: str, today: date) -> str:
    if not _EMAIL.fullmatch(text) or len(text) > 120:
        raise Fault("not_an_email")
    return text


_READERS = {
    Kind.CHOICE: _choice,
    Kind.YES_NO: _choice,
    **dict.fromkeys(NUMERIC, _number),
    Kind.DATE: _date,
    Kind.ID: _id_number,
    Kind.PHONE: _phone,
    Kind.EMAIL: _email,
}
