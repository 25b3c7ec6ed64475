"""Writing the trail."""

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from motcua.foundation.trail.models import TrailEntry


class Acting(Protocol):
    """Whoever acts: a person or the system."""

    @property
    def name(self) -> str: ...
    @property
    def person_id(self) -> int | None: ...


def record(
    kind: str, *, subject: str, actor: Acting, at: datetime, ground: str = "", **facts: object
) -> TrailEntry:
    """Add one entry; ``subject`` names the thing as people find it (``procedure:1.012275``)."""
    made = entry(kind, subject=subject, actor=actor, at=at, ground=ground, **facts)
    made.save(force_insert=True)
    return made


def entry(
    kind: str, *, subject: str, actor: Acting, at: datetime, ground: str = "", **facts: object
) -> TrailEntry:
    """One entry, not yet written: for ``record_all``."""
    return TrailEntry(
        kind=kind,
        subject=subject,
        actor=actor.name,
        actor_id=actor.person_id,
        recorded_at=at,
        ground=ground,
        facts=facts,
    )


def record_all(entries: Iterable[TrailEntry]) -> None:
    """Add many entries in their order, in one statement."""
    TrailEntry.objects.bulk_create(entries)
