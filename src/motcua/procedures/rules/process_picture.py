"""Where the steps of a process stand in a picture of it: layers from the start to the end, top to bottom."""

from collections.abc import Sequence
from dataclasses import dataclass

from motcua.procedures.rules.process_graph import Graph
from motcua.procedures.rules.steps import END

WIDE, HIGH = 208, 64
GAP_X, GAP_Y, LANE, EDGE = 28, 64, 18, 12
CORNER, LEDGE = 16, 18
LINE = 25
"""Signs in one line of a box."""


@dataclass(frozen=True, slots=True)
class Box:
    """A step, or the end (an empty kind), by its upper left corner; its name in at most three lines."""

    key: str
    kind: str
    lines: tuple[str, ...]
    role: str
    x: int
    y: int
    wide: int = WIDE
    high: int = HIGH

    @property
    def middle(self) -> int:
        return self.x + self.wide // 2


@dataclass(frozen=True, slots=True)
class Arrow:
    """A way as corners of a line, with its words and where they stand; ``is_back`` leads up again."""

    points: tuple[tuple[int, int], ...]
    words: str
    at: tuple[int, int]
    is_back: bool = False
    is_left: bool = False
    """The words end where they stand, instead of beginning there."""

    @property
    def path(self) -> str:
        return "M" + " L".join(f"{x} {y}" for x, y in self.points)


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything drawn, in a field of that size."""

    wide: int
    high: int
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


def picture_of(graph: Graph, end_words: str) -> Picture:
    """Lay the process out. Ways to the next layer go straight down, longer ones along the right edge,
    ways back along the left."""
    layers = _layers(graph)
    rows: dict[int, list[str]] = {}
    for step in graph.steps:
        rows.setdefault(layers[step.key], []).append(step.key)
    last = max(rows, default=-1) + 1
    rows[last] = [END]
    jumps = _jumps(graph, layers | {END: last})
    left = EDGE + LANE * (sum(back for _, _, _, back in jumps) + 1)
    most = max(len(keys) for keys in rows.values())
    across = most * WIDE + (most - 1) * GAP_X
    boxes = _boxes(graph, rows, left, across, end_words)
    wide = left + across + LANE * (sum(not back for _, _, _, back in jumps) + 1) + EDGE
    high = max(box.y + box.high for box in boxes.values()) + EDGE
    return Picture(
        wide, high, tuple(boxes.values()), _arrows(graph, boxes, layers | {END: last}, left, across)
    )


def wrapped(text: str, line: int = LINE, most: int = 3) -> tuple[str, ...]:
    """The text in lines of whole words; what does not fit ends in an ellipsis."""
    lines: list[str] = []
    for word in text.split():
        if lines and len(lines[-1]) + 1 + len(word) <= line:
            lines[-1] += f" {word}"
        else:
            lines.append(word if len(word) <= line else word[: line - 1] + "…")
    if len(lines) > most:
        lines = [*lines[: most - 1], lines[most - 1][: line - 1].rstrip() + "…"]
    return tuple(lines)


def _layers(graph: Graph) -> dict[str, int]:
    """The layer of each step: one below the lowest step that leads to it, ways back left out."""
    leads = {step.key: [way.to for way in step.ways] for step in graph.steps}
    back, order = _ways_back(graph, leads)
    found: dict[str, int] = {}
    for key in order:
        # What nothing leads to stands below everything, where it cannot be overlooked.
        layer = found.setdefault(key, max(found.values(), default=-1) + 1)
        for to in leads[key]:
            if to in leads and (key, to) not in back:
                found[to] = max(found.get(to, 0), layer + 1)
    return found


def _ways_back(graph: Graph, leads: dict[str, list[str]]) -> tuple[set[tuple[str, str]], list[str]]:
    """The ways that lead up again, and the steps in an order in which all others lead down."""
    back: set[tuple[str, str]] = set()
    done: set[str] = set()
    last: list[str] = []

    def visit(key: str, above: frozenset[str]) -> None:
        for to in leads[key]:
            if to in above:
                back.add((key, to))
            elif to not in done and to in leads:
                visit(to, above | {to})
        done.add(key)
        last.append(key)

    ordered: list[str] = []
    for step in graph.steps:
        if step.key not in done:
            visit(step.key, frozenset({step.key}))
            ordered += reversed(last)
            last.clear()
    return back, ordered


def _jumps(graph: Graph, layers: dict[str, int]) -> list[tuple[str, str, int, bool]]:
    """Ways that cannot go straight down, each with its number on its side: from, to, number, is back."""
    found: list[tuple[str, str, int, bool]] = []
    sides = {True: 0, False: 0}
    for step in graph.steps:
        for to in dict.fromkeys(way.to for way in step.ways):
            if to not in layers or layers[to] == layers[step.key] + 1:
                continue
            back = layers[to] <= layers[step.key]
            sides[back] += 1
            found.append((step.key, to, sides[back], back))
    return found


def _boxes(
    graph: Graph, rows: dict[int, list[str]], left: int, across: int, end_words: str
) -> dict[str, Box]:
    boxes: dict[str, Box] = {}
    for layer, keys in sorted(rows.items()):
        y = EDGE + layer * (HIGH + GAP_Y)
        taken = len(keys) * WIDE + (len(keys) - 1) * GAP_X
        start = left + (across - taken) // 2
        for place, key in enumerate(keys):
            x = start + place * (WIDE + GAP_X)
            step = graph.step(key)
            if step is None:
                boxes[key] = Box(key, "", (end_words,), "", x + 24, y, WIDE - 48, 36)
            else:
                boxes[key] = Box(key, step.kind.value, wrapped(step.name, most=2), step.role, x, y)
    return boxes


def _arrows(
    graph: Graph, boxes: dict[str, Box], layers: dict[str, int], left: int, across: int
) -> tuple[Arrow, ...]:
    numbers = {(key, to): (number, back) for key, to, number, back in _jumps(graph, layers)}
    arrows = []
    for step in graph.steps:
        ways: dict[str, list[str]] = {}
        for way in step.ways:
            if way.to in boxes:
                ways.setdefault(way.to, []).append(way.words or way.outcome)
        straight = [to for to in ways if (step.key, to) not in numbers]
        for to, words in ways.items():
            said = ", ".join(dict.fromkeys(word for word in words if word))
            one, other = boxes[step.key], boxes[to]
            if (step.key, to) not in numbers:
                aside = straight.index(to) - (len(straight) - 1) / 2
                arrows.append(_down(one, other, said, aside))
                continue
            number, back = numbers[step.key, to]
            side = left - LANE * number if back else left + across + LANE * number
            arrows.append(_around(one, other, said, side, back))
    return tuple(arrows)


def _down(one: Box, other: Box, words: str, aside: float) -> Arrow:
    start = one.middle + round(aside * 24)
    top, bottom = one.y + one.high, other.y
    turn = bottom - 22
    points: Sequence[tuple[int, int]] = ((start, top), (start, turn), (other.middle, turn))
    if start == other.middle:
        points = ((start, top),)
    at = (other.middle + 6 if start != other.middle else start + 6, turn - 4)
    return Arrow((*points, (other.middle, bottom)), words, at)


def _around(one: Box, other: Box, words: str, side: int, back: bool) -> Arrow:
    """Out of the bottom near its corner, along the side, into the side of the other box."""
    out = one.x + CORNER if back else one.x + one.wide - CORNER
    bottom = one.y + one.high
    to_x, to_y = (other.x if back else other.x + other.wide), other.y + other.high // 2
    points = ((out, bottom), (out, bottom + LEDGE), (side, bottom + LEDGE), (side, to_y), (to_x, to_y))
    return Arrow(points, words, (out + 5 if back else out - 5, bottom + LEDGE - 5), back, is_left=not back)
