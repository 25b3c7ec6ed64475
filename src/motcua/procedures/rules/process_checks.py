"""What is wrong with a process before anybody works by it: faults that stop an announcement, and warnings."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from motcua.organisation.rules.roles import Role
from motcua.procedures.rules.process_graph import Graph, decides_itself, ending, longest_hours, reachable
from motcua.procedures.rules.steps import END, StepKind, StepTemplate
from motcua.workdays.rules.limits import Unit

HOURS_A_DAY = 8
LEFT_BY_DECISION = {
    StepKind.INSPECTION: frozenset({"pass", "fail"}),
    StepKind.COUNCIL: frozenset({"approve", "reject"}),
}
"""Outcomes that a minute or a vote gives; a person does not choose others."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding about a process; ``step`` is the name of the step it is about."""

    code: str
    step: str = ""
    detail: str = ""
    is_warning: bool = False


def problems(graph: Graph, terms: Iterable[dict[str, Any] | None] = ()) -> tuple[Problem, ...]:
    """Everything found, faults first. ``terms`` are the limits of the edition's cases; those in calendar
    days cannot be compared with working hours and are left out."""
    if not graph.steps:
        return ()
    found = [*_of_keys(graph), *_of_ways(graph), *(one for step in graph.steps for one in _of_step(step))]
    return (*found, *_too_long(graph, [hours for term in terms if (hours := working_hours(term))]))


def faults(graph: Graph) -> tuple[Problem, ...]:
    """Findings that stop an announcement."""
    return tuple(one for one in problems(graph) if not one.is_warning)


def working_hours(term: dict[str, Any] | None) -> float | None:
    """A limit in working hours; None where it is counted in calendar days or not stated."""
    if not term:
        return None
    unit, value = term.get("unit"), term.get("value") or 0
    if unit == Unit.WORKING_DAY:
        return float(value) * HOURS_A_DAY or HOURS_A_DAY
    if unit == Unit.WORKING_HOUR:
        return float(value)
    return float(HOURS_A_DAY) if unit == Unit.SAME_DAY else None


def _of_keys(graph: Graph) -> Iterator[Problem]:
    for key, times in Counter(step.key for step in graph.steps).items():
        if times > 1 or key == END:
            yield Problem("key_twice", detail=key)


def _of_ways(graph: Graph) -> Iterator[Problem]:
    known = {step.key for step in graph.steps} | {END}
    come_to, come_from = reachable(graph), ending(graph)
    for step in graph.steps:
        for way in step.ways:
            if way.to not in known:
                yield Problem("unknown_target", step.name, way.to)
        if step.key not in come_to:
            yield Problem("unreachable", step.name)
        if step.key not in come_from:
            yield Problem("dead", step.name)
        if decides_itself(step) and _comes_round(graph, step):
            yield Problem("endless", step.name)


def _comes_round(graph: Graph, start: StepTemplate) -> bool:
    """Whether branches that decide themselves lead from this one back to it."""
    waiting, seen = [way.to for way in start.ways], set()
    while waiting:
        key = waiting.pop()
        step = graph.step(key)
        if key == start.key:
            return True
        if step is not None and decides_itself(step) and key not in seen:
            seen.add(key)
            waiting += [way.to for way in step.ways]
    return False


def _of_step(step: StepTemplate) -> Iterator[Problem]:
    if step.role not in set(Role):
        yield Problem("unknown_role", step.name, step.role)
    for outcome in (way.outcome for way in step.outcomes) if step.outcomes else ("",):
        if all(way.when for way in step.ways if way.outcome in {"", outcome}):
            yield Problem("no_default", step.name, outcome)
    if step.kind is StepKind.OPINIONS and not step.units:
        yield Problem("nobody_asked", step.name)
    if step.quorum > len(step.units):
        yield Problem("quorum_too_high", step.name, str(step.quorum))
    if step.kind is StepKind.CHILDREN and not step.parts:
        yield Problem("no_parts", step.name)
    given = LEFT_BY_DECISION.get(step.kind)
    named = {way.outcome for way in step.outcomes}
    if given and named and named != given:
        yield Problem("wrong_outcomes", step.name, ", ".join(sorted(given)))
    longest = max((part.limit_hours or 0 for part in step.parts), default=0)
    if step.limit_hours and longest > step.limit_hours:
        yield Problem("parts_too_long", step.name, f"{longest:g}", is_warning=True)


def _too_long(graph: Graph, limits: list[float]) -> Iterator[Problem]:
    hours = longest_hours(graph)
    if limits and hours > min(limits):
        yield Problem("over_limit", detail=f"{hours:g}/{min(limits):g}", is_warning=True)
