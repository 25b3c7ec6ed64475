"""Open tasks go to the unit or agency that succeeds their lead, each on its history, with the same day."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from motcua.foundation.files.evidence import Proof
from motcua.organisation.events import Reorganised
from motcua.organisation.public import SYSTEM, Reorganisation, Succession
from motcua.plans.ledger import add
from motcua.plans.models import Task, TaskEvent
from motcua.plans.words import HANDED_ON


@transaction.atomic
def follow_reorganisation(event: Reorganised, *, at: datetime) -> None:
    """All at once: a task that has moved is not found again. What is done stays with who did it."""
    if event.after_id:
        return
    decision = Reorganisation.objects.get(pk=event.decision_id)
    for line in decision.lines.select_related("from_unit", "to_unit", "from_agency", "to_agency"):
        if line.sector:
            continue
        open_ones = Task.objects.filter(_led_by(line), done_on=None, dropped_at=None)
        for task in open_ones.select_for_update(of=("self",)).select_related("lead_unit").order_by("id"):
            _hand_on(task, line, decision, at)


def _led_by(line: Succession) -> Q:
    """Tasks of the unit; of a merged agency and of its units, which end with it."""
    if line.from_unit_id is not None:
        return Q(lead_unit=line.from_unit_id)
    return Q(lead_agency=line.from_agency_id) | Q(lead_unit__agency=line.from_agency_id)


def _successor(task: Task, line: Succession) -> tuple[str, dict[str, object]]:
    """Name and row of who leads from now on: in a successor agency the unit that is called the same."""
    if line.to_unit is not None:
        return line.new, {"lead_unit": line.to_unit}
    same = task.lead_unit and line.to_agency.units.filter(name=task.lead_unit.name, valid_to=None).first()
    if same:
        return same.name, {"lead_unit": same}
    return line.new, {"lead_unit": None, "lead_agency": line.to_agency}


def _hand_on(task: Task, line: Succession, decision: Reorganisation, at: datetime) -> None:
    name, rows = _successor(task, line)
    changes = {"lead": name} | rows
    add(
        task,
        TaskEvent.Kind.HANDED_ON,
        actor=SYSTEM,
        at=at,
        note=HANDED_ON.format(old=line.old, new=line.new, day=decision.effective_on),
        proof=Proof(document_number=decision.number),
        changes=changes,
    )
