"""The days of a reckoning as ``ui/days.html`` and ``ui/calendar.html`` show them."""

from dataclasses import dataclass
from datetime import date

KINDS = ("start", "count", "plus", "rest", "stop", "due")


@dataclass(frozen=True, slots=True)
class Day:
    """One cell: ``label`` says what the day is ("nhận", "ngày 2", "lễ"), ``kind`` is one of ``KINDS``,
    ``mark`` is a short word for what stands out ("bù", "hẹn"). Raises ``ValueError`` for another kind."""

    date: date
    label: str
    kind: str = "count"
    is_today: bool = False
    mark: str = ""

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"kind of day {self.kind!r}; one of {', '.join(KINDS)}")
