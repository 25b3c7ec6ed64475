"""What other areas and the edges may ask of report auditing."""

from motcua.auditing.queries.before_sending import Findings, audit_before_sending
from motcua.auditing.queries.documents import read_document, read_upload
from motcua.auditing.queries.findings import audit_report, merge_summaries
from motcua.auditing.queries.ledger import Comparison, compare_with_ledger

__all__ = [
    "Comparison",
    "Findings",
    "audit_before_sending",
    "audit_report",
    "compare_with_ledger",
    "merge_summaries",
    "read_document",
    "read_upload",
]
