"""Dossier codes (mã số hồ sơ): the shape by date, and reading one back."""

import re
from dataclasses import dataclass
from datetime import date

from motcua.kernel.basis import basis

NEW_SHAPE_FROM = date(2025, 7, 1)
OLD_SHAPE = re.compile(r"^(?P<agency>\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2})-(?P<day>\d{6})-(?P<number>\d{4,7})$")
NEW_SHAPE = re.compile(r"^(?P<agency>[A-Z]\d{2}(?:\.\d{2,3}){0,3})-(?P<day>\d{6})-(?P<number>\d{4,7})$")


@dataclass(frozen=True, slots=True)
class ReadCode:
    """What a code says: the agency as written in it, the day (None where it is no date), the number."""

    agency: str
    day: date | None
    number: int


@basis("20/2020/QĐ-TTg")
@basis("01/2018/TT-VPCP", article=19)
def old_agency_code(agency: str) -> str:
    """The identifier of QCVN 102:2016 for a new-style one: ``H59.15`` is ``000.00.15.H59``."""
    root, *rest = agency.split(".")
    lower = (rest + ["00", "00", "000"])[:3]
    return f"{lower[2].zfill(3)}.{lower[1].zfill(2)}.{lower[0].zfill(2)}.{root}"


@basis("118/2025/NĐ-CP", article=28)
@basis("01/2018/TT-VPCP", article=19)
def dossier_code(agency: str, day: date, number: int) -> str:
    """The code of the ``number``-th dossier the agency numbers that day, in the shape then in force.

    An agency identifier of another shape (a test office, say) is used as it stands."""
    if day < NEW_SHAPE_FROM and re.fullmatch(r"[A-Z]\d{2}(\.\d{2,3}){0,3}", agency):
        agency = old_agency_code(agency)
    return f"{agency}-{day:%y%m%d}-{number:04d}"


def read_code(code: str) -> ReadCode | None:
    """Read a code of either shape, or ``None``."""
    found = NEW_SHAPE.match(code) or OLD_SHAPE.match(code)
    if found is None:
        return None
    digits = found["day"]
    try:
        day = date(2000 + int(digits[:2]), int(digits[2:4]), int(digits[4:]))
    except ValueError:
        day = None
    return ReadCode(found["agency"], day, int(found["number"]))


def number_series(agency: str, day: date) -> str:
    """The name of the counter that numbers the agency's dossiers of that day."""
    return f"dossier:{agency}:{day:%Y%m%d}"
