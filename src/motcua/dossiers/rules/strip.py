"""The steps of one dossier in a row: those done and what they took, the one in hand, those to come."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from motcua.kernel.refusal import Refusal
from motcua.procedures.rules.process_graph import Graph, decides_itself, next_step
from motcua.procedures.rules.steps import END, StepTemplate

WorkTime = Callable[[datetime, datetime], timedelta]
Told = tuple[str, datetime, Mapping[str, Any]]
"""An event: kind, when it happened, its facts."""

LONGEST = 40


@dataclass(frozen=True, slots=True)
class StripCell:
    """One step on the strip; ``standing`` is done, here or next. ``used`` is working time without pauses,
    ``limit`` the step's own; both None where not known."""

    name: str
    standing: str
    kind: str = ""
    role: str = ""
    limit: timedelta | None = None
    used: timedelta | None = None
    chosen: str = ""

    @property
    def is_over(self) -> bool:
        return self.limit is not None and self.used is not None and self.used > self.limit


def strip(
    graph: Graph, here: str, facts: Mapping[str, Any], told: Iterable[Told], now: datetime, work: WorkTime
) -> tuple[StripCell, ...]:
    """Cells in order. The steps to come are the likely ones: the first way out of each."""
    cells: list[StripCell] = []
    started: datetime | None = None
    paused: datetime | None = None
    stood = timedelta()

    def used(upto: datetime) -> timedelta | None:
        waiting = work(paused, upto) if paused is not None else timedelta()
        return None if started is None else max(timedelta(), work(started, upto) - stood - waiting)

    for kind, at, said in told:
        if kind == "dossier.handed_over" and started is None:
            started = at
        elif kind in ("dossier.supplement_asked", "dossier.payment_awaited"):
            paused = at
        elif kind in ("dossier.supplement_answered", "dossier.payment_settled") and paused is not None:
            stood, paused = stood + work(paused, at), None
        elif "step_key" in said or kind == "dossier.step_completed":
            step = graph.step(said.get("done_key", "")) or _numbered(graph, said)
            cells.append(_cell(step, "done", used(at), said.get("name", ""), said.get("chosen", "")))
            started, stood = at, timedelta()
    if started is not None and (step := graph.step(here)) is not None:
        cells.append(_cell(step, "here", used(now)))
    return (*cells, *(_cell(step, "next") for step in _to_come(graph, here, facts, started is None)))


def _numbered(graph: Graph, said: Mapping[str, Any]) -> StepTemplate | None:
    number = said.get("step", 0) - 1
    return graph.steps[number] if 0 <= number < len(graph.steps) else None


def _cell(
    step: StepTemplate | None, standing: str, used: timedelta | None = None, name: str = "", chosen: str = ""
) -> StripCell:
    if step is None:
        return StripCell(name, standing, used=used, chosen=chosen)
    limit = timedelta(hours=step.limit_hours) if step.limit_hours else None
    return StripCell(name or step.name, standing, step.kind.value, step.role, limit, used, chosen)


def _to_come(graph: Graph, here: str, facts: Mapping[str, Any], with_here: bool) -> Iterable[StepTemplate]:
    seen: set[str] = set()
    key = here
    while key != END and key not in seen and len(seen) < LONGEST:
        seen.add(key)
        step = graph.step(key)
        if step is None:
            return
        if (with_here or key != here) and not decides_itself(step):
            yield step
        outcome = step.outcomes[0].outcome if step.outcomes else ""
        try:
            key = next_step(graph, key, facts, outcome)
        except Refusal:
            return
