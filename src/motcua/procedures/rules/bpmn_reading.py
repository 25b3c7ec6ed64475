"""A process out of BPMN 2.0: the subset we can hold, and a plain refusal that names all we cannot."""

import json
from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree import ElementTree as ET

from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import fold
from motcua.procedures.rules.bpmn_words import MODEL, bpmn, ours
from motcua.procedures.rules.process_document import MOST_STEPS, checked_steps
from motcua.procedures.rules.process_editing import key_for
from motcua.procedures.rules.steps import END, StepKind, StepTemplate

TASKS = {"task", "userTask", "manualTask", "callActivity"}
PLAIN = {"startEvent", "endEvent", "exclusiveGateway", "sequenceFlow", "laneSet"} | TASKS
SILENT = {
    *("documentation", "extensionElements", "textAnnotation", "association", "group"),
    *("dataObject", "dataObjectReference", "dataStoreReference", "category"),
}
"""Says nothing about where a dossier goes next: left behind without harm."""
INSIDE = {"incoming", "outgoing", "documentation", "extensionElements"}

Found = tuple[str, str]
"""What cannot be held: the element's kind, and its name or identity."""


def steps_from_bpmn(root: ET.Element, roles: Mapping[str, str]) -> tuple[StepTemplate, ...]:
    """The steps of the one process in the document; ``roles`` are the words lanes may be named by.

    Refuses ``process.bpmn_unsupported`` with all that cannot be held, ``process.bpmn_unreadable`` for a
    document that is no process, or not a whole one."""
    processes = [one for one in root.iter(bpmn("process")) if len(one)]
    if root.tag != bpmn("definitions") or not processes:
        raise _unreadable("no_process")
    found = [*_too_many(root, processes), *_not_held(processes[0])]
    if found:
        raise Refusal("process.bpmn_unsupported", found=tuple(dict.fromkeys(found)))
    return _Reader(processes[0], roles).steps()


def _unreadable(reason: str, where: str = "") -> Refusal:
    return Refusal("process.bpmn_unreadable", reason=reason, where=where)


def _too_many(root: ET.Element, processes: list[ET.Element]) -> Iterator[Found]:
    yield from (("process", _name(one)) for one in processes[1:])
    yield from (("messageFlow", _name(one)) for one in root.iter(bpmn("messageFlow")))


def _not_held(process: ET.Element) -> Iterator[Found]:
    for node in process:
        kind = _kind(node)
        if kind not in PLAIN | SILENT:
            yield kind, _name(node)
        elif kind in {"startEvent", "endEvent", *TASKS}:
            allowed = INSIDE | ({"multiInstanceLoopCharacteristics"} if _ours(node, "step") else set())
            yield from ((_kind(part), _name(node)) for part in node if _kind(part) not in allowed)
        elif kind == "sequenceFlow" and not _ours(node, "way"):
            told = node.find(bpmn("conditionExpression"))
            if told is not None:
                yield "conditionExpression", _name(node)


class _Reader:
    """One process element that holds nothing we cannot."""

    def __init__(self, process: ET.Element, roles: Mapping[str, str]) -> None:
        self._nodes = {node.get("id", ""): node for node in process if _kind(node) in PLAIN}
        self._flows = [node for node in process if _kind(node) == "sequenceFlow"]
        self._roles = {fold(words): role for role, words in roles.items()} | {role: role for role in roles}
        self._lanes = {
            (ref.text or "").strip(): self._roles.get(fold(lane.get("name", "")), "")
            for lane in process.iter(bpmn("lane"))
            for ref in lane.findall(bpmn("flowNodeRef"))
        }
        for flow in self._flows:
            if not {flow.get("sourceRef"), flow.get("targetRef")} <= set(self._nodes):
                raise _unreadable("loose_flow", _name(flow))

    def steps(self) -> tuple[StepTemplate, ...]:
        first = self._first()
        nodes = [node for node in self._nodes.values() if self._is_step(node)]
        if not 0 < len(nodes) <= MOST_STEPS:
            raise _unreadable("no_steps" if not nodes else "too_many")
        nodes.sort(key=lambda node: node is not first)
        keys: dict[str, str] = {}
        for node in nodes:
            known = str(_ours(node, "step").get("key") or "")
            taken = list(keys.values())
            keys[_id(node)] = known if known and known not in taken else key_for(_name(node), taken)
        return checked_steps([self._step(node, keys) for node in nodes])

    def _first(self) -> ET.Element:
        starts = [node for node in self._nodes.values() if _kind(node) == "startEvent"]
        led = [self._passed(flow) for start in starts for flow in self._out(start)]
        if len(starts) != 1 or len(led) != 1 or not self._is_step(led[0]):
            raise _unreadable("one_start")
        return led[0]

    def _step(self, node: ET.Element, keys: Mapping[str, str]) -> dict[str, Any]:
        known = dict(_ours(node, "step"))
        # What a modelling tool shows and lets change goes before what we wrote beside it.
        told: dict[str, Any] = known | {"role": self._lanes.get(_id(node)) or str(known.get("role") or "")}
        kind = known.get("kind") or _kind_of_step(node)
        ways = [self._way(flow, keys) for flow in self._ways_of(node)]
        if kind == StepKind.BRANCH and not known and len(ways) > 1:
            ways = [self._named(way) for way in ways]
        return told | {"key": keys[_id(node)], "name": _name(node), "kind": kind, "ways": ways}

    def _ways_of(self, node: ET.Element) -> list[ET.Element]:
        """The flows that leave a step, those of the choice behind a task included."""
        out = self._out(node)
        if not out:
            raise _unreadable("no_way", _name(node))
        if _kind(node) in TASKS and len(out) == 1:
            target = self._nodes[out[0].get("targetRef", "")]
            if self._is_choice(target):
                return self._out(target)
        if _kind(node) in TASKS and len(out) > 1:
            # Several flows out of a task mean "all of them": that is a parallel gateway not drawn.
            raise Refusal("process.bpmn_unsupported", found=(("parallelGateway", _name(node)),))
        return out

    def _way(self, flow: ET.Element, keys: Mapping[str, str]) -> dict[str, Any]:
        target = self._passed(flow)
        to = END if _kind(target) == "endEvent" else keys[_id(target)]
        source = self._nodes[flow.get("sourceRef", "")]
        known = dict(_ours(flow, "way"))
        said = {_plain(str(known.get(key) or "")) for key in ("words", "outcome")} | {flow.get("id")}
        if known and _name(flow) not in said:
            known["words"] = _name(flow)
        if known or _kind(source) != "exclusiveGateway" or not self._is_choice(source):
            return known | {"to": to}
        words = _plain(flow.get("name", ""))
        return {"to": to} if _ours(source, "choice") else self._named({"to": to, "words": words})

    def _named(self, way: dict[str, Any]) -> dict[str, Any]:
        """A way that a person chooses by its words; without words it cannot be told from another."""
        words = str(way.get("words") or "")
        if not words:
            raise _unreadable("nameless_way", str(way["to"]))
        return way | {"outcome": key_for(words, []), "words": words}

    def _passed(self, flow: ET.Element) -> ET.Element:
        """The step or end a flow leads to, gateways that only join passed through."""
        node, seen = self._nodes[flow.get("targetRef", "")], set()
        while (
            _kind(node) == "exclusiveGateway" and len(out := self._out(node)) == 1 and not _ours(node, "step")
        ):
            if _id(node) in seen:
                raise _unreadable("endless", _name(node))
            seen.add(_id(node))
            node = self._nodes[out[0].get("targetRef", "")]
        return node

    def _is_step(self, node: ET.Element) -> bool:
        kind = _kind(node)
        if kind != "exclusiveGateway":
            return kind in TASKS
        return bool(_ours(node, "step")) or (len(self._out(node)) > 1 and not self._is_choice(node))

    def _is_choice(self, node: ET.Element) -> bool:
        """A gateway behind one task only, where the person who did the task chooses."""
        if _kind(node) != "exclusiveGateway" or _ours(node, "step"):
            return False
        into = [flow for flow in self._flows if flow.get("targetRef") == _id(node)]
        return bool(_ours(node, "choice")) or (
            len(into) == 1
            and len(self._out(node)) > 1
            and _kind(self._nodes[into[0].get("sourceRef", "")]) in TASKS
        )

    def _out(self, node: ET.Element) -> list[ET.Element]:
        return [flow for flow in self._flows if flow.get("sourceRef") == _id(node)]


def _kind_of_step(node: ET.Element) -> str:
    plain = {"callActivity": StepKind.CHILDREN, "exclusiveGateway": StepKind.BRANCH}
    return plain.get(_kind(node), StepKind.WORK).value


def _kind(node: ET.Element) -> str:
    space, _, name = str(node.tag).removeprefix("{").rpartition("}")
    return name if space == MODEL else f"{space}:{name}"


def _id(node: ET.Element) -> str:
    return node.get("id", "")


def _name(node: ET.Element) -> str:
    return _plain(node.get("name") or node.get("id") or "")


def _plain(text: str) -> str:
    return " ".join(text.split())[:200]


def _ours(node: ET.Element, name: str) -> dict[str, Any]:
    """Our own facts of an element; none where it comes from elsewhere."""
    fact = node.find(f"{bpmn('extensionElements')}/{ours(name)}")
    if fact is None:
        return {}
    try:
        found = json.loads(fact.text or "")
    except ValueError as error:
        raise _unreadable("facts", _name(node)) from error
    if not isinstance(found, dict):
        raise _unreadable("facts", _name(node))
    return found
