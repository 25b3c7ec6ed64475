"""A set of indicators (bộ chỉ tiêu) as dated data: what is asked, and what must hold between the answers.

A set is a document; a round keeps a copy of the one it was opened with, so a later change of the set changes
no past figure. Keys of the document: ``code``, ``title``, ``basis``, ``verified``, ``valid_from``, ``note``,
``indicators`` [{"key", "name", "definition", "unit", "basis", "direction", "kind", "of", "change"}] and
``checks`` [{"kind": "sum", "whole", "parts"} | {"kind": "part", "part", "whole"}].
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from motcua.kernel.refusal import Refusal

SETS = Path(__file__).parent.parent / "data"
MOST = 60
"""Indicators in a set; more than a page of paper is a report, not a form."""
_KEY = re.compile(r"[a-z][a-z0-9_]{0,39}")


class Kind(StrEnum):
    """What an answer is; a ``percent`` is never typed but reckoned from two others."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    YES_NO = "yes_no"


class Direction(StrEnum):
    """Which way is better."""

    HIGHER = "higher"
    LOWER = "lower"
    NEUTRAL = "neutral"


class CheckKind(StrEnum):
    """``sum``: the parts make up the whole; ``part``: a part is not more than its whole."""

    SUM = "sum"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Indicator:
    """One line of a set. ``of`` (part, whole) of a percent; ``change``: a change against the last period
    beyond this many per cent (points, for a percent) asks for an explanation; ``target`` is what the plan of
    the agency wants."""

    key: str
    name: str
    kind: Kind
    definition: str = ""
    unit: str = ""
    basis: str = ""
    direction: Direction = Direction.NEUTRAL
    of: tuple[str, str] | None = None
    change: Decimal | None = None
    target: Decimal | None = None

    @property
    def is_typed(self) -> bool:
        return self.kind is not Kind.PERCENT

    def reaches(self, value: Decimal | None) -> bool | None:
        """Whether a figure is as good as the target; None where there is no target, no figure or no
        direction."""
        if self.target is None or value is None or self.direction is Direction.NEUTRAL:
            return None
        return value >= self.target if self.direction is Direction.HIGHER else value <= self.target


@dataclass(frozen=True, slots=True)
class Check:
    """What must hold: ``parts`` together equal ``whole``, or the one part is at most ``whole``."""

    kind: CheckKind
    whole: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IndicatorSet:
    """The whole set, in the order it is asked."""

    code: str
    title: str
    indicators: tuple[Indicator, ...]
    checks: tuple[Check, ...]
    basis: str = ""
    is_verified: bool = False
    valid_from: str = ""
    note: str = ""

    @property
    def typed(self) -> tuple[Indicator, ...]:
        return tuple(one for one in self.indicators if one.is_typed)

    def indicator(self, key: str) -> Indicator:
        """Refuses ``collection.no_such_indicator``."""
        found = next((one for one in self.indicators if one.key == key), None)
        if found is None:
            raise Refusal("collection.no_such_indicator", key=key)
        return found


def set_from(document: Mapping[str, Any]) -> IndicatorSet:
    """Read a document. Refuses ``collection.bad_set`` with the place that is wrong: a key missing, malformed
    or used twice, an unknown kind, a percent or a check of something that is not asked."""
    try:
        code, title, listed = str(document["code"]), str(document["title"]), list(document["indicators"])
    except (KeyError, TypeError) as no:
        raise Refusal("collection.bad_set", place="code, title, indicators") from no
    if not _KEY.fullmatch(code.replace("-", "_")) or not title.strip() or not 0 < len(listed) <= MOST:
        raise Refusal("collection.bad_set", place="code, title, indicators")
    indicators = tuple(_indicator(one) for one in listed)
    typed: set[str] = set()
    keys: set[str] = set()
    for one in indicators:
        if one.key in keys:
            raise Refusal("collection.bad_set", place=one.key)
        keys.add(one.key)
        typed |= {one.key} if one.is_typed else set()
    for one in indicators:
        if one.of and not set(one.of) <= typed:
            raise Refusal("collection.bad_set", place=one.key)
    checks = tuple(_check(one, typed) for one in document.get("checks", ()))
    return IndicatorSet(
        code,
        title,
        indicators,
        checks,
        basis=str(document.get("basis", "")),
        is_verified=document.get("verified") is True,
        valid_from=str(document.get("valid_from", "")),
        note=str(document.get("note", "")),
    )


def _indicator(told: Any) -> Indicator:
    place = str(told.get("key", "indicators")) if isinstance(told, Mapping) else "indicators"
    try:
        kind = Kind(told["kind"])
        part_and_whole = tuple(told["of"]) if kind is Kind.PERCENT else ()
        change = Decimal(str(told["change"])) if "change" in told else None
        if not _KEY.fullmatch(told["key"]) or not str(told["name"]).strip():
            raise ValueError(place)
        if (kind is Kind.PERCENT) != (len(part_and_whole) == 2) or (change is not None and not change > 0):
            raise ValueError(place)
        return Indicator(
            told["key"],
            str(told["name"]),
            kind,
            definition=str(told.get("definition", "")),
            unit=str(told.get("unit", "")),
            basis=str(told.get("basis", "")),
            direction=Direction(told.get("direction", "neutral")),
            of=(part_and_whole[0], part_and_whole[1]) if part_and_whole else None,
            change=change,
            target=Decimal(str(told["target"])) if "target" in told else None,
        )
    except (KeyError, ValueError, TypeError, ArithmeticError) as no:
        raise Refusal("collection.bad_set", place=place) from no


def _check(told: Any, typed: set[str]) -> Check:
    try:
        kind = CheckKind(told["kind"])
        parts = tuple(told["parts"]) if kind is CheckKind.SUM else (told["part"],)
        whole = told["whole"]
    except (KeyError, ValueError, TypeError) as no:
        raise Refusal("collection.bad_set", place="checks") from no
    if unknown := sorted(str(key) for key in {whole, *parts} - typed):
        raise Refusal("collection.bad_set", place=f"checks: {', '.join(unknown)}")
    return Check(kind, whole, parts)


@cache
def shipped_sets() -> dict[str, Mapping[str, Any]]:
    """Code to document of the sets that come with the product."""
    found = (tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(SETS.glob("*.toml")))
    return {one["code"]: one for one in found}


def shipped_text(code: str) -> str:
    """A shipped set as its file, to be taken away and edited; refuses ``collection.no_such_set``."""
    if code not in shipped_sets():
        raise Refusal("collection.no_such_set", code=code)
    for path in SETS.glob("*.toml"):
        text = path.read_text(encoding="utf-8")
        if tomllib.loads(text)["code"] == code:
            return text
    raise Refusal("collection.no_such_set", code=code)
