"""Plumbing every area writes to: gapless counters, the trail of changes, news to deliver."""

from motcua.foundation.numbering.models import Counter
from motcua.foundation.outbox.models import OutboxEntry
from motcua.foundation.trail.models import TrailEntry

__all__ = ["Counter", "OutboxEntry", "TrailEntry"]
