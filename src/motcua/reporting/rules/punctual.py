"""How punctual and complete the reports of an agency were in a year, counted from what was sent."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from motcua.kernel.rounding import percent


class Owed(NamedTuple):
    """One report that an agency owes; over once its last day is past. ``late`` is of the first sending."""

    is_over: bool
    sent: bool = False
    late: bool = False
    received: bool = False
    returned: int = 0


@dataclass(frozen=True, slots=True)
class Punctual:
    """``due`` are reports sent or whose day is past; what is not due yet counts nowhere."""

    due: int
    on_time: int
    late: int
    missing: int
    received: int
    returned: int

    @property
    def rate(self) -> Decimal | None:
        """On time of those due."""
        return percent(self.on_time, self.due)

    @property
    def complete(self) -> Decimal | None:
        """Received above of those due."""
        return percent(self.received, self.due)


def punctual(owed: Iterable[Owed]) -> Punctual:
    """Count the reports of one agency, or of several together."""
    due = [one for one in owed if one.is_over or one.sent]
    sent = [one for one in due if one.sent]
    late = sum(one.late for one in sent)
    return Punctual(
        due=len(due),
        on_time=len(sent) - late,
        late=late,
        missing=len(due) - len(sent),
        received=sum(one.received for one in sent),
        returned=sum(one.returned for one in sent),
    )
