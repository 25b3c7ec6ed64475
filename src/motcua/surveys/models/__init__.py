"""What is stored of surveys, whom they ask, and what was answered."""

from motcua.surveys.models.answer import Measure, Response, Slip
from motcua.surveys.models.survey import Invitation, Stratum, Survey

__all__ = ["Invitation", "Measure", "Response", "Slip", "Stratum", "Survey"]
