"""What a citizen is asked about a finished dossier, and what the answers add up to."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.kernel.rounding import half_up

BEST, WORST = 5, 1
LOW = 2
"""At most so many points say that somebody was not content."""
FEWEST_SHOWN = 3
"""Fewer ratings of a month than this are counted but not opened: one alone could be traced to its giver."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion with its question; ``answers`` go from good to bad and are counted from nought."""

    key: str
    name: str
    question: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """How often each answer of a criterion was given, in the order of its answers."""

    criterion: Criterion
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class Summary:
    """Ratings of one agency in one month; ``mean`` of the five points to one decimal, None where closed.

    ``points`` counts five points first. Empty tallies where ``count`` is below ``FEWEST_SHOWN``."""

    count: int
    mean: Decimal | None = None
    points: tuple[int, ...] = ()
    tallies: tuple[Tally, ...] = ()


@basis("118/2025/NĐ-CP", article=33)
@cache
def criteria() -> tuple[Criterion, ...]:
    """The criteria that are chosen from; the ninth, anything else, is written freely."""
    rows = _read()["criteria"]
    return tuple(Criterion(row["key"], row["name"], row["question"], tuple(row["answers"])) for row in rows)


def point_words() -> dict[int, str]:
    """The five points, the best first."""
    return {int(point): words for point, words in _read()["points"].items()}


def check_rating(points: int, answers: Mapping[str, int]) -> None:
    """Refuses ``rating.bad_points`` and ``rating.bad_answer``; a question may be left out."""
    if not WORST <= points <= BEST:
        raise Refusal("rating.bad_points", found=points)
    known = {one.key: len(one.answers) for one in criteria()}
    for key, answer in answers.items():
        if key not in known or not 0 <= answer < known[key]:
            raise Refusal("rating.bad_answer", criterion=key, found=answer)


@basis("118/2025/NĐ-CP", article=33)
def summary(ratings: Iterable[tuple[int, Mapping[str, int]]]) -> Summary:
    """Add up pairs of points and answers; a month with too few is only counted."""
    given = list(ratings)
    if len(given) < FEWEST_SHOWN:
        return Summary(len(given))
    points = [point for point, _ in given]
    tallies = tuple(
        Tally(
            one,
            tuple(
                sum(answers.get(one.key) == place for _, answers in given)
                for place in range(len(one.answers))
            ),
        )
        for one in criteria()
    )
    spread = tuple(points.count(point) for point in range(BEST, WORST - 1, -1))
    return Summary(len(given), half_up(Decimal(sum(points)) / len(points), 1), spread, tallies)


@cache
def _read() -> dict[str, Any]:
    text = files("motcua.feedback").joinpath("data", "criteria.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
