"""Events of the outbox tests and who hears them; the readers write to a real table."""

from dataclasses import dataclass
from datetime import date, datetime

from motcua.foundation.models import Counter
from motcua.foundation.numbering.take import next_number
from motcua.foundation.outbox.publish import publish


@dataclass(frozen=True, slots=True)
class Counted:
    """Raises the series by one."""

    series: str
    day: date | None = None
    moment: datetime | None = None
    again: int = 0


@dataclass(frozen=True, slots=True)
class Broken:
    """Its reader writes and then fails, until the series ``mended`` exists."""

    series: str


@dataclass(frozen=True, slots=True)
class Unheard:
    """Nobody listens."""

    series: str


HEARD: list[Counted] = []


def count(event: Counted, *, at: datetime) -> None:
    HEARD.append(event)
    next_number(event.series)
    if event.again:
        publish(Counted(event.series, again=event.again - 1), at=at)


def fail(event: Broken, *, at: datetime) -> None:
    next_number(event.series)
    if not Counter.objects.filter(series="mended").exists():
        raise ValueError("đang hỏng")


READERS = {Counted: [count], Broken: [fail]}
