"""Where the text of a copy comes from, and what it proposes; a person confirms, never the text."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from motcua.kernel.vietnamese import fold


class TextSource(StrEnum):
    """Why a copy has the text it has, or none."""

    NONE = "none"
    PDF = "pdf"
    RECOGNISED = "recognised"
    WAITING = "waiting"
    READING = "reading"
    FAILED = "failed"


NEXT = {TextSource.WAITING: TextSource.READING, TextSource.READING: TextSource.FAILED}
"""What a copy is marked as before it is opened: one that ends whoever reads it is tried a second time and
then given up."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a text seems to say of its subject; empty where it does not say."""

    subject_id: str = ""
    subject_name: str = ""
    birth_year: int | None = None
    issued_on: date | None = None
    valid_until: date | None = None
    abstract: str = ""


_ID = re.compile(r"(?<!\d)(\d{12})(?!\d)")
_NAME = re.compile(r"^(?:ho va ten|ho, chu dem va ten(?: khai sinh)?|ho ten|ong/ba|ten to chuc)\W*", re.I)
_BORN = re.compile(
    r"(?:ngay sinh|nam sinh|sinh ngay|ngay, thang, nam sinh)\D{0,20}(?:\d{1,2}\D\d{1,2}\D)?(\d{4})"
)
_UNTIL = re.compile(
    r"(?:co gia tri den|co gia tri den ngay|den ngay|het han)\D{0,12}(\d{1,2})\D(\d{1,2})\D(\d{4})"
)
_SIGNED = re.compile(r"ngay\s+(\d{1,2})\s+thang\s+(\d{1,2})\s+nam\s+(\d{4})")
_SUBJECT = re.compile(r"^(?:v/v|ve viec|trich yeu)\W*", re.I)


def proposed_from(text: str) -> Proposed:
    """Read a text by the labels that Vietnamese papers print before their data."""
    plain = fold(text)
    born = _BORN.search(plain)
    found_id = _ID.search(plain)
    return Proposed(
        subject_id=found_id[1] if found_id else "",
        subject_name=_after(_NAME, text, 120).rstrip(" ,;.:"),
        birth_year=int(born[1]) if born and 1900 <= int(born[1]) <= 2100 else None,
        issued_on=_day(_SIGNED.search(plain)),
        valid_until=_day(_UNTIL.search(plain)),
        abstract=_after(_SUBJECT, text, 300),
    )


def _after(label: re.Pattern[str], text: str, longest: int) -> str:
    """What stands behind the label on its line, as written, or on the next line where nothing does."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for place, line in enumerate(lines):
        found = label.match(fold(line))
        if not found:
            continue
        rest = line.partition(":")[2].strip() if ":" in line else line[found.end() :].strip()
        following = lines[place + 1] if place + 1 < len(lines) else ""
        return (rest or following)[:longest]
    return ""


def _day(found: re.Match[str] | None) -> date | None:
    if found is None:
        return None
    try:
        return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return None
