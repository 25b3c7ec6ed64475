"""A register told again after its dossiers moved on: which events the new row adds to what is on record."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from motcua.dossiers.rules.register_story import Told

_PASSING = frozenset({"dossier.submitted", "dossier.handed_over", "dossier.corrected"})
"""What a later row need not tell again: that a dossier was filed or at work says only where it stood
then, and a correction was made by an import of its own."""

_TOLD_ONCE = frozenset(
    {"agency", "edition_id", "sector_id", "is_declaration", "channel", "is_digitised", "assumed"}
)
"""What the first event of a story says of the dossier and no later one says again."""

PROMISING = frozenset({"dossier.received", "dossier.supplement_answered"})
"""Events that carry a due moment."""


def grown(stood: Sequence[Told], told: Sequence[Told]) -> list[Told] | None:
    """The events that ``told`` has beyond those on record; ``None`` where it is another story: an event
    on record is missing from it, has another moment, or something new happens before it."""
    place = 0
    for kind, happened_at, _ in stood:
        if place < len(told) and told[place][:2] == (kind, happened_at):
            place += 1
        elif kind not in _PASSING:
            return None
    more = list(told[place:])
    if stood and more:
        kind, happened_at, data = more[0]
        more[0] = (kind, happened_at, {name: data[name] for name in data if name not in _TOLD_ONCE})
    return more


def digitised(at: datetime, source: str, row: int) -> Told:
    """That the papers have been scanned since: it has no moment of its own in a register."""
    said: dict[str, Any] = {"imported": True, "source": source, "row": row, "is_digitised": True}
    return "dossier.corrected", at, said
