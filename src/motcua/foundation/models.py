"""Plumbing every area writes to: gapless counters, the trail of changes, news and messages to deliver, files
kept back."""

from motcua.foundation.english.models import EnglishName
from motcua.foundation.files.models import HeldFile
from motcua.foundation.messaging.models import Message
from motcua.foundation.numbering.models import Counter
from motcua.foundation.outbox.models import OutboxEntry
from motcua.foundation.trail.models import TrailEntry

__all__ = ["Counter", "EnglishName", "HeldFile", "Message", "OutboxEntry", "TrailEntry"]
