"""What every comment sheet says, whatever its form: findings line by line, the register beside them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from motcua.auditing.words import KINDS, VERDICTS


@dataclass(frozen=True, slots=True)
class Row:
    """One finding; ``line`` is the line of the text it stands in, from 1."""

    number: int
    line: int
    verdict: str
    is_wrong: bool
    kind: str
    quoted: str
    stated: int | float | None
    computed: int | float | None
    difference: int | float | None
    explanation: str


@dataclass(frozen=True, slots=True)
class CommentSheet:
    """``ledger`` rows are period, figure, sector, stated, counted, conclusion; ``at`` is when it was made."""

    name: str
    at: datetime
    summary: dict[str, int]
    rows: tuple[Row, ...]
    ledger_title: str = ""
    ledger: tuple[tuple[str, str, str, int, int, str], ...] = field(default=())


def rows_of(text: str, claims: list[dict[str, Any]]) -> Iterator[Row]:
    """Findings in the order of the text."""
    line, seen = 1, 0
    for number, claim in enumerate(claims, start=1):
        start = claim["spans"][0]["start"]
        # Claims come in the order of their places: each line break is counted once.
        line, seen = line + text.count("\n", seen, start), max(seen, start)
        yield Row(
            number=number,
            line=line,
            verdict=VERDICTS[claim["verdict"]],
            is_wrong=claim["verdict"] == "inconsistent",
            kind=KINDS[claim["kind"]],
            quoted=" … ".join(" ".join(span["text"].split()) for span in claim["spans"][:4]),
            stated=claim["stated"],
            computed=claim["computed"],
            difference=claim["difference"],
            explanation=claim["explanation"],
        )
