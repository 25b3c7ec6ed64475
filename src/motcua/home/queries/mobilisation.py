"""Government mass mobilisation of a year: its programmes, the petitions answered, what people think."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from motcua.feedback.public import petition_figures
from motcua.feedback.rules.statistics import Figures
from motcua.indicators.public import MeasuredFigure, measured_satisfaction
from motcua.kernel.time import local_day
from motcua.organisation.public import Agency
from motcua.plans.public import Activity, Programme, programmes_of
from motcua.plans.rules.contents import PlanKind


@dataclass(frozen=True, slots=True)
class Mobilisation:
    """The year of one agency; an activity counts as held once its result is written down."""

    agency: Agency
    year: int
    today: date
    programmes: Sequence[Programme]
    petitions: Figures
    satisfaction: MeasuredFigure | None

    @property
    def activities(self) -> list[Activity]:
        return [one for each in self.programmes for one in each.activities]

    @property
    def held(self) -> list[Activity]:
        return [one for one in self.activities if one.result]

    @property
    def people(self) -> int:
        return sum(one.participants or 0 for one in self.held)


def mobilisation_of(agency: Agency, year: int, *, at: datetime) -> Mobilisation:
    """Everything of the page (seven queries)."""
    today = local_day(at)
    return Mobilisation(
        agency,
        year,
        today,
        programmes_of(agency, year, PlanKind.MOBILISATION, today),
        petition_figures([agency.pk], date(year, 1, 1), date(year, 12, 31), at),
        measured_satisfaction(agency, year),
    )
