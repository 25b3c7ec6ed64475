"""Procedure control in the demo: a costed procedure, a change set being read, a wall with its sheets,
a review plan."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import Count

from motcua.demo.data_files import data
from motcua.kernel.time import local_day
from motcua.organisation.models import Agency
from motcua.organisation.public import SYSTEM
from motcua.procedures.commands.hang_sheets import add_listing_place, hang_sheets
from motcua.procedures.commands.open_change_set import open_change_set
from motcua.procedures.models import Edition
from motcua.procedures.public import Action
from motcua.procedures.rules.change_lines import Asked, Facts
from motcua.simplification.commands.add_to_review import add_to_review
from motcua.simplification.commands.approve_review_plan import approve_review_plan
from motcua.simplification.commands.begin_cost_sheet import begin_cost_sheet
from motcua.simplification.commands.decide_proposal import decide_proposal
from motcua.simplification.commands.draft_review_plan import draft_review_plan
from motcua.simplification.commands.propose_change import propose_change
from motcua.simplification.commands.review_procedure import review_procedure
from motcua.simplification.commands.save_cost_sheet import save_cost_sheet
from motcua.simplification.commands.settle_cost_sheet import settle_cost_sheet
from motcua.simplification.models import CostSheet
from motcua.simplification.rules.cost import Activity
from motcua.simplification.rules.review import Criterion, Kind, Verdict

CHANGES = "danh-muc-sua-doi.xlsx"


@transaction.atomic
def show_simplification(agency: Agency, now: datetime) -> int:
    """Make it once; how many things there are."""
    plan = data("simplification")
    listed = Edition.objects.filter(procedure__owner=agency, state=Edition.State.PUBLIC.value)
    busiest = list(
        listed.annotate(count=Count("dossiers")).order_by("-count", "pk")[: plan["wall"]["sheets"]]
    )
    if not CostSheet.objects.filter(agency=agency).exists():
        sheet = _cost(agency, busiest[0], plan, now)
        _review(agency, busiest, plan["review"], sheet, now)
        _wall(agency, busiest, plan["wall"], now)
        _changes(agency, busiest[-3:], now)
    return 4


def _cost(agency: Agency, edition: Edition, plan: dict[str, Any], now: datetime) -> CostSheet:
    by: dict[str, Any] = {"actor": SYSTEM, "at": now}
    sheet = begin_cost_sheet(**by, agency=agency, edition=edition, year=plan["year"])
    sides = {side: [_activity(one) for one in plan[side]] for side in ("before", "after")}
    save_cost_sheet(**by, sheet_id=sheet.pk, note=plan["note"], **sides)
    return settle_cost_sheet(**by, sheet_id=sheet.pk)


def _review(
    agency: Agency, editions: list[Edition], told: dict[str, Any], sheet: CostSheet, now: datetime
) -> None:
    """This year's plan, issued; the first procedure is reviewed, with a proposal that was accepted."""
    by: dict[str, Any] = {"actor": SYSTEM, "at": now}
    year = local_day(now).year
    plan = draft_review_plan(**by, agency=agency, year=year, title=told["title"].format(year=year))
    items = [
        add_to_review(
            **by,
            plan_id=plan.pk,
            edition=edition,
            lead=one["lead"],
            due_on=date(year, one["month"], one["day"]),
            reason=one["reason"],
        )
        for edition, one in zip(editions, told["lines"], strict=False)
    ]
    approve_review_plan(
        **by, plan_id=plan.pk, document_number=told["number"], approved_on=date(year, 1, told["day"])
    )
    answers = {Criterion(key): (one["answer"], one["reason"]) for key, one in told["answers"].items()}
    review_procedure(**by, item_id=items[0].pk, answers=answers)
    proposal = propose_change(
        **by, item_id=items[0].pk, kind=Kind.DROP_PAPER, text=told["proposal"], sheet_id=sheet.pk
    )
    decide_proposal(**by, proposal_id=proposal.pk, verdict=Verdict.ACCEPTED, ground=told["ground"])


def _activity(one: dict[str, Any]) -> Activity:
    return Activity(**{**one, "hours": Decimal(one["hours"])})


def _wall(agency: Agency, editions: list[Edition], plan: dict[str, Any], now: datetime) -> None:
    place = add_listing_place(actor=SYSTEM, at=now, agency=agency, kind="desk", name=plan["name"])
    hang_sheets(actor=SYSTEM, at=now, place_id=place.pk, editions=[one.pk for one in editions])


def _changes(agency: Agency, editions: list[Edition], now: datetime) -> None:
    lines = [
        Asked(row, Action.REPEAL if row == 2 else Action.AMEND, one.procedure.code, one.name)
        for row, one in enumerate(editions, start=2)
    ]
    open_change_set(actor=SYSTEM, at=now, owner=agency, lines=lines, facts=Facts(), source=CHANGES)
