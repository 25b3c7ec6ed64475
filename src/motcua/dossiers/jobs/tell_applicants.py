"""Tells applicants by message what happened to their dossiers: read off the ledger, each thing once."""

from datetime import datetime, timedelta

from django.conf import settings

from motcua.dossiers.models import Event
from motcua.dossiers.rules.messages import Told, channels_of
from motcua.dossiers.words.messages import LETTER, SHORT, SUBJECT, WHAT, WHAT_PLAIN
from motcua.foundation.english.names import stored_names
from motcua.foundation.english.saying import said_plain
from motcua.foundation.english.speaking import ENGLISH, speaking
from motcua.foundation.messaging.carriers import is_connected
from motcua.foundation.messaging.models import Message
from motcua.foundation.messaging.post import write

BACK = timedelta(days=1)
"""Older events are not told any more: after a long standstill nobody is woken for what is over."""

A_ROUND = 500


def run(at: datetime) -> int:
    """How many messages were written; the next job of the round carries them."""
    kinds = [kind.value for kind in Told]
    recent = Event.objects.filter(recorded_at__gt=at - BACK, recorded_at__lte=at, kind__in=kinds)
    events = (
        recent.filter(dossier__is_imported=False)
        .select_related("dossier__submitter")
        .order_by("recorded_at", "id")
    )
    told = set(
        Message.objects.filter(kind="dossier", made_at__gt=at - 2 * BACK).values_list("key", flat=True)
    )
    new = [event for event in events if f"event-{event.pk}" not in told][:A_ROUND]
    return sum(_tell(event, at) for event in new)


def _tell(event: Event, at: datetime) -> bool:
    dossier, kind = event.dossier, Told(event.kind)
    for channel, to in channels_of(email=dossier.email, phone=dossier.phone):
        if not is_connected(channel):
            continue
        url = f"{settings.PUBLIC_URL.rstrip('/')}/tra-cuu/?ma={dossier.code}"
        is_letter = channel == "email"
        what = (WHAT if is_letter else WHAT_PLAIN)[kind]
        body = (LETTER if is_letter else SHORT).format(code=dossier.code, what=what, url=url)
        subject = SUBJECT.format(code=dossier.code, what=what) if is_letter else ""
        if dossier.submitter and dossier.submitter.language == ENGLISH:
            with speaking(ENGLISH, with_names=stored_names):
                subject, body = said_plain(subject), said_plain(body)
        facts = {"kind": "dossier", "channel": channel, "to": to, "key": f"event-{event.pk}"}
        return write(subject=subject, body=body, about=dossier.code, at=at, **facts) is not None
    return False
