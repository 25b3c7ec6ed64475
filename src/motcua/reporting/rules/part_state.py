"""How the paragraph of a unit stands: read from what was said and done about it, in order."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple


class PartAct(NamedTuple):
    """One entry of a paragraph."""

    kind: str
    text: str
    at: datetime
    who: str = ""
    number: int = 0


@dataclass(slots=True)
class PartStand:
    """``state`` is asked, saved, submitted, sent_back or accepted; ``said`` why it was sent back;
    ``submitted_at`` the first sending, which decides lateness; ``kept`` the act that wrote the text;
    ``due`` the later day given, if one was."""

    state: str = "asked"
    text: str = ""
    said: str = ""
    submitted_at: datetime | None = None
    kept: PartAct | None = None
    due: date | None = None

    @property
    def edition(self) -> int:
        """The number of the act that wrote the text; nought before anything is written."""
        return self.kept.number if self.kept is not None else 0

    @property
    def may_write(self) -> bool:
        return self.state in {"asked", "saved", "sent_back"}


def part_stand(acts: Iterable[PartAct]) -> PartStand:
    """Read from the first act to the last; what is saved after a return keeps the reason in sight."""
    stand = PartStand()
    for act in acts:
        if act.kind == "extended":
            stand.due = date.fromisoformat(act.text)
            continue
        stand.state = act.kind
        if act.kind in {"saved", "submitted"}:
            stand.text = act.text
        if act.kind == "saved":
            stand.kept = act
        if act.kind == "submitted" and stand.submitted_at is None:
            stand.submitted_at = act.at
        if act.kind == "sent_back":
            stand.said = act.text
    return stand
