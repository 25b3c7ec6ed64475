"""What is printed and written of a survey, as queries fill it in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from motcua.surveys.models import Survey
from motcua.surveys.rules.estimates import Estimate
from motcua.surveys.rules.questionnaire import Factor, Questionnaire
from motcua.surveys.rules.tallies import Tally


@dataclass(frozen=True, slots=True)
class Invited:
    """One sheet; name and address stand on letters only."""

    number: int
    code: str
    url: str
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Group:
    """One agency or sector of the sample; ``estimate`` is None where too few answered to show it."""

    name: str
    asked: int
    answered: int
    estimate: Estimate | None
    factors: Sequence[Estimate | None]
    agency_id: int | None = None


@dataclass(frozen=True, slots=True)
class Results:
    """Everything a survey found. ``factors`` are those with five-point questions, with their shares."""

    survey: Survey
    questionnaire: Questionnaire
    is_drawn: bool
    asked: int
    population: int
    channels: Mapping[str, int]
    overall: Estimate | None
    factors: Sequence[tuple[Factor, Estimate | None]]
    tallies: Sequence[Tally]
    agencies: Sequence[Group]
    sectors: Sequence[Group]

    @property
    def answered(self) -> int:
        return sum(self.channels.values())
