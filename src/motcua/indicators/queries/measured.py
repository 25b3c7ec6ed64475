"""Figures that a survey measured, as reports and indexes take them."""

from dataclasses import dataclass
from decimal import Decimal

from motcua.indicators.rules.measured import SATISFACTION, MeasuredIndicator, measured_indicators
from motcua.organisation.public import Agency
from motcua.surveys.public import satisfaction_of


@dataclass(frozen=True, slots=True)
class MeasuredFigure:
    """A measured share with the interval it lies in and the survey it comes from."""

    indicator: MeasuredIndicator
    value: Decimal
    low: Decimal | None
    high: Decimal | None
    answered: int
    asked: int
    survey_id: int


def measured_satisfaction(agency: Agency, year: int) -> MeasuredFigure | None:
    """The satisfaction of an agency in a year (one query); None where no survey has measured it."""
    found = satisfaction_of(agency, year)
    if found is None:
        return None
    indicator = measured_indicators()[SATISFACTION]
    return MeasuredFigure(
        indicator, found.value, found.low, found.high, found.answered, found.asked, found.survey_id
    )
