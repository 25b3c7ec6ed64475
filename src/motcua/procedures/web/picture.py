"""The picture of a process as the template draws it: boxes with their lines of text, arrows with words."""

from typing import Any

from motcua.procedures.rules.process_graph import Graph
from motcua.procedures.rules.process_picture import Box, picture_of
from motcua.procedures.words import PROCESS_END, ROLES, STEP_KINDS

LINE_HIGH = 15


def picture_shown(graph: Graph, here: str = "", done: frozenset[str] = frozenset()) -> dict[str, Any]:
    """``here`` is marked as the place a trial stands at, ``done`` are the steps it went through."""
    picture = picture_of(graph, PROCESS_END)
    return {
        "wide": picture.wide,
        "high": picture.high,
        "boxes": [_box(box, here, done) for box in picture.boxes],
        "arrows": picture.arrows,
    }


def _box(box: Box, here: str, done: frozenset[str]) -> dict[str, Any]:
    lines = list(box.lines)
    kinds = "end" if not box.kind else box.kind
    kinds += " here" if box.key == here else " done" if box.key in done else ""
    if box.kind:
        lines.append(ROLES.get(box.role, box.role) or STEP_KINDS[box.kind])
    top = box.y + (box.high - LINE_HIGH * len(lines)) // 2 + 11
    return {
        "box": box,
        "kinds": kinds,
        "lines": [
            {
                "text": text,
                "y": top + LINE_HIGH * number,
                "is_role": bool(box.kind) and number == len(box.lines),
            }
            for number, text in enumerate(lines)
        ],
    }
