"""Agencies as a tree: rows of a register in any order become parents before children, with their paths."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from motcua.kernel.basis import basis

LEVELS = ("ministry", "province", "affiliated", "district", "commune")
_RANK = {"ministry": 0, "province": 1, "district": 2, "commune": 3}


@dataclass(frozen=True, slots=True)
class AgencyRow:
    """One agency as a register states it; ``number`` is its row (1 is the first of the file)."""

    number: int
    code: str
    name: str
    level: str
    parent: str = ""
    kind: str = ""
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a row: its column, the value found, and the reason with its facts."""

    number: int
    column: str
    found: str
    reason: str
    fact: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """An agency that is there already."""

    path: str
    level: str
    parent: str = ""


def path_of(parent_path: str, code: str) -> str:
    """The codes from the root down, each closed by a slash: ``H59/H59.15/``."""
    return f"{parent_path}{code}/"


def faults_of(rows: Sequence[AgencyRow], known: Mapping[str, Known]) -> list[Fault]:
    """Everything that keeps the rows from being a tree together with what is there."""
    faults = [*_twice(rows), *_spans(rows)]
    by_code = {row.code: row for row in rows}
    for row in rows:
        if row.parent and row.parent not in by_code and row.parent not in known:
            faults.append(Fault(row.number, "parent", row.parent, "unknown_parent"))
        elif row.parent and not may_stand_under(row.level, _level(row.parent, by_code, known)):
            above = _level(row.parent, by_code, known)
            faults.append(Fault(row.number, "level", row.level, "level_above_parent", above))
    return sorted([*faults, *_circles(by_code, known)], key=lambda fault: fault.number)


def in_order(rows: Iterable[AgencyRow], known: Mapping[str, Known]) -> list[tuple[AgencyRow, str]]:
    """Rows with their paths, parents first; the rows have no faults."""
    by_code = {row.code: row for row in rows}
    paths: dict[str, str] = {}
    ordered: list[tuple[AgencyRow, str]] = []

    for row in by_code.values():
        chain = [row]
        while chain[-1].parent in by_code and chain[-1].parent not in paths:
            chain.append(by_code[chain[-1].parent])
        for link in reversed(chain):
            if link.code in paths:
                continue
            above = known[link.parent].path if link.parent in known else ""
            paths[link.code] = path_of(paths.get(link.parent, above), link.code)
            ordered.append((link, paths[link.code]))
    return ordered


@basis("72/2025/QH15", verified=False)
def may_stand_under(level: str, parent: str) -> bool:
    """Whether an agency of one level may have a superior of the other: never one of a lower level.
    Affiliated agencies (trực thuộc) stand under any; a commune may stand right under a province."""
    if level not in _RANK or parent not in _RANK:
        return True
    return _RANK[parent] <= _RANK[level]


def _level(code: str, rows: Mapping[str, AgencyRow], known: Mapping[str, Known]) -> str:
    return rows[code].level if code in rows else known[code].level


def _twice(rows: Sequence[AgencyRow]) -> Iterable[Fault]:
    first: dict[str, AgencyRow] = {}
    for row in rows:
        other = first.setdefault(row.code, row)
        if other is not row:
            yield Fault(row.number, "code", row.code, "code_twice", str(other.number))


def _spans(rows: Sequence[AgencyRow]) -> Iterable[Fault]:
    for row in rows:
        if row.valid_from and row.valid_to and row.valid_to < row.valid_from:
            yield Fault(row.number, "valid_to", f"{row.valid_to:%d/%m/%Y}", "ends_before_start")


def _circles(rows: Mapping[str, AgencyRow], known: Mapping[str, Known]) -> Iterable[Fault]:
    """One fault a circle, at its first row. A circle may lead through agencies that are there already."""
    parents = {code: agency.parent for code, agency in known.items()}
    parents |= {code: row.parent for code, row in rows.items()}
    settled: set[str] = set()
    for start in rows:
        walked: list[str] = []
        code = start
        while code and code not in settled and code not in walked:
            walked.append(code)
            code = parents.get(code, "")
        if code and code in walked:
            circle = walked[walked.index(code) :]
            named = [rows[one] for one in circle if one in rows]
            at = min(named, key=lambda row: row.number)
            yield Fault(at.number, "parent", at.parent, "circle", " → ".join([*circle, code]))
        settled.update(walked)
