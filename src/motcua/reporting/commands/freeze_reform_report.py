"""Freezes a version of a reform report, after the checks before sending."""

from datetime import datetime

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local, local_day
from motcua.organisation.public import Actor
from motcua.reporting.access import reform_report_to_write
from motcua.reporting.commands.freeze_report import freeze_report
from motcua.reporting.ledger import add
from motcua.reporting.models import ReformEntry
from motcua.reporting.ports import Auditor
from motcua.reporting.queries.compiling import compile_now, faults_of
from motcua.reporting.queries.outlines import outline_of
from motcua.reporting.queries.reform_reports import stand


@transaction.atomic
def freeze_reform_report(*, actor: Actor, at: datetime, number: int, auditor: Auditor) -> ReformEntry:
    """The report as it is now, with its as-of. Biểu 06 of the days is frozen with it, so that the next
    period is held against it. Refuses ``reform_report.closed``, ``.not_over`` before the closing day is
    past, ``.part_missing``, ``.does_not_agree``, and ``report.does_not_add_up``."""
    report = reform_report_to_write(actor, number)
    stood = stand(report)
    if stood.state not in {"draft", "returned"}:
        raise Refusal("reform_report.closed")
    if local_day(at) <= report.last:
        raise Refusal("reform_report.not_over", last=f"{report.last:%d/%m/%Y}")
    if missing := outline_of(report).missing_parts(stood.parts):
        raise Refusal("reform_report.part_missing", parts="; ".join(one.heading for one in missing))
    found = compile_now(report, stood, at)
    if faults := faults_of(report, stood, found, auditor, actor=actor, at=at):
        raise Refusal("reform_report.does_not_agree", count=len(faults), first=faults[0])
    freeze_report(actor=actor, at=at, agency=report.agency, report=found.handling)
    body = {**found.body, "version": stood.version + 1, "as_of": local(at).isoformat()}
    return add(report, ReformEntry.Kind.FROZEN, actor=actor, at=at, body=body)
