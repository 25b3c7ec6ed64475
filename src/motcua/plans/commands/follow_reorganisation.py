"""Open tasks go to the unit or agency that succeeds their lead, each on its history, with the same day."""

from datetime import datetime

from django.db import transaction

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
        led = {"lead_unit": line.from_unit} if line.from_unit else {"lead_agency": line.from_agency}
        open_ones = Task.objects.filter(done_on=None, dropped_at=None, **led)
        for task in open_ones.select_for_update(of=("self",)).order_by("id"):
            _hand_on(task, line, decision, at)


def _hand_on(task: Task, line: Succession, decision: Reorganisation, at: datetime) -> None:
    changes: dict[str, object] = {"lead": line.new}
    changes |= {"lead_unit": line.to_unit} if line.to_unit else {"lead_agency": line.to_agency}
    add(
        task,
        TaskEvent.Kind.HANDED_ON,
        actor=SYSTEM,
        at=at,
        note=HANDED_ON.format(old=line.old, new=line.new, day=decision.effective_on),
        proof=Proof(document_number=decision.number),
        changes=changes,
    )
