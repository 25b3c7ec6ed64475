"""Writing what happens to a reform report: the only place that adds to it."""

from datetime import datetime
from typing import Any

from motcua.organisation.public import Actor
from motcua.reporting.models import PartCall, PartEntry, ReformEntry, ReformReport


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


def add_to_part(
    call: PartCall, kind: PartEntry.Kind, *, actor: Actor, at: datetime, text: str = ""
) -> PartEntry:
    """One entry of a paragraph."""
    said = {"text": text, "at": at, "actor": actor.name, "actor_id": actor.person_id}
    return PartEntry.objects.create(call=call, kind=kind.value, **said)
