"""The words a dossier is found by, and those a search asks for: no tone marks, letters and digits only."""

import re
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any

from motcua.kernel.vietnamese import fold

_WORD = re.compile(r"[^\W_]+")
_GROUPED = re.compile(r"[\d\s.]+")
MOST_ASKED = 12
"""More words than that narrow nothing further."""
MOST_OF_A_PAPER, LONGEST_READ = 400, 30
"""Words kept of one paper's text: a form has a hundred, a contract of ten pages hardly more than these."""

TOLD = (
    "reason", "note", "items", "question", "answer", "letter", "late_letter", "result_number", "given_to",
    "papers", "case", "name",
)  # fmt: skip
"""Keys of a ledger line's data that people wrote as text."""


def words_in(*texts: str) -> list[str]:
    """The words of the texts, each once, in order: ``Nguyễn Văn Mẫu`` as ``nguyen``, ``van``, ``mau``."""
    return list(dict.fromkeys(word for text in texts if text for word in _WORD.findall(fold(text))))


def row_words(row: Any) -> list[str]:
    """The words of a dossier's row itself, its agency among them."""
    told = (row.code, row.applicant, row.applicant_id, row.phone, row.address, row.edition.name)
    return [of_agency(row.agency_id), *words_in(*told)]


def told_in(data: Mapping[str, Any], ground: str = "") -> list[str]:
    """The words of one ledger line: what people wrote in it, and its ground."""
    return words_in(ground, *(text for key in TOLD for text in _texts(data.get(key))))


def paper_words(text: str) -> list[str]:
    """The words of a paper's text that are worth finding it by: signs alone, and what no hand would type, are
    how a bad picture reads."""
    worth = (word for word in words_in(text) if 1 < len(word) <= LONGEST_READ)
    return list(islice(worth, MOST_OF_A_PAPER))


def asked_words(search: str) -> list[str]:
    """The words of a search; a number in groups (``0900 000 418``) is one word."""
    plain = search.strip()
    if _GROUPED.fullmatch(plain) and len(joined := re.sub(r"\D", "", plain)) >= 9:
        return [joined]
    return words_in(plain)[:MOST_ASKED]


def of_agency(agency_id: int) -> str:
    """The word that every dossier of the agency has, so that others' are not even looked at."""
    return f"zzcq{agency_id}"


def _texts(value: object) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one.get("name") if isinstance(one, dict) else one)
