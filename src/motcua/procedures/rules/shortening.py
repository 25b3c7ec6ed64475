"""How far a committed limit is below the one by law (tỷ lệ cắt giảm thời hạn)."""

from fractions import Fraction

from motcua.kernel.basis import basis
from motcua.procedures.rules.edition import EditionContent
from motcua.workdays.rules.limits import Limit, Unit, limit_of_catalogue

HALF = Fraction(1, 2)
_IN_HOURS = {
    Unit.WORKING_DAY: (Unit.WORKING_HOUR, 8),
    Unit.WORKING_HOUR: (Unit.WORKING_HOUR, 1),
    Unit.DAY: (Unit.HOUR, 24),
    Unit.HOUR: (Unit.HOUR, 1),
}


@basis("02/2017/TT-VPCP", verified=False)
def cut_rate(statutory: Limit, committed: Limit) -> Fraction | None:
    """(by law - committed) / by law. ``None`` where the units cannot be compared: working days with
    calendar days, months with either, anything with "the same day"."""
    if Unit.SAME_DAY in {statutory.unit, committed.unit}:
        return Fraction(0) if statutory == committed else None
    if statutory.unit is committed.unit:
        before, after = Fraction(statutory.value), Fraction(committed.value)
    else:
        by_law, promised = _IN_HOURS.get(statutory.unit), _IN_HOURS.get(committed.unit)
        if by_law is None or promised is None or by_law[0] is not promised[0]:
            return None
        before = Fraction(statutory.value) * by_law[1]
        after = Fraction(committed.value) * promised[1]
    return (before - after) / before


def content_cut_rate(content: EditionContent) -> Fraction | None:
    """The cut of the main limit, the first one; ``None`` without a commitment or a comparison."""
    if not content.terms:
        return None
    term = content.terms[0]
    if term.statutory is None or term.committed is None:
        return None
    return cut_rate(limit_of_catalogue(**term.statutory), limit_of_catalogue(**term.committed))


def is_cut_by_half(content: EditionContent) -> bool:
    """Whether at least half of the time by law is cut (cắt giảm ½)."""
    rate = content_cut_rate(content)
    return rate is not None and rate >= HALF


def is_same_day(content: EditionContent) -> bool:
    """Whether the law itself asks for the same day, so that nothing is left to cut."""
    if not content.terms or content.terms[0].statutory is None:
        return False
    return limit_of_catalogue(**content.terms[0].statutory).unit is Unit.SAME_DAY
