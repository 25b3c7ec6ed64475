"""Ending what a person is signed in to."""

from datetime import datetime

from motcua.organisation.models import Session


def end_sessions(person_id: int, *, but: str | None = None) -> int:
    """End every session of the person, but the one with that key; how many there were."""
    return Session.objects.filter(person=person_id).exclude(session_key=but or "").delete()[0]


def forget_sessions(*, at: datetime) -> int:
    """Delete what has run out."""
    return Session.objects.filter(expire_date__lt=at).delete()[0]
