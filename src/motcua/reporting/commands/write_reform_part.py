"""Writes the narrative part of a section."""

from datetime import datetime

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local
from motcua.organisation.public import Actor
from motcua.reporting.access import reform_report_to_write
from motcua.reporting.ledger import add
from motcua.reporting.models import ReformEntry
from motcua.reporting.queries.outlines import outline_of
from motcua.reporting.queries.reform_reports import stand
from motcua.reporting.rules.kept_text import overwrites

LONGEST = 20_000


@transaction.atomic
def write_reform_part(
    *, actor: Actor, at: datetime, number: int, section: str, text: str, upon: int | None = None
) -> ReformEntry:
    """What stands in the section from now on; ``upon`` is the edition it was written upon, where the
    writer saw one. Refuses ``reform_report.closed``, ``.bad_section``, ``.too_long`` and, where another
    text was kept since, ``.written_meanwhile``."""
    report = reform_report_to_write(actor, number)
    stood = stand(report)
    if not stood.may_write:
        raise Refusal("reform_report.closed")
    if not outline_of(report).has(section):
        raise Refusal("reform_report.bad_section", found=section)
    if len(text) > LONGEST:
        raise Refusal("reform_report.too_long", found=len(text), limit=LONGEST)
    text, kept = text.strip(), stood.kept.get(section)
    if kept is not None and overwrites(kept, upon=upon, text=text):
        when = f"{local(kept.at):%H:%M %d/%m/%Y}"
        raise Refusal("reform_report.written_meanwhile", section=section, who=kept.actor, when=when)
    return add(report, ReformEntry.Kind.WROTE, actor=actor, at=at, key=section, text=text)
