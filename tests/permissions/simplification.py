"""What the addresses of procedure control name: a cost sheet, a review plan before and after its issue."""

from datetime import date
from decimal import Decimal
from typing import Any

from tests.cast import Office, moment

from motcua.simplification.commands.add_to_review import add_to_review
from motcua.simplification.commands.approve_review_plan import approve_review_plan
from motcua.simplification.commands.begin_cost_sheet import begin_cost_sheet
from motcua.simplification.commands.draft_review_plan import draft_review_plan
from motcua.simplification.commands.propose_change import propose_change
from motcua.simplification.commands.record_income import record_income
from motcua.simplification.commands.review_procedure import review_procedure
from motcua.simplification.commands.save_cost_sheet import save_cost_sheet
from motcua.simplification.rules.cost import Activity
from motcua.simplification.rules.review import Criterion, Kind


def simplification_facts(office: Office) -> dict[str, Any]:
    """A sheet of this year, whose dossiers the ledger has."""
    by = {"actor": office.ngoc, "at": moment(3)}
    record_income(**by, agency=office.agency, year=2026, per_head=130_000_000, source="Niên giám")
    sheet = begin_cost_sheet(**by, agency=office.agency, edition=office.edition, year=2026)
    now, then = Activity("Đi nộp", hours=Decimal(4)), Activity("Nộp trực tuyến", hours=Decimal(1))
    save_cost_sheet(**by, sheet_id=sheet.pk, before=[now], after=[then])
    return {"cost_sheet": sheet.pk, **_reviews(office, by)}


def _reviews(office: Office, by: dict[str, Any]) -> dict[str, Any]:
    draft, issued = (
        draft_review_plan(**by, agency=office.agency, year=2026, title=title) for title in ("Thử", "Năm 2026")
    )
    told = {"edition": office.edition, "lead": "Phòng Nghiệp vụ Dược", "due_on": date(2026, 6, 30)}
    add_to_review(**by, plan_id=draft.pk, **told)
    item = add_to_review(**by, plan_id=issued.pk, **told)
    approve_review_plan(**by, plan_id=issued.pk, document_number="9/KH-SYT", approved_on=date(2026, 3, 3))
    review_procedure(**by, item_id=item.pk, answers=dict.fromkeys(Criterion, ("yes", "")))
    proposal = propose_change(**by, item_id=item.pk, kind=Kind.CUT_LIMIT, text="Còn ba ngày")
    return {"review_draft": draft.pk, "review_item": item.pk, "proposal": proposal.pk}
