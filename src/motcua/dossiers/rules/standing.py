"""What may be done in the step where a dossier stands: the part of the process the edition decides."""

from collections.abc import Mapping
from typing import Any

from motcua.dossiers.rules.process import Verb
from motcua.dossiers.rules.states import State
from motcua.kernel.refusal import Refusal
from motcua.procedures.rules.process_graph import Graph, opinions_joined
from motcua.procedures.rules.steps import StepKind, StepTemplate

ASKED, PLANNED, FIXING, ON_AGENDA = "asked", "planned", "fixing", "agenda"
"""What a step waits for, as the row keeps it; empty where it waits for whoever works it."""

OF_KIND: dict[Verb, tuple[StepKind, frozenset[str]]] = {
    Verb.OPEN_OPINIONS: (StepKind.OPINIONS, frozenset({""})),
    Verb.CLOSE_OPINIONS: (StepKind.OPINIONS, frozenset({ASKED})),
    Verb.SCHEDULE_INSPECTION: (StepKind.INSPECTION, frozenset({"", FIXING, PLANNED})),
    Verb.RECORD_INSPECTION: (StepKind.INSPECTION, frozenset({PLANNED})),
    Verb.PUT_ON_AGENDA: (StepKind.COUNCIL, frozenset({""})),
    Verb.DECIDE_IN_SESSION: (StepKind.COUNCIL, frozenset({ON_AGENDA})),
    Verb.OPEN_CHILD: (StepKind.CHILDREN, frozenset({""})),
}
"""Verbs that belong to one kind of step, and what it may be waiting for when they are done."""

_OTHERWISE_LEFT = frozenset({StepKind.INSPECTION, StepKind.COUNCIL})
"""Steps that minutes or a vote leave, not a press of "done"."""
_NAMED_IN_ACTS = frozenset({Verb.ASK_SUPPLEMENT, Verb.CONSULT})
_FOR_A_DECISION = frozenset({Verb.HAND_OVER, Verb.COMPLETE_STEP, Verb.PROPOSE})


def hindrance(
    graph: Graph, verb: Verb, *, state: State, here: str, waits: str, is_declaration: bool = False
) -> str:
    """Why the process does not let the verb be done now (the reason of a refusal); empty where it does.
    ``process.not_here`` is no matter of waiting: such a verb is not even shown."""
    if verb is Verb.PUBLISH_DECLARATION:
        return "" if is_declaration else "process.not_here"
    if is_declaration and verb in _FOR_A_DECISION:
        return "process.not_here"
    if state is not State.IN_PROGRESS:
        return ""
    step = graph.step(here)
    if verb in OF_KIND:
        kind, waiting = OF_KIND[verb]
        return "" if step is not None and step.kind is kind and waits in waiting else "process.not_here"
    if verb is Verb.PROPOSE and graph.is_strict and step is not None:
        return "" if "propose" in step.acts else "process.steps_left"
    if step is None:
        return "process.at_end" if verb is Verb.COMPLETE_STEP and graph.is_strict else ""
    if verb is Verb.COMPLETE_STEP:
        if step.kind in _OTHERWISE_LEFT:
            return "process.not_here"
        return "process.ask_first" if step.kind is StepKind.OPINIONS and waits != ASKED else ""
    if verb in _NAMED_IN_ACTS and step.acts and verb.value not in step.acts:
        return "process.not_here"
    return ""


def require_lawful(reason: str, graph: Graph, here: str, facts: Mapping[str, Any]) -> None:
    """Refuse with that reason, said of the step in hand."""
    if reason:
        step = graph.step(here)
        raise Refusal(reason, step=step.name if step else "", **facts)


def require_join(step: StepTemplate, answers: Mapping[str, bool]) -> None:
    """Refuse ``process.opinions_missing`` until the quorum, or every unit, has answered; ``answers`` are
    the units asked and whether each has."""
    if not opinions_joined(step, len(answers), sum(answers.values())):
        raise Refusal("process.opinions_missing", units=", ".join(u for u, has in answers.items() if not has))
