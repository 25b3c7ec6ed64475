"""Writing the trail."""

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
    return TrailEntry.objects.create(
        kind=kind,
        subject=subject,
        actor=actor.name,
        actor_id=actor.person_id,
        recorded_at=at,
        ground=ground,
        facts=facts,
    )
