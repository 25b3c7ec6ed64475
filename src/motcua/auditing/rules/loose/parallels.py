"""Items that tell the counts of a whole again: ``312 lượt, 503 người; tỉnh 64 lượt, 112 người; …``.

Where one of the counts of the items makes its total, the others must make theirs. The whole may stand two
sentences before, with other lists between, and a count may be named more fully the second time.
"""

import re
from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, UNKNOWN, WRONG, Claim, Judged
from motcua.auditing.rules.reading.grammar import cue
from motcua.auditing.rules.reading.groups import is_change, is_compared
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.sums.breakdowns import sum_claim

_REACH, _LEAST = 2, Decimal(10)
_WIDEST, _LONGEST = 4, 40
_GENERIC = {"đơn vị", "cơ sở"}


def check_parallels(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for each column that misses its total beside a column that makes its own."""
    judged = Judged(
        claim for claim in known if claim.kind in {"sum_parts", "rollup"} and claim.verdict != UNKNOWN
    )
    claims: list[Claim] = []
    for index, sentence in enumerate(mentions):
        row = _outside(sentence)
        for place in range(len(row)):
            items = _items(row[place:])
            if not items:
                continue
            above = [one for some in mentions[max(0, index - _REACH) : index] for one in _outside(some)]
            above = [one for one in above if one.sentence.paragraph == row[place].sentence.paragraph]
            found = _columns([*above, *row[:place]], items)
            if found:
                claims.extend(claim for claim in found if not judged.together(claim.spans[1:]))
                break
    return claims


def _outside(sentence: list[Mention]) -> list[Mention]:
    """The plain counts of a sentence that stand in no bracket."""
    found, depth = [], 0
    for mention in sentence:
        for sign in mention.lead:
            depth += 1 if sign == "(" else -1 if sign == ")" and depth else 0
        plain = mention.figure.kind == "number" and mention.counts and mention.unit is not None
        if plain and not depth and not is_change(mention) and not is_compared(mention):
            found.append(mention)
    return found


def _items(row: list[Mention]) -> list[list[Mention]]:
    """The longest run of like items that begins the row: two units and more in one order, again and again."""
    row = row[:_LONGEST]
    units = [mention.unit for mention in row]
    for width in range(2, _WIDEST + 1):
        times = 1
        while units[times * width : (times + 1) * width] == units[:width]:
            times += 1
        items = [row[place : place + width] for place in range(0, times * width, width)]
        if (
            times > 1
            and len({mention.noun for mention in row[:width]}) > 1
            and all(_is_tight(item) for item in items)
        ):
            return items
    return []


def _is_tight(item: list[Mention]) -> bool:
    """No semicolon and no full stop within one item, nothing said to be among another."""
    leads = [mention.lead for mention in item[1:]]
    return not any(re.search(r";|[.]\s", lead) or cue("inside").search(lead) for lead in leads)


def _columns(above: list[Mention], items: list[list[Mention]]) -> list[Claim]:
    columns = [list(cells) for cells in zip(*items, strict=True)]
    plain = [cells for cells in columns if not any(cell.about for cell in cells)]
    for exact in plain:
        made = _total(exact)
        whole = next((one for one in reversed(above) if one.value == made and _is_of(one, exact)), None)
        if whole is None or made < _LEAST:
            continue
        beside = [one for one in above if one.sentence is whole.sentence and one is not whole]
        others = [cells for cells in plain if cells is not exact]
        return [claim for cells in others if (claim := _claim(cells, exact, whole, beside)) is not None]
    return []


def _claim(cells: list[Mention], exact: list[Mention], whole: Mention, beside: list[Mention]) -> Claim | None:
    """The total of the other column stands on the same side of its neighbour as its cells do."""
    ahead = cells[0].start < exact[0].start
    most = max(cell.value for cell in cells)
    heads = [one for one in beside if (one.start < whole.start) == ahead and _is_of(one, cells)]
    heads = [one for one in heads if one.value > most and not one.about]
    head = (heads[-1] if ahead else heads[0]) if heads else None
    if head is None:
        return None
    verdict = CONSISTENT if head.value == _total(cells) else WRONG
    return sum_claim("rollup", verdict, head, head.value, cells, _total(cells), loose=True)


def _total(cells: list[Mention]) -> Decimal:
    return sum((cell.value for cell in cells), Decimal(0))


def _is_of(whole: Mention, cells: list[Mention]) -> bool:
    """The noun of the cells, or the cells name it more fully, or it names them: ``64 lượt địa phương``."""
    nouns = {cell.noun for cell in cells} - _GENERIC or {cells[0].noun}
    told = f" {whole.noun} {whole.after[:40]} ".replace("·", " ")
    return all(f" {noun} " in told or f" {whole.noun} " in f" {noun} " for noun in nouns)
