"""Petitions as the office and the public see them."""

from datetime import datetime
from typing import TypedDict

from django.db.models import Q, QuerySet

from motcua.feedback.models import Petition
from motcua.feedback.rules.petitions import REPEATED_WITHIN, State

OPEN = (State.FILED.value, State.RECEIVED.value, State.ASKED.value, State.ANSWERED.value)


class Owed(TypedDict):
    """What the office owes next: its key in ``OWED`` of the words, and until when."""

    step: str
    due_at: datetime


def petitions_of(agency_id: int, *, is_open: bool) -> QuerySet[Petition]:
    """Petitions to an agency: open ones the oldest first, the others the latest first."""
    found = Petition.objects.filter(agency_id=agency_id)
    if is_open:
        return found.filter(state__in=OPEN).order_by("answer_due_at", "id")
    return found.exclude(state__in=OPEN).order_by("-id")


def owed(petition: Petition) -> Owed | None:
    """The next limit of an open petition."""
    if petition.state == State.FILED.value:
        return {"step": "screen", "due_at": petition.screen_due_at}
    if petition.state in {State.RECEIVED.value, State.ASKED.value}:
        return {"step": "answer", "due_at": petition.answer_due_at}
    if petition.state == State.ANSWERED.value and petition.publish_due_at:
        return {"step": "publish", "due_at": petition.publish_due_at}
    return None


def repeats_of(petition: Petition) -> list[Petition]:
    """Earlier ones to the same agency with the same text or from the same number, within ninety days."""
    same = Q(text_mark=petition.text_mark) | Q(phone_digits=petition.phone_digits)
    earlier = Petition.objects.filter(
        same,
        agency_id=petition.agency_id,
        id__lt=petition.pk,
        filed_at__gte=petition.filed_at - REPEATED_WITHIN,
    )
    return list(earlier.order_by("-id")[:10])


def published() -> QuerySet[Petition]:
    """Published answers, the latest first."""
    found = Petition.objects.filter(state=State.PUBLISHED.value).select_related("agency")
    return found.order_by("-published_at", "-id")
