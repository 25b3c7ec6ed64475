"""The door of inspections: what other areas may take from it."""

from motcua.inspections.models import Inspection
from motcua.inspections.queries.pages import mended_of_year

__all__ = ["Inspection", "mended_of_year"]
