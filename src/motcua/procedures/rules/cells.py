"""How the lists and limits of a procedure stand in one cell of a sheet, so that they can be read back.

=================  ==================================================================
limit              ``5wd``, ``8wh``, ``20d``, ``24h``, ``1m``, ``same-day``
alt_time_limits    a line a case: ``cơ sở không phải bệnh viện: 45d``; committed after a
                   slash: ``45d/20d``
fee_vnd            a line a fee: ``500000`` or ``bệnh viện: 10500000``; days it is in force and
                   its kind in brackets: ``GPP: 1000000 [2024-01-01..2026-12-31 charge]``
other lists        a line an entry
=================  ==================================================================
"""

import re
from collections.abc import Callable
from typing import Any

from motcua.kernel.refusal import Refusal
from motcua.workdays.rules.limits import limit_of_catalogue, parse_limit

LIMITS = ("time_limit", "committed_limit")
LISTS = ("legal_basis", "components", "places", "ways", "subjects", "forms", "process", "aliases")
_FEE = re.compile(
    r"(?:(?P<case>.+): )?(?P<amount>\d{1,3}(?:\.\d{3})+|\d{1,15})"
    r"(?: \[(?P<from>\d{4}-\d\d-\d\d)?(?P<dots>\.\.)?(?P<to>\d{4}-\d\d-\d\d)?(?: ?(?P<kind>fee|charge))?\])?",
    re.ASCII,
)


class BadCell(ValueError):
    """A value that is not of its column's form; ``expected`` is a key of ``words.EXPECTED``."""

    def __init__(self, found: object, expected: str) -> None:
        super().__init__(f"{found!r}: {expected}")
        self.found = found
        self.expected = expected


def value_of(column: str, text: str) -> Any:
    """A cell's text as the JSON value of the column."""
    text = text.strip()
    if column in LIMITS:
        return _limit(text) if text else None
    reader = _READERS.get(column)
    if reader is None:
        return text or None
    return [reader(line.strip()) for line in text.splitlines() if line.strip()]


def text_of(column: str, value: Any) -> str:
    """The JSON value of a column as a cell's text."""
    if value is None or value == []:
        return ""
    if column in LIMITS:
        return _limit_text(value)
    writer = _WRITERS.get(column)
    if writer is None:
        return str(int(value)) if isinstance(value, bool) else str(value)
    return "\n".join(writer(entry) for entry in value)


def _limit(text: str) -> dict[str, Any]:
    if text in {"0d", "0wd"}:
        return {"value": 0, "unit": "day"}
    try:
        limit = parse_limit(text)
    except Refusal as no:
        raise BadCell(text, "limit") from no
    value = limit.value if isinstance(limit.value, int) else float(limit.value)
    return {"value": value, "unit": str(limit.unit)}


def _limit_text(value: dict[str, Any]) -> str:
    return limit_of_catalogue(value["value"], value["unit"]).code


def _case(line: str) -> dict[str, Any]:
    case, found, limits = line.rpartition(": ")
    if not found:
        raise BadCell(line, "case_limit")
    statutory, _, committed = limits.partition("/")
    entry = {"case": case, **_limit(statutory.strip())}
    return entry | ({"committed": _limit(committed.strip())} if committed else {})


def _case_text(entry: dict[str, Any]) -> str:
    committed = f"/{_limit_text(entry['committed'])}" if entry.get("committed") else ""
    return f"{entry['case']}: {_limit_text(entry)}{committed}"


def _fee(line: str) -> dict[str, Any]:
    read = _FEE.fullmatch(line)
    if read is None:
        raise BadCell(line, "fee")
    entry = {"amount": int(read["amount"].replace(".", "")), "case": read["case"] or "hồ sơ"}
    named = {"valid_from": read["from"], "valid_to": read["to"], "kind": read["kind"]}
    return entry | {key: value for key, value in named.items() if value}


def _fee_text(entry: dict[str, Any]) -> str:
    line = str(entry["amount"])
    if entry.get("case") not in (None, "", "hồ sơ"):
        line = f"{entry['case']}: {line}"
    days = [entry.get("valid_from") or "", entry.get("valid_to") or ""]
    bracket = " ".join(filter(None, ["..".join(days) if any(days) else "", entry.get("kind") or ""]))
    return f"{line} [{bracket}]" if bracket else line


def _plain(line: str) -> str:
    return line


def _one_line(entry: object) -> str:
    return " ".join(str(entry).split())


_READERS: dict[str, Callable[[str], Any]] = {
    "alt_time_limits": _case,
    "fee_vnd": _fee,
    **dict.fromkeys(LISTS, _plain),
}
_WRITERS: dict[str, Callable[[Any], str]] = {
    "alt_time_limits": _case_text,
    "fee_vnd": _fee_text,
    **dict.fromkeys(LISTS, _one_line),
}
