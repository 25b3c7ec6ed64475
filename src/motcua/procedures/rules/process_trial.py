"""A process tried out before anybody works by it: the way one imagined dossier would take."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from motcua.kernel.refusal import Refusal
from motcua.procedures.rules.process_graph import Graph, first_step, next_step
from motcua.procedures.rules.steps import END, StepTemplate

MOST = 60
"""A trial that goes round longer than this is stopped."""


@dataclass(frozen=True, slots=True)
class Trial:
    """The steps gone through, the working hours they may take together, and where it stands: at a step
    that waits for a choice, at the end, or stuck (``hindrance`` is a refusal code)."""

    done: tuple[tuple[StepTemplate, str], ...]
    here: StepTemplate | None
    hours: float
    hindrance: str = ""

    @property
    def has_ended(self) -> bool:
        return self.here is None and not self.hindrance


def tried(graph: Graph, facts: Mapping[str, Any], chosen: Sequence[str]) -> Trial:
    """Walk from the first step with these facts; ``chosen`` are the outcomes in the order they are asked
    for. A step with outcomes waits until one is chosen; the others are done as they come."""
    done: list[tuple[StepTemplate, str]] = []
    choices = list(chosen)
    hours = 0.0
    try:
        key = first_step(graph, facts)
        while key != END and len(done) < MOST:
            step = graph.step(key)
            if step is None:
                return Trial(tuple(done), None, hours, "process.no_way")
            if step.outcomes and not choices:
                return Trial(tuple(done), step, hours)
            outcome = choices.pop(0) if step.outcomes else ""
            key = next_step(graph, key, facts, outcome)
            hours += step.limit_hours or 0.0
            done.append((step, outcome))
    except Refusal as no:
        return Trial(tuple(done), None, hours, no.code)
    return Trial(tuple(done), None, hours, "" if key == END else "process.no_way")
