"""The process of an edition as a table: every step, where it leads, and what is found wrong with it."""

from typing import Any

from motcua.procedures.rules.edition import EditionContent
from motcua.procedures.rules.process_checks import problems
from motcua.procedures.rules.process_graph import graph_of
from motcua.procedures.rules.steps import END, StepTemplate
from motcua.procedures.words import PROBLEMS, PROCESS_END, ROLES, STEP_KINDS


def process_words(content: EditionContent, steps: tuple[StepTemplate, ...] | None = None) -> dict[str, Any]:
    """``steps`` and ``problems`` (a sentence and whether it is only a warning) of the edition's process, or
    of other steps under its limits."""
    graph = graph_of(content.process if steps is None else steps)
    names = {step.key: step.name for step in graph.steps} | {END: PROCESS_END}
    lines = [
        {
            "step": step,
            "kind": STEP_KINDS[step.kind],
            "role": ROLES.get(step.role, step.role),
            "hours": f"{step.limit_hours:g}".replace(".", ",") if step.limit_hours else "",
            "ways": [(way.words or way.outcome, names.get(way.to, way.to)) for way in step.ways],
        }
        for step in graph.steps
    ]
    found = problems(graph, [term.applied for term in content.terms])
    said = [(PROBLEMS[one.code].format(step=one.step, detail=one.detail), one.is_warning) for one in found]
    return {"steps": lines, "problems": said}
