"""What the addresses of procedure control name: a cost sheet that can be settled."""

from decimal import Decimal
from typing import Any

from tests.cast import Office, moment

from motcua.simplification.commands.begin_cost_sheet import begin_cost_sheet
from motcua.simplification.commands.record_income import record_income
from motcua.simplification.commands.save_cost_sheet import save_cost_sheet
from motcua.simplification.rules.cost import Activity


def simplification_facts(office: Office) -> dict[str, Any]:
    """A sheet of this year, whose dossiers the ledger has."""
    by = {"actor": office.ngoc, "at": moment(3)}
    record_income(**by, agency=office.agency, year=2026, per_head=130_000_000, source="Niên giám")
    sheet = begin_cost_sheet(**by, agency=office.agency, edition=office.edition, year=2026)
    now, then = Activity("Đi nộp", hours=Decimal(4)), Activity("Nộp trực tuyến", hours=Decimal(1))
    save_cost_sheet(**by, sheet_id=sheet.pk, before=[now], after=[then])
    return {"cost_sheet": sheet.pk}
