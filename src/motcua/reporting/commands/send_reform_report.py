"""Sends the frozen version up the tree."""

from datetime import datetime

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.reporting.access import reform_report_to_write
from motcua.reporting.ledger import add
from motcua.reporting.models import ReformEntry
from motcua.reporting.queries.reform_reports import stand


@transaction.atomic
def send_reform_report(*, actor: Actor, at: datetime, number: int, document_number: str) -> ReformEntry:
    """Under the number of the paper. Refuses ``reform_report.not_frozen`` and ``.no_number``."""
    report = reform_report_to_write(actor, number)
    if stand(report).state != "frozen":
        raise Refusal("reform_report.not_frozen")
    if not document_number.strip():
        raise Refusal("reform_report.no_number")
    return add(report, ReformEntry.Kind.SENT, actor=actor, at=at, key=document_number.strip()[:60])
