"""A form's document in its one settled way of writing: the same form is always the same document."""

from collections.abc import Mapping
from typing import Any

from motcua.eforms.rules.definition import NO, YES

Document = dict[str, Any]
TOP = ("title", "intro", "stands_for", "procedures", "source")
SECTION = ("title", "hint", "when", "rows")
ROWS = ("key", "title", "fewest", "most")
QUESTION = (
    "key", "kind", "label", "hint", "required", "choices", "when", "computed", "unit", "least", "most",
    "longest", "past", "future", "pattern", "message", "paper",
)  # fmt: skip
_SAID_ANYWAY = frozenset({"title", "key", "kind", "label"})


def settled(document: Mapping[str, Any]) -> Document:
    """The document with what says nothing left out and everything in one way of writing: choices as pairs, so
    that no store loses their order, conditions as texts. For documents of the right shape."""
    kept = _table(document, TOP)
    kept["sections"] = [_section(section) for section in document.get("sections", ())]
    return kept


def wanted(value: Any) -> list[str]:
    """The answers a condition waits for, as texts."""
    listed = value if isinstance(value, list | tuple) else [value]
    return [((NO, YES)[one] if isinstance(one, bool) else str(one)) for one in listed]


def choice_pairs(raw: Any) -> list[list[str]]:
    """Key and label of every choice, in order."""
    pairs = raw.items() if isinstance(raw, Mapping) else raw or ()
    return [[key, label] for key, label in pairs]


def computed_of(raw: Any) -> tuple[str, list[str]]:
    """How a question is reckoned and from what; empty where people answer it."""
    if not raw:
        return "", []
    way, of = next(iter(raw.items()))
    return way, [str(one) for one in (of if isinstance(of, list | tuple) else [of])]


def conditions(found: Mapping[str, list[str]]) -> Document:
    """Conditions as they are written: one answer bare, several as a list."""
    return {key: values[0] if len(values) == 1 else values for key, values in found.items()}


def _section(raw: Mapping[str, Any]) -> Document:
    kept = _table(raw, SECTION)
    if "rows" in raw:
        rows = raw["rows"]
        kept["rows"] = {
            "key": rows.get("key", ""),
            "title": _line(rows.get("title", "")),
            "fewest": rows.get("fewest", 1),
            "most": rows.get("most", 20),
        }
    kept["questions"] = [_table(one, QUESTION) for one in raw.get("questions", ())]
    return kept


def _table(raw: Mapping[str, Any], order: tuple[str, ...]) -> Document:
    found = {key: _value(key, raw[key]) for key in order if key in raw and key != "rows"}
    return {key: value for key, value in found.items() if key in _SAID_ANYWAY or not _is_silent(key, value)}


def _is_silent(key: str, value: Any) -> bool:
    if isinstance(value, bool):
        return value is (key == "required")
    return value in ("", [], {}, None)


def _value(key: str, value: Any) -> Any:
    if key == "choices":
        return [[one, _line(label)] for one, label in choice_pairs(value)]
    if key == "when":
        return conditions({one: wanted(given) for one, given in value.items() if wanted(given)})
    if key == "computed":
        way, of = computed_of(value)
        return {way: of} if way else {}
    if isinstance(value, float) and value == int(value):
        return int(value)
    return _line(value) if isinstance(value, str) else value


def _line(text: str) -> str:
    return " ".join(text.split())
