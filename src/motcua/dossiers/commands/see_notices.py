"""Putting reminders aside (đã xem): one's own only, and the dossier is not touched."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from motcua.dossiers.models import Notice
from motcua.organisation.public import Actor


@transaction.atomic
def see_notices(*, actor: Actor, at: datetime, notice_ids: Collection[int]) -> int:
    """Mark these reminders of the person as seen; how many there were. Somebody else's stay as they are."""
    mine = Notice.objects.filter(person=actor.person_id, pk__in=notice_ids, seen_at=None)
    return mine.update(seen_at=at)
