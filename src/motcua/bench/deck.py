"""The calls that are measured: four verbs in turn, each on a dossier of its own."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from motcua.bench.office import DIVISION, EVERY, People, dossier_code
from motcua.dossiers.public import complete_step, hand_over_dossier, receive_dossier, return_result
from motcua.organisation.public import Actor


@dataclass(frozen=True, slots=True)
class Kind:
    """One verb: the command, its address on the site, who does it and what is said."""

    name: str
    command: Callable[..., Any]
    slug: str
    officer: str
    said: dict[str, Any]
    typed: dict[str, str]


KINDS = (
    Kind("receive", receive_dossier, "tiep-nhan", "binh", {}, {}),
    Kind("hand_over", hand_over_dossier, "ban-giao", "binh", {"unit_id": DIVISION}, {"unit": str(DIVISION)}),
    Kind("complete_step", complete_step, "xong-buoc", "hoa", {}, {}),
    Kind("return", return_result, "tra-ket-qua", "binh", {}, {}),
)
"""The place of a kind is also the remainder of the register lines whose dossiers wait for it."""


@dataclass(frozen=True, slots=True)
class Card:
    """One verb to be done to one dossier."""

    kind: Kind
    code: str

    def play(self, people: People) -> None:
        """Do it in this process."""
        officer: Actor = getattr(people, self.kind.officer)
        self.kind.command(actor=officer, at=datetime.now(UTC), code=self.code, **self.kind.said)


class Deck:
    """Cards of a register of ``lines`` lines, each dealt once."""

    def __init__(self, lines: int) -> None:
        self.size = lines // EVERY * len(KINDS)
        self._left = self._cards(lines)

    def deal(self, count: int) -> list[Card]:
        """The next ``count`` cards, or what is left."""
        return list(islice(self._left, count))

    def _cards(self, lines: int) -> Iterator[Card]:
        for start in range(0, lines // EVERY * EVERY, EVERY):
            for place, kind in enumerate(KINDS):
                yield Card(kind, dossier_code(start + place))
