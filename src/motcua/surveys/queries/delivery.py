"""Who gets a short message about a survey now, and what became of those that were written."""

from dataclasses import dataclass
from datetime import datetime

from motcua.foundation.messaging.models import Message
from motcua.surveys.models import Survey
from motcua.surveys.rules.waves import Reachable, Sent, Wave, due, read_key, telephone

CHANNEL = "sms"
FAILED_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Delivery:
    """Messages by state; ``failed_ones`` are number and reason, never a telephone."""

    invites: int
    reminders: int
    unreachable: int
    sent: int
    waiting: int
    failed: int
    failed_ones: tuple[tuple[int, str], ...]


def about(survey_id: int) -> str:
    """What a message about a survey is filed under."""
    return f"survey:{survey_id}"


def due_now(survey: Survey, at: datetime) -> dict[int, tuple[Wave, str]]:
    """Number to wave and telephone of the messages that may be written now (two queries)."""
    people = _people(survey)
    phones = {one.number: one.phone for one in people}
    waves = due(people, [one for one, _ in _written(survey)], at)
    return {number: (wave, phones[number]) for number, wave in waves.items()}


def delivery_of(survey: Survey, at: datetime) -> Delivery:
    """How the messages stand, and how many could be written now (two queries)."""
    people, written = _people(survey), _written(survey)
    waves = list(due(people, [one for one, _ in written], at).values())
    states = [message.state for _, message in written]
    failed = [(one.number, message.error) for one, message in written if one.failed]
    asked = {one.number for one, _ in written}
    return Delivery(
        invites=waves.count(Wave.INVITE),
        reminders=waves.count(Wave.REMIND),
        unreachable=sum(not one.phone and one.number not in asked for one in people),
        sent=states.count(Message.State.SENT.value),
        waiting=states.count(Message.State.WAITING.value),
        failed=len(failed),
        failed_ones=tuple(sorted(failed)[:FAILED_SHOWN]),
    )


def _people(survey: Survey) -> list[Reachable]:
    found = survey.invitations.filter(is_used=False).order_by("number")
    return [
        Reachable(number, telephone(phone)) for number, phone in found.values_list("number", "dossier__phone")
    ]


def _written(survey: Survey) -> list[tuple[Sent, Message]]:
    found = Message.objects.filter(about=about(survey.pk), channel=CHANNEL).order_by("id")
    listed = []
    for message in found.only("key", "made_at", "state", "error"):
        number, wave = read_key(message.key or "")
        failed = message.state == Message.State.FAILED.value
        listed.append((Sent(number, wave, message.made_at, failed), message))
    return listed
