"""A process written down: as the document an edition stores, and as text that a person can read and send."""

import json
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from motcua.kernel.nesting import too_deep
from motcua.kernel.refusal import Refusal
from motcua.procedures.rules.process_graph import graph_of
from motcua.procedures.rules.steps import Condition, Part, StepKind, StepTemplate, Test, Way, step_from

MOST_STEPS = 80
LONGEST_TEXT = 200_000
_KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")


def document_of_steps(steps: Iterable[StepTemplate]) -> list[dict[str, Any]]:
    """The steps as an edition stores them; what is empty is left out."""
    return [_without_empty(_step(step)) for step in steps]


def plainest(steps: Sequence[StepTemplate]) -> tuple[StepTemplate, ...]:
    """The same process with no more written down than it needs: a chain of plain steps is only a list."""
    bare = tuple(replace(step, key="", ways=()) for step in steps)
    keys = {step.key: str(number) for number, step in enumerate(steps, start=1)}
    renamed = [replace(step, key=keys[step.key], ways=_renamed(step.ways, keys)) for step in steps]
    return bare if graph_of(bare).steps == graph_of(renamed).steps and _is_list(bare) else tuple(steps)


def process_text(steps: Iterable[StepTemplate]) -> str:
    """The process as TOML, one table a step; ``steps_from_text`` reads it back."""
    return "\n".join(
        "[[step]]\n" + "".join(f"{key} = {_toml(value)}\n" for key, value in one.items())
        for one in document_of_steps(steps)
    )


def steps_from_text(text: str) -> tuple[StepTemplate, ...]:
    """Read ``process_text``. Refuses ``process.text_unreadable`` with what is wrong where."""
    if len(text) > LONGEST_TEXT:
        raise Refusal("process.text_unreadable", where="", reason="long")
    if line := too_deep(text):
        raise Refusal("process.text_unreadable", where=f"at line {line}", reason="toml")
    try:
        found = tomllib.loads(text.replace("\r\n", "\n"))
    except ValueError as error:  # a number of thousands of digits is no TOMLDecodeError
        raise Refusal("process.text_unreadable", where=str(error), reason="toml") from error
    steps = found.get("step")
    if not isinstance(steps, list) or not 0 < len(steps) <= MOST_STEPS or set(found) != {"step"}:
        raise Refusal("process.text_unreadable", where="", reason="steps")
    return checked_steps(steps)


def checked_steps(documents: Sequence[object]) -> tuple[StepTemplate, ...]:
    """Steps from documents of unknown origin. Refuses ``process.text_unreadable`` naming the step."""
    read = []
    for number, document in enumerate(documents, start=1):
        try:
            if not isinstance(document, Mapping) or set(document) - _KNOWN:
                raise ValueError
            step = step_from(document)
            _require_plain(step)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise Refusal("process.text_unreadable", where=str(number), reason="step") from error
        read.append(step)
    return tuple(read)


def _require_plain(step: StepTemplate) -> None:
    """Raise ``ValueError`` for a value of the wrong kind: the document may come from anywhere."""
    texts = [step.name, step.role, step.key, step.unit, *step.acts, *step.units]
    texts += [text for way in step.ways for text in (way.to, way.outcome, way.words)]
    texts += [text for part in step.parts for text in (part.key, part.name, part.agency, part.procedure)]
    if not all(isinstance(text, str) and len(text) <= 600 for text in texts) or not step.name.strip():
        raise ValueError
    if step.key and not _KEY.fullmatch(step.key):
        raise ValueError
    for hours in (step.limit_hours, *(part.limit_hours for part in step.parts)):
        if hours is not None and (isinstance(hours, bool) or not 0 < float(hours) <= 10_000):
            raise ValueError
    if isinstance(step.quorum, bool) or not isinstance(step.quorum, int) or not 0 <= step.quorum <= 100:
        raise ValueError
    for condition in (one for way in step.ways for one in way.when):
        value = condition.value
        listed = isinstance(value, list) and all(isinstance(one, str | int | float) for one in value)
        if not isinstance(condition.subject, str) or not (isinstance(value, str | int | float) or listed):
            raise ValueError


def _is_list(steps: Sequence[StepTemplate]) -> bool:
    return all(step.kind is StepKind.WORK for step in steps)


def _renamed(ways: Iterable[Way], keys: Mapping[str, str]) -> tuple[Way, ...]:
    return tuple(replace(way, to=keys.get(way.to, way.to)) for way in ways)


def _step(step: StepTemplate) -> dict[str, Any]:
    return {
        "key": step.key,
        "name": step.name,
        "role": step.role,
        "unit": step.unit,
        "kind": "" if step.kind is StepKind.WORK else step.kind.value,
        "limit_hours": step.limit_hours,
        "acts": list(step.acts),
        "units": list(step.units),
        "quorum": step.quorum,
        "ways": [_without_empty(_way(way)) for way in step.ways],
        "parts": [_without_empty(_part(part)) for part in step.parts],
    }


def _way(way: Way) -> dict[str, Any]:
    when = [_condition(one) for one in way.when]
    return {"to": way.to, "outcome": way.outcome, "words": way.words, "when": when}


def _condition(one: Condition) -> dict[str, Any]:
    said = {"subject": one.subject, "value": one.value}
    return said if one.test is Test.IS else said | {"test": one.test.value}


def _part(part: Part) -> dict[str, Any]:
    return {
        "key": part.key,
        "name": part.name,
        "agency": part.agency,
        "procedure": part.procedure,
        "limit_hours": part.limit_hours,
    }


def _without_empty(document: Mapping[str, Any]) -> dict[str, Any]:
    kept = ("role", "name", "agency", "procedure")
    return {
        key: value for key, value in document.items() if key in kept or value not in ("", None, 0, [], ())
    }


def _toml(value: object) -> str:
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {_toml(one)}" for key, one in value.items()) + " }"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_toml(one) for one in value) + "]"
    if isinstance(value, str):
        # A JSON string is a TOML string too, but for the sign DEL, which both may escape.
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return json.dumps(value)


_KNOWN = frozenset(
    {"key", "name", "role", "unit", "kind", "limit_hours", "acts", "units", "quorum", "ways", "parts"}
)
