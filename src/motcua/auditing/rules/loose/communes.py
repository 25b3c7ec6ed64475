"""Administrative units by kind: ``còn 16 đơn vị hành chính cấp xã, gồm 17 xã và 2 thị trấn``.

A commune is a xã, a phường, a thị trấn or a đặc khu and nothing else (Law on the organisation of local
government): a list of two kinds and more is the whole, whatever word ties it.
"""

import re
from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, UNKNOWN, WRONG, Claim, Judged, place_of
from motcua.auditing.rules.reading.grammar import cue
from motcua.auditing.rules.reading.groups import is_rest
from motcua.auditing.rules.reading.mentions import Mention
from motcua.auditing.rules.sums.breakdowns import sum_claim

_KIND = re.compile(r"\s*(xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố)\b(?! hội)")
_HEAD = re.compile(r"\s*(?:đvhc|đơn vị(?: hành chính)?|(?:đơn vị )?cấp (?:xã|huyện)|xã, phường)\b")
_TIE = re.compile(r"[^.;()\d]{0,40}(?:\(|\b(?:gồm|bao gồm|với|trong đó|trong đó có|là)\b|:)[^.;()\d]{0,12}")
_NEXT = re.compile(r"[^.;()\d]{0,12}(?:,|\bvà\b)(?: có)?\s*(?:và )?")
_ON = re.compile(r"(?!.*\btrong đó\b)[^.()\d]{0,40}[;,](?: và)?\s*")
_CLOSE_MISS = Decimal(2)


def check_communes(mentions: list[list[Mention]], known: list[Claim]) -> list[Claim]:
    """One claim for every number of units that its kinds follow."""
    found = [
        (head, row)
        for sentence in mentions
        for place, head in enumerate(sentence)
        if _is_head(head) and len(row := _row(sentence[place + 1 :])) > 1
    ]
    if not found:
        return []
    sums = [claim for claim in known if claim.kind == "sum_parts"]
    judged = Judged(claim for claim in sums if claim.verdict == CONSISTENT)
    wrong = Judged(claim for claim in sums if claim.verdict == WRONG)
    claims = []
    for head, row in found:
        claim = None if judged.together(map(place_of, [head, *row])) else _check(head, row)
        if claim is None or claim.verdict == WRONG and wrong.together(claim.spans):
            continue
        claims.append(claim)
        if claim.verdict == CONSISTENT:
            _doubt_others(claim, known)
    return claims


def _doubt_others(right: Claim, known: list[Claim]) -> None:
    """A shorter list of the same whole was no whole list."""
    for claim in known:
        if claim.kind == "sum_parts" and claim.verdict == WRONG and claim.spans[0] == right.spans[0]:
            claim.verdict = UNKNOWN


def _is_head(mention: Mention) -> bool:
    plain = mention.figure.kind == "number" and not mention.about
    return plain and _HEAD.match(mention.after) is not None and mention.value > 1


def _kind(mention: Mention) -> str:
    match = _KIND.match(mention.after)
    plain = mention.figure.kind == "number" and not mention.about
    return match.group(1) if match is not None and plain else ""


def _row(following: list[Mention]) -> list[Mention]:
    """The kinds behind; a second round of them, of another place, goes on behind a semicolon."""
    if not following or not _kind(following[0]) or not _TIE.fullmatch(following[0].lead):
        return []
    row = [following[0]]
    for mention in following[1:]:
        kinds = [_kind(one) for one in row]
        again = _kind(mention) in kinds and _ON.fullmatch(mention.lead)
        if not _kind(mention) or not (again or _NEXT.fullmatch(_named(mention.lead, row[-1]))):
            break
        row.append(mention)
    return row


def _named(lead: str, before: Mention) -> str:
    """The words between two figures, without the kind that the first counts."""
    return lead.removeprefix(" ").removeprefix(_kind(before))


def _check(head: Mention, row: list[Mention]) -> Claim | None:
    computed = sum((one.value for one in row), Decimal(0))
    if computed == head.value:
        return sum_claim("sum_parts", CONSISTENT, head, head.value, row, computed)
    kinds = [_kind(one) for one in row]
    prefix = [sum((one.value for one in row[:count]), Decimal(0)) for count in range(2, len(row))]
    open_list = cue("open").search(row[-1].tail[:40]) or is_rest(row[-1])
    if (
        head.value in prefix
        or open_list
        or computed > _CLOSE_MISS * head.value
        or head.value > _CLOSE_MISS * computed
    ):
        return None
    if len(set(kinds)) < len(kinds) and computed < head.value:
        return None
    return sum_claim("sum_parts", WRONG, head, head.value, row, computed)
