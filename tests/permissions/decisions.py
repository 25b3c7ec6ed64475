"""A publication decision of the office that takes effect in some days, with a dossier it touches."""

from datetime import date
from typing import Any

from tests.cast import Office, moment
from tests.dossiers import stages
from tests.procedures.drafts import public

from motcua.procedures.commands.hang_sheets import add_listing_place, hang_sheets
from motcua.procedures.commands.open_change_set import open_change_set
from motcua.procedures.commands.publish_decision import publish_decision
from motcua.procedures.rules.change_lines import Asked, Facts
from motcua.procedures.rules.states import Action
from motcua.procedures.rules.transition import Transition


def decision_facts(office: Office) -> dict[str, Any]:
    """The rows of the decision and of a change set read that day."""
    going = public(office, "Cấp phép thử ba")
    stages.received(office, edition=going)
    done = publish_decision(
        actor=office.ngoc,
        at=moment(3),
        number="901/QĐ-UBND",
        signed_on=date(2026, 3, 3),
        effective_on=date(2026, 3, 12),
        transition=Transition.NEW,
        changes=[(going.pk, Action.REPEAL)],
    )
    read = open_change_set(
        actor=office.ngoc,
        at=moment(3),
        owner=office.agency,
        lines=[Asked(1, Action.REPEAL, "1.004532", "Cấp phép thử")],
        facts=Facts(),
        source="quyet-dinh.txt",
    )
    wall = add_listing_place(
        actor=office.ngoc, at=moment(3), agency=office.agency, kind="desk", name="Bộ phận một cửa"
    )
    hang_sheets(actor=office.ngoc, at=moment(3), place_id=wall.pk, editions=[going.pk])
    facts = {"place": wall.pk, "hanging": going.pk, "going": going.procedure_id}
    return {"decision": done.decision.pk, "change_set": read.pk, **facts}
