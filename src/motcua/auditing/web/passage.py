"""The audited text as paragraphs and tables, its figures marked and every number leading to its finding."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from motcua.auditing.words import STATES, VERDICTS

_WORST = ("inconsistent", "cannot_tell", "rounding_ok", "consistent")
_DIVIDER = re.compile(r"[|\s:+-]+$")


@dataclass(frozen=True, slots=True)
class Number:
    """The number of a finding in the text, with what a screen reader hears and how it looks."""

    number: int
    said: str
    state: str


@dataclass(frozen=True, slots=True)
class Mark:
    """An underlined stretch: the findings that begin there, and the look of the worst of them."""

    start: int
    end: int
    state: str
    numbers: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """Text with or without a mark; ``pieces`` are ``(text, anchor)`` with an empty anchor for plain text.
    ``numbers`` stand at the end of a mark only."""

    pieces: tuple[tuple[str, str], ...]
    state: str = ""
    numbers: tuple[Number, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph (``runs``) or a table (``rows`` of cells of runs)."""

    runs: tuple[Run, ...] = ()
    rows: tuple[tuple[tuple[Run, ...], ...], ...] = ()


def passage(text: str, claims: Sequence[dict[str, Any]], anchors: Iterable[tuple[int, int]]) -> list[Block]:
    """Blocks of the whole text. ``claims`` are numbered from 1 in their order; ``anchors`` are further
    stretches that a finding leads to, as ``s<start>``."""
    marks = _marks(text, claims)
    return list(_blocks(text, _Cutter(text, marks, _longest(anchors))))


def _longest(anchors: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """One stretch for each place, in order."""
    return sorted(dict(sorted(anchors)).items())


def _marks(text: str, claims: Sequence[dict[str, Any]]) -> list[Mark]:
    """One mark for each place where findings begin; a long one ends where the next begins, or with the last
    whole word."""
    at: dict[int, list[tuple[int, dict[str, Any]]]] = {}
    for number, claim in enumerate(claims, start=1):
        at.setdefault(claim["spans"][0]["start"], []).append((number, claim))
    starts = sorted(at)
    marks = []
    for place, start in enumerate(starts):
        here = at[start]
        end = max(claim["spans"][0]["end"] for _, claim in here)
        if place + 1 < len(starts):
            end = min(end, starts[place + 1])
        end = _word_end(text, start, end)
        worst = min((claim["verdict"] for _, claim in here), key=_WORST.index)
        numbers = tuple(
            Number(number, VERDICTS[claim["verdict"]], STATES[claim["verdict"]]) for number, claim in here
        )
        marks.append(Mark(start, end, STATES[worst], numbers))
    return marks


def _word_end(text: str, start: int, end: int) -> int:
    """``end``, moved back over a word that was cut; a single word stays as it is."""
    if end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        whole = re.match(r".*\s(?=\S*$)", text[start:end], re.DOTALL)
        return start + len(whole.group().rstrip()) if whole and whole.group().strip() else end
    return end


class _Cutter:
    """Cuts stretches of the text into runs."""

    def __init__(self, text: str, marks: list[Mark], anchors: list[tuple[int, int]]) -> None:
        self.text, self.marks, self.anchors = text, marks, anchors
        self._ends = [mark.end for mark in marks]
        self._places = [start for start, _ in anchors]

    def runs(self, start: int, end: int) -> tuple[Run, ...]:
        """The runs from ``start`` to ``end``; a mark that goes on elsewhere shows its numbers at its end."""
        found, place = [], start
        for mark in self.marks[bisect_left(self._ends, start + 1) :]:
            if mark.start >= end:
                break
            left, right = max(mark.start, start), min(mark.end, end)
            if left > place:
                found.append(Run(self._pieces(place, left)))
            numbers = mark.numbers if right == mark.end else ()
            found.append(Run(self._pieces(left, right), mark.state, numbers))
            place = right
        if place < end:
            found.append(Run(self._pieces(place, end)))
        return tuple(found)

    def _pieces(self, start: int, end: int) -> tuple[tuple[str, str], ...]:
        pieces, place = [], start
        for index in range(bisect_left(self._places, start), bisect_left(self._places, end)):
            left, right = self.anchors[index]
            if left < place:
                continue
            if left > place:
                pieces.append((self.text[place:left], ""))
            following = self._places[index + 1] if index + 1 < len(self._places) else end
            place = min(right, end, following if following > left else end)
            pieces.append((self.text[left:place], f"s{left}"))
        if place < end:
            pieces.append((self.text[place:end], ""))
        return tuple(pieces)


def _blocks(text: str, cutter: _Cutter) -> Iterator[Block]:
    rows: list[tuple[tuple[Run, ...], ...]] = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if line.strip().startswith("|") and line.strip().endswith("|") and len(line.strip()) > 1:
            if not _DIVIDER.match(line.strip()):
                rows.append(tuple(cutter.runs(left, right) for left, right in _cells(line, start)))
        else:
            if rows:
                yield Block(rows=tuple(rows))
                rows = []
            if line.strip():
                yield Block(runs=cutter.runs(start, end))
        start = end + 1
    if rows:
        yield Block(rows=tuple(rows))


def _cells(line: str, start: int) -> list[tuple[int, int]]:
    """Offsets of the cells between the strokes of a row."""
    strokes = [match.start() for match in re.finditer(r"\|", line)]
    cells = []
    for left, right in zip(strokes, strokes[1:], strict=False):
        inner = line[left + 1 : right]
        lead = len(inner) - len(inner.lstrip())
        cells.append((start + left + 1 + min(lead, len(inner)), start + left + 1 + len(inner.rstrip())))
    return [(left, max(left, right)) for left, right in cells]
