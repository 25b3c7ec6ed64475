"""Asks a unit, or an agency below, for its paragraph of a section."""

from datetime import date, datetime

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor, Agency, Unit
from motcua.reporting.access import reform_report_to_write
from motcua.reporting.models import PartCall
from motcua.reporting.queries.outlines import outline_of
from motcua.reporting.queries.reform_reports import stand

LONGEST = 1000


@transaction.atomic
def ask_for_part(
    *, actor: Actor, at: datetime, number: int, section: str, writer: str, wanted: str, due: date | None
) -> PartCall:
    """``writer`` is the code of a unit of the agency or of an agency directly below; asking the
    same again changes nothing. Refuses ``reform_report.closed``, ``.bad_section``, ``.bad_writer``,
    ``.bad_due``, ``.too_long``, and ``reform_part.asked_already`` for another day or other words."""
    report = reform_report_to_write(actor, number)
    if not stand(report).may_write:
        raise Refusal("reform_report.closed")
    if not outline_of(report).has(section):
        raise Refusal("reform_report.bad_section", found=section)
    if due is None or due < local_day(at):
        raise Refusal("reform_report.bad_due")
    if len(wanted) > LONGEST:
        raise Refusal("reform_report.too_long", found=len(wanted), limit=LONGEST)
    unit = Unit.objects.filter(agency=report.agency, code=writer).first()
    agency = report.agency if unit else Agency.objects.filter(parent=report.agency, code=writer).first()
    if agency is None:
        raise Refusal("reform_report.bad_writer", found=writer)
    asked = wanted.strip(), due
    found, _ = PartCall.objects.get_or_create(
        report=report,
        section=section,
        agency=agency,
        unit=unit,
        defaults={"wanted": asked[0], "due": due, "asked_by": actor.name, "asked_at": at},
    )
    if (found.wanted, found.due) != asked:
        said = {"writer": found.writer, "section": section, "due": f"{found.due:%d/%m/%Y}"}
        raise Refusal("reform_part.asked_already", **said)
    return found
