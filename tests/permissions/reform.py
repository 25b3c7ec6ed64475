"""What the addresses of the reform office name: a document, a plan, a sheet of scores, a visit, a report."""

from typing import Any

from tests.cast import Office
from tests.collection.making import collected
from tests.correspondence.papers import registered
from tests.inspections.visits import visit
from tests.plans.making import plan, task
from tests.reporting.reform import quarter
from tests.scoring.making import sheet


def reform_facts(office: Office) -> dict[str, Any]:
    """Made by commands."""
    reform, scored = plan(office), sheet(office)
    asked = collected(office, office.agency.code)
    return {
        "document": registered(office).pk,
        "plan": reform.pk,
        "round": asked.pk,
        "return": asked.returns.get().pk,
        "task": task(office, inside=reform).pk,
        "score_sheet": scored.pk,
        "cycle": scored.cycle_id,
        "visit": visit(office).pk,
        "reform_report": quarter(office).pk,
    }
