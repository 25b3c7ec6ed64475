"""An edition as it is typed: texts, ticks and rows of cells, read back or complained about."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from motcua.procedures.rules.catalogue_values import LONGEST_TEXT, one_line
from motcua.procedures.rules.draft_guide import posted_guide, read_guide, typed_guide
from motcua.procedures.rules.draft_lines import READERS, Errors, Row, whole

TEXTS = ("sequence", "authority", "result", "validity", "conditions")
LINES = ("subjects", "forms", "legal_basis")
TICKS = ("ways", "places")
TABLES: dict[str, tuple[str, ...]] = {
    "terms": ("case", "statutory_value", "statutory_unit", "committed_value", "committed_unit", "source"),
    "required_items": ("name", "case", "originals", "copies", "form", "note"),
    "fees": ("case", "kind", "amount", "valid_from", "valid_to", "basis"),
    "fee_waits": ("case", "within_value", "within_unit", "unpaid", "valid_from", "valid_to", "basis"),
    "delegations": ("delegate", "case", "valid_from", "valid_to", "basis"),
    "guide": ("question", "words", "drops", "case"),
    "process": ("name", "role", "limit_hours", "was"),
}
"""Columns of each table; ``was`` is the row of the stored process a step came from, so that what this
form does not show of it (its ways, conditions and parts) stays."""
CHOSEN = frozenset({"statutory_unit", "committed_unit", "within_unit", "unpaid", "kind", "role", "was"})
"""Cells that are never empty by themselves, so they do not make a row count as filled in."""
MOST_ROWS = 80
LONGEST_CELL = 600


@dataclass(frozen=True, slots=True)
class Typed:
    """Everything of the form as text, whether it can be read or not."""

    name: str = ""
    sector: str = ""
    sets: str = "1"
    texts: Mapping[str, str] = field(default_factory=dict)
    ticks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    tables: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)


def content_mark(document: Mapping[str, Any]) -> str:
    """Short, the same for the same document."""
    text = json.dumps(document, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def typed_document(name: str, sector: str, document: Mapping[str, Any]) -> Typed:
    """A stored document as it stands in the form."""
    texts = {key: str(document.get(key) or "") for key in TEXTS}
    texts |= {key: "\n".join(document.get(key) or ()) for key in LINES}
    rows = {
        "terms": [_typed_term(one) for one in document.get("terms") or ()],
        "required_items": [
            _typed_plain(one, "required_items") for one in document.get("required_items") or ()
        ],
        "fees": [_typed_fee(one) for one in document.get("fees") or ()],
        "fee_waits": [_typed_wait(one) for one in document.get("fee_waits") or ()],
        "delegations": [
            _typed_days(_typed_plain(one, "delegations")) for one in document.get("delegations") or ()
        ],
        "guide": typed_guide(document.get("guide") or ()),
        "process": [
            _typed_plain(one, "process") | {"was": str(number)}
            for number, one in enumerate(document.get("process") or ())
        ],
    }
    for item, stored in zip(rows["required_items"], document.get("required_items") or (), strict=True):
        item["originals"] = str(stored.get("originals", 1))
    return Typed(
        name=name,
        sector=sector,
        sets=str(document.get("sets") or 1),
        texts=texts,
        ticks={key: tuple(document.get(key) or ()) for key in TICKS},
        tables={key: tuple(found) for key, found in rows.items()},
    )


def typed_post(values: Mapping[str, Sequence[str]]) -> Typed:
    """What was sent by the form: each name with its values; rows are numbered in their order."""

    def first(key: str) -> str:
        found = values.get(key) or ("",)
        return found[0].replace("\r\n", "\n")

    tables = {}
    for table, columns in TABLES.items():
        numbers = sorted(_numbers(values, table))[:MOST_ROWS]
        tables[table] = tuple(
            {column: first(f"{table}-{number}-{column}") for column in columns} for number in numbers
        )
        if table == "guide":
            tables[table] = posted_guide(values, numbers, tables[table])
    return Typed(
        name=first("name"),
        sector=first("sector"),
        sets=first("sets"),
        texts={key: first(key) for key in (*TEXTS, *LINES)},
        ticks={key: tuple(values.get(key) or ()) for key in TICKS},
        tables=tables,
    )


def changed_rows(typed: Typed, act: str) -> Typed | None:
    """After ``add:terms``, ``remove:terms:2`` or ``up:process:2``; None where that names no row or there
    is no room for another."""
    what, _, rest = act.partition(":")
    table, _, place = rest.partition(":")
    if table not in TABLES:
        return None
    rows = list(typed.tables.get(table, ()))
    if what == "add" and len(rows) < MOST_ROWS:
        rows.append(empty_row(table))
    elif what in {"remove", "up"} and place.isascii() and place.isdecimal() and int(place) < len(rows):
        number = int(place)
        row = rows.pop(number)
        if what == "up":
            rows.insert(max(0, number - 1), row)
    else:
        return None
    return replace(typed, tables={**typed.tables, table: tuple(rows)})


def empty_row(table: str) -> Row:
    """A row nobody has filled in yet."""
    row = dict.fromkeys(TABLES[table], "")
    return row | {"originals": "1"} if table == "required_items" else row


def document_of(typed: Typed, stored: Mapping[str, Any]) -> tuple[dict[str, Any], Errors]:
    """The document that was typed and what cannot be read of it. What the form does not show is kept."""
    errors: Errors = {}
    document: dict[str, Any] = dict(stored)
    for key in (*TEXTS, *LINES):
        text = typed.texts.get(key, "").strip()
        if len(text) > LONGEST_TEXT:
            errors[key] = "long"
        document[key] = (
            text if key in TEXTS else [one_line(line) for line in text.splitlines() if line.strip()]
        )
    for key in TICKS:
        document[key] = list(dict.fromkeys(typed.ticks.get(key, ())))
    document["sets"] = whole(typed.sets, "sets", errors, least=1, most=100) or 1
    for key, read in READERS.items():
        document[key] = _rows(key, typed.tables.get(key, ()), read, stored, errors)
    papers = [item["name"] for item in document["required_items"]]
    document["guide"] = read_guide(typed.tables.get("guide", ()), papers, errors)
    if not one_line(typed.name):
        errors["name"] = "needed"
    elif len(typed.name) > LONGEST_CELL:
        errors["name"] = "long"
    if not one_line(typed.sector) or len(typed.sector) > 120:
        errors["sector"] = "needed"
    return document, errors


def _rows(key: str, rows: Iterable[Row], read: Any, stored: Mapping[str, Any], errors: Errors) -> list[Any]:
    found = []
    for number, row in enumerate(rows):
        if not any(row[column].strip() for column in row if column not in CHOSEN and not _is_idle(key, row)):
            continue
        for column, text in row.items():
            if len(text) > LONGEST_CELL:
                errors[f"{key}-{number}-{column}"] = "long"
        found.append(read({k: one_line(v) for k, v in row.items()}, f"{key}-{number}", errors, stored))
    return found


def _is_idle(table: str, row: Row) -> bool:
    """A new line of papers of which only the counts stand there."""
    return table == "required_items" and not any(row[key].strip() for key in ("name", "case", "form", "note"))


def _numbers(values: Mapping[str, Any], table: str) -> set[int]:
    found = set()
    for key in values:
        named, _, rest = key.partition("-")
        number = rest.partition("-")[0]
        if named == table and number.isascii() and number.isdecimal() and len(number) < 5:
            found.add(int(number))
    return found


def _typed_plain(stored: Mapping[str, Any], table: str) -> Row:
    return {column: _text(stored.get(column)) for column in TABLES[table]}


def _typed_term(stored: Mapping[str, Any]) -> Row:
    row = {"case": stored.get("case") or "", "source": stored.get("source") or ""}
    for key in ("statutory", "committed"):
        limit = stored.get(key) or {}
        row |= {f"{key}_value": _text(limit.get("value")), f"{key}_unit": str(limit.get("unit") or "")}
    return row


def _typed_days(row: Row) -> Row:
    for key in ("valid_from", "valid_to"):
        row[key] = date.fromisoformat(row[key]).strftime("%d/%m/%Y") if row[key] else ""
    return row


def _typed_wait(stored: Mapping[str, Any]) -> Row:
    within = stored.get("within") or {}
    row = _typed_days(_typed_plain(stored, "fee_waits"))
    return row | {"within_value": _text(within.get("value")), "within_unit": str(within.get("unit") or "")}


def _typed_fee(stored: Mapping[str, Any]) -> Row:
    row = _typed_days(_typed_plain(stored, "fees"))
    return row | {"amount": f"{stored['amount']:,}".replace(",", ".")}


def _text(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:g}".replace(".", ",")
    return "" if value is None else str(value)
