"""What a sentence of a reform report can name: counted figures, shares of them, words of the period."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from motcua.kernel.rounding import percent
from motcua.kernel.vietnamese import number_words

HANDLING = {
    "received": "received.total",
    "received_online": "received.online",
    "received_direct": "received.in_person_or_post",
    "carried_over": "received.carried_over",
    "resolved": "resolved.total",
    "early": "resolved.early",
    "on_time": "resolved.on_time",
    "late": "resolved.late",
    "in_progress": "in_progress.total",
    "in_time": "in_progress.in_time",
    "overdue": "in_progress.overdue",
}
"""Figure to indicator of Biểu 06."""


@cache
def _shipped() -> Mapping[str, Any]:
    path = files("motcua.reporting") / "data" / "reform_figures.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def figures() -> Sequence[Mapping[str, Any]]:
    """``code``, ``name``, ``unit`` and whether it ``sums``, in the order of the appendix."""
    return tuple(_shipped()["figure"])


def shares() -> Sequence[Mapping[str, Any]]:
    """``code``, ``name``, and the figures of its ``part`` and its ``whole``."""
    return tuple(_shipped()["share"])


def figure_codes() -> frozenset[str]:
    return frozenset(one["code"] for one in figures())


@cache
def names() -> Mapping[str, str]:
    """Code to name of everything that a sentence can hold, figures first."""
    return {one["code"]: one["name"] for one in (*figures(), *shares(), *_shipped()["word"])}


@cache
def units() -> Mapping[str, str]:
    """Figure to what it counts."""
    return {one["code"]: one["unit"] for one in figures()}


def share_words(values: Mapping[str, int]) -> dict[str, str]:
    """Share to ``99,4%``, of the figures that are there; what lacks a figure or has no whole is left out."""
    found = {
        one["code"]: rate_words(percent(over([values], one["part"]), over([values], one["whole"])))
        for one in shares()
        if {*one["part"], *one["whole"]} <= values.keys()
    }
    return {code: said for code, said in found.items() if said}


def over(values: Iterable[Mapping[str, int]], codes: Sequence[str]) -> int:
    """The sum of these figures over all."""
    return sum(each[code] for each in values for code in codes)


def rate_words(rate: Decimal | None) -> str:
    """``99,4%``; nothing of nothing is no share."""
    return "" if rate is None else f"{number_words(rate, 1)}%"
