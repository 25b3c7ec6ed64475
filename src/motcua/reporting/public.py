"""The door of reporting: what other areas may take from it."""

from motcua.reporting.access import (
    agency_ids_of,
    agency_to_read,
    judges_reform,
    readable_agencies,
    readable_reform_reports,
    reform_report_to_read,
    writes_reform,
)
from motcua.reporting.commands.freeze_reform_report import freeze_reform_report
from motcua.reporting.commands.make_reform_report import make_reform_report
from motcua.reporting.commands.override_reform_figure import override_reform_figure
from motcua.reporting.commands.receive_reform_report import receive_reform_report
from motcua.reporting.commands.return_reform_report import return_reform_report
from motcua.reporting.commands.send_reform_report import send_reform_report
from motcua.reporting.commands.write_reform_part import write_reform_part
from motcua.reporting.models import ReformReport
from motcua.reporting.outputs.reform_document import write_reform_document
from motcua.reporting.outputs.reform_paper import paper, period_words
from motcua.reporting.outputs.reform_pdf import reform_pdf
from motcua.reporting.outputs.sentences import chain_words, part_words
from motcua.reporting.queries.handling_report import handling_report
from motcua.reporting.queries.reform_reports import compile_now, faults_of, stand, standings
from motcua.reporting.words import FIGURES as FIGURE_NAMES

__all__ = [
    "FIGURE_NAMES",
    "ReformReport",
    "agency_ids_of",
    "agency_to_read",
    "chain_words",
    "compile_now",
    "faults_of",
    "freeze_reform_report",
    "handling_report",
    "judges_reform",
    "make_reform_report",
    "override_reform_figure",
    "paper",
    "part_words",
    "period_words",
    "readable_agencies",
    "readable_reform_reports",
    "receive_reform_report",
    "reform_pdf",
    "reform_report_to_read",
    "return_reform_report",
    "send_reform_report",
    "stand",
    "standings",
    "write_reform_document",
    "write_reform_part",
    "writes_reform",
]
