"""A process as BPMN 2.0: tasks, gateways and lanes any modelling tool draws, our own facts beside them."""

import json
from collections.abc import Mapping, Sequence
from xml.etree import ElementTree as ET

from motcua.procedures.rules.bpmn_words import CORNERS, DIAGRAM, LINES, PREFIXES, bpmn, ours
from motcua.procedures.rules.process_document import document_of_steps
from motcua.procedures.rules.process_graph import Graph, decides_itself, graph_of
from motcua.procedures.rules.process_picture import Picture, picture_of
from motcua.procedures.rules.steps import END, StepKind, StepTemplate, Way

TASKS = {StepKind.BRANCH: "userTask", StepKind.CHILDREN: "callActivity"}
CHOICE = 50
"""Width and height of a gateway."""


def bpmn_of(steps: Sequence[StepTemplate], *, name: str, end_words: str, roles: Mapping[str, str]) -> bytes:
    """The document, with a diagram laid out as our own picture is; ``roles`` gives the lanes' names."""
    for prefix, space in PREFIXES.items():
        ET.register_namespace(prefix, space)
    graph = graph_of(steps)
    root = ET.Element(bpmn("definitions"), {"id": "definitions", "targetNamespace": PREFIXES["motcua"]})
    process = ET.SubElement(root, bpmn("process"), {"id": "process", "name": name, "isExecutable": "false"})
    _lanes(process, graph, roles)
    ET.SubElement(process, bpmn("startEvent"), {"id": "start"})
    for step, document in zip(graph.steps, document_of_steps(graph.steps), strict=True):
        _node(process, step, document)
    ET.SubElement(process, bpmn("endEvent"), {"id": "finish", "name": end_words})
    flows = _flows(process, graph)
    _drawn(root, graph, picture_of(graph, end_words), flows)
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def node_id(key: str) -> str:
    """The identity of a step's element; the end has its own."""
    return "finish" if key == END else f"step-{key}"


def _lanes(process: ET.Element, graph: Graph, roles: Mapping[str, str]) -> None:
    lanes = ET.SubElement(process, bpmn("laneSet"), {"id": "lanes"})
    for role in dict.fromkeys(step.role for step in graph.steps):
        lane = ET.SubElement(
            lanes, bpmn("lane"), {"id": f"lane-{role or 'none'}", "name": roles.get(role, role)}
        )
        for step in graph.steps:
            if step.role == role:
                ET.SubElement(lane, bpmn("flowNodeRef")).text = node_id(step.key)


def _node(process: ET.Element, step: StepTemplate, document: Mapping[str, object]) -> None:
    kind = "exclusiveGateway" if decides_itself(step) else TASKS.get(step.kind, "userTask")
    node = ET.SubElement(process, bpmn(kind), {"id": node_id(step.key), "name": step.name})
    kept = {key: value for key, value in document.items() if key not in {"name", "ways"}}
    _fact(node, "step", kept)
    if step.kind is StepKind.OPINIONS:
        ET.SubElement(node, bpmn("multiInstanceLoopCharacteristics"))
    if _asks(step):
        choice = ET.SubElement(process, bpmn("exclusiveGateway"), {"id": f"choice-{step.key}"})
        _fact(choice, "choice", {"of": step.key})


def _asks(step: StepTemplate) -> bool:
    """Whether a task needs a gateway behind it to say where it leads."""
    return not decides_itself(step) and (len(step.ways) > 1 or any(w.outcome or w.when for w in step.ways))


def _flows(process: ET.Element, graph: Graph) -> list[tuple[str, str, str]]:
    """Every sequence flow as written: identity, from, to."""
    found: list[tuple[str, str, str]] = []

    def flow(source: str, target: str, way: Way | None = None) -> None:
        identity = f"flow-{len(found) + 1}"
        said = (way.words or way.outcome) if way else ""
        one = ET.SubElement(
            process,
            bpmn("sequenceFlow"),
            {"id": identity, "sourceRef": source, "targetRef": target} | ({"name": said} if said else {}),
        )
        if way and (way.outcome or way.words or way.when):
            _fact(one, "way", _way_document(way))
        found.append((identity, source, target))

    if graph.steps:
        flow("start", node_id(graph.steps[0].key))
    for step in graph.steps:
        source = node_id(step.key)
        if _asks(step):
            flow(source, f"choice-{step.key}")
            source = f"choice-{step.key}"
        for way in step.ways:
            flow(source, node_id(way.to), way)
    return found


def _way_document(way: Way) -> dict[str, object]:
    (step,) = document_of_steps([StepTemplate("", "", ways=(way,))])
    return {key: value for key, value in step["ways"][0].items() if key != "to"}


def _fact(node: ET.Element, name: str, document: Mapping[str, object]) -> None:
    inside = ET.SubElement(node, bpmn("extensionElements"))
    ET.SubElement(inside, ours(name)).text = json.dumps(document, ensure_ascii=False, sort_keys=True)


def _drawn(root: ET.Element, graph: Graph, picture: Picture, flows: list[tuple[str, str, str]]) -> None:
    diagram = ET.SubElement(root, f"{{{DIAGRAM}}}BPMNDiagram", {"id": "diagram"})
    plane = ET.SubElement(diagram, f"{{{DIAGRAM}}}BPMNPlane", {"id": "plane", "bpmnElement": "process"})
    places: dict[str, tuple[int, int, int, int]] = {}
    for box in picture.boxes:
        step = graph.step(box.key)
        x, y, wide, high = box.x, box.y + 80, box.wide, box.high
        if step is None:
            x, wide, high = box.middle - 18, 36, 36
        elif decides_itself(step):
            x, y, wide, high = box.middle - CHOICE // 2, y + 7, CHOICE, CHOICE
        places[node_id(box.key)] = (x, y, wide, high)
        if step is not None and _asks(step):
            places[f"choice-{box.key}"] = (x + wide - 30, y + high - 10, CHOICE, CHOICE)
    first = places[node_id(graph.steps[0].key)] if graph.steps else (80, 80, 0, 0)
    places["start"] = (first[0] + first[2] // 2 - 18, 20, 36, 36)
    for key, (x, y, wide, high) in places.items():
        shape = ET.SubElement(plane, f"{{{DIAGRAM}}}BPMNShape", {"id": f"shape-{key}", "bpmnElement": key})
        bounds = {"x": str(x), "y": str(y), "width": str(wide), "height": str(high)}
        ET.SubElement(shape, f"{{{CORNERS}}}Bounds", bounds)
    for identity, source, target in flows:
        edge = ET.SubElement(
            plane, f"{{{DIAGRAM}}}BPMNEdge", {"id": f"edge-{identity}", "bpmnElement": identity}
        )
        if source in places and target in places:
            for x, y in (_bottom(places[source]), _top(places[target])):
                ET.SubElement(edge, f"{{{LINES}}}waypoint", {"x": str(x), "y": str(y)})


def _bottom(place: tuple[int, int, int, int]) -> tuple[int, int]:
    return place[0] + place[2] // 2, place[1] + place[3]


def _top(place: tuple[int, int, int, int]) -> tuple[int, int]:
    return place[0] + place[2] // 2, place[1]
