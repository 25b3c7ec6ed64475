"""The door of surveys: what other areas may take from it."""

from motcua.surveys.models import Measure, Survey
from motcua.surveys.queries.listing import open_to_everybody, satisfaction_of

__all__ = ["Measure", "Survey", "open_to_everybody", "satisfaction_of"]
