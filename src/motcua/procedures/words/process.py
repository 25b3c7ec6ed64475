"""A process in words, a line a step: what is done, by whom, how long, and where each way leads and when."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from motcua.procedures.rules.process_graph import graph_of
from motcua.procedures.rules.steps import END, Condition, Part, StepKind, StepTemplate, Way
from motcua.procedures.words import PROCESS_END, ROLES, STEP_KINDS
from motcua.procedures.words.designer import DECIDED, SUBJECTS, TESTS

HOURS = "{hours} giờ"
UNIT = "đơn vị {unit}"
ASKED = "hỏi {units}, cần {quorum}"
ALL_ANSWERS = "đủ mọi ý kiến"
ANSWERS = "{count} ý kiến"
OPENED = "mở phần {parts}"
LEADS = "{choice}tới “{to}”"
CHOICE = "{words}: "
ONLY = "{way} khi {conditions}"
ACTS = "chỉ được {acts}"


class StepLine(NamedTuple):
    """A step by its name, and everything said of it."""

    name: str
    said: str


def step_lines(steps: Sequence[StepTemplate]) -> tuple[StepLine, ...]:
    """In their order; of a plain list the ways go without saying."""
    graph = graph_of(steps)
    names = {step.key: step.name for step in graph.steps} | {END: PROCESS_END}
    return tuple(StepLine(step.name, _said(step, names, graph.is_strict)) for step in graph.steps)


def _said(step: StepTemplate, names: Mapping[str, str], with_ways: bool) -> str:
    facts = [
        STEP_KINDS[step.kind] if step.kind is not StepKind.WORK else "",
        ROLES.get(step.role, step.role),
        HOURS.format(hours=f"{step.limit_hours:g}".replace(".", ",")) if step.limit_hours else "",
        UNIT.format(unit=step.unit) if step.unit else "",
        _asked(step) if step.units else "",
        OPENED.format(parts=", ".join(map(_part, step.parts))) if step.parts else "",
        ACTS.format(acts=", ".join(step.acts)) if step.acts else "",
    ]
    said = f"{step.name} ({', '.join(filter(None, facts))})"
    ways = "; ".join(_way(way, names) for way in step.ways) if with_ways else ""
    return f"{said} {ways}" if ways else said


def _asked(step: StepTemplate) -> str:
    quorum = ANSWERS.format(count=step.quorum) if step.quorum else ALL_ANSWERS
    return ASKED.format(units=", ".join(step.units), quorum=quorum)


def _part(part: Part) -> str:
    hours = f", {HOURS.format(hours=f'{part.limit_hours:g}'.replace('.', ','))}" if part.limit_hours else ""
    return f"{part.name} ({part.agency}{hours})"


def _way(way: Way, names: Mapping[str, str]) -> str:
    words = way.words or DECIDED.get(way.outcome, way.outcome)
    choice = CHOICE.format(words=words) if words else ""
    said = LEADS.format(choice=choice, to=names.get(way.to, way.to))
    conditions = ", ".join(map(_condition, way.when))
    return ONLY.format(way=said, conditions=conditions) if conditions else said


def _condition(one: Condition) -> str:
    value = ", ".join(map(str, one.value)) if isinstance(one.value, list | tuple) else str(one.value)
    return f"{SUBJECTS.get(one.subject, one.subject)} {TESTS[one.test.value]} {value}"
