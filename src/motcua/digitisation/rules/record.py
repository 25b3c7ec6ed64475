"""What the record of a digitised paper must say, and the code of a paper."""

import re
from dataclasses import dataclass
from datetime import date

from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal

_TYPE_CODE = re.compile(r"[A-Z0-9][A-Z0-9.\-]{1,38}[A-Z0-9]")
_SUBJECT_ID = re.compile(r"\d{9,13}(-\d{3})?")


@dataclass(frozen=True, slots=True)
class Minimum:
    """The least a record says. ``valid_until`` None: without an end."""

    type_code: str
    title: str
    abstract: str
    scope: str
    subject_id: str = ""
    subject_name: str = ""
    birth_year: int | None = None
    issued_on: date | None = None
    issued_by: str = ""
    valid_until: date | None = None


@basis("118/2025/NĐ-CP", article=19, clause=2)
def missing_from(record: Minimum) -> list[str]:
    """The fields still to be filled. Without an identity number the name, the year of birth, the day and
    the authority of issue stand in its place."""
    always = ("type_code", "title", "abstract", "scope")
    missing = [name for name in always if not getattr(record, name).strip()]
    if not record.subject_id.strip():
        instead = ("subject_name", "birth_year", "issued_on", "issued_by")
        missing += [name for name in instead if not getattr(record, name)]
    return missing


def check_shape(record: Minimum) -> None:
    """Refuse ``record.bad_type_code``, ``record.bad_subject_id`` and ``record.backwards``."""
    if not _TYPE_CODE.fullmatch(record.type_code):
        raise Refusal("record.bad_type_code", found=record.type_code)
    if record.subject_id and not _SUBJECT_ID.fullmatch(record.subject_id):
        raise Refusal("record.bad_subject_id", found=record.subject_id)
    if record.issued_on and record.valid_until and record.valid_until < record.issued_on:
        raise Refusal("record.backwards", issued_on=record.issued_on, valid_until=record.valid_until)


@basis("118/2025/NĐ-CP", article=22, clause=4)
def paper_code(subject_id: str, type_code: str) -> str:
    """Mã giấy tờ: the subject's number and the code of the type; nothing for a subject without a number."""
    return f"{subject_id}.{type_code}" if subject_id else ""
