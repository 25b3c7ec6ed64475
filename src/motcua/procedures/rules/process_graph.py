"""The process of an edition as a graph of steps: where a dossier stands and where it goes next."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from motcua.kernel.refusal import Refusal
from motcua.procedures.rules.steps import END, StepKind, StepTemplate, Way


@dataclass(frozen=True, slots=True)
class Graph:
    """Steps with keys of their own, every way written out. ``is_strict`` where the edition says more
    than a list of names: then only its ways lead on."""

    steps: tuple[StepTemplate, ...]
    is_strict: bool = False

    def step(self, key: str) -> StepTemplate | None:
        """The step of that key; None at the end and for a key nobody wrote down."""
        return next((step for step in self.steps if step.key == key), None)

    def place(self, key: str, done: int) -> str:
        """The key of the step a dossier is in: as recorded, or by how many it has done where nothing was
        recorded yet; ``END`` past the last."""
        if key:
            return key
        return self.steps[done].key if done < len(self.steps) else END


def graph_of(steps: Sequence[StepTemplate]) -> Graph:
    """A list is read as a chain; keys and ways that are not written are those of the list's order."""
    is_strict = any(step.key or step.ways or step.kind is not StepKind.WORK for step in steps)
    keyed = [replace(step, key=step.key or str(number)) for number, step in enumerate(steps, start=1)]
    following = [*(step.key for step in keyed[1:]), END]
    return Graph(
        tuple(
            step if step.ways else replace(step, ways=(Way(to),))
            for step, to in zip(keyed, following, strict=False)
        ),
        is_strict,
    )


def next_step(graph: Graph, key: str, facts: Mapping[str, Any], outcome: str = "") -> str:
    """The key of the step that follows: the first open way, through branches that nobody has to decide.

    Refuses ``process.outcome_needed`` where one must be chosen, ``process.no_way`` where none is open."""
    step = graph.step(key)
    if step is None:
        raise Refusal("process.no_way", step=key)
    if step.outcomes and outcome not in {way.outcome for way in step.outcomes}:
        raise Refusal("process.outcome_needed", step=step.name)
    return _passed(graph, _open_way(step, facts, outcome), facts)


def first_step(graph: Graph, facts: Mapping[str, Any]) -> str:
    """Where a dossier enters the process, branches at the very start passed."""
    return _passed(graph, graph.steps[0].key, facts) if graph.steps else END


def decides_itself(step: StepTemplate) -> bool:
    """A branch whose ways ask only for facts is passed by nobody."""
    return step.kind is StepKind.BRANCH and not step.outcomes


def _passed(graph: Graph, key: str, facts: Mapping[str, Any]) -> str:
    seen: set[str] = set()
    while (step := graph.step(key)) is not None and decides_itself(step):
        if key in seen:
            raise Refusal("process.no_way", step=step.name)
        seen.add(key)
        key = _open_way(step, facts, "")
    return key


def _open_way(step: StepTemplate, facts: Mapping[str, Any], outcome: str) -> str:
    for way in step.ways:
        if way.outcome in {"", outcome} and all(one.holds(facts) for one in way.when):
            return way.to
    raise Refusal("process.no_way", step=step.name)


def opinions_joined(step: StepTemplate, asked: int, answered: int) -> bool:
    """Whether enough of the units asked have answered: the quorum, or all."""
    wanted = min(step.quorum, asked) if step.quorum else asked
    return asked > 0 and answered >= wanted


def reachable(graph: Graph) -> frozenset[str]:
    """Keys that can be come to from the first step."""
    return _spread([graph.steps[0].key] if graph.steps else [], _leads(graph))


def ending(graph: Graph) -> frozenset[str]:
    """Keys from which the end can be come to."""
    back: dict[str, list[str]] = {}
    for key, targets in _leads(graph).items():
        for target in targets:
            back.setdefault(target, []).append(key)
    return _spread([END], back)


def longest_hours(graph: Graph) -> float:
    """Working hours of the longest way to the end, no step twice; a loop costs only those who go round."""
    leads = _leads(graph)
    hours = {step.key: step.limit_hours or 0.0 for step in graph.steps}
    known: dict[str, float] = {}

    def longest(key: str, before: frozenset[str]) -> float:
        if key not in known:
            after = [longest(to, before | {key}) for to in leads.get(key, ()) if to not in before | {key}]
            known[key] = hours.get(key, 0.0) + max(after, default=0.0)
        return known[key]

    return longest(graph.steps[0].key, frozenset()) if graph.steps else 0.0


def _leads(graph: Graph) -> dict[str, list[str]]:
    return {step.key: [way.to for way in step.ways] for step in graph.steps}


def _spread(start: Iterable[str], leads: Mapping[str, Iterable[str]]) -> frozenset[str]:
    found, waiting = set(start), list(start)
    while waiting:
        for target in leads.get(waiting.pop(), ()):
            if target not in found:
                found.add(target)
                waiting.append(target)
    return frozenset(found)
