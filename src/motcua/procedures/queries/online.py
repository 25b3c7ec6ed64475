"""Procedures in force with how far each is online and on the national portal on a day."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from motcua.procedures.models import PortalStep
from motcua.procedures.queries.catalogue import catalogue_of
from motcua.procedures.queries.listing import Listed
from motcua.procedures.rules.portal import Portal, step_on


@dataclass(frozen=True, slots=True)
class OnlineLine:
    """One procedure; ``step`` is ``None`` where it was never registered."""

    line: Listed
    step: PortalStep | None

    @property
    def portal(self) -> str:
        """The state, ``none`` for one that is not on its way."""
        return "none" if self.step is None or self.step.state == Portal.OFF else self.step.state

    @property
    def level(self) -> str:
        return str(self.line.level or "none")


def online_lines(agency_id: int | None, day: date) -> list[OnlineLine]:
    """By name (two queries)."""
    lines = [line for line in catalogue_of(agency_id, day) if line.is_in_force]
    steps: dict[int, list[PortalStep]] = defaultdict(list)
    for step in PortalStep.objects.filter(procedure__owner=agency_id).order_by("pk"):
        steps[step.procedure_id].append(step)
    return [OnlineLine(line, step_on(steps[line.edition.procedure_id], day)) for line in lines]
