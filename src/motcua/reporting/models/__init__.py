"""What is stored of reports."""

from motcua.reporting.models.outline_edition import OutlineEdition
from motcua.reporting.models.part import PartCall, PartEntry
from motcua.reporting.models.reform_report import ReformEntry, ReformReport
from motcua.reporting.models.report_run import ReportRun

__all__ = ["OutlineEdition", "PartCall", "PartEntry", "ReformEntry", "ReformReport", "ReportRun"]
