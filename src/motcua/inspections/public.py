"""The door of inspections: what other areas may take from it."""

from motcua.inspections.models import Inspection
from motcua.inspections.queries.pages import followed_of_year, mended_by_agency, mended_of_year

__all__ = ["Inspection", "followed_of_year", "mended_by_agency", "mended_of_year"]
