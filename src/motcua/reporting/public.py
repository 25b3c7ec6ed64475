"""The door of reporting: what other areas may take from it."""

from motcua.reporting.access import agency_ids_of as agency_ids_of
from motcua.reporting.access import agency_to_read as agency_to_read
from motcua.reporting.access import judges_reform as judges_reform
from motcua.reporting.access import part_to_read as part_to_read
from motcua.reporting.access import readable_agencies as readable_agencies
from motcua.reporting.access import readable_reform_reports as readable_reform_reports
from motcua.reporting.access import reform_report_to_read as reform_report_to_read
from motcua.reporting.access import writes_part as writes_part
from motcua.reporting.access import writes_reform as writes_reform
from motcua.reporting.commands import parts as parts
from motcua.reporting.commands.freeze_reform_report import freeze_reform_report as freeze_reform_report
from motcua.reporting.commands.make_reform_report import make_reform_report as make_reform_report
from motcua.reporting.commands.override_reform_figure import override_reform_figure as override_reform_figure
from motcua.reporting.commands.receive_reform_report import receive_reform_report as receive_reform_report
from motcua.reporting.commands.return_reform_report import return_reform_report as return_reform_report
from motcua.reporting.commands.send_reform_report import send_reform_report as send_reform_report
from motcua.reporting.commands.write_reform_part import write_reform_part as write_reform_part
from motcua.reporting.models import ReformReport as ReformReport
from motcua.reporting.outputs.reform_document import write_reform_document as write_reform_document
from motcua.reporting.outputs.reform_paper import paper as paper
from motcua.reporting.outputs.reform_paper import period_words as period_words
from motcua.reporting.outputs.reform_pdf import reform_pdf as reform_pdf
from motcua.reporting.outputs.reform_sheet import write_reform_sheet as write_reform_sheet
from motcua.reporting.outputs.sentences import chain_words as chain_words
from motcua.reporting.outputs.sentences import part_words as part_words
from motcua.reporting.queries import appendix as appendix
from motcua.reporting.queries import below as below
from motcua.reporting.queries import parts as unit_parts
from motcua.reporting.queries.compiling import compile_now as compile_now
from motcua.reporting.queries.compiling import faults_of as faults_of
from motcua.reporting.queries.handling_report import handling_report as handling_report
from motcua.reporting.queries.outlines import outline_of as outline_of
from motcua.reporting.queries.reform_reports import Standing as ReportStanding
from motcua.reporting.queries.reform_reports import frozen_at as frozen_at
from motcua.reporting.queries.reform_reports import stand as stand
from motcua.reporting.queries.reform_reports import standings as standings
from motcua.reporting.queries.reform_reports import version_of as version_of
from motcua.reporting.words import BELOW_STATES as BELOW_STATES
from motcua.reporting.words import FIGURES as FIGURE_NAMES

__all__ = ["FIGURE_NAMES", "ReportStanding", "unit_parts"]
