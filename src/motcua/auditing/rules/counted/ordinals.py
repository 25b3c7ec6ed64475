"""A stated count against what is told one by one: ``ba tồn tại: một là …; hai là …; ba là …``."""

import re
from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, WRONG, Claim
from motcua.auditing.rules.reading.grammar import phrase, tables
from motcua.auditing.rules.reading.prose import Prose

_ORDINALS = {"thứ": phrase("ordinals", "ranked"), "là": phrase("ordinals", "counted")}
_COUNT = phrase("ordinals", "count")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_MARK = re.compile(r"\((?P<mark>i{1,3}|iv|vi{0,3}|ix|x|I{1,3}|IV|VI{0,3}|IX|X|\d{1,2})\)(?=\s*[^\W\d_])")
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
    return claims + [claim for run in _marked(prose) if (claim := _check(prose, run, close=True)) is not None]


def _marked(prose: Prose) -> list[list[re.Match[str]]]:
    """Runs of ``(i) …; (ii) …`` or ``(1) …; (2) …`` that a colon opens."""
    runs: list[list[re.Match[str]]] = []
    for match in _MARK.finditer(prose.plain):
        written = match.group("mark")
        place = int(written) if written.isdecimal() else _ROMAN.index(written.lower()) + 1
        if place == 1:
            opened = prose.plain[max(0, match.start() - 3) : match.start()].rstrip().endswith(":")
            runs.append([match] if opened else [])
        elif runs and runs[-1] and place == len(runs[-1]) + 1 and written.isdecimal() == _is_number(runs[-1]):
            runs[-1].append(match)
        else:
            runs.append([])
    return [run for run in runs if run]


def _is_number(run: list[re.Match[str]]) -> bool:
    return run[0].group("mark").isdecimal()


def _place(match: re.Match[str]) -> int:
    words = {"nhất": 1, "một": 1, "nhì": 2, "tư": 4} | tables()["number_words"]
    return int(words.get(match.group("place"), 0))


def _check(prose: Prose, run: list[re.Match[str]], close: bool = False) -> Claim | None:
    if not 2 <= len(run) <= _MOST:
        return None
    first = run[0].start()
    stretch = prose.shadow[max(0, first - _REACH) : first]
    begin = stretch.rfind("\n") + 1
    found = list(_COUNT.finditer(stretch[begin:]))
    if not found or close and re.search(r"[;:.\d]", stretch[begin + found[-1].end() :].rstrip(" :")):
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
