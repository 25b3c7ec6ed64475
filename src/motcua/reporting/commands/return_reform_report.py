"""The agency above returns a report for correction."""

from datetime import datetime

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.reporting.access import reform_report_to_judge
from motcua.reporting.ledger import add
from motcua.reporting.models import ReformEntry
from motcua.reporting.queries.reform_reports import stand


@transaction.atomic
def return_reform_report(*, actor: Actor, at: datetime, number: int, reason: str) -> ReformEntry:
    """With the reason. Refuses ``reform_report.not_sent`` and ``.no_reason``."""
    report = reform_report_to_judge(actor, number)
    if stand(report).state != "sent":
        raise Refusal("reform_report.not_sent")
    if not reason.strip():
        raise Refusal("reform_report.no_reason")
    return add(report, ReformEntry.Kind.RETURNED, actor=actor, at=at, text=reason.strip()[:2000])
