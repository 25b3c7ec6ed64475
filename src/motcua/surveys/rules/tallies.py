"""Answers added up: how often each was given, by stratum, and what they come to."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from statistics import quantiles
from typing import Any

from motcua.kernel.rounding import half_up
from motcua.surveys.rules.estimates import Estimate, Layer, estimate
from motcua.surveys.rules.fewest import FEWEST
from motcua.surveys.rules.questionnaire import SATISFIED, SCALE, Kind, Question

Given = Iterable[tuple[int | None, Mapping[str, Any]]]
"""Stratum and answers of each response."""


@dataclass(frozen=True, slots=True)
class Tally:
    """One question; free words in the order of the alphabet, so that two questions do not tell who wrote
    both. ``counts`` and ``shares`` (weighted, per cent) in the order of its choices; both empty
    where fewer than ``FEWEST`` answered. ``quarters`` of numbers: lower, middle, upper."""

    question: Question
    answered: int
    counts: tuple[int, ...] = ()
    shares: tuple[Decimal, ...] = ()
    satisfied: Estimate | None = None
    quarters: tuple[Decimal, ...] = ()
    words: tuple[str, ...] = ()

    @property
    def is_shown(self) -> bool:
        return self.answered >= FEWEST


def layers(
    given: Given, populations: Mapping[int | None, int], worth: Callable[[Mapping[str, Any]], Fraction | None]
) -> list[Layer]:
    """The strata with what each response is worth between nought and one; None does not count."""
    counts: Counter[int | None] = Counter()
    totals: dict[int | None, Fraction] = defaultdict(Fraction)
    for stratum, answers in given:
        value = worth(answers)
        if value is not None:
            counts[stratum] += 1
            totals[stratum] += value
    return [Layer(populations.get(key, 0), count, totals[key]) for key, count in counts.items()]


def satisfied_share(questions: Sequence[Question]) -> Callable[[Mapping[str, Any]], Fraction | None]:
    """Of the five-point questions somebody answered, how many with satisfied or better."""
    keys = [one.key for one in questions if one.kind is Kind.SCALE]

    def worth(answers: Mapping[str, Any]) -> Fraction | None:
        points = [answers[key] for key in keys if key in answers]
        return Fraction(sum(point in SATISFIED for point in points), len(points)) if points else None

    return worth


def satisfaction(
    given: Given,
    populations: Mapping[int | None, int],
    questions: Sequence[Question],
    *,
    is_drawn: bool,
) -> Estimate | None:
    """The share of satisfied answers; nothing where fewer than ``FEWEST`` answered."""
    found = estimate(layers(given, populations, satisfied_share(questions)), is_drawn=is_drawn)
    return found if found is not None and found.count >= FEWEST else None


def tally(
    question: Question,
    given: Sequence[tuple[int | None, Mapping[str, Any]]],
    populations: Mapping[int | None, int],
    *,
    is_drawn: bool,
) -> Tally:
    """One question over all responses."""
    key, kind = question.key, question.kind
    said = [(stratum, answers[key]) for stratum, answers in given if key in answers]
    if len(said) < FEWEST:
        return Tally(question, len(said))
    if kind is Kind.TEXT:
        return Tally(question, len(said), words=tuple(sorted(str(words) for _, words in said)))
    if kind is Kind.NUMBER:
        numbers = sorted(Decimal(each) for _, each in said)
        return Tally(question, len(said), quarters=tuple(half_up(one, 1) for one in quantiles(numbers, n=4)))
    choices = SCALE if kind is Kind.SCALE else tuple(range(len(question.options)))
    counts, shares = [], []
    for choice in choices:
        chosen = [(stratum, {key: _has(answer, choice)}) for stratum, answer in said]
        counts.append(sum(one[key] for _, one in chosen))
        share = estimate(layers(chosen, populations, lambda one: Fraction(int(one[key]))), is_drawn=is_drawn)
        shares.append(share.value if share else Decimal(0))
    index = satisfaction(given, populations, [question], is_drawn=is_drawn) if kind is Kind.SCALE else None
    return Tally(question, len(said), tuple(counts), tuple(shares), index)


def _has(answer: Any, choice: int) -> bool:
    return choice in answer if isinstance(answer, list) else answer == choice
