"""Open tasks go to the unit or agency that succeeds their lead, each on its history, with the same day."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from motcua.foundation.files.evidence import Proof
from motcua.organisation.events import Reorganised
from motcua.organisation.public import SYSTEM, Agency, Reorganisation, Succession, Unit
from motcua.plans.ledger import add
from motcua.plans.models import Task, TaskEvent, TaskLead
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
        open_ones = Task.objects.filter(done_on=None, dropped_at=None)
        mine = open_ones.filter(_led_by(line)).select_related("lead_unit")
        for task in mine.select_for_update(of=("self",)).order_by("id"):
            _hand_on(task, line, decision, at)


def _led_by(line: Succession) -> Q:
    """Tasks of the unit; of a merged agency and of its units, which end with it."""
    parts = TaskLead.objects.filter(_of(line, "unit", "agency"))
    return _of(line, "lead_unit", "lead_agency") | Q(pk__in=parts.values("task_id"))


def _of(line: Succession, unit: str, agency: str) -> Q:
    if line.from_unit_id is not None:
        return Q(**{unit: line.from_unit_id})
    return Q(**{agency: line.from_agency_id}) | Q(**{f"{unit}__agency": line.from_agency_id})


def _successor(unit: Unit | None, line: Succession) -> tuple[str, Unit | None, Agency | None]:
    """Name and row of who leads from now on: in a successor agency the unit that is called the same."""
    if line.to_unit is not None:
        return line.new, line.to_unit, None
    same = unit and line.to_agency.units.filter(name=unit.name, valid_to=None).first()
    return (same.name, same, None) if same else (line.new, None, line.to_agency)


def _hand_on(task: Task, line: Succession, decision: Reorganisation, at: datetime) -> None:
    """Of several leads the part moves, and with the first one the task."""
    changes: dict[str, object] = {}
    for part in task.leads.filter(_of(line, "unit", "agency")).select_related("unit"):
        part.name, part.unit, part.agency = _successor(part.unit, line)
        part.save(update_fields=["name", "unit", "agency"])
    if Task.objects.filter(_of(line, "lead_unit", "lead_agency"), pk=task.pk).exists():
        name, unit, agency = _successor(task.lead_unit, line)
        changes = {"lead": name, "lead_unit": unit, "lead_agency": agency}
    add(
        task,
        TaskEvent.Kind.HANDED_ON,
        actor=SYSTEM,
        at=at,
        note=HANDED_ON.format(old=line.old, new=line.new, day=decision.effective_on),
        proof=Proof(document_number=decision.number),
        changes=changes,
    )
