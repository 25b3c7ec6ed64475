"""Proof of one ledger: its events recomputed link by link and held against the end the row remembers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from motcua.dossiers.rules.chain import FIRST, hash_of


class Flaw(StrEnum):
    """What can be wrong with a ledger or with a seal."""

    NO_EVENTS = "no_events"
    MISSING = "missing"
    CHANGED = "changed"
    TAIL_CUT = "tail_cut"
    BEYOND_HEAD = "beyond_head"
    HEAD_DIFFERS = "head_differs"
    WITHOUT_DOSSIER = "without_dossier"
    ROW_DIFFERS = "row_differs"
    SEAL_BROKEN = "seal_broken"
    SEAL_MISSING = "seal_missing"
    SEAL_CHANGED = "seal_changed"


@dataclass(frozen=True, slots=True)
class Broken:
    """The first thing wrong at one place: a dossier's event by ``seq``, or a sealed day."""

    flaw: Flaw
    code: str = ""
    seq: int = 0
    detail: str = ""


class Link(NamedTuple):
    """One stored event; ``seq`` is None where the dossier has none."""

    seq: int | None
    kind: str
    happened_at: datetime
    recorded_at: datetime
    actor: str
    ground: str
    edition: int
    profile: str
    data: str
    hash: str


class End(NamedTuple):
    """What the row remembers of its ledger."""

    code: str
    head_seq: int
    head_hash: str
    first_recorded_at: datetime
    last_recorded_at: datetime


def broken_link(end: End, links: Iterable[Link]) -> Broken | None:
    """The first event of the ledger that is missing or not what was recorded; ``None`` for a whole one.

    ``links`` come in order of ``seq``."""
    code, head_seq, head_hash, first_at, last_at = end
    previous, expected = FIRST, 1
    recorded: list[datetime] = []
    for link in links:
        if link.seq is None:
            return Broken(Flaw.NO_EVENTS, code, 1)
        if link.seq != expected:
            return Broken(Flaw.MISSING, code, expected, link.kind)
        if link.seq > head_seq:
            return Broken(Flaw.BEYOND_HEAD, code, link.seq, link.kind)
        previous = hash_of(link, code, previous)
        if previous != link.hash:
            return Broken(Flaw.CHANGED, code, link.seq, link.kind)
        expected += 1
        recorded.append(link.recorded_at)
    if expected <= head_seq:
        return Broken(Flaw.TAIL_CUT, code, expected)
    if previous != head_hash:
        return Broken(Flaw.HEAD_DIFFERS, code, head_seq)
    for name, stored, told in (("first", first_at, recorded[0]), ("last", last_at, recorded[-1])):
        if stored != told:
            return Broken(Flaw.ROW_DIFFERS, code, 0, f"{name}_recorded_at: {stored} ≠ {told}")
    return None
