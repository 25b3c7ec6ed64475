"""The door of reporting: what other areas may take from it."""

from motcua.reporting.access import agency_ids_of, agency_to_read, readable_agencies
from motcua.reporting.outputs.sentences import part_words
from motcua.reporting.queries.handling_report import handling_report
from motcua.reporting.words import FIGURES as FIGURE_NAMES

__all__ = [
    "FIGURE_NAMES",
    "agency_ids_of",
    "agency_to_read",
    "handling_report",
    "part_words",
    "readable_agencies",
]
