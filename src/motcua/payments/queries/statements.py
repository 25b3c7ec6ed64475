"""Reading a gateway's statement from a CSV or XLSX file."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from motcua.foundation.sheets.problem import CellProblem, Unreadable
from motcua.foundation.sheets.reading import read_rows
from motcua.foundation.sheets.values import parse_text, parse_whole
from motcua.payments.rules.charging import Act
from motcua.payments.rules.reconciliation import StatementLine
from motcua.payments.words import ACTS_TOLD, STATEMENT

ACT_EXPECTED = "thu hoặc hoàn"
NEEDED = "phải ghi"


def statement_lines(path: Path, name: str) -> list[StatementLine]:
    """Every line, or ``SheetRefused`` that names file, row and column; nothing is taken by half."""
    return list(_lines(path, name))


def _lines(path: Path, name: str) -> Iterator[StatementLine]:
    heads = tuple(STATEMENT.values())
    for number, row in read_rows(path, columns=heads, required=heads[:1] + heads[3:], name=name,
                                 allow_unknown=True):  # fmt: skip
        cell = {field: row.get(head, "") for field, head in STATEMENT.items()}
        yield StatementLine(
            transaction=parse_text(cell["transaction"]) or "",
            order=_read(parse_text, cell, "order", name, number),
            act=_act(cell, name, number),
            amount=_read(parse_whole, cell, "amount", name, number),
        )


def _read(parse: Any, cell: dict[str, Any], field: str, name: str, number: int) -> Any:
    try:
        found = parse(cell[field])
        if found is None or (isinstance(found, int) and found < 0):
            raise Unreadable(str(cell[field]), NEEDED)
    except Unreadable as no:
        raise no.at(number, STATEMENT[field]).refusal(name) from no
    return found


def _act(cell: dict[str, Any], name: str, number: int) -> Act:
    said = (parse_text(cell["act"]) or "thu").casefold()
    if said not in ACTS_TOLD:
        raise CellProblem(number, STATEMENT["act"], said, ACT_EXPECTED).refusal(name)
    return ACTS_TOLD[said]
