"""Procedures in force with how far each is online and on the national portal on a day."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from motcua.procedures.models import PortalStep, ServiceLevel
from motcua.procedures.queries.catalogue import catalogue_of
from motcua.procedures.queries.listing import Listed
from motcua.procedures.rules.levels import Level
from motcua.procedures.rules.online_table import Standing
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


def standings(agency_id: int, day: date) -> dict[str, Standing]:
    """What was recorded last of each procedure in force, by its code and by its old ones (three queries)."""
    levels: dict[int, ServiceLevel] = {}
    for level in ServiceLevel.objects.filter(procedure__owner=agency_id).order_by("pk"):
        before = levels.get(level.procedure_id)
        if before is None or (level.valid_from or date.min) >= (before.valid_from or date.min):
            levels[level.procedure_id] = level
    steps: dict[int, PortalStep] = {}
    for step in PortalStep.objects.filter(procedure__owner=agency_id).order_by("pk"):
        steps[step.procedure_id] = step
    found: dict[str, Standing] = {}
    for line in catalogue_of(agency_id, day):
        if not line.is_in_force:
            continue
        procedure = line.edition.procedure
        level, step = levels.get(procedure.pk), steps.get(procedure.pk)
        standing = Standing(
            procedure.pk,
            procedure.code,
            line.edition.name,
            Portal(step.state) if step else None,
            step.since if step else None,
            Level(level.value) if level and level.valid_to is None else None,
            level.valid_from if level else None,
        )
        for code in (*procedure.aliases, procedure.code):
            found[code] = standing
    return found
