"""Petitions as the office and the public see them."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict

from django.db.models import QuerySet

from motcua.feedback.models import Petition
from motcua.feedback.rules.alike import alike
from motcua.feedback.rules.petitions import REPEATED_WITHIN, State

OPEN = (State.FILED.value, State.RECEIVED.value, State.ASKED.value, State.ANSWERED.value)


MOST_COMPARED, MOST_REPEATS = 1_000, 10


@dataclass(frozen=True, slots=True)
class Repeat:
    """An earlier petition, on which ground it is called a repeat, and how much of the words are alike."""

    petition: Petition
    ground: str
    share: int


class Owed(TypedDict):
    """What the office owes next: its key in ``OWED`` of the words, and until when."""

    step: str
    due_at: datetime


def petitions_of(agency_id: int, *, is_open: bool) -> QuerySet[Petition]:
    """Petitions to an agency: open ones the oldest first, the others the latest first."""
    linked = Petition.objects.select_related("came_from__agency", "sent_on")
    found = linked.filter(agency_id=agency_id)
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


def repeats_of(petition: Petition) -> list[Repeat]:
    """Earlier ones to the same agency within ninety days that say the same, come from the same number, or
    are alike in their words; the latest first (two queries, over the last thousand of them)."""
    earlier = Petition.objects.filter(
        agency_id=petition.agency_id,
        id__lt=petition.pk,
        filed_at__gte=petition.filed_at - REPEATED_WITHIN,
    )
    listed = earlier.order_by("-id").values_list("pk", "text_mark", "phone_digits", "text")
    rows = list(listed[:MOST_COMPARED])
    shares = alike(petition.text, ((pk, text) for pk, _, _, text in rows))
    grounds: dict[int, tuple[str, int]] = {}
    for pk, mark, phone, _ in rows:
        if mark == petition.text_mark:
            grounds[pk] = ("text", 100)
        elif phone == petition.phone_digits:
            grounds[pk] = ("phone", round(100 * shares.get(pk, 0)))
        elif pk in shares:
            grounds[pk] = ("alike", round(100 * shares[pk]))
    wanted = list(grounds)[:MOST_REPEATS]
    found = Petition.objects.filter(pk__in=wanted).order_by("-id")
    return [Repeat(one, *grounds[one.pk]) for one in found]


def published() -> QuerySet[Petition]:
    """Published answers, the latest first."""
    found = Petition.objects.filter(state=State.PUBLISHED.value).select_related("agency")
    return found.order_by("-published_at", "-id")
