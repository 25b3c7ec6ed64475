"""Beginning a cost sheet: the papers, the trips and the fees of the edition in force stand in it already."""

from datetime import datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor, Agency
from motcua.procedures.public import Edition, EditionState, content_from
from motcua.procedures.rules.edition import least_to_pay
from motcua.simplification import access
from motcua.simplification.models import CostSheet
from motcua.simplification.rules.cost import Activity
from motcua.simplification.rules.cost_table import kept
from motcua.simplification.words.cost import COLLECT, PAY, PREPARE, SUBMIT

YEARS = range(2010, 2101)
_WRITTEN = (EditionState.DRAFT.value, EditionState.AWAITING_ANNOUNCEMENT.value)


@transaction.atomic
def begin_cost_sheet(*, actor: Actor, at: datetime, agency: Agency, edition: Edition, year: int) -> CostSheet:
    """One open sheet a procedure and year. The plan is read from the edition being drafted."""
    access.require_control(actor, agency.pk)
    if year not in YEARS:
        raise Refusal("control.bad_year")
    procedure = edition.procedure
    if CostSheet.objects.filter(agency=agency, procedure=procedure, year=year, settled_at=None).exists():
        raise Refusal("cost.open_already", year=year)
    drafts = Edition.objects.filter(procedure=procedure, state__in=_WRITTEN, number__gt=edition.number)
    planned = drafts.order_by("-number").first()
    sheet = CostSheet.objects.create(
        agency=agency,
        procedure=procedure,
        edition=edition,
        planned=planned,
        year=year,
        before=kept(_activities(edition, at)),
        after=kept(_activities(planned or edition, at)),
        made_at=at,
        made_by=actor.name,
        saved_at=at,
        saved_by=actor.name,
    )
    record("cost.begun", subject=f"procedure:{procedure.code}", actor=actor, at=at, sheet=sheet.pk, year=year)
    return sheet


def _activities(edition: Edition, at: datetime) -> list[Activity]:
    content = content_from(edition.content)
    least = least_to_pay(content, local_day(at))
    papers = [Activity(PREPARE.format(name=item.name)[:200]) for item in content.required_items]
    pay = [Activity(PAY, fee=least)] if least else []
    return [*papers, Activity(SUBMIT), *pay, Activity(COLLECT)]
