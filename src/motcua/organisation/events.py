"""What organisation tells others."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reorganised:
    """A decision that merges, splits or renames units or agencies has taken effect; what runs follows it.

    ``after_id`` is where the next batch begins."""

    decision_id: int
    after_id: int = 0
