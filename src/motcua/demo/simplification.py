"""Procedure control in the demo: a costed procedure, a change set being read, a wall with its sheets."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import Count

from motcua.demo.data_files import data
from motcua.organisation.models import Agency
from motcua.organisation.public import SYSTEM
from motcua.procedures.commands.hang_sheets import add_listing_place, hang_sheets
from motcua.procedures.commands.open_change_set import open_change_set
from motcua.procedures.models import Edition
from motcua.procedures.public import Action
from motcua.procedures.rules.change_lines import Asked, Facts
from motcua.simplification.commands.begin_cost_sheet import begin_cost_sheet
from motcua.simplification.commands.save_cost_sheet import save_cost_sheet
from motcua.simplification.commands.settle_cost_sheet import settle_cost_sheet
from motcua.simplification.models import CostSheet
from motcua.simplification.rules.cost import Activity

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
        _cost(agency, busiest[0], plan, now)
        _wall(agency, busiest, plan["wall"], now)
        _changes(agency, busiest[-3:], now)
    return 3


def _cost(agency: Agency, edition: Edition, plan: dict[str, Any], now: datetime) -> None:
    by: dict[str, Any] = {"actor": SYSTEM, "at": now}
    sheet = begin_cost_sheet(**by, agency=agency, edition=edition, year=plan["year"])
    sides = {side: [_activity(one) for one in plan[side]] for side in ("before", "after")}
    save_cost_sheet(**by, sheet_id=sheet.pk, note=plan["note"], **sides)
    settle_cost_sheet(**by, sheet_id=sheet.pk)


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
