"""The parts of an interlinked dossier (liên thông) and how far each has come."""

from dataclasses import dataclass
from datetime import datetime

from motcua.dossiers.models import Dossier, Event
from motcua.dossiers.rules.states import ENDED, State
from motcua.procedures.rules.steps import Part, StepTemplate

_DONE = frozenset({State.FINISHED, State.RETURNED})


@dataclass(frozen=True, slots=True)
class OpenedPart:
    """One part of the step, the dossier opened for it, and by when its share of the limit ends."""

    part: Part
    child: Dossier | None = None
    due_at: datetime | None = None

    @property
    def is_done(self) -> bool:
        """Whether its result is there."""
        return self.child is not None and self.child.current_state in _DONE

    @property
    def has_failed(self) -> bool:
        """Whether it ended there without one, so that the part may be opened again."""
        return self.child is not None and self.child.current_state in ENDED - _DONE


def parts_of(dossier: Dossier, step: StepTemplate) -> list[OpenedPart]:
    """Every part the step names, in its order, with the newest dossier opened for it (two statements)."""
    opened: dict[str, tuple[str, datetime | None]] = {}
    for event in Event.objects.filter(dossier=dossier, kind="dossier.child_opened").order_by("seq"):
        facts = event.facts
        due = datetime.fromisoformat(facts["part_due"]) if facts.get("part_due") else None
        opened[facts["part"]] = (facts["child"], due)
    rows = {row.code: row for row in Dossier.objects.filter(parent=dossier).select_related("agency")}
    found = []
    for part in step.parts:
        code, due_at = opened.get(part.key, ("", None))
        found.append(OpenedPart(part, rows.get(code), due_at))
    return found
