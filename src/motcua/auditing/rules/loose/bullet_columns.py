"""Lines of one list that each tell a figure of one kind, under the count that they make.

``nợ 31,3 tỷ đồng, gồm:`` above ``- 701 đơn vị … nợ 8,7 tỷ``, ``- 3 doanh nghiệp … nợ 13,8 tỷ``: any column
may be the one that adds up, to a figure of the lines above or below.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from motcua.auditing.rules.changes.change_signs import sign_of
from motcua.auditing.rules.judging.claims import CONSISTENT, ROUNDED, UNKNOWN, WRONG, Claim, Judged, judge_sum
from motcua.auditing.rules.judging.far_off import is_slip_of_sum
from motcua.auditing.rules.reading.grammar import cue
from motcua.auditing.rules.reading.groups import is_compared
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.reading.prose import BULLET, Prose
from motcua.auditing.rules.sums.breakdowns import sum_claim

_INSIDE = cue("inside")
_SUMS = {"sum_parts", "rollup"}
_FEWEST, _MOST, _ABOVE = 3, 40, 2
_LEAST, _SCALED = 20, 1000
_SUMMED = {"number", "fraction"}
_BARE, _TOTAL = "bare", re.compile(r"\b(?:tổng|cộng)\b")
_APART = {"duration", "times", "place", "score"}

Line = list[Mention]


def check_bullet_columns(prose: Prose, mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every such column that no other sum has judged."""
    judged = Judged(claim for claim in known if claim.kind in _SUMS and claim.verdict != UNKNOWN)
    claims = []
    for above, lines in _lists(prose, mentions):
        for column in _columns(lines):
            claim = _check(prose, above, column)
            if claim is not None and not judged.together(claim.spans):
                claims.append(claim)
    return claims


def _lists(prose: Prose, mentions: list[list[Mention]]) -> Iterator[tuple[list[Mention], list[Line]]]:
    """The lines of each list, with the figures of the lines right above and right below it."""
    rows: list[tuple[str, Line]] = []
    for text, figures in _physical(prose, mentions):
        bullet = BULLET.match(text)
        rows.append(((bullet.group(1) or "1") if bullet is not None else "", figures))
    place = 0
    while place < len(rows):
        end = place
        while end < len(rows) and rows[end][0] and rows[end][0] == rows[place][0]:
            end += 1
        lines = [figures for _, figures in rows[place:end]]
        if len(lines) >= _FEWEST:
            beside = rows[max(0, place - _ABOVE) : place] + rows[end : end + 1]
            yield [one for mark, row in beside if mark != rows[place][0] for one in row], lines
        place = max(end, place + 1)


def _physical(prose: Prose, mentions: list[list[Mention]]) -> Iterator[tuple[str, Line]]:
    """Every line that is not empty, with its figures."""
    flat, place, start = [one for row in mentions for one in row], 0, 0
    for text in prose.plain.split("\n"):
        end = start + len(text)
        figures: Line = []
        while place < len(flat) and flat[place].start < end:
            figures.append(flat[place])
            place += 1
        if text.strip():
            yield text, figures
        start = end + 1


def _columns(lines: list[Line]) -> Iterator[list[Mention]]:
    """Figures of one unit and sign, one of every line."""
    if not _FEWEST <= len(lines) <= _MOST or not all(lines):
        return
    for key in {_key(one) for one in lines[0]}:
        found = [[one for one in line if _key(one) == key] for line in lines]
        bare = key[0] == _BARE and any(len(line) > 1 for line in lines)
        if key[0] is not None and not bare and all(len(some) == 1 for some in found):
            column = [some[0] for some in found]
            if all(_is_plain(one) for one in column):
                yield column


def _key(one: Mention) -> tuple[str | None, int | None, bool]:
    """What it counts, of what sign, and whether it is of those told before it in its line."""
    unit = one.unit or ("money" if one.figure.grain >= _SCALED else _BARE)
    return unit if one.figure.kind in _SUMMED else None, sign_of(one), _INSIDE.search(one.lead) is not None


def _is_of(one: Mention, key: tuple[str | None, int | None, bool]) -> bool:
    """Of one unit and sign; bare figures behind labels add up to what says that it is a total."""
    if key[0] == _BARE:
        return one.counts and sign_of(one) is None and _TOTAL.search(one.before) is not None
    return _key(one)[:2] == key[:2]


def _is_plain(one: Mention) -> bool:
    told = sign_of(one) is not None or not is_compared(one)
    return told and not one.about and one.unit not in _APART and one.figure.kind in _SUMMED


def _check(prose: Prose, above: list[Mention], column: list[Mention]) -> Claim | None:
    values = [one.value for one in column]
    computed = sum(values, Decimal(0))
    key = _key(column[0])
    heads = [one for one in above if _is_of(one, key) and _is_plain(one) and one.value >= max(values)]
    for one in reversed(heads):
        verdict = judge_sum(one, one.value, column, computed)
        if verdict in {CONSISTENT, ROUNDED}:
            return sum_claim("rollup", verdict, one, one.value, column, computed)
    slipped = [one for one in heads if one.value >= _LEAST and is_slip_of_sum(one.value, values)]
    nearest = [one for one in heads if one.start < column[0].start][-1:]
    head = slipped[0] if len(slipped) == 1 and (len(heads) <= _ABOVE or slipped == nearest) else None
    if head is None or judge_sum(head, head.value, column, computed) != WRONG:
        return None
    stretch = prose.shadow[head.end : column[0].start] + column[-1].tail[:40]
    if cue("open").search(stretch) or cue("rest").search(stretch):
        return None
    return sum_claim("rollup", WRONG, head, head.value, column, computed, loose=True)
