"""Whether a document handed in has the shape of a form at all: known keys, right types, plain text."""

import math
import re
from collections.abc import Callable, Mapping
from typing import Any

from motcua.eforms.rules.definition import Kind
from motcua.eforms.rules.designing import MOST_QUESTIONS, MOST_SECTIONS
from motcua.eforms.rules.reading import MOST_ROWS, WAYS
from motcua.kernel.refusal import Refusal

SHORT, LONG = 300, 1000
MOST_CHOICES = 80
LARGEST = 10**15
_KEY = re.compile(r"[a-z][a-z0-9_]{0,39}")
_NAMED = re.compile(r"[a-z][a-z0-9_]{0,39}(\.[a-z][a-z0-9_]{0,39})?")
_MARKUP = re.compile(r"<[!/?a-zA-Z]|&#?\w+;|[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

Check = Callable[[Any], str]
"""Gives what was expected where the value is wrong, else nothing."""


def check_shape(document: Any) -> None:
    """Refuse ``eform.bad_value``, ``eform.unknown_key`` and ``eform.missing_key`` with ``where``; faults of
    sense (a condition on nothing, a question without label) are left to ``form_faults``."""
    _table("form", document, _TOP, needed=("sections",))
    if len(document["sections"]) > MOST_SECTIONS:
        _wrong("form.sections", len(document["sections"]), f"≤ {MOST_SECTIONS}")
    count = 0
    for number, section in enumerate(document["sections"], start=1):
        where = f"sections[{number}]"
        _table(where, section, _SECTION, needed=())
        if "rows" in section:
            _table(f"{where}.rows", section["rows"], _ROWS, needed=("key",))
        for place, question in enumerate(section.get("questions", []), start=1):
            count += 1
            if count > MOST_QUESTIONS:
                _wrong(f"{where}.questions", count, f"≤ {MOST_QUESTIONS}")
            _table(f"{where}.questions[{place}]", question, _QUESTION, needed=("key", "kind"))


def shape_complaint(question: Mapping[str, Any]) -> str:
    """``plain`` where a question that was typed holds markup or anything else that a form may not."""
    try:
        _table("", question, _QUESTION, needed=("key", "kind"))
    except Refusal:
        return "plain"
    return ""


def section_complaint(section: Mapping[str, Any]) -> str:
    """The same for the head of a section."""
    try:
        _table("", section, _SECTION, needed=())
        _table("", section.get("rows", {}), _ROWS, needed=())
    except Refusal:
        return "plain"
    return ""


def _table(where: str, raw: Any, known: Mapping[str, Check], needed: tuple[str, ...]) -> None:
    if not isinstance(raw, Mapping):
        _wrong(where, raw, "{…}")
    for key, value in raw.items():
        if key not in known:
            expected = ", ".join(sorted(known))
            raise Refusal("eform.unknown_key", where=where, found=_short(key), expected=expected)
        if expected := known[key](value):
            _wrong(f"{where}.{key}", value, expected)
    for key in needed:
        if key not in raw:
            raise Refusal("eform.missing_key", where=where, key=key)


def _wrong(where: str, found: object, expected: str) -> None:
    raise Refusal("eform.bad_value", where=where, found=_short(found), expected=expected)


def _short(found: object) -> str:
    if isinstance(found, Mapping | list):
        return "{…}" if isinstance(found, Mapping) else "[…]"
    return re.sub(r"[^\w .,:;()/<>&=\"'-]", "?", str(found)[:60])


def _text(most: int) -> Check:
    def check(value: Any) -> str:
        if not isinstance(value, str):
            return "text"
        if len(value) > most:
            return f"≤ {most}"
        return "text, no <…>" if _MARKUP.search(value) else ""

    return check


def _key(value: Any) -> str:
    return "" if isinstance(value, str) and _KEY.fullmatch(value) else "a-z 0-9 _"


def _kind(value: Any) -> str:
    return "" if isinstance(value, str) and value in set(Kind) else " | ".join(Kind)


def _flag(value: Any) -> str:
    return "" if isinstance(value, bool) else "true | false"


def _whole(most: int) -> Check:
    def check(value: Any) -> str:
        fine = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most
        return "" if fine else f"0–{most}"

    return check


def _number(value: Any) -> str:
    fine = isinstance(value, int | float) and not isinstance(value, bool)
    return "" if fine and math.isfinite(value) and abs(value) <= LARGEST else "number"


def _list(value: Any) -> str:
    return "" if isinstance(value, list) else "[…]"


def _codes(value: Any) -> str:
    fine = isinstance(value, list) and len(value) <= 20 and all(not _text(60)(one) for one in value)
    return "" if fine else "[text, …]"


def _choices(value: Any) -> str:
    pairs = list(value.items()) if isinstance(value, Mapping) else value
    if not isinstance(pairs, list) or len(pairs) > MOST_CHOICES:
        return f"[[key, label], …] ≤ {MOST_CHOICES}"
    for pair in pairs:
        if not isinstance(pair, list | tuple) or len(pair) != 2 or _key(pair[0]):
            return "[[a-z 0-9 _, text], …]"
        if expected := _text(SHORT)(pair[1]):
            return expected
    return ""


def _when(value: Any) -> str:
    if not isinstance(value, Mapping) or len(value) > 20:
        return "{question = value}"
    for key, wanted in value.items():
        listed = wanted if isinstance(wanted, list) else [wanted]
        fine = len(listed) <= MOST_CHOICES and all(isinstance(one, bool) or not _key(one) for one in listed)
        if _key(key) or not fine or not listed:
            return "{question = value}"
    return ""


def _computed(value: Any) -> str:
    if not isinstance(value, Mapping) or len(value) != 1 or next(iter(value)) not in WAYS:
        return "{sum | product | count = [question, …]}"
    of = next(iter(value.values()))
    listed = of if isinstance(of, list) else [of]
    fine = len(listed) <= 50 and all(isinstance(one, str) and _NAMED.fullmatch(one) for one in listed)
    return "" if fine else "[question, …]"


_TOP: dict[str, Check] = {
    "title": _text(SHORT), "intro": _text(LONG), "stands_for": _text(600), "procedures": _codes,
    "source": _text(600), "sections": _list,
}  # fmt: skip
_SECTION: dict[str, Check] = {
    "title": _text(SHORT), "hint": _text(LONG), "when": _when, "questions": _list,
    "rows": lambda value: "" if isinstance(value, Mapping) else "{…}",
}  # fmt: skip
_ROWS: dict[str, Check] = {
    "key": _key, "title": _text(SHORT), "fewest": _whole(MOST_ROWS), "most": _whole(MOST_ROWS),
}  # fmt: skip
_QUESTION: dict[str, Check] = {
    "key": _key, "kind": _kind, "label": _text(SHORT), "hint": _text(LONG), "required": _flag,
    "choices": _choices, "when": _when, "least": _number, "most": _number, "longest": _whole(20_000),
    "past": _flag, "future": _flag, "pattern": _text(200), "message": _text(SHORT), "unit": _text(40),
    "computed": _computed, "paper": _text(600),
}  # fmt: skip
