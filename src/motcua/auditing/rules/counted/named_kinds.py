"""Counts whose members the next sentence names: ``nhắc nhở tám bộ … Các bộ gồm: Công Thương; Xây dựng``."""

import re
from collections.abc import Iterator

from motcua.auditing.rules.counted.counts import Count, named_claim
from motcua.auditing.rules.judging.claims import Claim
from motcua.auditing.rules.reading.grammar import cue, phrase, tables
from motcua.auditing.rules.reading.names import split_names, trustworthy
from motcua.auditing.rules.reading.prose import Prose, Sentence

_OPENS = phrase("named_kinds", "opens")
_REACH, _FAR = 3, 2


def check_named_kinds(prose: Prose) -> list[Claim]:
    """One claim for every such list with one count of its noun in the three sentences before."""
    claims = []
    for index, sentence in enumerate(prose.sentences):
        match = _OPENS.match(prose.shadow, sentence.start, sentence.end)
        if match is None:
            continue
        counts = list(_counts(prose, prose.sentences[max(0, index - _REACH) : index], match.group("noun")))
        names = _names(prose.plain[match.end() : sentence.end])
        open_end = cue("open").search(prose.shadow[match.end() : sentence.end])
        if names is None or open_end or len({count.value for count in counts}) != 1:
            continue
        near = abs(len(names) - counts[-1].value) <= _FAR
        if near:
            claims.append(named_claim(counts[-1], names, match.end(), sentence.end))
    return claims


def _counts(prose: Prose, sentences: list[Sentence], noun: str) -> Iterator[Count]:
    """Small counts of the noun, in figures and in words."""
    words = tables()["number_words"]
    told = re.compile(rf"(?<![\w.,/])(?P<count>\d{{1,2}}|{'|'.join(words)}) {re.escape(noun)}\b")
    for sentence in sentences:
        for match in told.finditer(prose.shadow, sentence.start, sentence.end):
            written = match.group("count")
            value = int(written) if written.isdecimal() else int(words[written])
            yield Count(value, match.start(), match.end(), sentence, noun, match.span(), sentence.end)


def _names(rest: str) -> list[str] | None:
    names = (
        [name.strip(" .\n") for name in rest.split(";")] if ";" in rest else split_names(rest.strip(" .\n"))
    )
    if names is None or len(names) < _REACH or any(re.search(r"\d", name) for name in names):
        return None
    return names if all(name[:1].isupper() for name in names) and trustworthy(names) else None
