"""What other areas and the edges may ask of report auditing."""

from motcua.auditing.queries.documents import read_document, read_upload
from motcua.auditing.queries.findings import audit_report, merge_summaries

__all__ = ["audit_report", "merge_summaries", "read_document", "read_upload"]
