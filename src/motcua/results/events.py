"""What results tell others."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ResultIssued:
    """A signed and numbered result is out; ``key`` opens its page of verification."""

    result_id: int
    dossier: str
    number: str
    key: str


@dataclass(frozen=True, slots=True)
class ResultRevoked:
    """A result no longer holds."""

    result_id: int
    dossier: str
    number: str
    ground: str


@dataclass(frozen=True, slots=True)
class ResultReplaced:
    """Another result stands in for an old one: issued again, or a mistake of the agency mended."""

    result_id: int
    dossier: str
    number: str
    new_number: str
    purpose: str
