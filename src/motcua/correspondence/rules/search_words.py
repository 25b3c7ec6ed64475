"""The words a document is found by: those it says, its own number and the numbers it cites."""

import re
from collections.abc import Iterable

from motcua.correspondence.rules.citations import citations
from motcua.correspondence.rules.numbers import SHAPE, number_of, plain_number
from motcua.dossiers.rules.search_words import MOST_ASKED, words_in
from motcua.kernel.vietnamese import fold

MOST_WORDS, LONGEST = 20_000, 40
"""Words kept of one document; more than a long report has, and a bound for what a bad picture reads as."""
_BETWEEN = re.compile(r"[^a-z0-9]+")


def document_words(*texts: str) -> list[str]:
    """Each word once, without marks, and a word for each number of a document among them."""
    numbers = [number_word(one.number) for text in texts for one in citations(text)]
    words = (word for word in words_in(*texts) if len(word) <= LONGEST)
    return list(dict.fromkeys([*numbers, *words]))[:MOST_WORDS]


def asked_for(search: str) -> list[str]:
    """The words of a search. ``203/kh-syt`` is a number and finds what bears or cites it, ``203/KH`` too."""
    numbers: list[str] = []

    def one(found: re.Match[str]) -> str:
        parts = number_of(found)
        if not parts.kind and parts.text.find("/") < 0:
            return found[0]
        numbers.append(number_word(parts.text))
        return " "

    rest = SHAPE.sub(one, search.upper())
    return [*words_in(rest)[:MOST_ASKED], *numbers[:MOST_ASKED]]


def number_word(number: str) -> str:
    """The one word that stands for a document's number."""
    return f"zzso{_BETWEEN.sub('', fold(plain_number(number)))}"


def marks(agency_id: int, direction: str, year: int) -> list[str]:
    """What every search is narrowed by, as words of the document."""
    return [agency_mark(agency_id), f"zz{direction}", f"zznam{year}"]


def agency_mark(agency_id: int) -> str:
    """The word that all documents of the agency have."""
    return f"zzcq{agency_id}"


def wanted_marks(agency_id: int, direction: str, year: int | None) -> Iterable[str]:
    """The words that narrow a search to one register, one direction, one year."""
    yield agency_mark(agency_id)
    if direction:
        yield f"zz{direction}"
    if year:
        yield f"zznam{year}"
