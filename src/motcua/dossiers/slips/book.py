"""Form 07 (06 before): the register of dossiers (sổ theo dõi hồ sơ), one sheet in print and as a workbook."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime
from pathlib import Path
from typing import BinaryIO

from motcua.dossiers.slips.forms import Form
from motcua.foundation.printing import render_pdf
from motcua.foundation.sheets.writing import Column, Sheet, write_xlsx
from motcua.kernel.time import local
from motcua.kernel.vietnamese import number_words

LAYOUT = Path(__file__).with_name("book.typ")
COLUMNS = (
    Column("STT", 6),
    Column("Mã hồ sơ", 26),
    Column("Tên thủ tục hành chính", 44),
    Column("Số lượng hồ sơ (bộ)", 9),
    Column("Tên cá nhân, tổ chức", 26),
    Column("Địa chỉ, số điện thoại", 34),
    Column("Cơ quan chủ trì giải quyết", 26),
    Column("Nhận hồ sơ", 17),
    Column("Hẹn trả kết quả", 17),
    Column("Chuyển đến cơ quan giải quyết", 17),
    Column("Nhận kết quả từ cơ quan giải quyết", 17),
    Column("Trả kết quả", 17),
    Column("Phương thức nhận kết quả", 18),
    Column("Ký nhận", 20),
    Column("Ghi chú", 34),
)


@dataclass(frozen=True, slots=True)
class BookRow:
    """One dossier as the register has it, in the order of the columns."""

    number: int
    code: str
    procedure: str
    sets: int
    applicant: str
    contact: str
    resolves: str
    received_at: datetime | None
    due_at: datetime | None
    handed_over_at: datetime | None
    result_at: datetime | None
    returned_at: datetime | None
    delivery: str
    taken_by: str
    note: str

    def cells(self) -> tuple[object, ...]:
        return tuple(getattr(self, field.name) for field in fields(self))


@dataclass(frozen=True, slots=True)
class BookHead:
    """Whose register, of which days (in words), made when, after which form."""

    authority: str
    desk: str
    place: str
    span: str
    made_on: date
    form: Form


def book_pdf(head: BookHead, rows: Sequence[BookRow]) -> bytes:
    """The register in print, A4 landscape, its head repeated on every page."""
    data = {
        **asdict(head),
        "title": head.form.title,
        "count": number_words(len(rows)),
        "rows": [[_printed(cell) for cell in row.cells()] for row in rows],
    }
    return render_pdf(LAYOUT, data)


def book_xlsx(target: BinaryIO, head: BookHead, rows: Iterable[BookRow]) -> None:
    """The register as a workbook: real dates, a frozen head, whatever its length."""
    origin = f"{head.form.form}, {head.form.document}"
    title = (f"{head.form.title.upper()}, {head.desk}", f"{head.span}. {origin}")
    write_xlsx(target, [Sheet("So theo doi", COLUMNS, (row.cells() for row in rows), title)])


def _printed(cell: object) -> str:
    if isinstance(cell, datetime):
        return f"{local(cell):%H:%M %d/%m/%Y}"
    return "" if cell is None else str(cell)
