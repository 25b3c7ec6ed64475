"""What the reform report says of petitions: how many came, what became of them, how many in time."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from motcua.feedback.rules.petitions import State
from motcua.kernel.basis import basis
from motcua.kernel.rounding import percent


@dataclass(frozen=True, slots=True)
class Told:
    """What is counted of one petition."""

    state: str
    about: str
    kind: str
    screened_at: datetime | None
    screen_due_at: datetime
    answered_at: datetime | None
    answer_due_at: datetime
    is_repeated: bool = False


@dataclass(frozen=True, slots=True)
class Figures:
    """A period: ``handled`` were answered, ``late`` of them after the limit; ``overdue`` are not answered and
    past it. What was refused or sent on is not owed an answer here."""

    received: int
    handled: int
    in_time: int
    late: int
    overdue: int
    running: int
    refused: int
    forwarded: int
    published: int
    repeated: int
    classified: int
    about: Counter[str] = field(default_factory=Counter)

    @property
    def in_time_rate(self) -> Decimal | None:
        """Answered within the limit, of all that should have been by now."""
        return percent(self.in_time, self.handled + self.overdue)

    @property
    def classified_rate(self) -> Decimal | None:
        """Taken in with a class, sent on or refused within the limit, of all that came."""
        return percent(self.classified, self.received)

    @property
    def published_rate(self) -> Decimal | None:
        """Answers that everybody may read, of all answers."""
        return percent(self.published, self.handled)


@basis("766/QĐ-TTg")
def figures(petitions: Iterable[Told], now: datetime) -> Figures:
    """Add up a period as it stands at that moment. Identity: received = handled + overdue + running + refused
    + forwarded."""
    listed = list(petitions)
    ended = Counter(one.state for one in listed)
    owed = [one for one in listed if one.state not in {State.REFUSED, State.FORWARDED}]
    handled = [one for one in owed if one.answered_at is not None]
    open_ones = [one for one in owed if one.answered_at is None]
    in_time = sum(one.answered_at is not None and one.answered_at <= one.answer_due_at for one in handled)
    overdue = sum(one.answer_due_at < now for one in open_ones)
    return Figures(
        received=len(listed),
        handled=len(handled),
        in_time=in_time,
        late=len(handled) - in_time,
        overdue=overdue,
        running=len(open_ones) - overdue,
        refused=ended[State.REFUSED],
        forwarded=ended[State.FORWARDED],
        published=ended[State.PUBLISHED],
        repeated=sum(one.is_repeated for one in listed),
        classified=sum(
            one.screened_at is not None and one.screened_at <= one.screen_due_at for one in listed
        ),
        about=Counter(one.about for one in listed),
    )
