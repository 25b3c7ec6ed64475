"""Changing a scorebook: a document goes in, another comes out; and a book as the text of its file."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from motcua.kernel.refusal import Refusal
from motcua.kernel.toml_text import toml_value
from motcua.scoring.rules.book import MOST, Area, Book, book_from, is_key
from motcua.scoring.rules.functions import Function, Kind

Document = Mapping[str, Any]
FACTS = ("name", "max", "share", "source", "function", "evidence", "responsible", "help")
"""What a criterion says, in the order in which people read it."""
AREA_FACTS = ("name", "responsible")
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


Place = tuple[str, str]
"""Where a criterion stands: the key of its area, and of the criterion before it (empty for the first)."""


def with_criterion(
    document: Document, key: str, facts: Mapping[str, Any], at: Place | None = None
) -> Document:
    """One criterion said otherwise, or moved; its key stays, so that scores of other years can be set beside
    it. Refuses ``score.bad_function`` for numbers that cannot be scored by."""
    told = book_from(document)
    told.criterion(key)
    return _sound(_placed(document, _line(key, facts), at or place_of(told, key)), key)


def with_new_criterion(document: Document, key: str, facts: Mapping[str, Any], at: Place) -> Document:
    """One more criterion. Refuses a key that is none (``score.bad_key``) or is taken (``score.key_taken``),
    and ``score.book_full``."""
    told = book_from(document)
    _require_free(key, {one.key: one.name for one in told.criteria()})
    if len(list(told.criteria())) >= MOST:
        raise Refusal("score.book_full", count=MOST)
    return _sound(_placed(document, _line(key, facts), at), key)


def without_criterion(document: Document, key: str) -> Document:
    """The book without it. Refuses ``score.book_empty`` for the last one."""
    told = book_from(document)
    told.criterion(key)
    if len(list(told.criteria())) == 1:
        raise Refusal("score.book_empty")
    return {**document, "areas": _areas_without(document, key)}


def with_new_area(document: Document, key: str, facts: Mapping[str, Any], after: str) -> Document:
    """One more area, without criteria yet, behind the one that ``after`` names or at the head."""
    _require_free(key, {one.key: one.name for one in book_from(document).areas})
    return _area_placed(document, {"key": key, **_said(facts, AREA_FACTS), "criteria": []}, after)


def with_area(document: Document, key: str, facts: Mapping[str, Any], after: str) -> Document:
    """One area under another name, with another unit, or elsewhere; its criteria stay in it."""
    book_from(document).area(key)
    kept = next(one["criteria"] for one in document["areas"] if one["key"] == key)
    return _area_placed(document, {"key": key, **_said(facts, AREA_FACTS), "criteria": kept}, after)


def without_area(document: Document, key: str) -> Document:
    """The book without it. Refuses ``score.area_used`` while it has criteria."""
    area = book_from(document).area(key)
    if area.criteria:
        raise Refusal("score.area_used", name=area.name, count=len(area.criteria))
    return {**document, "areas": [one for one in document["areas"] if one["key"] != key]}


def with_total(document: Document, total: int | float | None) -> Document:
    """What the maxima must add up to, or nothing said about it."""
    kept = {name: value for name, value in document.items() if name not in ("total", "areas")}
    return kept | ({} if total is None else {"total": total}) | {"areas": document["areas"]}


def place_of(told: Book, key: str) -> Place:
    """Where a criterion stands."""
    area = told.area(told.criterion(key).area)
    return area.key, before_of([one.key for one in area.criteria], key)


def before_of(keys: Sequence[str], key: str) -> str:
    """What stands before it, empty for the first."""
    at = keys.index(key)
    return keys[at - 1] if at else ""


def next_key(told: Book, area: Area) -> str:
    """A key that nobody bears, for one more criterion of an area."""
    taken = {one.key for one in told.criteria()}
    numbered = (f"{area.key}.{number}" for number in range(len(area.criteria) + 1, MOST * 2))
    return next(key for key in numbered if key not in taken)


def _placed(document: Document, line: Document, at: Place) -> Document:
    areas = _areas_without(document, line["key"])
    home = next((one for one in areas if one["key"] == at[0]), None)
    if home is None:
        raise Refusal("score.no_such_area", key=at[0])
    home["criteria"] = _inserted(home["criteria"], line, at[1])
    return {**document, "areas": areas}


def _areas_without(document: Document, key: str) -> list[dict[str, Any]]:
    return [
        {**area, "criteria": [one for one in area["criteria"] if one["key"] != key]}
        for area in document["areas"]
    ]


def _area_placed(document: Document, area: Document, after: str) -> Document:
    others = [one for one in document["areas"] if one["key"] != area["key"]]
    return {**document, "areas": _inserted(others, area, after)}


def _inserted(listed: Sequence[Document], one: Document, after: str) -> list[Document]:
    at = next((place for place, each in enumerate(listed, 1) if each["key"] == after), 0)
    if after and not at:
        raise Refusal("score.no_such_place", key=after)
    return [*listed[:at], one, *listed[at:]]


def _line(key: str, facts: Mapping[str, Any]) -> Document:
    return {"key": key, **_said(facts, FACTS)}


def _said(facts: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
    return {name: facts[name] for name in names if facts.get(name) not in (None, "", {})}


def _require_free(key: str, taken: Mapping[str, str]) -> None:
    if not is_key(key):
        raise Refusal("score.bad_key", key=key)
    if key in taken:
        raise Refusal("score.key_taken", key=key, name=taken[key])


def _sound(made: Document, key: str) -> Document:
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
