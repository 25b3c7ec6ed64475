"""Writing registers: numbers stay numbers, dates stay dates, and no text can run as a formula."""

# ruff: noqa: DTZ001 (Excel keeps moments without a zone)

import zipfile
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO

import pytest
import python_calamine

from motcua.foundation.sheets import Column, Sheet, read_rows, write_csv, write_xlsx

HOSTILE = [
    "=1+1",
    "+84 900 000 418",
    "-1",
    "@SUM(A1)",
    "\t=1",
    '=HYPERLINK("http://x","y")',
    "http://x.example",
]
RECEIVED = datetime(2025, 4, 24, 3, 0, tzinfo=UTC)


def rows_of(content: bytes, sheet: int = 0) -> list[list[object]]:
    return python_calamine.load_workbook(BytesIO(content)).get_sheet_by_index(sheet).to_python()


def part_of(content: bytes, name: str) -> str:
    with zipfile.ZipFile(BytesIO(content)) as book:
        return book.read(name).decode()


def workbook(*sheets: Sheet) -> bytes:
    out = BytesIO()
    write_xlsx(out, sheets)
    return out.getvalue()


def test_values_keep_their_kind():
    values = [1909, Decimal("99.4"), RECEIVED, date(2025, 5, 5), "1.012280", None, True]
    content = workbook(Sheet("Sổ", [Column(f"Cột {n}") for n in range(7)], [values]))
    assert rows_of(content)[1] == [
        *(1909.0, 99.4, datetime(2025, 4, 24, 10, 0), date(2025, 5, 5), "1.012280", "", 1.0)
    ]


def test_a_sheet_is_frozen_under_its_head_and_ready_to_print():
    sheet = Sheet("Sổ", [Column("Mã", 24)], [["a"], ["b"]], title=["Biểu 06", "Kỳ: quý I"], bold_last=True)
    content = workbook(sheet)
    page = part_of(content, "xl/worksheets/sheet1.xml")
    assert [row[0] for row in rows_of(content)] == ["Biểu 06", "Kỳ: quý I", "", "Mã", "a", "b"]
    assert 'ySplit="4"' in page
    assert 'state="frozen"' in page
    assert 'orientation="landscape"' in page
    assert 'paperSize="9"' in page
    assert 'fitToHeight="0"' in page
    assert "'Sổ'!$4:$4" in part_of(content, "xl/workbook.xml").replace("Sổ!", "'Sổ'!")


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_a_formula_or_a_link_in_a_workbook(text):
    content = workbook(Sheet("Sổ", [Column("Mã")], [[text]]))
    page = part_of(content, "xl/worksheets/sheet1.xml")
    assert "<f>" not in page
    assert "hyperlink" not in page
    assert rows_of(content)[1] == [text]


def test_a_row_of_the_wrong_width_is_an_error():
    with pytest.raises(ValueError, match="zip"):
        workbook(Sheet("Sổ", [Column("Mã")], [["a", "b"]]))


def test_a_sheet_name_that_excel_forbids_is_mended():
    content = workbook(Sheet("Báo cáo 6/2025 [bản nháp] của Sở Y tế tỉnh", [Column("Mã")], []))
    (name,) = python_calamine.load_workbook(BytesIO(content)).sheet_names
    assert len(name) <= 31
    assert name.startswith("Báo cáo 6 2025")


def test_a_csv_reads_back_as_it_was_written(tmp_path):
    path = tmp_path / "so.csv"
    rows = [[text, 'Nguyễn "Văn"\nMẫu; một, hai', RECEIVED] for text in HOSTILE]
    write_csv(path, ["code", "name", "at"], rows)
    back = [list(row.values()) for _, row in read_rows(path, columns=("code", "name", "at"))]
    assert back == [[code, name, "2025-04-24T10:00:00+07:00"] for code, name, _ in rows]


@pytest.mark.parametrize("text", HOSTILE[:-1])
def test_no_text_of_a_csv_starts_a_formula(text):
    out = BytesIO()
    write_csv(out, ["mã"], [[text]])
    cell = out.getvalue().decode().splitlines()[1].strip('"')
    assert cell.startswith("'")


def test_numbers_in_a_csv_are_left_alone():
    out = BytesIO()
    write_csv(out, ["n", "d", "b", "none"], [[-5, date(2025, 5, 5), True, None]], for_excel=True)
    assert out.getvalue() == b"\xef\xbb\xbfn,d,b,none\n-5,2025-05-05,1,\n"


def test_a_failure_half_way_leaves_the_old_file_and_nothing_else(tmp_path):
    path = tmp_path / "so.csv"
    path.write_text("cũ")

    def rows():
        yield ["a"]
        raise RuntimeError("mất điện")

    for write in (
        lambda: write_csv(path, ["mã"], rows()),
        lambda: write_xlsx(path, [Sheet("Sổ", [Column("Mã")], rows())]),
    ):
        with pytest.raises(RuntimeError):
            write()
    assert path.read_text() == "cũ"
    assert list(tmp_path.iterdir()) == [path]
