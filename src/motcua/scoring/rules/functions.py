"""How a value becomes points: the functions that scorebooks use. Points are exact to two decimals.

Whatever the value, points never pass the maximum, and never fall below the floor a function names.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any

from motcua.kernel.refusal import Refusal
from motcua.kernel.rounding import half_up

ZERO = Decimal(0)
HUNDRED = Decimal(100)


class Kind(StrEnum):
    """The functions."""

    YES_NO = "yes_no"
    CHOICE = "choice"
    BANDS = "bands"
    LINEAR = "linear"
    FULL_ONLY = "full_only"
    DEDUCTION = "deduction"
    MIX = "mix"
    SURVEY = "survey"
    GIVEN = "given"


@dataclass(frozen=True, slots=True)
class Function:
    """One function with its numbers.

    ``choices`` name to points; ``bands`` (at least, points), best first; ``target`` the value that earns the
    maximum and ``least`` the one below which nothing is earned (LINEAR); ``each`` points taken off for one
    event and ``floor`` the least that can remain (DEDUCTION); ``weights`` of the parts of a whole (MIX);
    ``scale`` answer to percent (SURVEY)."""

    kind: Kind
    maximum: Decimal
    floor: Decimal = ZERO
    target: Decimal = HUNDRED
    least: Decimal | None = None
    each: Decimal = ZERO
    bands: tuple[tuple[Decimal, Decimal], ...] = ()
    weights: tuple[Decimal, ...] = ()
    choices: Mapping[str, Decimal] = field(default_factory=dict)
    scale: Mapping[str, Decimal] = field(default_factory=dict)


def points(function: Function, value: Any) -> Decimal:
    """Points of a value, half up to two decimals.

    ``value`` is a truth (YES_NO), a name (CHOICE), a number (BANDS, LINEAR, FULL_ONLY in per cent;
    DEDUCTION a count; GIVEN points), ``(whole, part, …)`` (MIX), or answer to count (SURVEY).
    Refuses ``score.bad_value`` for anything else."""
    try:
        earned = _EARN[function.kind](function, value)
    except (ArithmeticError, TypeError, KeyError, ValueError) as no:
        raise Refusal("score.bad_value", found=str(value)) from no
    return half_up(min(max(earned, function.floor), function.maximum), 2)


def _yes_no(function: Function, value: Any) -> Decimal:
    if not isinstance(value, bool):
        raise ValueError(value)
    return function.maximum if value else function.floor


def _choice(function: Function, value: Any) -> Decimal:
    return function.choices[value]


def _bands(function: Function, value: Any) -> Decimal:
    number = _number(value)
    return next((earned for least, earned in function.bands if number >= least), function.floor)


def _linear(function: Function, value: Any) -> Decimal:
    number = _number(value)
    if function.least is not None and number < function.least:
        return function.floor
    return number * function.maximum / function.target


def _full_only(function: Function, value: Any) -> Decimal:
    return function.maximum if _number(value) >= function.target else function.floor


def _deduction(function: Function, value: Any) -> Decimal:
    count = _number(value)
    if count < 0:
        raise ValueError(value)
    return function.maximum - function.each * count


def _mix(function: Function, value: Sequence[Any]) -> Decimal:
    whole, *parts = (_number(one) for one in value)
    if len(parts) != len(function.weights) or any(part < 0 for part in parts) or sum(parts) > whole:
        raise ValueError(value)
    if not whole:
        return function.maximum
    shares = zip(parts, function.weights, strict=True)
    return sum((part / whole * weight for part, weight in shares), ZERO)


def _survey(function: Function, value: Mapping[str, int]) -> Decimal:
    counts = {answer: _number(count) for answer, count in value.items()}
    total = sum(counts.values(), ZERO)
    if not total or any(count < 0 for count in counts.values()):
        raise ValueError(value)
    mean = sum((function.scale[answer] * count for answer, count in counts.items()), ZERO) / total
    return mean / HUNDRED * function.maximum


def _given(_: Function, value: Any) -> Decimal:
    return _number(value)


def _number(value: Any) -> Decimal:
    if isinstance(value, bool):
        raise ValueError(value)
    number = Decimal(str(value))
    if not number.is_finite():
        raise ValueError(value)
    return number


_EARN = {
    Kind.YES_NO: _yes_no,
    Kind.CHOICE: _choice,
    Kind.BANDS: _bands,
    Kind.LINEAR: _linear,
    Kind.FULL_ONLY: _full_only,
    Kind.DEDUCTION: _deduction,
    Kind.MIX: _mix,
    Kind.SURVEY: _survey,
    Kind.GIVEN: _given,
}
