"""The agency above takes a report as it was sent."""

from datetime import datetime

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.reporting.access import reform_report_to_judge
from motcua.reporting.ledger import add
from motcua.reporting.models import ReformEntry
from motcua.reporting.queries.reform_reports import stand


@transaction.atomic
def receive_reform_report(*, actor: Actor, at: datetime, number: int) -> ReformEntry:
    """Closed from then on. Refuses ``reform_report.not_sent``."""
    report = reform_report_to_judge(actor, number)
    if stand(report).state != "sent":
        raise Refusal("reform_report.not_sent")
    return add(report, ReformEntry.Kind.RECEIVED, actor=actor, at=at)
