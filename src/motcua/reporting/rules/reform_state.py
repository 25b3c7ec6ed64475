"""How a reform report stands: read from what was said and done about it, in order."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple


class Act(NamedTuple):
    """One entry of a report."""

    kind: str
    key: str
    text: str
    value: str
    at: datetime
    actor: str
    body: Any = None
    number: int = 0


class Gathered(NamedTuple):
    """The paragraph of a unit as it was accepted into a section; ``own`` where it is of this very agency."""

    section: str
    unit: str
    text: str
    own: bool = True


@dataclass(slots=True)
class Stand:
    """``state`` is draft, frozen, sent, received or returned; ``overrides`` figure to value and reason;
    ``returned`` how often it came back; ``kept`` the act that wrote the words of each section;
    ``frozen`` the body of the last version; ``sent_at`` the first sending, which decides lateness."""

    state: str = "draft"
    version: int = 0
    parts: dict[str, str] = field(default_factory=dict)
    kept: dict[str, Act] = field(default_factory=dict)
    gathered: dict[str, Gathered] = field(default_factory=dict)
    overrides: dict[str, tuple[str, str]] = field(default_factory=dict)
    frozen: Any = None
    sent_at: datetime | None = None
    returned: int = 0

    def edition(self, section: str) -> int:
        """The number of the act that wrote the section; nought before anything is written."""
        return self.kept[section].number if section in self.kept else 0

    @property
    def may_write(self) -> bool:
        return self.state in {"draft", "frozen", "returned"}


def stand_of(acts: Iterable[Act]) -> Stand:
    """Read from the first act to the last. Writing after a freeze makes a draft of the next version."""
    stand = Stand()
    for act in acts:
        if act.kind == "wrote":
            stand.parts[act.key], stand.kept[act.key], stand.state = act.text, act, "draft"
        elif act.kind == "gathered":
            told = act.body or {}
            stand.gathered[act.key] = Gathered(
                act.key.split(":")[0], told.get("unit", ""), act.text, told.get("own", True)
            )
            stand.state = "draft"
        elif act.kind == "overrode":
            stand.state = "draft"
            if act.value:
                stand.overrides[act.key] = (act.value, act.text)
            else:
                stand.overrides.pop(act.key, None)
        else:
            stand.state = act.kind
            if act.kind == "frozen":
                stand.version, stand.frozen = stand.version + 1, act.body
            elif act.kind == "sent" and stand.sent_at is None:
                stand.sent_at = act.at
            elif act.kind == "returned":
                stand.returned += 1
    return stand
