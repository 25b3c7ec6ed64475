"""Levels and steps towards the national portal out of a sheet, held against what is recorded: what would be
recorded, row by row, and which rows cannot be."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from motcua.kernel.refused_row import RefusedRow
from motcua.kernel.vietnamese import fold
from motcua.procedures.rules.levels import Level
from motcua.procedures.rules.portal import Portal, may_follow

CODE, PORTAL, LEVEL = "Mã thủ tục", "Cổng quốc gia", "Mức trực tuyến"
SINCE, GROUND, REFERENCE = "Từ ngày", "Lý do", "Văn bản"
COLUMNS = (CODE, PORTAL, LEVEL, SINCE, GROUND, REFERENCE)
REQUIRED = (CODE, SINCE, GROUND)
MOST_ROWS = 2_000
LONGEST = {GROUND: 600, REFERENCE: 120}


@dataclass(frozen=True, slots=True)
class OnlineRow:
    """One row as read; ``since`` is ``None`` where the cell is empty or, with ``bad_day``, not a day."""

    row: int
    code: str
    portal: str = ""
    level: str = ""
    since: date | None = None
    ground: str = ""
    reference: str = ""
    bad_day: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is recorded of one procedure: the last step and the last level, each with its first day."""

    procedure_id: int
    code: str
    name: str
    portal: Portal | None = None
    portal_since: date | None = None
    level: Level | None = None
    level_since: date | None = None


@dataclass(frozen=True, slots=True)
class OnlineChange:
    """One row that is taken; ``portal`` and ``level`` are ``None`` where they stay."""

    row: int
    before: Standing
    since: date
    ground: str
    reference: str
    portal: Portal | None = None
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class OnlineImport:
    """What a file would do; ``same`` rows say what stands already."""

    changes: tuple[OnlineChange, ...]
    refused: tuple[RefusedRow, ...]
    same: int


def read_online(
    rows: Iterable[OnlineRow],
    known: Mapping[str, Standing],
    today: date,
    *,
    portals: Mapping[str, Portal],
    levels: Mapping[str, Level],
) -> OnlineImport:
    """``known`` by every code of a procedure; ``portals`` and ``levels`` by the folded words people write."""
    changes: list[OnlineChange] = []
    refused: list[RefusedRow] = []
    seen: set[int] = set()
    same = 0
    for count, row in enumerate(rows):
        if count >= MOST_ROWS:
            refused.append(RefusedRow(row.row, "", "too_many"))
            break
        stands = known.get(row.code)
        if stands is None:
            refused.append(RefusedRow(row.row, CODE, "unknown", row.code))
        elif stands.procedure_id in seen:
            refused.append(RefusedRow(row.row, CODE, "twice", row.code))
        else:
            seen.add(stands.procedure_id)
            found = _read(row, stands, today, portals, levels)
            if isinstance(found, RefusedRow):
                refused.append(found)
            elif found is None:
                same += 1
            else:
                changes.append(found)
    return OnlineImport(tuple(changes), tuple(refused), same)


def _read(
    row: OnlineRow,
    stands: Standing,
    today: date,
    portals: Mapping[str, Portal],
    levels: Mapping[str, Level],
) -> OnlineChange | RefusedRow | None:
    portal, level = portals.get(fold(row.portal)), levels.get(fold(row.level))
    if row.portal and portal is None:
        return RefusedRow(row.row, PORTAL, "portal", row.portal)
    if row.level and level is None:
        return RefusedRow(row.row, LEVEL, "level", row.level)
    if portal is None and level is None:
        return RefusedRow(row.row, PORTAL, "nothing")
    portal = None if portal is stands.portal else portal
    level = None if level is stands.level else level
    if portal is None and level is None:
        return None
    fault = _unusable(row, today)
    if fault is None and row.since is not None:
        fault = _fault(row.row, stands, row.since, portal, level)
    if fault is not None or row.since is None:
        return fault
    return OnlineChange(row.row, stands, row.since, row.ground, row.reference, portal, level)


def _unusable(row: OnlineRow, today: date) -> RefusedRow | None:
    """Why the row cannot be taken whatever stands."""
    if row.since is None:
        return RefusedRow(row.row, SINCE, "day", row.bad_day)
    if row.since > today:
        return RefusedRow(row.row, SINCE, "future", f"{row.since:%d/%m/%Y}")
    if not row.ground:
        return RefusedRow(row.row, GROUND, "no_ground")
    for column, text in ((GROUND, row.ground), (REFERENCE, row.reference)):
        if len(text) > LONGEST[column]:
            return RefusedRow(row.row, column, "long")
    return None


def _fault(
    number: int, stands: Standing, since: date, portal: Portal | None, level: Level | None
) -> RefusedRow | None:
    """Why what is recorded does not let this follow."""
    if portal is not None and not may_follow(stands.portal, portal):
        return RefusedRow(number, PORTAL, "wrong_step", stands.portal or "none")
    if portal is not None and stands.portal_since and since < stands.portal_since:
        return RefusedRow(number, SINCE, "before_step", f"{stands.portal_since:%d/%m/%Y}")
    if level is not None and stands.level_since and since <= stands.level_since:
        return RefusedRow(number, SINCE, "before_level", f"{stands.level_since:%d/%m/%Y}")
    return None
