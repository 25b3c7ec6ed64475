"""Who gets a short message about a survey, and when: one invitation, one reminder, by day."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import IntEnum

from motcua.kernel.time import local

REMINDED_AFTER = timedelta(days=3)
FROM, UNTIL = time(8), time(20)
"""Nobody's telephone rings at night."""


class Wave(IntEnum):
    """The first message asks, the second one reminds; there is no third."""

    INVITE = 1
    REMIND = 2


@dataclass(frozen=True, slots=True)
class Reachable:
    """One invitation that is not answered, with the telephone of its dossier (empty: on paper only)."""

    number: int
    phone: str


@dataclass(frozen=True, slots=True)
class Sent:
    """One message written before: to which invitation, in which wave, when, and whether it can still arrive
    or has arrived."""

    number: int
    wave: Wave
    made_at: datetime
    failed: bool = False


def key_of(survey_id: int, number: int, wave: Wave) -> str:
    """What makes a message the only one of its kind."""
    return f"survey-{survey_id}-{number}-{wave.value}"


def read_key(key: str) -> tuple[int, Wave]:
    """Number and wave out of such a key."""
    number, wave = key.rsplit("-", 2)[1:]
    return int(number), Wave(int(wave))


def telephone(said: str) -> str:
    """A Vietnamese number as gateways take it (``0900000001``), or nothing where it is none."""
    digits = "".join(sign for sign in said if sign in "0123456789")
    digits = "0" + digits[2:] if digits.startswith("84") and len(digits) in {11, 12} else digits
    return digits if digits.startswith("0") and len(digits) in {10, 11} else ""


def due(people: Iterable[Reachable], sent: Collection[Sent], at: datetime) -> dict[int, Wave]:
    """Number to the wave whose message is due now. One telephone is asked once, however many of its
    dossiers were drawn; who could not be reached is not tried again."""
    listed = sorted(people, key=lambda one: one.number)
    invited = {one.number: one for one in sent if one.wave is Wave.INVITE}
    reminded = {one.number for one in sent if one.wave is Wave.REMIND}
    taken = {one.phone for one in listed if one.number in invited}
    found: dict[int, Wave] = {}
    for one in listed:
        before = invited.get(one.number)
        if before is not None:
            waited = not before.failed and before.made_at + REMINDED_AFTER <= at
            if waited and one.number not in reminded:
                found[one.number] = Wave.REMIND
        elif one.phone and one.phone not in taken:
            taken.add(one.phone)
            found[one.number] = Wave.INVITE
    return found


def decent_moment(at: datetime) -> datetime | None:
    """When a message written at that moment may go: None for at once, else eight in the morning."""
    here = local(at)
    if FROM <= here.time() < UNTIL:
        return None
    morning = here.replace(hour=FROM.hour, minute=0, second=0, microsecond=0)
    return morning if here.time() < FROM else morning + timedelta(days=1)
