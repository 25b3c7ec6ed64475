"""What the addresses of the reform office name: a document, a plan, a sheet of scores, a visit, a report."""

from datetime import date
from typing import Any

from tests.cast import Office
from tests.collection.making import collected
from tests.correspondence.papers import registered, with_paper
from tests.inspections.visits import visit
from tests.plans.making import plan, task
from tests.reporting.reform import AT, quarter
from tests.scoring.making import sheet

from motcua.correspondence.commands.assign_document import assign_document
from motcua.correspondence.models import Assignment
from motcua.reporting.commands.parts import ask_for_part


def reform_facts(office: Office) -> dict[str, Any]:
    """Made by commands."""
    document = registered(office)
    given = assign_document(
        actor=office.dung,
        at=AT,
        document_id=registered(office, "46/KH-UBND").pk,
        person_id=office.people["hoa"].pk,
        part=Assignment.Part.LEAD,
    )
    reform, scored = plan(office), sheet(office)
    asked = collected(office, office.agency.code)
    report = quarter(office)
    told = {"section": "II", "writer": "duoc", "wanted": "", "due": date(2026, 3, 18)}
    part = ask_for_part(actor=office.mai, at=AT, number=report.pk, **told)
    return {
        "document": document.pk,
        "given_document": given.document_id,
        "given": given.pk,
        "document_paper": with_paper(office, document).pk,
        "plan": reform.pk,
        "round": asked.pk,
        "return": asked.returns.get().pk,
        "task": task(office, inside=reform).pk,
        "score_sheet": scored.pk,
        "outside_sheet": sheet(office, book="pci").pk,
        "cycle": scored.cycle_id,
        "visit": visit(office).pk,
        "reform_report": report.pk,
        "reform_part": part.pk,
    }
