"""Writing what happens to a reform report: the only place that adds to it."""

from datetime import datetime
from typing import Any

from motcua.organisation.public import Actor
from motcua.reporting.models import ReformEntry, ReformReport


def add(
    report: ReformReport,
    kind: ReformEntry.Kind,
    *,
    actor: Actor,
    at: datetime,
    key: str = "",
    text: str = "",
    value: str = "",
    body: Any = None,
) -> ReformEntry:
    """One entry."""
    return ReformEntry.objects.create(
        report=report,
        kind=kind.value,
        key=key,
        text=text,
        value=value,
        body=body,
        at=at,
        actor=actor.name,
        actor_id=actor.person_id,
    )
