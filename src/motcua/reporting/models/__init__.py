"""What is stored of reports."""

from motcua.reporting.models.report_run import ReportRun

__all__ = ["ReportRun"]
