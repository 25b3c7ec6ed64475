"""Finding a procedure by what one is about to do, and by who one is; the list is data."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Occasion:
    """Something people do; ``any_of`` is what names of procedures say of it, folded."""

    key: str
    who: str
    words: str
    any_of: tuple[str, ...]

    def holds(self, folded: str) -> bool:
        """Whether a procedure of that folded name belongs to it."""
        padded = f" {folded}"
        return any(f" {part}" in padded for part in self.any_of)


@cache
def occasions() -> tuple[Occasion, ...]:
    """All of them, in the order of the list."""
    return tuple(
        Occasion(raw["key"], raw["who"], raw["words"], tuple(raw["any"])) for raw in _read()["occasion"]
    )


@cache
def kinds_of_people() -> dict[str, str]:
    """Key to words: who comes to the office."""
    return dict(_read()["who"])


def fitting(names: Iterable[str], *, who: str = "", occasion: str = "") -> set[str]:
    """The folded names that belong to the occasion, or to any of that kind of people; all where neither is
    known."""
    chosen = [
        one for one in occasions() if (not who or one.who == who) and (not occasion or one.key == occasion)
    ]
    names = list(names)
    if not chosen or not (who or occasion):
        return set(names)
    return {name for name in names if any(one.holds(name) for one in chosen)}


def _read() -> dict[str, Any]:
    return tomllib.loads(files("motcua.procedures").joinpath("data/occasions.toml").read_text("utf-8"))
