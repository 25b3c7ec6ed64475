"""One question, or the head of a section, as it is typed: read back or complained about."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from motcua.eforms.rules.definition import CHOSEN, NO, NUMERIC, YES, Kind
from motcua.eforms.rules.designing import NEW_KEY, key_for
from motcua.eforms.rules.reading import MOST_ROWS
from motcua.eforms.rules.settling import Document, choice_pairs, computed_of, conditions, wanted
from motcua.eforms.rules.shape import LARGEST, LONG, MOST_CHOICES, SHORT, section_complaint, shape_complaint
from motcua.eforms.rules.values import number_of

TEXTS = ("label", "hint", "message", "unit", "pattern", "paper", "title", "row_title")
NUMBERS = ("least", "most", "longest", "fewest_rows", "most_rows")
TICKS = ("required", "past", "future", "repeating")
MOST_CONDITIONS = 12
_OF_KIND = {"unit": NUMERIC, "least": NUMERIC, "most": NUMERIC, "computed": NUMERIC, "paper": {Kind.FILE}}
_LENGTHS = {"hint": LONG, "paper": 600, "unit": 40, "pattern": 200}

Errors = dict[str, str]
"""Name of a control to a key of ``words.designer.NEEDED``."""


@dataclass(frozen=True, slots=True)
class TypedPart:
    """Everything of the form as text. ``when`` is one ``question:answer`` a row; ``choices`` are pairs of key
    and label, the key empty for a new one."""

    kind: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    ticks: frozenset[str] = frozenset()
    choices: tuple[tuple[str, str], ...] = ()
    when: tuple[str, ...] = ()
    way: str = ""
    of: tuple[str, ...] = ()


def typed_question(raw: Mapping[str, Any]) -> TypedPart:
    """A stored question as it stands in the form."""
    way, of = computed_of(raw.get("computed"))
    ticks = {key for key in TICKS if raw.get(key, key == "required")}
    return TypedPart(
        kind=raw["kind"],
        texts={key: _as_typed(raw.get(key)) for key in (*TEXTS, *NUMBERS)},
        ticks=frozenset(ticks),
        choices=tuple((key, label) for key, label in choice_pairs(raw.get("choices"))),
        when=_typed_when(raw),
        way=way,
        of=tuple(of),
    )


def typed_section(raw: Mapping[str, Any]) -> TypedPart:
    """A stored section's head as it stands in the form."""
    rows = raw.get("rows") or {"title": "", "fewest": 1, "most": 20}
    texts = {"title": raw.get("title", ""), "hint": raw.get("hint", ""), "row_title": rows["title"]}
    texts |= {"fewest_rows": str(rows["fewest"]), "most_rows": str(rows["most"])}
    ticks = frozenset({"repeating"}) if "rows" in raw else frozenset[str]()
    return TypedPart(texts=texts, ticks=ticks, when=_typed_when(raw))


def posted_part(post: Mapping[str, Sequence[str]]) -> TypedPart:
    """What a browser sent, cut to what could ever be taken."""

    def one(key: str) -> str:
        return " ".join((post.get(key) or [""])[-1][: LONG + 1].split())

    pairs = []
    for number in range(MOST_CHOICES):
        if f"choice-{number}-label" in post:
            pairs.append((one(f"choice-{number}-key")[:41], one(f"choice-{number}-label")))
    return TypedPart(
        kind=one("kind"),
        texts={key: one(key) for key in (*TEXTS, *NUMBERS)},
        ticks=frozenset(key for key in TICKS if post.get(key)),
        choices=tuple(pairs),
        when=tuple(value for value in post.get("when", [])[:MOST_CONDITIONS] if value),
        way=one("way"),
        of=tuple(value[:90] for value in post.get("of", [])[:50]),
    )


def with_choice(typed: TypedPart, act: str) -> TypedPart:
    """The form after a button on its choices: ``add`` one, or ``up:2``."""
    verb, _, rest = act.partition(":")
    choices = list(typed.choices)
    place = int(rest) if rest.isascii() and rest.isdecimal() and len(rest) < 4 else -1
    if verb == "add" and len(choices) < MOST_CHOICES:
        choices.append(("", ""))
    elif verb == "up" and 0 < place < len(choices):
        choices.insert(place - 1, choices.pop(place))
    return _changed(typed, tuple(choices))


def _changed(typed: TypedPart, choices: tuple[tuple[str, str], ...]) -> TypedPart:
    return TypedPart(typed.kind, typed.texts, typed.ticks, choices, typed.when, typed.way, typed.of)


def question_of(typed: TypedPart, was: Mapping[str, Any], taken: frozenset[str]) -> tuple[Document, Errors]:
    """The question as it is stored; what is not for its kind is left out. ``taken`` are keys of others."""
    errors: Errors = {}
    kind = Kind(typed.kind) if typed.kind in set(Kind) else Kind(was["kind"])
    label = typed.texts.get("label", "")
    if not label:
        errors["label"] = "needed"
    raw: Document = {"key": _key(was["key"], label, taken), "kind": kind.value, "label": label}
    raw |= {key: typed.texts[key] for key in ("hint", "message") if typed.texts.get(key)}
    raw |= _limits(typed, kind, errors)
    if "required" not in typed.ticks:
        raw["required"] = False
    if kind in {Kind.CHOICE, Kind.MANY}:
        raw["choices"] = _choices(typed)
    if typed.when:
        raw["when"] = _when(typed.when)
    if typed.way and kind in NUMERIC:
        raw["computed"] = {typed.way: list(typed.of)}
        if not typed.of:
            errors["way"] = "pick"
    _measure(typed, errors)
    if not errors and (complaint := shape_complaint(raw)):
        errors["label"] = complaint
    return raw, errors


def section_of(typed: TypedPart, was: Mapping[str, Any], taken: frozenset[str]) -> tuple[Document, Errors]:
    """The head of a section as it is stored."""
    errors: Errors = {}
    title = typed.texts.get("title", "")
    if not title:
        errors["title"] = "needed"
    raw: Document = {"title": title}
    if typed.texts.get("hint"):
        raw["hint"] = typed.texts["hint"]
    if typed.when:
        raw["when"] = _when(typed.when)
    if "repeating" in typed.ticks:
        row_title = typed.texts.get("row_title", "")
        if not row_title:
            errors["row_title"] = "needed"
        key = (was.get("rows") or {}).get("key") or key_for(row_title or title, taken, "nhom")
        fewest, most = (_whole(typed, one, MOST_ROWS, errors) for one in ("fewest_rows", "most_rows"))
        if "most_rows" not in errors and not max(1, fewest or 0) <= (most or 0):
            errors["most_rows"] = "backwards"
        raw["rows"] = {"key": key, "title": row_title, "fewest": fewest, "most": most}
    _measure(typed, errors)
    if not errors and (complaint := section_complaint(raw)):
        errors["title"] = complaint
    return raw, errors


def answers_to(raw: Mapping[str, Any]) -> list[str]:
    """What may be answered to a question that conditions can ask about; nothing for others."""
    kind = Kind(raw["kind"])
    if kind is Kind.YES_NO:
        return [YES, NO]
    return [key for key, _ in choice_pairs(raw.get("choices"))] if kind in CHOSEN else []


def _key(was: str, label: str, taken: frozenset[str]) -> str:
    return key_for(label, taken) if re.fullmatch(rf"{NEW_KEY}(_\d+)?", was) and label else was


def _limits(typed: TypedPart, kind: Kind, errors: Errors) -> Document:
    found: Document = {}
    for key in ("least", "most"):
        text = typed.texts.get(key, "")
        if not text or kind not in NUMERIC:
            continue
        number = number_of(text)
        if number is None or abs(number) > LARGEST:
            errors[key] = "number"
        else:
            found[key] = int(number) if number == int(number) else float(number)
    if "most" in found and found.get("least", found["most"]) > found["most"]:
        errors["most"] = "backwards"
    if kind not in NUMERIC and (text := typed.texts.get("longest", "")):
        longest = _whole(typed, "longest", 20_000, errors)
        found |= {"longest": longest} if longest else {}
    found |= {key: True for key in ("past", "future") if key in typed.ticks and kind is Kind.DATE}
    for key in ("unit", "paper", "pattern"):
        if typed.texts.get(key) and kind in _OF_KIND.get(key, set(Kind)):
            found[key] = typed.texts[key]
    if found.get("pattern") and not typed.texts.get("message"):
        errors["message"] = "explain"
    return found


def _whole(typed: TypedPart, key: str, most: int, errors: Errors) -> int | None:
    text = typed.texts.get(key, "").replace(".", "")
    if not text.isascii() or not text.isdecimal() or len(text) > 6 or int(text) > most:
        errors[key] = "whole"
        return None
    return int(text)


def _choices(typed: TypedPart) -> list[list[str]]:
    """Rows with words; a new one gets a key made of them."""
    keys = {key for key, label in typed.choices if key and label}
    found = []
    for key, label in typed.choices:
        if not label:
            continue
        if not re.fullmatch(r"[a-z][a-z0-9_]{0,39}", key):
            key = key_for(label, frozenset(keys), "y")
            keys.add(key)
        found.append([key, label])
    return found


def _when(rows: Sequence[str]) -> Document:
    found: dict[str, list[str]] = {}
    for row in rows:
        question, _, value = row.partition(":")
        values = found.setdefault(question, [])
        if value not in values:
            values.append(value)
    return conditions(found)


def _typed_when(raw: Mapping[str, Any]) -> tuple[str, ...]:
    said = raw.get("when") or {}
    return tuple(f"{key}:{one}" for key, value in said.items() for one in wanted(value))


def _measure(typed: TypedPart, errors: Errors) -> None:
    for key, text in typed.texts.items():
        if len(text) > _LENGTHS.get(key, SHORT):
            errors[key] = "long"
    for number, (_, label) in enumerate(typed.choices):
        if len(label) > SHORT:
            errors[f"choice-{number}-label"] = "long"


def _as_typed(value: object) -> str:
    if isinstance(value, float):
        return f"{value:f}".rstrip("0").rstrip(".").replace(".", ",")
    return "" if value is None else str(value)
