"""A stated count against what is told one by one: ``ba tồn tại: một là …; hai là …; ba là …``."""

import re
from decimal import Decimal

from motcua.auditing.rules.claims import CONSISTENT, WRONG, Claim
from motcua.auditing.rules.grammar import phrase, tables
from motcua.auditing.rules.prose import Prose

_ORDINALS = {"thứ": phrase("ordinals", "ranked"), "là": phrase("ordinals", "counted")}
_COUNT = phrase("ordinals", "count")
_REACH = 400
_MOST = 10


def check_ordinals(prose: Prose) -> list[Claim]:
    """One claim for every run of ordinals from the first, with a count of nouns shortly before it."""
    claims: list[Claim] = []
    for pattern in _ORDINALS.values():
        runs: list[list[re.Match[str]]] = []
        for match in pattern.finditer(prose.shadow):
            place = _place(match)
            if place == 1:
                runs.append([match])
            elif runs and place == len(runs[-1]) + 1:
                runs[-1].append(match)
        claims.extend(claim for run in runs if (claim := _check(prose, run)) is not None)
    return claims


def _place(match: re.Match[str]) -> int:
    words = {"nhất": 1, "một": 1, "nhì": 2, "tư": 4} | tables()["number_words"]
    return int(words.get(match.group("place"), 0))


def _check(prose: Prose, run: list[re.Match[str]]) -> Claim | None:
    if not 2 <= len(run) <= _MOST:
        return None
    first = run[0].start()
    stretch = prose.shadow[max(0, first - _REACH) : first]
    begin = stretch.rfind("\n") + 1
    found = list(_COUNT.finditer(stretch[begin:]))
    if not found:
        return None
    count = found[-1]
    written = count.group("count")
    words = tables()["number_words"]
    value = int(written) if written.isdecimal() else int(words[written])
    offset = max(0, first - _REACH) + begin
    names = [prose.plain[match.end() : match.end() + 40].strip(" ,:") for match in run]
    facts = {"count": value, "names": names, "noun": count.group("noun")}
    spans = [(offset + count.start(), offset + count.end()), (first, run[0].end())]
    verdict = CONSISTENT if value == len(run) else WRONG
    return Claim("list_count", verdict, spans, "list", Decimal(value), Decimal(len(run)), facts)
