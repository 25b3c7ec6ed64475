"""Plumbing every area writes to: gapless counters, the trail of changes, news and messages to deliver."""

from motcua.foundation.messaging.models import Message
from motcua.foundation.numbering.models import Counter
from motcua.foundation.outbox.models import OutboxEntry
from motcua.foundation.trail.models import TrailEntry

__all__ = ["Counter", "Message", "OutboxEntry", "TrailEntry"]
