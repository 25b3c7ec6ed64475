"""Which lines of a decision may stand together, and which of them a dossier follows."""

from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple


class Line(NamedTuple):
    """An old unit, who follows it, and the field that line takes (empty: everything else)."""

    old: Hashable
    new: Hashable
    sector: str = ""


def fault_of(lines: Sequence[Line]) -> str:
    """``nothing``, ``itself``, ``twice``, ``chain`` (one unit both ends and follows), or empty. What gives
    away fields and has no line for the rest goes on with it, and may itself take what others give."""
    if not lines:
        return "nothing"
    if any(one.old == one.new for one in lines):
        return "itself"
    if len({(one.old, one.sector) for one in lines}) < len(lines):
        return "twice"
    ends = {one.old for one in lines if not one.sector}
    return "chain" if ends & {one.new for one in lines} else ""


def follows(lines: Iterable[Line], old: Hashable, sector: str) -> Hashable | None:
    """Who takes a thing of ``old``: the line of its field, else the one for the rest; None where it stays."""
    mine = [one for one in lines if one.old == old]
    found = next((one for one in mine if one.sector and one.sector == sector), None)
    return (found or next((one for one in mine if not one.sector), Line(old, None))).new


def goes_on(lines: Iterable[Line], old: Hashable) -> bool:
    """Whether only fields are taken from it, so that it keeps its name, its people and everything else."""
    return all(one.old != old or one.sector for one in lines)
