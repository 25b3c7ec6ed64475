"""Changes of the text whose ends stand in a table of years: ``giảm 3,83 giường so với năm 2020``."""

import re
from collections.abc import Iterator
from decimal import Decimal

from motcua.auditing.rules.changes.change_signs import sign_of
from motcua.auditing.rules.changes.dated import measured_from, times_in
from motcua.auditing.rules.judging.claims import CONSISTENT, WRONG, Claim, judged_figures, place_of
from motcua.auditing.rules.judging.keys import slipped_change
from motcua.auditing.rules.reading.grammar import tables
from motcua.auditing.rules.reading.grids import Column, Grid, Number
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.prose import Prose

_WORD = re.compile(r"[^\W\d_]+")
_IDLE = frozenset(tables()["idle"]["words"].split())
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_CLAUSE = re.compile(r"[,;:]")
_FAR = 3_000

Ends = tuple[Number, Number]


def check_grid_ends(
    prose: Prose, mentions: list[list[Mention]], grids: list[Grid], known: list[Claim]
) -> list[Claim]:
    """One claim for every change whose time heads a column and whose row its words or its level show."""
    told = judged_figures(known, "difference")
    claims = []
    for sentence in mentions if grids else []:
        for place, stated in enumerate(sentence):
            if place_of(stated) in told or not sign_of(stated) or stated.about:
                continue
            since = measured_from(prose, stated)
            near = [
                grid
                for grid in grids
                if min(abs(stated.start - grid.end), abs(grid.start - stated.end)) < _FAR
            ]
            found = [ends for grid in near for ends in _ends(prose, grid, stated, sentence[:place], since)]
            claims.extend(_judged(stated, found) if since and found else [])
    return claims


def _ends(prose: Prose, grid: Grid, stated: Mention, before: list[Mention], since: str) -> Iterator[Ends]:
    """Later and earlier cell of every row that the change may be of."""
    headings = {column.heading: _YEAR.findall(column.heading) for column in grid.columns}
    dated = [column for column in grid.columns if len(headings[column.heading]) == 1]
    earlier = [column for column in dated if headings[column.heading] == [since]]
    others = [column for column in dated if headings[column.heading] > [since]]
    if len(earlier) != 1 or not others:
        return
    times = {time for _, _, time in times_in(prose, stated.sentence.start, stated.sentence.end)}
    named = [column for column in others if headings[column.heading][0] in times] or others[-1:]
    clause = _CLAUSE.split(prose.shadow[stated.sentence.start : stated.start])[-1]
    words = set(_WORD.findall(clause))
    for place, label in enumerate(grid.labels):
        wanted = set(_WORD.findall(label.lower())) - _IDLE
        level = _told(before, others, place)
        later = level or (named[-1].cells[place] if wanted and wanted <= words else None)
        then = earlier[0].cells[place]
        if later is not None and then is not None:
            yield later, then


def _told(before: list[Mention], others: list[Column], place: int) -> Number | None:
    """The cell of the row that the sentence tells right before its change."""
    last = next((one for one in reversed(before) if sign_of(one) is None), None)
    cells = [column.cells[place] for column in others]
    return next((cell for cell in cells if cell and last is not None and cell.value == last.value), None)


def _judged(stated: Mention, found: list[Ends]) -> list[Claim]:
    right = next((ends for ends in found if _gap(stated, *ends) == stated.value), None)
    slips = [ends for ends in found if is_slip_of_gap(stated, *ends, sign_of(stated) or 1)]
    ends = right or (slips[0] if len(slips) == 1 == len(found) else None)
    if ends is None:
        return []
    return [gap_claim(stated, *ends, sign_of(stated) or 1)]


def gap_claim(stated: Mention, later: Number, earlier: Number, sign: int) -> Claim:
    """The claim on a gap between two cells of a table, right or wrong."""
    gap = later.value - earlier.value
    facts = {"later": later.value, "earlier": earlier.value, "reading": "gap", "sign": sign, "rank": False}
    facts |= {"unit": stated.noun, "both": False, "tied": True}
    spans = [place_of(stated), (later.start, later.end), (earlier.start, earlier.end)]
    verdict = CONSISTENT if gap == stated.value * sign else WRONG
    return Claim("difference", verdict, spans, "gap", stated.value * sign, gap, facts)


def _gap(stated: Mention, later: Number, earlier: Number) -> Decimal:
    return (later.value - earlier.value) * (sign_of(stated) or 1)


def is_slip_of_gap(stated: Mention, later: Number, earlier: Number, sign: int) -> bool:
    """Whether one slip of the keys, in the gap or in one of the cells, explains that they do not agree."""
    places = max(stated.figure.places, -int(min(later.grain, earlier.grain).as_tuple().exponent), 0)
    return slipped_change(stated.value * sign, later.value, earlier.value, places)
