"""Officers out of a sheet: who would get which account and first post, and which rows cannot be taken."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from motcua.kernel.refused_row import RefusedRow
from motcua.kernel.vietnamese import fold
from motcua.organisation.rules.roles import Role
from motcua.organisation.rules.staffing import NEEDS_UNIT, is_username

NAME, USERNAME, ADDRESS = "Họ tên", "Tên đăng nhập", "Cách gọi"
EMAIL, PHONE, UNIT, ROLE, SINCE = "Thư điện tử", "Điện thoại", "Đơn vị", "Vai trò", "Từ ngày"
COLUMNS = (NAME, USERNAME, ADDRESS, EMAIL, PHONE, UNIT, ROLE, SINCE)
REQUIRED = (NAME, USERNAME, ROLE)
LONGEST = {NAME: 120, ADDRESS: 60, EMAIL: 254, PHONE: 20, UNIT: 200, ROLE: 120}
MOST_ROWS = 300

_EMAIL = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[^@\s,;]+")
_PHONE = re.compile(r"\+?[0-9][0-9 .()-]{5,}")


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One row as read, every cell as text; ``since`` is ``None`` where the cell is empty or, with
    ``bad_day``, not a day."""

    row: int
    texts: Mapping[str, str]
    since: date | None = None
    bad_day: str = ""


@dataclass(frozen=True, slots=True)
class KnownUnit:
    """A unit of the agency and its last day."""

    unit_id: int
    name: str
    until: date | None = None


@dataclass(frozen=True, slots=True)
class NewOfficer:
    """One row that can be taken."""

    row: int
    full_name: str
    username: str
    address: str
    email: str
    phone: str
    role: Role
    unit: KnownUnit | None
    since: date


@dataclass(frozen=True, slots=True)
class PeopleSheet:
    """What a file would do. It is taken whole or not at all."""

    people: tuple[NewOfficer, ...]
    refused: tuple[RefusedRow, ...]


def read_people(
    rows: Iterable[PersonRow],
    *,
    roles: Mapping[str, Role],
    units: Iterable[KnownUnit],
    taken: Collection[str],
    today: date,
) -> PeopleSheet:
    """``roles`` by the folded words people write; ``taken`` are the user names in use anywhere."""
    by_name = {fold(unit.name): unit for unit in units}
    people: list[NewOfficer] = []
    refused: list[RefusedRow] = []
    seen: dict[str, int] = {}
    for count, row in enumerate(rows):
        if count >= MOST_ROWS:
            refused.append(RefusedRow(row.row, "", "too_many", str(MOST_ROWS)))
            break
        username = row.texts[USERNAME]
        if (first := seen.setdefault(username, row.row)) != row.row:
            refused.append(RefusedRow(row.row, USERNAME, "twice", str(first)))
            continue
        fault = _unusable(row) or _in_use(row, taken)
        found = fault or _placed(row, roles.get(fold(row.texts[ROLE])), by_name, row.since or today)
        if isinstance(found, RefusedRow):
            refused.append(found)
        else:
            people.append(found)
    return PeopleSheet(tuple(people), tuple(refused))


def _unusable(row: PersonRow) -> RefusedRow | None:
    """Why the row cannot be taken whatever stands."""
    texts = row.texts
    if not texts[NAME]:
        return RefusedRow(row.row, NAME, "no_name")
    for column, most in LONGEST.items():
        if len(texts[column]) > most:
            return RefusedRow(row.row, column, "long", str(most))
    if not is_username(texts[USERNAME]):
        return RefusedRow(row.row, USERNAME, "username", texts[USERNAME][:60])
    if texts[EMAIL] and not _EMAIL.fullmatch(texts[EMAIL]):
        return RefusedRow(row.row, EMAIL, "email", texts[EMAIL])
    if texts[PHONE] and not _PHONE.fullmatch(texts[PHONE]):
        return RefusedRow(row.row, PHONE, "phone", texts[PHONE])
    if row.bad_day:
        return RefusedRow(row.row, SINCE, "day", row.bad_day)
    return None


def _in_use(row: PersonRow, taken: Collection[str]) -> RefusedRow | None:
    username = row.texts[USERNAME]
    return RefusedRow(row.row, USERNAME, "taken", username) if username in taken else None


def _placed(
    row: PersonRow, role: Role | None, units: Mapping[str, KnownUnit], since: date
) -> NewOfficer | RefusedRow:
    """The person in the post that the row names."""
    texts = row.texts
    if role is None:
        return RefusedRow(row.row, ROLE, "role", texts[ROLE])
    unit = units.get(fold(texts[UNIT])) if texts[UNIT] else None
    if texts[UNIT] and unit is None:
        return RefusedRow(row.row, UNIT, "unit", texts[UNIT])
    if unit is None and role in NEEDS_UNIT:
        return RefusedRow(row.row, UNIT, "no_unit")
    if unit is not None and unit.until is not None and since > unit.until:
        return RefusedRow(row.row, UNIT, "unit_over", f"{unit.until:%d/%m/%Y}")
    facts = (texts[NAME], texts[USERNAME], texts[ADDRESS], texts[EMAIL], texts[PHONE])
    return NewOfficer(row.row, *facts, role, unit, since)
