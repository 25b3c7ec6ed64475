"""Parts of other nouns than their whole: ``256 quy định, gồm 41 yêu cầu, 132 thủ tục, 83 chế độ``."""

import re
from decimal import Decimal

from motcua.auditing.rules.breakdowns import sum_claim
from motcua.auditing.rules.claims import CONSISTENT, UNKNOWN, WRONG, Claim, looks_slipped
from motcua.auditing.rules.grammar import cue
from motcua.auditing.rules.groups import Group, is_change
from motcua.auditing.rules.mentions import Mention

_APART = {"money", "score", "duration", "times", "place"}
_NEXT = re.compile(r"[^,;:.()]*(?:,|,? và)\s[^,;:.()]*")
_BRACKET = re.compile(r"[^,;:.()]*\(\s*")


def check_mixtures(mentions: list[list[Mention]], groups: list[Group]) -> list[Claim]:
    """One claim for every count whose list, after ``gồm`` or in brackets, no group has taken."""
    tied = {part for group in groups for part in group.parts}
    claims = []
    for sentence in mentions:
        for place, head in enumerate(sentence[:-2]):
            row = _row(head, sentence[place + 1 :])
            if len(row) > 1 and not tied & set(row):
                claim = _check(head, row)
                claims.extend([claim] if claim is not None else [])
    return claims


def _row(head: Mention, following: list[Mention]) -> list[Mention]:
    """The items of the list that opens right behind the head."""
    if not _plain(head, whole=True) or not following:
        return []
    opened = _BRACKET.fullmatch(following[0].lead) is not None
    made = cue("made_of").search(following[0].lead)
    if not opened and (made is None or re.search(r"[;.()]", following[0].lead)):
        return []
    row = following[:1]
    for mention in following[1:]:
        if not _NEXT.fullmatch(mention.lead):
            break
        row.append(mention)
    closed = row[-1].tail.lstrip(" ").find(")")
    ended = closed != -1 if opened else bool(re.search(r"[;.)]", row[-1].tail)) or not row[-1].tail.strip()
    return row if ended and all(_plain(mention) for mention in row) else []


def _plain(mention: Mention, whole: bool = False) -> bool:
    counted = mention.counts and mention.figure.kind == "number" and mention.unit not in _APART
    return counted and mention.noun != "" and (whole or not is_change(mention)) and not mention.about


def _check(head: Mention, row: list[Mention]) -> Claim | None:
    computed = sum((mention.value for mention in row), Decimal(0))
    nouns = [mention.noun for mention in row]
    if max(mention.value for mention in row) >= head.value or len(set(nouns)) < len(nouns):
        return None
    if computed == head.value:
        return sum_claim("sum_parts", CONSISTENT, head, head.value, row, computed)
    near = abs(computed - head.value) * 4 <= head.value and (len(row) > 2 or computed > head.value)
    slip = looks_slipped(head.value, [mention.value for mention in row])
    open_list = cue("open").search(row[-1].tail[:40])
    verdict = WRONG if (near or slip) and not open_list else UNKNOWN
    return sum_claim("sum_parts", verdict, head, head.value, row, computed)
