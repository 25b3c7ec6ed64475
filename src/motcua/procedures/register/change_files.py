"""Reading what a decision does to the catalogue: a sheet (CSV, XLSX) or its text (TXT, DOCX, pasted)."""

from pathlib import Path
from typing import Any

from motcua.foundation.sheets import read_rows
from motcua.foundation.sheets.problem import Unreadable, shown
from motcua.foundation.sheets.word import word_lines
from motcua.kernel.refusal import Refusal
from motcua.procedures.register.reading import cell_text
from motcua.procedures.rules.catalogue_row import Complaint, read_row
from motcua.procedures.rules.catalogue_values import one_line
from motcua.procedures.rules.cells import BadCell, value_of
from motcua.procedures.rules.change_lines import Asked, Facts, action_said, facts_of_text, lines_of_text
from motcua.procedures.rules.states import Action
from motcua.procedures.words import expected_words
from motcua.procedures.words.changes import EXPECTED_ACTION

HEADS = {
    "Việc": "action",
    "Mã thủ tục": "code",
    "Tên thủ tục": "name",
    "Lĩnh vực": "field",
    "Thời hạn": "time_limit",
    "Cam kết": "committed_limit",
    "Thời hạn theo trường hợp": "alt_time_limits",
    "Phí, lệ phí": "fee_vnd",
    "Thành phần hồ sơ": "components",
    "Kết quả": "result",
    "Căn cứ pháp lý": "legal_basis",
    "Trình tự": "sequence",
    "Cơ quan giải quyết": "authority",
    "Đối tượng": "subjects",
    "Yêu cầu, điều kiện": "conditions",
    "Mẫu đơn": "forms",
    "Nơi tiếp nhận": "places",
    "Cách thức": "ways",
}
"""The heads of the sheet; a file may use the names of the catalogue's own columns as well."""
LARGEST = 10_000_000
MOST_LINES = 400
LONGEST_TEXT = 400_000
MOST_SAID = 8


def changes_of_file(path: Path, name: str) -> tuple[list[Asked], Facts]:
    """The lines of a file by its name's ending. Refuses what cannot be read, with the place."""
    kind = Path(name).suffix.lower()
    if path.stat().st_size > LARGEST:
        raise Refusal("procedure.file_too_large", file=name, limit=LARGEST // 1_000_000)
    if kind in {".csv", ".xlsx"}:
        return _enough(_of_sheet(path, name), name), Facts()
    if kind == ".docx":
        return changes_of_text("\n".join(word_lines(path.read_bytes(), file=name)), name)
    if kind == ".txt":
        try:
            return changes_of_text(path.read_bytes().decode("utf-8-sig"), name)
        except UnicodeDecodeError:
            raise Refusal("change.not_utf8", file=name) from None
    raise Refusal("change.unknown_kind", file=name)


def changes_of_text(text: str, name: str) -> tuple[list[Asked], Facts]:
    """The lines of the decision's text."""
    if len(text) > LONGEST_TEXT:
        raise Refusal("change.too_long", file=name, most=LONGEST_TEXT)
    return _enough(lines_of_text(text.splitlines()), name), facts_of_text(text)


def _enough(found: list[Asked], name: str) -> list[Asked]:
    if not found:
        raise Refusal("change.nothing_found", file=name)
    if len(found) > MOST_LINES:
        raise Refusal("change.too_many", file=name, most=MOST_LINES)
    return found


def _of_sheet(path: Path, name: str) -> list[Asked]:
    columns = (*HEADS, *HEADS.values())
    found, complaints = [], []
    for number, cells in read_rows(path, columns=columns, name=name):
        asked, wrong = _row(number, {HEADS.get(head, head): cell for head, cell in cells.items()})
        complaints += wrong
        found += [asked] if asked else []
    if complaints:
        said = " ".join(_said(one) for one in complaints[:MOST_SAID])
        raise Refusal("change.bad_rows", file=name, count=len(complaints), said=said)
    return found


def _row(number: int, cells: dict[str, Any]) -> tuple[Asked | None, list[Complaint]]:
    raw: dict[str, Any] = {}
    for column, cell in cells.items():
        try:
            text = cell_text(column, cell)
            raw[column] = text if column == "action" or text is None else value_of(column, text)
        except (Unreadable, BadCell) as no:
            return None, [Complaint(number, column, no.found, no.expected)]
    said = raw.pop("action", None) or ""
    action = action_said(said) or _plain(said)
    if action is None:
        return None, [Complaint(number, "action", said, "action")]
    name, sector = raw.get("name") or "", raw.get("field") or ""
    row, wrong = read_row(number, {**raw, "name": name or "-", "field": sector or "-"})
    if row is None:
        return None, wrong
    if not (name or row.code):
        return None, [Complaint(number, "name", "", "required")]
    content = dict(row.content)
    return Asked(number, action, row.code, one_line(name), one_line(sector), content), []


def _plain(said: str) -> Action | None:
    return Action(said) if said in set(Action) else None


def _said(one: Complaint) -> str:
    head = next((head for head, column in HEADS.items() if column == one.column), one.column)
    expected = EXPECTED_ACTION if one.expected == "action" else expected_words(one.expected)
    return f"dòng {one.row}, cột {head}: thấy “{shown(one.found)}”, cần {expected}."
