"""Rows of a table told again in the prose around it: ``xã thấp nhất là Tân Quới, còn thiếu 62 người``."""

import re
from itertools import combinations

from motcua.auditing.rules.changes.change_signs import sign_of
from motcua.auditing.rules.judging.claims import CONSISTENT, UNKNOWN, WRONG, Claim, place_of
from motcua.auditing.rules.judging.keys import looks_mistyped, shuffled
from motcua.auditing.rules.reading.grammar import phrase
from motcua.auditing.rules.reading.grids import Grid, Number
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.prose import Prose

_ALL = phrase("retold", "all")
_LACK = phrase("retold", "lack")
_KIND = phrase("retold", "kind")
_MOST_ROWS = 80
_REACH = 3_000
"""Prose further from a table than so many characters does not tell of it."""


def check_retold(
    prose: Prose, mentions: list[list[Mention]], grids: list[Grid], known: list[Claim]
) -> list[Claim]:
    """One claim for every figure of the prose whose clause names a row."""
    kinds = {"restated_value", "difference"}
    told = {claim.spans[0] for claim in known if claim.kind in kinds and claim.verdict != UNKNOWN}
    claims = []
    for grid in grids[:20]:
        names = _names(grid) if len(grid.labels) <= _MOST_ROWS else {}
        for sentence in mentions:
            if not sentence or not -_REACH < sentence[0].start - grid.end < _REACH:
                continue
            for mention in sentence:
                row = _row_of(prose, mention, names, grid)
                claim = _check(mention, row) if row and place_of(mention) not in told else None
                claims.extend([claim] if claim is not None else [])
    return claims


def _names(grid: Grid) -> dict[str, int]:
    """Labels in lower case without the kind of place, ``xã Tân Quới`` and ``Tân Quới``, to their rows."""
    names: dict[str, int] = {}
    for place, label in enumerate(grid.labels):
        if place == grid.total:
            continue
        bare = _KIND.sub("", label.lower()).strip()
        short = " ".join(bare.split()[1:]) if len(bare.split()) > 2 else bare
        for name in dict.fromkeys((bare, short)):
            if len(name) > 2:
                names[name] = -1 if name in names else place
    return names


def _row_of(prose: Prose, mention: Mention, names: dict[str, int], grid: Grid) -> list[Number]:
    """The cells of the row that is named last before the figure, in its sentence."""
    words = prose.shadow[mention.sentence.start : mention.start]
    behind = [place for name, place in names.items() if place >= 0 and mention.after.strip().startswith(name)]
    if len(behind) == 1 and not any(name in words for name in names):
        return _cells_of(grid, behind[0])
    at = [(place, words.rfind(name)) for name, place in names.items() if place >= 0]
    whole = max((match.start() for match in _ALL.finditer(words)), default=-1)
    place, last = max(at, key=lambda pair: pair[1], default=(-1, -1))
    if grid.total is not None and whole > last:
        place, last = grid.total, whole
    if last < 0 or re.search(r"[;]", words[last:]):
        return []
    return _cells_of(grid, place)


def _cells_of(grid: Grid, row: int) -> list[Number]:
    cells = [column.cells[row] for column in grid.columns if column.adds]
    return [cell for cell in cells if cell is not None]


def _check(mention: Mention, row: list[Number]) -> Claim | None:
    if mention.figure.kind != "number" or mention.about:
        return None
    if _LACK.search(mention.before) or sign_of(mention):
        return _gap(mention, row)
    same = next((cell for cell in row if cell.value == mention.value), None)
    slips = [
        cell
        for cell in row
        if mention.value >= 100
        and (looks_mistyped(cell.value, mention.value) or shuffled(cell.value, mention.value))
    ]
    cell = same or (slips[0] if len(slips) == 1 else None)
    if cell is None or not mention.counts:
        return None
    verdict = CONSISTENT if cell is same else WRONG
    facts = {"first": cell.value, "again": mention.value, "noun": mention.noun}
    spans = [place_of(mention), (cell.start, cell.end)]
    return Claim("restated_value", verdict, spans, "restated", mention.value, cell.value, facts)


def _gap(mention: Mention, row: list[Number]) -> Claim | None:
    """The gap of two cells of the row; told wrong only where the row has just two."""
    pairs = list(combinations(row, 2))
    same = next((pair for pair in pairs if abs(pair[0].value - pair[1].value) == mention.value), None)
    pair = same or (pairs[0] if len(pairs) == 1 else None)
    if pair is None:
        return None
    one, two = pair
    gap = abs(one.value - two.value)
    if not same and not gap / 2 <= mention.value <= gap * 2:
        return None
    sign = sign_of(mention) or 0
    facts: dict[str, object] = {"later": two.value, "earlier": one.value, "reading": "gap", "sign": sign}
    facts |= {"rank": False, "unit": mention.noun, "both": False}
    spans = [place_of(mention), (two.start, two.end), (one.start, one.end)]
    verdict = CONSISTENT if same else WRONG
    return Claim("difference", verdict, spans, "gap", mention.value, gap, facts)
