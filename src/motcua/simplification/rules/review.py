"""Reviewing procedures (rà soát): what is asked, what may be proposed, what has become law."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from motcua.kernel.basis import basis
from motcua.procedures.rules.levels import Level, in_new_scheme
from motcua.procedures.rules.shortening import cut_rate
from motcua.workdays.rules.limits import limit_of_catalogue


class Criterion(StrEnum):
    """What a review asks of a procedure and of its parts."""

    NEED = "need"
    REASON = "reason"
    LEGALITY = "legality"
    COST = "cost"


class Kind(StrEnum):
    """What is proposed."""

    ABOLISH = "abolish"
    MERGE = "merge"
    DROP_PAPER = "drop_paper"
    CUT_LIMIT = "cut_limit"
    CUT_FEE = "cut_fee"
    RAISE_LEVEL = "raise_level"
    AMEND = "amend"


class Verdict(StrEnum):
    """What was decided on a proposal."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REFUSED = "refused"


class Standing(StrEnum):
    """Where one line of a plan stands on a day."""

    TO_DO = "to_do"
    LATE = "late"
    DONE = "done"
    DONE_LATE = "done_late"


@dataclass(frozen=True, slots=True)
class State:
    """A procedure on a day, as far as proposals touch it: ``edition`` is the number in force, ``None`` when
    none is."""

    edition: int | None
    limit: dict[str, Any] | None = None
    papers: int = 0
    fee: int = 0
    level: str = ""


@basis("63/2010/NĐ-CP", article=27, verified=False)
def standing(due_on: date, done_on: date | None, today: date) -> Standing:
    """Against the last day the plan gives."""
    if done_on is not None:
        return Standing.DONE if done_on <= due_on else Standing.DONE_LATE
    return Standing.LATE if today > due_on else Standing.TO_DO


@basis("63/2010/NĐ-CP", article=27, verified=False)
def last_day_of_plan(year: int) -> date:
    """By then the plan of the year has been issued and sent up."""
    return date(year, 1, 31)


@basis("63/2010/NĐ-CP", verified=False)
def is_carried_out(kind: Kind, before: State, after: State) -> bool:
    """Whether the catalogue shows that it happened: what was in force when the procedure was reviewed beside
    what is in force now."""
    if kind in (Kind.ABOLISH, Kind.MERGE):
        return before.edition is not None and after.edition is None
    if after.edition is None:
        return False
    if kind is Kind.RAISE_LEVEL:
        return _rank(after.level) > _rank(before.level)
    if kind is Kind.DROP_PAPER:
        return after.papers < before.papers
    if kind is Kind.CUT_FEE:
        return after.fee < before.fee
    if kind is Kind.CUT_LIMIT:
        return _is_shorter(before.limit, after.limit)
    return before.edition is not None and after.edition > before.edition


def _rank(level: str) -> int:
    order = (Level.INFORMATION, Level.PARTIAL, Level.FULL)
    return order.index(in_new_scheme(Level(level))) if level else -1


def _is_shorter(before: dict[str, Any] | None, after: dict[str, Any] | None) -> bool:
    if before is None or after is None:
        return False
    rate = cut_rate(limit_of_catalogue(**before), limit_of_catalogue(**after))
    return rate is not None and rate > 0
