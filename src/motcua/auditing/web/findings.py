"""The findings beside the text: the worst first, each with its arithmetic and the places it speaks of."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from motcua.auditing.words import KINDS, STATES, VERDICTS

ORDER = ("inconsistent", "rounding_ok", "cannot_tell", "consistent")
MOST_PLACES = 12


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the text that a finding leads to."""

    start: int
    words: str


@dataclass(frozen=True, slots=True)
class Finding:
    """``sum`` is the arithmetic, ``rest`` what follows from it; ``row`` is the part that equals the gap."""

    number: int
    state: str
    verdict: str
    kind: str
    sum: str
    rest: str
    quoted: str
    row: Place | None
    places: tuple[Place, ...]


def findings(claims: Sequence[dict[str, Any]]) -> list[Finding]:
    """Findings in the order they are read; numbers are the order in the text."""
    found = [_finding(number, claim) for number, claim in enumerate(claims, start=1)]
    order = {VERDICTS[verdict]: place for place, verdict in enumerate(ORDER)}
    return sorted(found, key=lambda one: (order[one.verdict], one.number))


def related(claims: Sequence[dict[str, Any]]) -> list[tuple[int, int]]:
    """The stretches that findings other than consistent ones lead to, beside their own."""
    return [
        (span["start"], span["end"])
        for claim in claims
        if claim["verdict"] != "consistent"
        for span in claim["spans"][1:]
    ]


def _finding(number: int, claim: dict[str, Any]) -> Finding:
    head, _, rest = claim["explanation"].partition(", ")
    is_sum = "=" in head
    says_no_more = rest.rstrip(".") == VERDICTS["consistent"]
    is_settled = claim["verdict"] == "consistent"
    others = () if is_settled else tuple(_place(span) for span in claim["spans"][1 : MOST_PLACES + 1])
    return Finding(
        number=number,
        state=STATES[claim["verdict"]],
        verdict=VERDICTS[claim["verdict"]],
        kind=KINDS[claim["kind"]],
        sum=head if is_sum else "",
        rest=("" if says_no_more else rest[:1].upper() + rest[1:]) if is_sum else claim["explanation"],
        quoted=_quoted(claim["spans"][0]["text"]),
        row=_row(claim),
        places=others,
    )


def _row(claim: dict[str, Any]) -> Place | None:
    """The one part of a wrong sum that equals its difference."""
    if claim["verdict"] != "inconsistent" or claim["kind"] not in {"sum_parts", "rollup"}:
        return None
    gap = abs(Decimal(str(claim["difference"] or 0)))
    equal = [span for span in claim["spans"][1:] if gap and _value(span["text"]) == gap]
    return _place(equal[0]) if len(equal) == 1 else None


def _value(words: str) -> Decimal | None:
    match = re.match(r"\d+(?:[.\s]\d{3})*", words)
    try:
        return Decimal(re.sub(r"\D", "", match.group())) if match else None
    except InvalidOperation:
        return None


def _place(span: dict[str, Any]) -> Place:
    return Place(span["start"], _quoted(span["text"]))


def _quoted(words: str) -> str:
    folded = " ".join(words.split())
    return folded if len(folded) <= 80 else folded[:79] + "…"
