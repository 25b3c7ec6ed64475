"""A number of years against the two that bound them: ``3 năm từ 2016 đến 2018``, ``5 năm (2021-2025)``."""

from decimal import Decimal

from motcua.auditing.rules.judging.claims import CONSISTENT, WRONG, Claim
from motcua.auditing.rules.reading.grammar import phrase, tables
from motcua.auditing.rules.reading.prose import Prose

_SPAN = phrase("year_spans", "span")


def check_year_spans(prose: Prose) -> list[Claim]:
    """Both ways of counting hold: from 2016 to 2018 are three years, and two years later it is 2018."""
    claims, words = [], tables()["number_words"]
    for match in _SPAN.finditer(prose.shadow):
        written = match.group("count")
        value = int(written) if written.isdecimal() else int(words[written])
        first, last = int(match.group("first")), int(match.group("last"))
        years = last - first + 1
        if years < 2:
            continue
        verdict = CONSISTENT if value in {years, years - 1} else WRONG
        facts = {"count": value, "names": [match.group("first"), match.group("last")], "noun": "năm"}
        spans = [(match.start("count"), match.end("noun")), (match.start("first"), match.end("last"))]
        claims.append(Claim("list_count", verdict, spans, "list", Decimal(value), Decimal(years), facts))
    return claims
