"""Writes the narrative part of a section."""

from datetime import datetime

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor
from motcua.reporting.access import reform_report_to_write
from motcua.reporting.ledger import add
from motcua.reporting.models import ReformEntry
from motcua.reporting.queries.outlines import outline_of
from motcua.reporting.queries.reform_reports import stand

LONGEST = 20_000


@transaction.atomic
def write_reform_part(*, actor: Actor, at: datetime, number: int, section: str, text: str) -> ReformEntry:
    """What stands in the section from now on. Refuses ``reform_report.closed``, ``.bad_section`` and
    ``.too_long``."""
    report = reform_report_to_write(actor, number)
    if not stand(report).may_write:
        raise Refusal("reform_report.closed")
    if not outline_of(report).has(section):
        raise Refusal("reform_report.bad_section", found=section)
    if len(text) > LONGEST:
        raise Refusal("reform_report.too_long", found=len(text), limit=LONGEST)
    return add(report, ReformEntry.Kind.WROTE, actor=actor, at=at, key=section, text=text.strip())
