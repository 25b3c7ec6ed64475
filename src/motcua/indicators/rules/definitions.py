"""What each figure means, read from dated data: name, unit, basis, formula, what is counted, which cells."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from motcua.kernel.rounding import percent


@dataclass(frozen=True, slots=True)
class Source:
    """Where an indicator comes from; ``verified`` False is shown as "chưa kiểm chứng"."""

    text: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Indicator:
    """One figure: the cells it adds up and, for a rate, the cells it is taken of."""

    code: str
    name: str
    unit: str
    counts: str
    cells: tuple[str, ...]
    of: tuple[str, ...] = ()
    formula: str = ""
    column: int | None = None
    sources: tuple[Source, ...] = ()

    def value(self, cells: Mapping[str, int]) -> int:
        """The count, for a rate its numerator."""
        return sum(cells.get(name, 0) for name in self.cells)

    def rate(self, cells: Mapping[str, int]) -> Decimal | None:
        """The rate in percent, half up to one decimal; ``None`` of nothing."""
        return percent(self.value(cells), sum(cells.get(name, 0) for name in self.of))


@dataclass(frozen=True, slots=True)
class Definitions:
    """One dated set of indicators with the rules that hold for all of them; ``version`` stands on reports."""

    name: str
    version: str
    title: str
    valid_from: date | None
    valid_to: date | None
    rules: Mapping[str, str]
    indicators: Mapping[str, Indicator]

    def columns(self) -> tuple[Indicator, ...]:
        """The columns of the form in their order."""
        numbered = [one for one in self.indicators.values() if one.column is not None]
        return tuple(sorted(numbered, key=lambda one: one.column or 0))

    def rates(self) -> tuple[Indicator, ...]:
        return tuple(one for one in self.indicators.values() if one.of)


def handling_definitions(on: date) -> Definitions:
    """The definitions of handling figures in force on the last day of a period."""
    for found in _shipped():
        if (found.valid_from or date.min) <= on <= (found.valid_to or date.max):
            return found
    raise LookupError(f"no definitions of handling figures for {on}")


@cache
def _shipped() -> tuple[Definitions, ...]:
    folder = files("motcua.indicators") / "data"
    texts = [
        entry.read_text(encoding="utf-8") for entry in folder.iterdir() if entry.name.startswith("handling")
    ]
    return tuple(_definitions(tomllib.loads(text)) for text in texts)


def _definitions(data: Mapping[str, Any]) -> Definitions:
    return Definitions(
        name=data["set"],
        version=data["version"],
        title=data["title"],
        valid_from=data.get("valid_from"),
        valid_to=data.get("valid_to"),
        rules={rule["code"]: rule["text"] for rule in data["rules"]},
        indicators={one["code"]: _indicator(one, data["bases"]) for one in data["indicators"]},
    )


def _indicator(one: Mapping[str, Any], bases: list[Mapping[str, Any]]) -> Indicator:
    sources = [
        Source(base["text"], base["verified"])
        for base in bases
        if one["code"] in base["codes"] or "*" in base["codes"]
    ]
    lists = {name: tuple(one.get(name, ())) for name in ("cells", "of")}
    return Indicator(**{**one, **lists, "sources": tuple(sources)})
