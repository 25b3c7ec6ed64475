"""Counts of places against those named behind: ``3 huyện Dầu Tiếng, Bàu Bàng và Phú Giáo đạt 100%``.

Names of places have a capital at every word, so the list ends where a word in lower case begins.
"""

import re

from motcua.auditing.rules.counted.counts import Count, named_claim
from motcua.auditing.rules.judging.claims import Claim
from motcua.auditing.rules.judging.keys import counted_amiss
from motcua.auditing.rules.reading.grammar import CAPITAL, phrase
from motcua.auditing.rules.reading.prose import Prose

_WORD = rf"{CAPITAL}[\w'’]*"
PLACE = rf"(?:T[PXT]\.? ?)?{_WORD}(?:(?: | ?[-–] ?){_WORD})*(?: \([^()]*\))?"
_LIST = re.compile(rf"(?P<names>{PLACE}(?:, {PLACE})*(?:,? (?:và|cùng|cùng với|với) {PLACE})?)")
_JOIN = re.compile(r", |,? (?:và|cùng với|cùng|với) ")
_NOUN = phrase("places", "noun")
_AFTER = phrase("places", "after")
_NO_PLACE = phrase("places", "no_place")


def named_places(prose: Prose, count: Count) -> Claim | None:
    """The count against the places named directly behind its noun, or behind ``gồm`` and ``là``."""
    noun = _NOUN.match(prose.shadow, count.end)
    match = _LIST.match(prose.plain, noun.end(), count.sentence.end) if noun else None
    if noun is None or match is None or not _AFTER.match(prose.shadow, match.end()):
        return None
    bare = re.sub(r" \([^()]*\)", "", match.group("names"))
    names = _JOIN.split(bare)
    if len(names) < 2 or any(_NO_PLACE.match(name) for name in names):
        return None
    return (
        named_claim(count, names, match.start(), match.end())
        if counted_amiss(count.value, len(names))
        else None
    )
