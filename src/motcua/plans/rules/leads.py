"""A task that several lead: how far it is by the parts of its leads, and when it is claimed."""

from collections.abc import Sequence
from datetime import datetime

Part = tuple[int, datetime | None]
"""How far a lead has come, and when it said that its part is done."""


def together(parts: Sequence[Part]) -> Part:
    """The task: done as its last part is, and until then as far as its parts are on the average."""
    claims = [claimed_at for _, claimed_at in parts]
    if None not in claims:
        return 100, max(one for one in claims if one is not None)
    return min(99, sum(percent for percent, _ in parts) // len(parts)), None
