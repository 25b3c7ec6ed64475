"""Filing many from one sheet (nộp nhiều hồ sơ): what a row is known by, and how a cell is read."""

import hashlib
import json
import re
from collections.abc import Mapping
from datetime import date, datetime

from motcua.kernel.vietnamese import legible

MOST_ROWS = 200
MOST_PAPERS = 1000
_PLACE = re.compile(r"\s*0*([1-9]\d{0,3})\s*[-_.]\s*0*([1-9]\d?)(?!\d)")
"""``12-3 giay-kham.pdf``: the paper 3 of the row 12."""
REASON = "Lý do chưa nộp"
"""The column that comes back with the bad rows; it may stay in the file that is sent again."""


def row_key(person: int, authorisation: int, procedure: str, typed: Mapping[str, str]) -> str:
    """The same row of the same person for the same procedure always has the same key: sent twice, it is one
    dossier."""
    said = json.dumps([person, authorisation, procedure, dict(sorted(typed.items()))], ensure_ascii=False)
    return f"lo-{hashlib.sha256(said.encode()).hexdigest()[:48]}"


def paper_place(name: str) -> tuple[int, int] | None:
    """Row and paper that the name of a file begins with; None for every other name."""
    found = _PLACE.match(name)
    return (int(found.group(1)), int(found.group(2))) if found else None


def cell_text(value: object) -> str:
    """A cell as a person would have typed it: no ``.0`` after a number, days as 24/04/2025."""
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return " ".join(legible(str(value)).split())


def phone_text(typed: str) -> str:
    """A telephone number whose first nought the spreadsheet has eaten."""
    return f"0{typed}" if len(typed) == 9 and typed.isdecimal() and typed[0] != "0" else typed
