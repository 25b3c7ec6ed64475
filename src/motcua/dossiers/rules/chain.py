"""The hash chain of a dossier's ledger and the daily seal over all chains."""

import hashlib
import json
from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from typing import Any, Protocol

from motcua.kernel.time import to_utc

FIRST = "0" * 64
_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def canonical(data: dict[str, Any]) -> str:
    """The one text form in which event data is stored and hashed."""
    return _encode(data)


def event_hash(
    previous: str,
    *,
    dossier: str,
    seq: int,
    kind: str,
    happened_at: datetime,
    recorded_at: datetime,
    actor: str,
    ground: str,
    edition: int,
    profile: str,
    data: str,
) -> str:
    """SHA-256 (hex) over the previous hash and every field of the event; ``data`` is canonical text."""
    fields = (
        previous,
        dossier,
        str(seq),
        kind,
        _stamp(happened_at),
        _stamp(recorded_at),
        actor,
        ground,
        str(edition),
        profile,
        data,
    )
    return hashlib.sha256("\x1f".join(fields).encode()).hexdigest()


class Recorded(Protocol):
    """An event as it is stored, whether read as a row or as plain values."""

    @property
    def seq(self) -> int | None: ...
    @property
    def kind(self) -> str: ...
    @property
    def happened_at(self) -> datetime: ...
    @property
    def recorded_at(self) -> datetime: ...
    @property
    def actor(self) -> str: ...
    @property
    def ground(self) -> str: ...
    @property
    def edition(self) -> int: ...
    @property
    def profile(self) -> str: ...
    @property
    def data(self) -> str: ...


def hash_of(event: Recorded, code: str, previous: str) -> str:
    """The hash an event of that dossier must carry after ``previous``."""
    return event_hash(
        previous,
        dossier=code,
        seq=event.seq or 0,
        kind=event.kind,
        happened_at=event.happened_at,
        recorded_at=event.recorded_at,
        actor=event.actor,
        ground=event.ground,
        edition=event.edition,
        profile=event.profile,
        data=event.data,
    )


@lru_cache(maxsize=4096)
def _stamp(moment: datetime) -> str:
    return to_utc(moment).isoformat(timespec="microseconds")[:26]


def seal_root(hashes: Iterable[str]) -> tuple[int, str]:
    """Count and SHA-256 over event hashes in their stored order."""
    digest, count = hashlib.sha256(), 0
    for one in hashes:
        digest.update(one.encode())
        count += 1
    return count, digest.hexdigest()


def seal_hash(previous: str, *, day: str, count: int, root: str) -> str:
    """The seal of a day, chained to the seal before it."""
    return hashlib.sha256(f"{previous}\x1f{day}\x1f{count}\x1f{root}".encode()).hexdigest()
