"""``grammar.toml`` and ``patterns.toml`` compiled once: shapes, units, axes, cues and longer patterns."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

NUMERAL = (
    r"(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d])|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)"
    r"|[1-9]\d{0,2}(?:\x20\d{3})+(?:,\d+)?(?!\d|[.,]\d)|\d+(?:[.,]\d+)?)"
)
"""A numeral with dots, commas or spaces between thousands, or with either decimal sign."""

CAPITAL = (
    "[" + "".join(chr(code) for code in range(0x1EFA) if chr(code).isupper() and chr(code).isalpha()) + "]"
)
"""Any capital letter of Latin scripts."""


@cache
def tables() -> dict[str, Any]:
    """Both files as they stand."""
    return _read("grammar.toml") | _read("patterns.toml")


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))


@cache
def shape_pattern() -> tuple[re.Pattern[str], tuple[tuple[str, str], ...]]:
    """One pattern for everything that contains a figure, and ``(name, kind)`` of its branches."""
    noun = "(?:" + "|".join(sorted((re.escape(word) for word in _nouns()), key=len, reverse=True)) + r")\b"
    branches, names = [], []
    for place, shape in enumerate(tables()["shape"]):
        pattern = shape["pattern"].replace("{noun}", noun).replace("{n}", NUMERAL).replace("{cap}", CAPITAL)
        branches.append(f"(?P<s{place}>{pattern})")
        names.append((shape["name"], shape["kind"]))
    return re.compile("|".join(branches), re.MULTILINE), tuple(names)


def _nouns() -> list[str]:
    return [noun for family in tables()["units"].values() for noun in family if noun not in {"tháng", "năm"}]


@cache
def unit_pattern() -> re.Pattern[str]:
    """A counted noun at the start of a phrase; longest first."""
    words = sorted(
        ((noun, name) for name, nouns in tables()["units"].items() for noun in nouns),
        key=lambda p: -len(p[0]),
    )
    return re.compile(
        "|".join(
            f"(?P<{name}_{place}>{re.escape(noun.lower())}\\b)" for place, (noun, name) in enumerate(words)
        )
    )


@cache
def axis_pattern() -> re.Pattern[str]:
    """A feature phrase anywhere; the longest phrase at a place wins, then the earlier axis."""
    branches = []
    for axis, values in tables()["axes"].items():
        for value, phrases in values.items():
            for number, phrase in enumerate(phrases):
                length = len(re.sub(r"\(\?<?[!=].*?\)", "", phrase))
                branches.append((length, f"(?P<{axis}__{value}__{number}>{phrase})"))
    branches.sort(key=lambda pair: -pair[0])
    return re.compile(r"(?<!\w)(?:" + "|".join(branch for _, branch in branches) + ")")


@cache
def cue(name: str) -> re.Pattern[str]:
    """Any phrase of one cue, as whole words."""
    phrases = sorted(tables()["cues"][name], key=len, reverse=True)
    return re.compile(
        "|".join(
            rf"(?<!\w){phrase}(?!\w)" if phrase[0].isalpha() or phrase.startswith("(?<!") else phrase
            for phrase in phrases
        )
    )


@cache
def phrase(module: str, name: str) -> re.Pattern[str]:
    """A longer pattern that one module uses."""
    return re.compile(tables()["patterns"][module][name])


def group_of(match: re.Match[str]) -> str:
    """The name of the branch that matched; every pattern of this file names its branches."""
    return match.lastgroup or ""


@cache
def scale(word: str) -> int:
    """What a word such as ``nghìn`` multiplies by."""
    return int(tables()["scale"][word])


@cache
def closed_sets(axis: str) -> tuple[frozenset[str], ...]:
    """Sets of values of an axis that make a whole."""
    return tuple(frozenset(values) for values in tables()["closed"].get(axis, []))
