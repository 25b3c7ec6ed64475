"""Which unit and officer a dossier goes to: the office's own rules, read in order, the first that fits."""

from collections.abc import Iterable
from dataclasses import dataclass

from motcua.kernel.vietnamese import fold


@dataclass(frozen=True, slots=True)
class RouteFacts:
    """What the rules ask of a dossier."""

    sector: str = ""
    procedure: str = ""
    case: str = ""
    address: str = ""
    channel: str = ""


@dataclass(frozen=True, slots=True)
class Route:
    """One rule: an empty condition asks nothing; ``place`` is looked for in the address, marks aside."""

    id: int
    unit_id: int
    holder_id: int | None = None
    is_automatic: bool = False
    sector: str = ""
    procedure: str = ""
    case: str = ""
    place: str = ""
    channel: str = ""

    def fits(self, facts: RouteFacts) -> bool:
        """Whether every condition holds."""
        same = ((self.sector, facts.sector), (self.procedure, facts.procedure), (self.case, facts.case))
        if any(wanted and fold(wanted) != fold(known) for wanted, known in same):
            return False
        if self.channel and self.channel != facts.channel:
            return False
        return not self.place or fold(self.place) in fold(facts.address)


def first_fit(routes: Iterable[Route], facts: RouteFacts) -> Route | None:
    """The first rule that fits, in the order of the list; None where none does."""
    return next((route for route in routes if route.fits(facts)), None)
