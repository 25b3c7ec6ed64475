"""Names grouped by what they belong to: ``7 xã gồm Trung Nghĩa (Hưng Yên); Yên Hòa, Đồng Than (Yên Mỹ)``."""

import re

from motcua.auditing.rules.counted.counts import Count, named_claim
from motcua.auditing.rules.judging.claims import Claim
from motcua.auditing.rules.judging.keys import counted_amiss
from motcua.auditing.rules.reading.grammar import CAPITAL
from motcua.auditing.rules.reading.prose import Prose

_INTRO = re.compile(rf"[^,;:().\d]{{0,50}}(?:\s(?:gồm|bao gồm|là)(?: các xã)?:?|:)\s+(?={CAPITAL})")
_STOP = re.compile(r"[.](?=\s+[^\W\d_]|\s*$)|\n")
_SHORT = re.compile(r"(?:TP|TX|TT|H|P|Q|X)[.]")
_GROUP = re.compile(rf"(?:và )?(?P<names>{CAPITAL}[^;:()\d]{{1,120}}?) \((?P<of>{CAPITAL}[^()\d]{{1,40}})\)")
_BETWEEN = re.compile(r"\s*[;,]\s*(?:và )?|\s+và\s+")
_LEAST = 2


def bracketed_names(prose: Prose, count: Count) -> Claim | None:
    """One claim where every group of names ends with its district in brackets."""
    rest = prose.plain[count.end : count.sentence.end]
    intro = _INTRO.match(rest)
    if intro is None:
        return None
    flat = _SHORT.sub(lambda match: match.group()[:-1] + "·", rest)
    stop = _STOP.search(flat, intro.end())
    end = stop.start() if stop else len(rest)
    names, place, groups = list[str](), intro.end(), 0
    while place < end:
        group = _GROUP.match(rest, place, end)
        if group is None:
            return None
        names.extend(name.strip() for name in re.split(r",\s|\svà\s", group.group("names")) if name.strip())
        groups += 1
        between = _BETWEEN.match(rest, group.end(), end)
        if between is None and group.end() < end:
            return None
        place = between.end() if between else end
    if groups < _LEAST or not all(name[0].isupper() for name in names):
        return None
    if not counted_amiss(count.value, len(names)):
        return None
    return named_claim(count, names, count.end + intro.end(), count.end + end)
