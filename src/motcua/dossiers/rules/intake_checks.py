"""What a machine can find wrong with a dossier's papers before anybody writes to the applicant.

Everything is checked on every paper, so that one letter can say all of it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from motcua.kernel.basis import basis
from motcua.procedures.rules.edition import EditionContent, RequiredItem

MOST_BYTES = 10_000_000
IF_ANY = "nếu có"
"""Papers that say so may be left out."""
_PHONE = re.compile(r"(?:0|\+?84)\d{9}")
_LENGTHS_OF_NUMBERS = (9, 10, 12, 13)


class Fault(StrEnum):
    """One kind of defect; its words are in ``words.checks``."""

    MISSING = "missing"
    NOT_RECEIVED = "not_received"
    FILE_GONE = "file_gone"
    FILE_EMPTY = "file_empty"
    FILE_UNREADABLE = "file_unreadable"
    FILE_TOO_LARGE = "file_too_large"
    FILE_KIND = "file_kind"
    SAME_FILE = "same_file"
    EXPIRED = "expired"
    NO_CASE = "no_case"
    NO_ID_NUMBER = "no_id_number"
    BAD_ID_NUMBER = "bad_id_number"
    BAD_PHONE = "bad_phone"
    NO_CONTACT = "no_contact"


@dataclass(frozen=True, slots=True)
class Defect:
    """One thing to complete; ``paper`` is empty where it is about the applicant; ``other`` the paper that
    has the same file, or what was found."""

    fault: Fault
    paper: str = ""
    other: str = ""


@dataclass(frozen=True, slots=True)
class HandedIn:
    """One paper as it lies there; ``trouble`` is what reading its stored file came upon (None: nothing)."""

    name: str
    is_received: bool = True
    file_name: str = ""
    file_kind: str = ""
    file_size: int | None = None
    sha256: str = ""
    valid_until: date | None = None
    trouble: Fault | None = None


def is_needed(item: RequiredItem, case: str | None, cases: Iterable[str]) -> bool:
    """Whether the paper must be there in that case; one "if any" never must."""
    known = set(cases)
    of_case = not item.case or item.case == case or (len(known) == 1 and item.case in known)
    return of_case and IF_ANY not in f"{item.name} {item.note}".lower()


@basis("118/2025/NĐ-CP", article=17, clause="1c")
def find_defects(
    content: EditionContent,
    case: str,
    papers: Sequence[HandedIn],
    *,
    id_number: str,
    phone: str,
    email: str,
    on: date,
    allowed_kinds: Iterable[str],
) -> tuple[Defect, ...]:
    """Every defect, papers first in the order of the procedure, then the case and the person.

    Of papers handed in twice under one name only the later is checked: it mends the earlier."""
    latest = _latest(papers)
    found = [*_missing(content, case, latest), *_of_files(latest, set(allowed_kinds)), *_twice(latest)]
    found += [
        Defect(Fault.EXPIRED, paper.name, f"{paper.valid_until:%d/%m/%Y}")
        for paper in latest
        if paper.valid_until is not None and paper.valid_until < on
    ]
    if len(content.cases) > 1 and "" not in content.cases and case not in content.cases:
        found.append(Defect(Fault.NO_CASE))
    return (*found, *_of_person(id_number, phone, email))


def _latest(papers: Sequence[HandedIn]) -> list[HandedIn]:
    kept: dict[str, HandedIn] = {}
    for paper in papers:
        name = _plain(paper.name)
        mended = next((known for known in kept if name == known or name.startswith(f"{known}:")), name)
        kept[mended] = paper
    return list(kept.values())


def _missing(content: EditionContent, case: str, papers: list[HandedIn]) -> Iterable[Defect]:
    cases = [name for name in content.cases if name] if len(content.cases) == 1 else list(content.cases)
    there = [_plain(paper.name) for paper in papers]
    for item in content.required_items:
        name = _plain(item.name)
        if is_needed(item, case, cases) and not any(
            one == name or one.startswith(f"{name}:") for one in there
        ):
            yield Defect(Fault.MISSING, item.name)
    for paper in papers:
        if not paper.is_received:
            yield Defect(Fault.NOT_RECEIVED, paper.name)


def _of_files(papers: list[HandedIn], allowed: set[str]) -> Iterable[Defect]:
    for paper in papers:
        if not paper.is_received or not paper.sha256:
            continue
        if paper.trouble is not None:
            yield Defect(paper.trouble, paper.name, paper.file_name)
        elif paper.file_size == 0:
            yield Defect(Fault.FILE_EMPTY, paper.name, paper.file_name)
        elif paper.file_size is not None and paper.file_size > MOST_BYTES:
            yield Defect(Fault.FILE_TOO_LARGE, paper.name, paper.file_name)
        elif paper.file_kind not in allowed:
            yield Defect(Fault.FILE_KIND, paper.name, paper.file_name)


def _twice(papers: list[HandedIn]) -> Iterable[Defect]:
    first: dict[str, str] = {}
    for paper in papers:
        if not paper.sha256:
            continue
        if paper.sha256 in first:
            yield Defect(Fault.SAME_FILE, paper.name, first[paper.sha256])
        else:
            first[paper.sha256] = paper.name


def _of_person(id_number: str, phone: str, email: str) -> Iterable[Defect]:
    number = id_number.replace(" ", "").replace("-", "")
    if not number:
        yield Defect(Fault.NO_ID_NUMBER)
    elif number.isdecimal() and len(number) not in _LENGTHS_OF_NUMBERS:
        yield Defect(Fault.BAD_ID_NUMBER, other=str(len(number)))
    digits = re.sub(r"[ .()-]", "", phone)
    if digits and not _PHONE.fullmatch(digits):
        yield Defect(Fault.BAD_PHONE)
    elif not digits and not email:
        yield Defect(Fault.NO_CONTACT)


def _plain(name: str) -> str:
    return " ".join(name.lower().split())
