"""Changing a scorebook: a document goes in, another comes out; and a book as the text of its file."""

from collections.abc import Callable, Mapping
from typing import Any

from motcua.kernel.refusal import Refusal
from motcua.kernel.toml_text import toml_value
from motcua.scoring.rules.book import book_from
from motcua.scoring.rules.functions import Function, Kind

Document = Mapping[str, Any]
FACTS = ("name", "max", "share", "source", "function", "evidence", "responsible", "help")
"""What a criterion says, in the order in which people read it."""
PARAMETERS = {
    Kind.YES_NO: ("floor",),
    Kind.CHOICE: ("choices", "floor"),
    Kind.BANDS: ("bands", "floor"),
    Kind.LINEAR: ("target", "least", "floor"),
    Kind.FULL_ONLY: ("target", "floor"),
    Kind.DEDUCTION: ("each", "floor"),
    Kind.MIX: ("weights",),
    Kind.SURVEY: ("scale",),
    Kind.GIVEN: ("floor",),
}
"""The numbers that each function goes by, besides the maximum."""


def with_criterion(document: Document, key: str, facts: Mapping[str, Any]) -> Document:
    """One criterion said otherwise; its key stays, so that scores of other years can be set beside it.
    Refuses ``score.bad_function`` for numbers that cannot be scored by."""
    book_from(document).criterion(key)
    told = {name: facts[name] for name in FACTS if facts.get(name) not in (None, "", {})}
    areas = [
        {**area, "criteria": [{"key": key, **told} if one["key"] == key else one for one in area["criteria"]]}
        for area in document["areas"]
    ]
    made = {**document, "areas": areas}
    if fault := function_fault(book_from(made).criterion(key).function):
        raise Refusal("score.bad_function", fault=fault)
    return made


def function_fault(function: Function) -> str:
    """What keeps a function from being scored by; nothing where it can be."""
    told = _FAULTS.get(function.kind)
    return (told(function) if told else "") or ("floor" if function.floor > function.maximum else "")


def _named(points: Mapping[str, Any], function: Function) -> str:
    if not points:
        return "choices"
    return "above" if max(points.values()) > function.maximum else ""


def _bands(function: Function) -> str:
    if not function.bands:
        return "bands"
    return "above" if max(earned for _, earned in function.bands) > function.maximum else ""


def _linear(function: Function) -> str:
    if function.target <= 0:
        return "target"
    return "least" if function.least is not None and function.least > function.target else ""


_FAULTS: dict[Kind, Callable[[Function], str]] = {
    Kind.CHOICE: lambda one: _named(one.choices, one),
    Kind.SURVEY: lambda one: "" if one.scale else "scale",
    Kind.BANDS: _bands,
    Kind.LINEAR: _linear,
    Kind.FULL_ONLY: _linear,
    Kind.DEDUCTION: lambda one: "" if one.each > 0 else "each",
    Kind.MIX: lambda one: "" if one.weights and min(one.weights) >= 0 else "weights",
}


def book_text(document: Document) -> str:
    """The book as a TOML file; read again, it gives the same book."""
    plain = [f"{name} = {toml_value(value)}" for name, value in document.items() if name != "areas"]
    for area in document["areas"]:
        plain += ["", "[[areas]]"]
        plain += [f"{name} = {toml_value(value)}" for name, value in area.items() if name != "criteria"]
        for one in area["criteria"]:
            plain += ["[[areas.criteria]]", *(f"{name} = {toml_value(value)}" for name, value in one.items())]
    return "\n".join([*plain, ""])
