"""Which lines of a decision may stand together, and which of them a dossier follows."""

from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple


class Line(NamedTuple):
    """An old unit, who follows it, and the field that line takes (empty: everything else)."""

    old: Hashable
    new: Hashable
    sector: str = ""


def fault_of(lines: Sequence[Line]) -> str:
    """``nothing``, ``itself``, ``twice``, ``no_rest`` (a split that leaves some dossiers without a
    successor), ``chain`` (one unit both ends and follows), or empty."""
    if not lines:
        return "nothing"
    if any(one.old == one.new for one in lines):
        return "itself"
    if len({(one.old, one.sector) for one in lines}) < len(lines):
        return "twice"
    ends = {one.old for one in lines}
    if any({one.sector for one in lines if one.old == old} and not _rest(lines, old) for old in ends):
        return "no_rest"
    return "chain" if ends & {one.new for one in lines} else ""


def follows(lines: Iterable[Line], old: Hashable, sector: str) -> Hashable | None:
    """Who takes a thing of ``old``: the line of its field, else the one for the rest."""
    mine = [one for one in lines if one.old == old]
    found = next((one for one in mine if one.sector and one.sector == sector), None)
    return (found or next((one for one in mine if not one.sector), Line(old, None))).new


def _rest(lines: Iterable[Line], old: Hashable) -> bool:
    return any(one.old == old and not one.sector for one in lines)
