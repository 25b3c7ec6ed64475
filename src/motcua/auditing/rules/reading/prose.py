"""Sentences of a text, with bullet lists folded into the sentence that announces them."""

import re
from dataclasses import dataclass

from motcua.auditing.rules.reading.figures import Reading
from motcua.auditing.rules.reading.grammar import phrase, tables

MASK = "·"
"""Stands for punctuation that separates nothing, as in ``sở, ban, ngành``."""

BULLET = phrase("prose", "bullet")
_SHORT = phrase("prose", "short")
_STOP = re.compile(r"[.!?…](?=[\s\"”)]*(?:\s|$))")
_TIMING = phrase("prose", "timing")
_PAIRS = phrase("prose", "pairs")


@dataclass(frozen=True)
class Sentence:
    """Offsets in plain text; ``line`` counts lines, ``paragraph`` runs of lines without a blank one."""

    index: int
    start: int
    end: int
    paragraph: int


@dataclass(frozen=True)
class Prose:
    """``shadow`` is as long as plain: lower case, with idle punctuation masked."""

    plain: str
    shadow: str
    sentences: list[Sentence]


def read_prose(plain: str, reading: Reading, tables_at: list[tuple[int, int]]) -> Prose:
    """Split into sentences; the stretches of ``tables_at`` hold tables and belong to no sentence."""
    shadow = _masked(plain, reading)
    pieces, folded = _stretches(plain, shadow, tables_at)
    sentences: list[Sentence] = []
    for start, end, paragraph in pieces:
        for left, right in _split(plain, folded, start, end):
            if right > left:
                sentences.append(Sentence(len(sentences), left, right, paragraph))
    return Prose(plain, folded, sentences)


def _masked(plain: str, reading: Reading) -> str:
    lower = plain.lower()
    if len(lower) != len(plain):
        lower = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in plain)
    signs = list(lower)
    taken = [(one.start, one.end) for one in reading.skipped] + [(one.start, one.end) for one in reading.days]
    for start, end in taken:
        for place in range(start, end):
            if signs[place] in ",.;:()-–":
                signs[place] = MASK
    for pattern, words in ((_agencies(), plain), (_TIMING, lower), (_PAIRS, lower)):
        for match in pattern.finditer(words):
            for place in range(match.start(), match.end()):
                if signs[place] == ",":
                    signs[place] = MASK
    return "".join(signs)


def _agencies() -> re.Pattern[str]:
    nouns = "|".join(sorted(tables()["agency_commas"]["nouns"], key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?i:{nouns})(?:,\s(?:{nouns})(?!\w))+")


def _stretches(
    plain: str, shadow: str, tables_at: list[tuple[int, int]]
) -> tuple[list[tuple[int, int, int]], str]:
    """Runs of text that may hold several sentences: single lines, or a line with its bullets."""
    signs = list(shadow)
    runs: list[list[int]] = []
    paragraph, previous_open, depth = 0, False, 0
    for start, end in _lines(shadow):
        line = shadow[start:end].strip()
        if any(start < right and left < end for left, right in tables_at):
            previous_open, depth = False, 0
            continue
        if not line:
            paragraph += 1
            previous_open = (
                previous_open and depth == 0 and bool(runs) and shadow[: runs[-1][1]].endswith(":")
            )
            continue
        bullet = BULLET.match(shadow[start:end])
        if _soft(plain, runs, start, bullet):
            signs[start - 1] = " "
            runs[-1][1] = start + len(shadow[start:end].rstrip())
            previous_open = line[-1] in ":;"
            continue
        joins = bool(runs) and previous_open and (bullet is not None or shadow[runs[-1][1] - 1] == ";")
        if joins:
            depth = _join(signs, runs[-1], start, bullet, depth)
            runs[-1][1] = start + len(shadow[start:end].rstrip())
        else:
            depth = 0
            runs.append([start, start + len(shadow[start:end].rstrip()), paragraph])
        previous_open = line[-1] in ":;" or (joins and bullet is not None)
        if joins and bullet is not None and line[-1] == ".":
            previous_open = True
    return [(run[0], run[1], run[2]) for run in runs], "".join(signs)


def _soft(plain: str, runs: list[list[int]], start: int, bullet: re.Match[str] | None) -> bool:
    """A line that only goes on where the one above had no more room."""
    if bullet is not None or not runs or plain[runs[-1][1] : start].strip(" ") != "\n":
        return False
    above = plain[plain.rfind("\n", 0, runs[-1][1]) + 1 : runs[-1][1]]
    if len(above) < 45 or above[-1] in ".:;!?…":
        return False
    first = plain[start : start + 200].lstrip(" \t")[:1]
    return first.isdigit() or first.islower()


def _join(signs: list[str], run: list[int], start: int, bullet: re.Match[str] | None, depth: int) -> int:
    """Turn the line break before a bullet into punctuation; a deeper bullet opens a bracket."""
    plus = bullet is not None and bullet.group(1) == "+"
    gap = start - 1
    if depth == 0 and plus:
        depth = -1
    if depth == 1 and plus:
        signs[gap], depth = "(", 2
    elif depth == 2 and bullet is not None and not plus:
        signs[gap], depth = ")", 1
    elif signs[run[1] - 1] != ":":
        signs[gap] = ";"
    if signs[run[1] - 1] == ".":
        signs[run[1] - 1] = ";"
    if bullet is not None:
        for place in range(start + bullet.start(), start + bullet.end()):
            signs[place] = " "
    return depth or 1


def _lines(text: str) -> list[tuple[int, int]]:
    found, start = [], 0
    for line in text.split("\n"):
        found.append((start, start + len(line)))
        start += len(line) + 1
    return found


def _split(plain: str, shadow: str, start: int, end: int) -> list[tuple[int, int]]:
    found, left = [], start
    for match in _STOP.finditer(shadow, start, end):
        rest = plain[match.end() : min(end, match.end() + 6)].lstrip(' "”“()-–+\n')
        if match.group() == "…" and rest[:1].islower():
            continue
        if match.group() == "." and (
            rest[:1].islower() or _SHORT.search(shadow, max(left, match.start() - 8), match.start())
        ):
            continue
        found.append((left, match.end()))
        left = match.end()
    if plain[left:end].strip():
        found.append((left, end))
    return found
