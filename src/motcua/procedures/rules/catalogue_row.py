"""One row of a catalogue file: read into an edition's document with exact complaints, and written back."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from motcua.procedures.rules import catalogue_values as values
from motcua.procedures.rules.cells import BadCell
from motcua.procedures.rules.states import EditionState
from motcua.procedures.rules.steps import step_from

COLUMNS = (
    "code", "name", "field", "time_limit", "alt_time_limits", "fee_vnd", "level", "legal_basis",
    "components", "result", "validity", "agency_level", "status", "confidence", "note", "source",
)  # fmt: skip
"""The columns of the contract, in its order."""
MORE_COLUMNS = (
    "local_code", "aliases", "committed_limit", "places", "ways", "subjects", "authority", "sequence",
    "conditions", "forms", "process", "sets", "is_declaration", "valid_from", "valid_to",
)  # fmt: skip
"""What an edition also states; a file may leave them out."""
UNUSED = ("code_recalled_unverified",)
"""Taken without complaint and never kept: a remembered code is no code."""

_CODE = re.compile(r"[0-9A-Za-zĐđ][0-9A-Za-zĐđ./_-]{0,59}")
UNPROVEN_SAID = {
    "terms": re.compile(r"\btime\b[^;]*\brecalled|thời hạn[^;]*chưa kiểm chứng"),
    "fees": re.compile(r"\bfee\b[^;,]*\brecalled|(?<!\w)phí[^;,]*chưa kiểm chứng"),
    "required_items": re.compile(r"\bcomponents\b[^;]*\brecalled|thành phần[^;]*chưa kiểm chứng"),
}
_RECALLED_FEE = re.compile(r"\s*\(recalled\)$")
_COPIES = re.compile(
    r"(?P<name>.+?);(?: bản chính (?P<originals>\d{1,2}))?,?(?: bản sao (?P<copies>\d{1,2}))?"
)
ITEM_NOTES = {"trường hợp: ": "case", "mẫu: ": "form", "ghi chú: ": "note"}
"""What may follow the name of a paper, each after " | "."""
ROLES = ("one_stop", "specialist", "division_head", "director", "clerk")


@dataclass(frozen=True, slots=True)
class Complaint:
    """One value that cannot be taken: the row (1 is the first of the file), its column and why."""

    row: int
    column: str
    found: object
    expected: str


@dataclass(frozen=True, slots=True)
class CatalogueRow:
    """A row as the import stores it; ``content`` is the document of ``rules.edition``."""

    number: int
    name: str
    sector: str
    code: str = ""
    local_code: str = ""
    aliases: tuple[str, ...] = ()
    level: str = ""
    agency_level: str = ""
    state: EditionState = EditionState.PUBLIC
    standing: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    is_declaration: bool = False
    is_verified: bool = False
    unproven: tuple[str, ...] = ()
    note: str = ""
    source: str = ""
    content: dict[str, Any] = field(default_factory=dict)


def read_row(number: int, raw: Mapping[str, Any]) -> tuple[CatalogueRow | None, list[Complaint]]:
    """The row, or every complaint about it."""
    cells = _Cells(number, raw)
    for column in raw:
        if column not in COLUMNS + MORE_COLUMNS + UNUSED:
            cells.complain(column, column, "known_column")
    note = cells.take("note", values.text) or ""
    content, recalled_fees = _content(cells)
    facts = {
        "name": cells.required("name", 600),
        "sector": cells.required("field", 120),
        "code": cells.take("code", _code),
        "local_code": cells.take("local_code", _code),
        "aliases": tuple(cells.take("aliases", values.texts, longest=60) or ()),
        "level": str(cells.take("level", values.choice, known=values.LEVELS) or ""),
        "agency_level": cells.take("agency_level", values.choice, known=values.AGENCY_LEVELS),
        "is_declaration": bool(cells.take("is_declaration", values.flag)) or is_declaration(note),
        "is_verified": cells.take("confidence", values.choice, known=values.CONFIDENCE) == "sourced",
        "source": cells.take("source", values.text, longest=400),
        **_validity(cells),
    }
    if cells.complaints:
        return None, cells.complaints
    unproven = _unproven(note, recalled_fees)
    return CatalogueRow(number=number, note=note, content=content, unproven=unproven, **facts), []


def _validity(cells: "_Cells") -> dict[str, Any]:
    """State and days: what the status implies, unless the file states the days itself."""
    status = cells.take("status", values.text, longest=40) or "unknown"
    standing = cells.parse("status", status, values.standing_of)
    first, last = cells.take("valid_from", values.day), cells.take("valid_to", values.day)
    if standing is None:
        return {}
    first, last = first or standing.valid_from, last or standing.valid_to
    if first and last and last < first:
        cells.complain("valid_to", last, "not_before_start")
    return {"state": standing.state, "standing": status, "valid_from": first, "valid_to": last}


class _Cells:
    """The values of one row; remembers every complaint instead of stopping at the first."""

    def __init__(self, number: int, raw: Mapping[str, Any]) -> None:
        self.number, self.raw = number, raw
        self.complaints: list[Complaint] = []

    def take(self, column: str, reader: Callable[..., Any], **options: Any) -> Any:
        return self.parse(column, self.raw.get(column), reader, **options)

    def parse(self, column: str, value: Any, reader: Callable[..., Any], **options: Any) -> Any:
        try:
            return reader(value, **options)
        except BadCell as no:
            self.complain(column, no.found, no.expected)
            return None

    def required(self, column: str, longest: int) -> str:
        before = len(self.complaints)
        words = self.take(column, values.text, longest=longest) or ""
        if not words and len(self.complaints) == before:
            self.complain(column, "", "required")
        return words

    def complain(self, column: str, found: object, expected: str) -> None:
        self.complaints.append(Complaint(self.number, column, found, expected))


def _content(cells: _Cells) -> tuple[dict[str, Any], bool]:
    fees = cells.take("fee_vnd", _each, of=values.fee) or []
    recalled = any(_RECALLED_FEE.search(fee["case"]) for fee in fees)
    for fee in fees:
        fee["case"] = _RECALLED_FEE.sub("", fee["case"])
        fee["case"] = "" if fee["case"] == values.PER_DOSSIER else fee["case"]
    found = {
        "terms": _terms(cells),
        "required_items": cells.take("components", _items),
        "fees": fees,
        "process": cells.take("process", _steps),
        "places": cells.take("places", values.choices, known=values.PLACES),
        "ways": cells.take("ways", values.choices, known=values.WAYS),
        **{key: cells.take(key, values.texts) for key in ("subjects", "forms", "legal_basis")},
        **{
            key: cells.take(key, values.text)
            for key in ("result", "validity", "authority", "sequence", "conditions")
        },
    }
    sets = cells.take("sets", values.whole)
    if sets not in (None, 1):
        found["sets"] = sets
    return {key: value for key, value in found.items() if value}, recalled


def _terms(cells: _Cells) -> list[dict[str, Any]]:
    main = {"case": "", "statutory": cells.take("time_limit", values.limit)}
    if committed := cells.take("committed_limit", values.limit):
        main["committed"] = committed
    others = cells.take("alt_time_limits", _each, of=_case) or []
    seen = [term["case"] for term in others]
    for case in {case for case in seen if seen.count(case) > 1}:
        cells.complain("alt_time_limits", case, "case_once")
    return [main, *others] if others or main["statutory"] or committed else []


def _each(value: Any, *, of: Callable[[Any], Any]) -> list[Any]:
    if value is None:
        return []
    if not isinstance(value, list):
        raise BadCell(value, "list")
    return [of(entry) for entry in value]


def _case(value: Any) -> dict[str, Any]:
    if not isinstance(value, Mapping) or set(value) - {"case", "value", "unit", "committed"}:
        raise BadCell(value, "case_object")
    case = values.text(value.get("case"), longest=200)
    if not case:
        raise BadCell(dict(value), "case_object")
    statutory = values.limit({key: value.get(key) for key in ("value", "unit")})
    term = {"case": case, "statutory": statutory}
    committed = values.limit(value.get("committed"))
    return term | ({"committed": committed} if committed else {})


def _items(value: Any) -> list[dict[str, Any]]:
    return [_item(line) for line in values.texts(value)]


def _item(line: str) -> dict[str, Any]:
    """A paper: its name, then its copies where the line says them (nought and nought: not said), then
    notes: ``Đơn đề nghị; bản chính 1 | mẫu: 01``."""
    head, *notes = line.split(" | ")
    item: dict[str, Any] = {"name": head, "originals": 0, "copies": 0}
    read = _COPIES.fullmatch(head)
    if read and (read["originals"] or read["copies"]):
        item |= {"name": read["name"], "originals": int(read["originals"] or 0)}
        item["copies"] = int(read["copies"] or 0)
    for note in notes:
        key = next((key for key in ITEM_NOTES if note.startswith(key)), None)
        if key is None:
            raise BadCell(note, "item_note")
        item[ITEM_NOTES[key]] = note.removeprefix(key)
    return item


def _steps(value: Any) -> list[dict[str, Any]]:
    """Steps of the internal process: ``Thẩm định | specialist | 16`` with its working hours; what a step of
    a graph says more stands behind as a JSON object."""
    steps = []
    for line in values.texts(value):
        name, role, hours, more = (*line.split(" | ", 3), "", "", "")[:4]
        hours = "" if hours == "-" else hours
        if role not in ROLES or not re.fullmatch(r"(\d{1,4}(\.\d{1,2})?)?", hours, re.ASCII):
            raise BadCell(line, "step")
        step = {"name": name, "role": role} | ({"limit_hours": float(hours)} if hours else {})
        steps.append(step | (_more_of_step(line, more) if more else {}))
    return steps


def _more_of_step(line: str, written: str) -> dict[str, Any]:
    try:
        more: dict[str, Any] = json.loads(written)
        if set(more) & {"name", "role", "limit_hours"}:
            raise BadCell(line, "step")
        step_from({"name": "", "role": "", **more})
    except (ValueError, TypeError, KeyError, AttributeError) as no:
        raise BadCell(line, "step") from no
    return more


def _code(value: Any) -> str:
    code = values.text(value, longest=60)
    if code and not _CODE.fullmatch(code):
        raise BadCell(code, "code")
    return code


def is_declaration(note: str) -> bool:
    return note.startswith(("declaration:", "loại công bố:"))


def _unproven(note: str, recalled_fees: bool) -> tuple[str, ...]:
    parts = {part for part, said in UNPROVEN_SAID.items() if said.search(note)}
    return tuple(sorted(parts | ({"fees"} if recalled_fees else set())))


def duplicates(rows: Sequence[CatalogueRow]) -> list[Complaint]:
    """Rows that claim the same code, or the same name without codes that tell them apart."""
    found: list[Complaint] = []
    for column in ("code", "local_code", "name"):
        first: dict[str, CatalogueRow] = {}
        for row in rows:
            key = getattr(row, column).casefold()
            other = first.setdefault(key, row) if key else row
            if other is row or (column == "name" and row.code and other.code):
                continue
            found.append(Complaint(row.number, column, getattr(row, column), f"twice:{other.number}"))
    return found
