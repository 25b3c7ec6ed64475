"""Names of BPMN 2.0 that the reading and the writing of a process share."""

MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL"
DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI"
CORNERS = "http://www.omg.org/spec/DD/20100524/DC"
LINES = "http://www.omg.org/spec/DD/20100524/DI"
OURS = "urn:motcua:process:1"
"""What BPMN has no word for (outcomes, limits, units, parts) stands under this name inside the extension
elements the standard leaves for it, so that nothing is lost on the way back."""

PREFIXES = {"bpmn": MODEL, "bpmndi": DIAGRAM, "dc": CORNERS, "di": LINES, "motcua": OURS}


def bpmn(name: str) -> str:
    return f"{{{MODEL}}}{name}"


def ours(name: str) -> str:
    return f"{{{OURS}}}{name}"
