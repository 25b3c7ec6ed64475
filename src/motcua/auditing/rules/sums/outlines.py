"""Indented lists: a line with a figure, and the lines below it that tell its parts."""

import re
from dataclasses import dataclass, field
from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, UNKNOWN, WRONG, Claim
from motcua.auditing.rules.judging.keys import looks_slipped
from motcua.auditing.rules.reading.grammar import cue
from motcua.auditing.rules.reading.groups import is_change
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.prose import Prose
from motcua.auditing.rules.sums.breakdowns import sum_claim

_WHOLE = re.compile(r"\s*(?:toàn|tổng|cả|tổng số|chung) \w+[^,;.]*$|\s*(?:tổng số|tổng cộng|tổng)\s*$")
_LINE = re.compile(r"^([ \t]*)(?P<sign>[-–•*▪‣◦●+]|\d{1,2}[.)]|[a-zđ][.)])\s+\S")

_STEP = 8
_ASIDE = re.compile(r"\([^()]*\)[.;,]?")


@dataclass
class Line:
    """A bulleted line: how deep it stands, its first count, and the lines directly below it."""

    depth: int
    first: Mention | None
    below: list["Line"] = field(default_factory=list)
    sign: str = ""
    announces: bool = False


def check_outlines(prose: Prose, mentions: list[list[Mention]]) -> list[Claim]:
    """One claim for every line whose lines below all tell one count."""
    flat = [mention for sentence in mentions for mention in sentence]
    claims, place, start = [], 0, 0
    open_lines: list[Line] = []
    every: list[Line] = []
    for text in prose.plain.split("\n"):
        end = start + len(text)
        inside = []
        while place < len(flat) and flat[place].start < end:
            inside.append(flat[place])
            place += 1
        match = _LINE.match(text)
        if match is None:
            open_lines = _beside(text, start, inside, prose, open_lines)
            every.extend(line for line in open_lines if line.depth < 0)
        else:
            line = Line(_depth(match, open_lines), _first(inside, prose, start, end))
            line.sign, line.announces = _sign(match), text.rstrip().endswith(":")
            while open_lines and open_lines[-1].depth >= line.depth:
                open_lines.pop()
            if open_lines:
                open_lines[-1].below.append(line)
            open_lines.append(line)
            every.append(line)
        start = end + 1
    for line in every:
        claim = _check(line)
        claims.extend([claim] if claim is not None else [])
    return claims


def _depth(match: re.Match[str], open_lines: list[Line]) -> int:
    """By the indent; where all begin at one place, a new sign below a line that announces stands deeper."""
    depth, sign = _STEP * len(match.group(1).expandtabs(4)), _sign(match)
    beside = [line for line in open_lines if depth <= line.depth < depth + _STEP]
    known = next((line.depth for line in beside if line.sign == sign), None)
    if known is not None or not beside:
        return depth if known is None else known
    deeper = beside[-1].announces or sign == "+"
    return beside[-1].depth + (1 if deeper and beside[-1].depth + 1 < depth + _STEP else 0)


def _sign(match: re.Match[str]) -> str:
    """The bullet, or what kind of number or letter leads the line."""
    sign = match.group("sign")
    return "1" if sign[0].isdigit() else "a" if sign[0].isalpha() else sign


def _beside(text: str, start: int, inside: list[Mention], prose: Prose, open_lines: list[Line]) -> list[Line]:
    """What a line without a bullet leaves open: it goes on with an item, or tells a whole."""
    if not text.strip() or text[0] in " \t" or _ASIDE.fullmatch(text.strip()):
        return open_lines
    first = _first(inside, prose, start, start + len(text))
    return [Line(-1, first)] if first is not None and _WHOLE.match(first.before) else []


def _first(inside: list[Mention], prose: Prose, start: int, end: int) -> Mention | None:
    """The first figure of the line, when it is a count that a label introduces."""
    words, line = prose.shadow[start:end], prose.plain[start:end]
    first = next((one for one in inside if not _in_bracket(line[: one.start - start])), None)
    if first is None or not first.counts or first.figure.kind != "number" or is_change(first) or first.about:
        return None
    return None if cue("inside").search(words[: first.start - start]) else first


def _in_bracket(words: str) -> bool:
    return words.count("(") > words.count(")")


def _check(line: Line) -> Claim | None:
    parts = [below.first for below in line.below if below.first is not None]
    head = line.first
    if head is None or len(parts) < 2 or len(parts) < len(line.below):
        return None
    units = {part.unit for part in parts if part.unit not in {head.unit, None}}
    computed = sum((part.value for part in parts), Decimal(0))
    if computed == head.value:
        return sum_claim("sum_parts", CONSISTENT, head, head.value, parts, computed)
    gap = abs(computed - head.value)
    slip = looks_slipped(head.value, [part.value for part in parts])
    sure = gap * 10 <= head.value or slip and gap * 2 <= head.value
    odd = bool(units) and not slip
    return sum_claim("sum_parts", WRONG if sure and not odd else UNKNOWN, head, head.value, parts, computed)
