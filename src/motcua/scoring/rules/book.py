"""A scorebook (bộ tiêu chí): areas, criteria and components with their maxima and functions, as dated data.

A book is a document; a cycle keeps a copy of the one it was opened with, so a later change of the book
changes no past score. Keys of the document: ``code``, ``title``, ``basis``, ``verified``, ``valid_from``,
``valid_to``, ``note``, ``kind`` ("external" for an index that others publish), ``total`` (what the maxima
must add up to, nothing where nobody has said), ``bonus_cap``, ``penalty_cap``, ``groups`` [{"name",
"at_least"}], ``areas`` [{"key", "name", "responsible", "criteria": [{"key", "name", "max", "share",
"function", "source", "help", "evidence", "responsible"}]}].
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from motcua.kernel.refusal import Refusal
from motcua.scoring.rules.functions import Function, Kind

BOOKS = Path(__file__).parent.parent / "data"
MOST, LARGEST = 600, 10_000
"""Criteria in a book, and what no number of it reaches."""
_CODE, _KEY = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}"), re.compile(r"\w[\w.-]{0,19}")


class Share(StrEnum):
    """Who gives the points of a criterion."""

    APPRAISED = "appraised"
    SURVEY = "survey"
    EXTERNAL = "external"
    DETAIL = "detail"
    BONUS = "bonus"
    PENALTY = "penalty"


@dataclass(frozen=True, slots=True)
class Criterion:
    """One line that earns points. ``source`` names the figure it is filled from, empty where a person
    says; ``evidence`` is what must prove it, ``responsible`` who answers for it where it is not who answers
    for the area."""

    key: str
    name: str
    area: str
    function: Function
    share: Share = Share.APPRAISED
    source: str = ""
    help: str = ""
    evidence: str = ""
    responsible: str = ""

    @property
    def maximum(self) -> Decimal:
        return self.function.maximum


@dataclass(frozen=True, slots=True)
class Area:
    """A field of the index with its criteria, and the unit that answers for it."""

    key: str
    name: str
    criteria: tuple[Criterion, ...]
    responsible: str = ""

    @property
    def maximum(self) -> Decimal:
        return sum((one.maximum for one in self.criteria if one.share in COUNTED), Decimal(0))


def is_collected(source: str) -> bool:
    """Whether a source names a collected figure: ``collected.<set>.<figure>``."""
    return source.startswith("collected.") and source.count(".") == 2


OUTSIDE = frozenset({Share.SURVEY, Share.EXTERNAL, Share.DETAIL})
"""What is measured by others; a detail is a component of an outside figure, shown and never added up."""

COUNTED = frozenset({Share.APPRAISED, Share.SURVEY, Share.EXTERNAL})
"""What the maximum of a book is made of; bonus and penalty come on top, within their caps."""


@dataclass(frozen=True, slots=True)
class Book:
    """The whole book. ``groups`` (name, at least), best first; nobody scores himself in an external one."""

    code: str
    title: str
    areas: tuple[Area, ...]
    basis: str = ""
    is_verified: bool = False
    note: str = ""
    is_external: bool = False
    bonus_cap: Decimal | None = None
    penalty_cap: Decimal | None = None
    groups: tuple[tuple[str, Decimal], ...] = ()
    valid_from: str = ""
    valid_to: str = ""
    total: Decimal | None = None

    @property
    def excess(self) -> Decimal | None:
        """By how much the maxima are more than they must be, below nought where points are missing; nothing
        where nobody has said what they must be."""
        return None if self.total is None else self.maximum() - self.total

    def holds_in(self, year: int) -> bool:
        """Whether the days of the book touch that year; a book without days holds always."""
        first, last = self.valid_from[:4], self.valid_to[:4]
        return (not first or first <= str(year)) and (not last or last >= str(year))

    def criteria(self) -> Iterator[Criterion]:
        """Every criterion in order."""
        return (one for area in self.areas for one in area.criteria)

    def criterion(self, key: str) -> Criterion:
        """The criterion of that key; refuses ``score.no_such_criterion``."""
        found = next((one for one in self.criteria() if one.key == key), None)
        if found is None:
            raise Refusal("score.no_such_criterion", key=key)
        return found

    def area(self, key: str) -> Area:
        """The area of that key; refuses ``score.no_such_area``."""
        found = next((one for one in self.areas if one.key == key), None)
        if found is None:
            raise Refusal("score.no_such_area", key=key)
        return found

    def maximum(self, *shares: Share) -> Decimal:
        """What can be earned under these shares, or in all where none is named."""
        wanted = shares or tuple(COUNTED)
        return sum((one.maximum for one in self.criteria() if one.share in wanted), Decimal(0))


def book_from(document: Mapping[str, Any]) -> Book:
    """Read a document. Refuses ``score.bad_book`` with the place that is wrong: a key used twice, a function
    nobody knows, a maximum that is not positive."""
    try:
        book = _book(document)
    except (KeyError, TypeError, ValueError, AttributeError, ArithmeticError) as no:
        raise Refusal("score.bad_book", place=str(no)[:60]) from no
    if not _CODE.fullmatch(book.code) or not book.title.strip() or not 0 < len(list(book.criteria())) <= MOST:
        raise Refusal("score.bad_book", place="code, title, areas")
    if book.total is not None and book.total <= 0:
        raise Refusal("score.bad_book", place="total")
    seen: set[str] = set()
    for one in book.criteria():
        if one.key in seen or not is_key(one.key):
            raise Refusal("score.bad_book", place=one.key)
        seen.add(one.key)
    return book


def is_key(text: str) -> bool:
    """Whether a criterion or an area may be called by it: letters, digits, full stops and hyphens."""
    return _KEY.fullmatch(text) is not None


def _book(document: Mapping[str, Any]) -> Book:
    return Book(
        code=str(document["code"]),
        title=str(document["title"])[:250],
        areas=tuple(_area(one) for one in document["areas"]),
        basis=str(document.get("basis", "")),
        is_verified=document.get("verified") is True,
        note=str(document.get("note", "")),
        is_external=document.get("kind") == "external",
        bonus_cap=_decimal(document.get("bonus_cap")),
        penalty_cap=_decimal(document.get("penalty_cap")),
        groups=tuple((one["name"], Decimal(str(one["at_least"]))) for one in document.get("groups", ())),
        valid_from=str(document.get("valid_from", "")),
        valid_to=str(document.get("valid_to", "")),
        total=_decimal(document.get("total")),
    )


def _area(told: Mapping[str, Any]) -> Area:
    criteria = tuple(_criterion(one, told["key"]) for one in told["criteria"])
    return Area(told["key"], told["name"], criteria, told.get("responsible", ""))


def _criterion(told: Mapping[str, Any], area: str) -> Criterion:
    try:
        function = _function(told)
        share = Share(told.get("share", "appraised"))
    except (KeyError, ValueError, ArithmeticError, TypeError, AttributeError) as no:
        raise Refusal("score.bad_book", place=str(told.get("key", area))) from no
    if function.maximum <= 0 and share is not Share.PENALTY:
        raise Refusal("score.bad_book", place=told["key"])
    return Criterion(
        key=told["key"],
        name=told["name"],
        area=area,
        function=function,
        share=share,
        source=told.get("source", ""),
        help=told.get("help", ""),
        evidence=told.get("evidence", ""),
        responsible=told.get("responsible", ""),
    )


def _function(told: Mapping[str, Any]) -> Function:
    given = told.get("function", {"kind": "given"})
    bands = [(_exact(least), _exact(earned)) for least, earned in given.get("bands", ())]
    return Function(
        Kind(given["kind"]),
        _exact(told["max"]),
        floor=_exact(given.get("floor", 0)),
        target=_exact(given.get("target", 100)),
        least=_decimal(given.get("least")),
        each=_exact(given.get("each", 0)),
        bands=tuple(sorted(bands, reverse=True)),
        weights=tuple(_exact(weight) for weight in given.get("weights", ())),
        choices={key: _exact(value) for key, value in given.get("choices", {}).items()},
        scale={key: _exact(value) for key, value in given.get("scale", {}).items()},
    )


def _exact(value: Any) -> Decimal:
    number = Decimal(str(value))
    if not number.is_finite() or abs(number) >= LARGEST:
        raise ValueError(value)
    return number


def _decimal(value: Any) -> Decimal | None:
    return None if value is None else _exact(value)


@cache
def shipped_books() -> dict[str, Mapping[str, Any]]:
    """Code to document of the books that come with the product."""
    found = (tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(BOOKS.glob("*.toml")))
    return {one["code"]: one for one in found}


def shipped_text(code: str) -> str:
    """A shipped book as its file, to be taken away and edited; refuses ``score.no_such_book``."""
    for path in BOOKS.glob("*.toml"):
        text = path.read_text(encoding="utf-8")
        if tomllib.loads(text)["code"] == code:
            return text
    raise Refusal("score.no_such_book", code=code)
