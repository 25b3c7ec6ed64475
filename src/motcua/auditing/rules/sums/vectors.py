"""Items that repeat several counts in one order: ``62 trường, 1.124 lớp; mầm non 21 trường, 298 lớp; …``."""

import re
from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, WRONG, Claim
from motcua.auditing.rules.reading.grammar import cue, phrase
from motcua.auditing.rules.reading.groups import is_change
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.sums.breakdowns import sum_claim

_BREAK = re.compile(r"[;:]")
_ASIDE = phrase("vectors", "aside")
_MOST_ITEMS = 60

Key = tuple[str, str]
Item = dict[Key, Mention]


def check_vectors(mentions: list[list[Mention]]) -> list[Claim]:
    """The columns of a run of items against the item before it, where one column is known to add up."""
    items = _items(mentions)
    claims: list[Claim] = []
    place = 0
    while place < len(items):
        run = _run(items, place)
        found = _columns(items[place], run)
        claims.extend(found)
        place += 1 + (len(run) if found else 0)
    return claims


def _items(mentions: list[list[Mention]]) -> list[Item]:
    """Counts between semicolons, colons and full stops; a count of a kind told again opens another item."""
    items: list[Item] = []
    for sentence in mentions:
        current: Item = {}
        for mention in sentence:
            if _BREAK.search(mention.lead) and current:
                items.append(current)
                current = {}
            if mention.figure.kind != "number" or not mention.counts or _is_aside(mention):
                continue
            key = _key(mention)
            if key in current:
                items.append(current)
                current = {}
            current[key] = mention
        items.append(current)
    return items


def _is_aside(mention: Mention) -> bool:
    return mention.unit is None or is_change(mention) or bool(_ASIDE.search(mention.lead))


def _key(mention: Mention) -> Key:
    told = [
        f"{axis} {mention.joint(axis)}"
        for axis in ("timing", "channel", "origin", "state", "gender")
        if mention.joint(axis)
    ]
    return mention.unit or "", ", ".join(told)


def _run(items: list[Item], place: int) -> list[Item]:
    """The items after this one that count at least two of its kinds, in its order, and no more."""
    head = list(items[place])
    run: list[Item] = []
    if len(head) < 2:
        return run
    for item in items[place + 1 : place + 1 + _MOST_ITEMS]:
        shared = [key for key in head if key in item]
        if len(shared) < 2 or list(item) != shared:
            break
        if any(item[key].value > items[place][key].value for key in shared) and len(run) < 2:
            break
        run.append(item)
    return run


def _columns(head: Item, run: list[Item]) -> list[Claim]:
    if len(run) < 2:
        return []
    claims = []
    for key, total in head.items():
        cells = [item[key] for item in run if key in item]
        if len(cells) < len(run) or total.about or any(cell.about for cell in cells):
            continue
        computed = sum((cell.value for cell in cells), Decimal(0))
        verdict = CONSISTENT if computed == total.value else WRONG
        claims.append(sum_claim("rollup", verdict, total, total.value, cells, computed))
    exact = any(claim.verdict == CONSISTENT for claim in claims)
    last = max(run[-1].values(), key=lambda mention: mention.end)
    return claims if exact and not cue("open").search(last.tail[:40]) else []
