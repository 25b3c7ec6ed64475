"""The promises a calendar change touches, counted again in batches: each batch is one piece of news,
short in its transaction, and leaves the rest to the next."""

import logging
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache

from django.db import transaction

from motcua.dossiers.commands.recompute_due import recompute_due
from motcua.dossiers.events import PromisesToRecompute, PromiseToRecompute
from motcua.dossiers.queries.recounts import move_of, promises_of, touched
from motcua.foundation.outbox.publish import publish
from motcua.organisation.public import SYSTEM
from motcua.workdays.events import CalendarRevised
from motcua.workdays.public import calendar_for, version_words

BATCH = 200
SECOND_LOOK = timedelta(minutes=10)
"""Longer than any command: by then a receipt that still counted on the old calendar is written."""

logger = logging.getLogger(__name__)


def hear_calendar_revised(event: CalendarRevised, *, at: datetime) -> None:
    """Begin with the first batch; plan the second look."""
    version = version_words(event.scope, event.number)
    begin = PromisesToRecompute(
        scope=event.scope,
        first_changed=event.first_changed,
        last_changed=event.last_changed,
        reason=f"{version}: {event.reason}",
        ground=event.basis or version,
    )
    recompute_batch(begin, at=at)
    publish(replace(begin, is_second_look=True), at=at, not_before=at + SECOND_LOOK)


@transaction.atomic
def recompute_batch(event: PromisesToRecompute, *, at: datetime) -> None:
    """Count one batch again and leave the rest to news of its own. Safe to run twice; a dossier that
    fails does not stop the others and comes again alone."""
    rows = touched(event.scope, event.first_changed, event.last_changed).filter(pk__gt=event.after_id)
    batch = list(rows[:BATCH])
    events, calendars = promises_of(batch), cache(calendar_for)
    for dossier in batch:
        alone = PromiseToRecompute(dossier.pk, event.reason, event.ground)
        try:
            if move_of(dossier, events[dossier.pk], calendars(dossier.agency.code)) is not None:
                recompute_alone(alone, at=at)
        except Exception:  # one dossier's failure, whatever it is, is not the others'
            logger.exception("%s was not counted again", dossier.code)
            publish(alone, at=at)
    if len(batch) == BATCH:
        publish(replace(event, after_id=batch[-1].pk), at=at)


def recompute_alone(event: PromiseToRecompute, *, at: datetime) -> None:
    """Count one dossier again; what is wrong with it is raised, tried later, given up in the end."""
    recompute_due(actor=SYSTEM, at=at, dossier_id=event.dossier_id, reason=event.reason, ground=event.ground)
