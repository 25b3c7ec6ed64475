"""The list of cuts, reckoned from editions in force on two days."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import number_words
from motcua.procedures.public import Edition, catalogue_of, content_from, limit_text
from motcua.procedures.rules.edition import least_to_pay
from motcua.simplification.models import CostSheet
from motcua.simplification.rules.cuts import UNKNOWN, Cut, Measure, Standing, count_cut, term_cut
from motcua.simplification.words.cuts import BY_LAW, ON_DAY


@dataclass(frozen=True, slots=True)
class Asked:
    """``base`` is the day compared with; ``None`` compares a limit with the one by law."""

    measure: Measure
    day: date
    base: date | None
    least: int


@dataclass(frozen=True, slots=True)
class CutLine:
    """One procedure in force on the day: before and after in words."""

    edition: Edition
    base: Edition | None
    before: str
    after: str
    cut: Cut
    standing: Standing


def cuts_of(agency_id: int, asked: Asked) -> list[CutLine]:
    """Every procedure in force on the day, by name (two queries)."""
    now = _in_force(agency_id, asked.day)
    if asked.measure is Measure.COST:
        return _costs(agency_id, now, asked)
    then = now if asked.base is None else _in_force(agency_id, asked.base)
    return [_line(edition, then.get(key), asked) for key, edition in now.items()]


def _in_force(agency_id: int, day: date) -> dict[int, Edition]:
    return {
        line.edition.procedure_id: line.edition for line in catalogue_of(agency_id, day) if line.is_in_force
    }


def _line(edition: Edition, base: Edition | None, asked: Asked) -> CutLine:
    after = _value(edition, asked.measure, asked.day)
    if base is None:
        before = None
    elif asked.base is None:
        before = _by_law(edition)
    else:
        before = _value(base, asked.measure, asked.base)
    if asked.measure is Measure.TERM:
        cut = term_cut(before, after)
        words = (limit_text(before) if before else "", limit_text(after) if after else "")
    else:
        cut = count_cut(before, after)
        words = (_count(before), _count(after))
    return CutLine(edition, base, *words, cut, cut.standing(asked.least))


def _value(edition: Edition, measure: Measure, day: date) -> Any:
    content = content_from(edition.content)
    if measure is Measure.PAPERS:
        return len(content.required_items)
    if measure is Measure.FEE:
        return least_to_pay(content, day)
    return content.terms[0].applied if content.terms else None


def _by_law(edition: Edition) -> dict[str, Any] | None:
    content = content_from(edition.content)
    return content.terms[0].statutory if content.terms else None


def _costs(agency_id: int, now: dict[int, Edition], asked: Asked) -> list[CutLine]:
    """By the latest sheet that was settled by that day."""
    settled: dict[int, dict[str, Any]] = {}
    for sheet in CostSheet.objects.filter(agency=agency_id, settled_at__isnull=False).order_by("settled_at"):
        if sheet.settled_at and local_day(sheet.settled_at) <= asked.day:
            settled[sheet.procedure_id] = sheet.settled
    lines = []
    for key, edition in now.items():
        told = settled.get(key)
        cut = count_cut(told["one_before"], told["one_after"]) if told else UNKNOWN
        words = (_count(told["one_before"]), _count(told["one_after"])) if told else ("", "")
        lines.append(CutLine(edition, None, *words, cut, cut.standing(asked.least)))
    return lines


def _count(value: int | None) -> str:
    return "" if value is None else number_words(value)


def base_words(asked: Asked) -> str:
    """What is compared with, in words."""
    if asked.measure is Measure.COST:
        return ""
    return ON_DAY.format(day=asked.base) if asked.base else BY_LAW
