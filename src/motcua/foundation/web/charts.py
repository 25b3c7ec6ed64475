"""Lengths of the bars of a chart, ready for ``ui/bars.html``."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

WIDTH = 1000
GAP = 2
SMALLEST = 10
FILLS = ("done", "doing", "late", "rest")


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a bar; ``x`` and ``width`` in thousandths of the chart."""

    fill: str
    x: int
    width: int


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: its name, the pieces, and the figure in words beside it."""

    label: str
    segments: tuple[Segment, ...]
    words: str
    url: str = ""


Row = tuple[str, Sequence[tuple[str, float]], str] | tuple[str, Sequence[tuple[str, float]], str, str]


def bars(rows: Iterable[Row], longest: float | None = None) -> list[Bar]:
    """Bars on one scale from 0. A row is ``(label, [(fill, value), …], words[, url])`` with fills from
    ``FILLS``. ``longest`` fixes the value of the full width (100 for percentages). A value above 0 is
    always visible. Raises ``ValueError`` for a negative value or an unknown fill."""
    listed = [(row[0], list(row[1]), row[2], row[3] if len(row) > 3 else "") for row in rows]
    pieces = max((len(parts) for _, parts, _, _ in listed), default=1)
    full = longest or max((sum(value for _, value in parts) for _, parts, _, _ in listed), default=0) or 1
    room = WIDTH - (GAP + SMALLEST) * (pieces - 1)
    return [Bar(label, _segments(parts, room / full), words, url) for label, parts, words, url in listed]


def _segments(parts: Sequence[tuple[str, float]], scale: float) -> tuple[Segment, ...]:
    segments: list[Segment] = []
    x = 0
    for fill, value in parts:
        if value < 0 or fill not in FILLS:
            raise ValueError(f"bar piece {fill!r} of {value}")
        if value:
            width = max(round(float(value) * scale), SMALLEST)
            segments.append(Segment(fill, x, width))
            x += width + GAP
    return tuple(segments)
