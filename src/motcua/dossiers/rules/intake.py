"""What is handed in: the applicant and the papers, as plain values."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any

DECLARED = "eform"
"""The kind of the paper that a filled-in form stands for: it has no file."""
PAPER_FOLDER = "papers"
"""Where the files of papers are stored."""

_LOOKUP_KEY = re.compile(r"[A-Za-z0-9_-]{16}")


def is_lookup_key(key: str) -> bool:
    """Whether the key of a follow link has the shape of ours: twelve bytes in sixteen characters."""
    return _LOOKUP_KEY.fullmatch(key) is not None


@dataclass(frozen=True, slots=True)
class Applicant:
    """Who the dossier is of; only the name is compulsory."""

    name: str
    id_number: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class PaperIn:
    """One paper as handed in; ``file`` holds name, kind, size and sha256 of a stored file."""

    name: str
    kind: str = ""
    copies: int = 1
    is_received: bool = True
    original_seen: bool = False
    valid_until: date | None = None
    file: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Declared:
    """A filled-in form: its title and fingerprint, the answers by key, and questions with answers in words
    as they were asked."""

    title: str
    fingerprint: str
    answers: dict[str, Any] = field(default_factory=dict)
    asked: list[dict[str, Any]] = field(default_factory=list)
