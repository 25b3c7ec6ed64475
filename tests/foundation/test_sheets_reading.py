"""Reading registers: what is there comes out, and every complaint names the place."""

# ruff: noqa: DTZ001 (Excel keeps moments without a zone)

import tracemalloc
import zipfile
from datetime import date, datetime

import pytest
import xlsxwriter

from motcua.foundation.refusal_words import sentence
from motcua.foundation.sheets import SheetRefused, read_rows
from motcua.foundation.sheets import archive as archive_module
from motcua.foundation.sheets.archive import check_workbook

COLUMNS = ("agency", "dossier", "received_at", "applicant")


@pytest.fixture
def csv_file(tmp_path):
    def write(content: str | bytes, name: str = "so.csv"):
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


@pytest.fixture
def xlsx_file(tmp_path):
    def write(*rows, first_row: int = 0, first_column: int = 0, names=("Sổ",)):
        path = tmp_path / "so.xlsx"
        with xlsxwriter.Workbook(path, {"default_date_format": "dd/mm/yyyy hh:mm"}) as book:
            for name in names:
                page = book.add_worksheet(name)
                for number, row in enumerate(rows, start=first_row):
                    page.write_row(number, first_column, row)
        return path

    return write


def read(path, **options):
    return list(read_rows(path, columns=COLUMNS, **options))


def refusal(path, **options) -> SheetRefused:
    with pytest.raises(SheetRefused) as caught:
        read(path, **options)
    no = caught.value
    assert no.facts["file"] == path.name
    assert path.name in sentence(no)
    assert "{" not in sentence(no)
    return no


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_any_common_csv_reads_the_same(csv_file, mark, delimiter, ending):
    lines = [delimiter.join(cells) for cells in (("Applicant ", "AGENCY"), ("Nguyễn Văn Mẫu", "H59.15"))]
    path = csv_file(mark + ending.join(lines).encode())
    assert read(path) == [(2, {"applicant": "Nguyễn Văn Mẫu", "agency": "H59.15"})]


def test_a_comma_inside_a_semicolon_file_does_not_mislead(csv_file):
    path = csv_file("agency;applicant\nH59;Mẫu, Nguyễn, Văn\n")
    assert read(path) == [(2, {"agency": "H59", "applicant": "Mẫu, Nguyễn, Văn"})]


def test_quoted_line_breaks_stay_in_their_cell_and_blank_rows_are_counted(csv_file):
    path = csv_file('agency,applicant\nH59,"Nguyễn\nVăn ""Mẫu"""\n\n,\nH60,An\n')
    assert read(path) == [
        (2, {"agency": "H59", "applicant": 'Nguyễn\nVăn "Mẫu"'}),
        (5, {"agency": "H60", "applicant": "An"}),
    ]


def test_a_short_row_has_blanks_for_the_rest(csv_file):
    assert read(csv_file("agency,dossier\nH59\n")) == [(2, {"agency": "H59", "dossier": ""})]


@pytest.mark.parametrize(
    ("content", "named"),
    [
        ("agency\nNguyễn\n".encode("utf-16"), "UTF-16"),
        ("agency,applicant\nH59,An\n".encode("utf-16-le"), "UTF-16"),
        ("agency\nNguyễn\n".encode("utf-32"), "UTF-32"),
    ],
)
def test_wide_encodings_are_named(csv_file, content, named):
    no = refusal(csv_file(content))
    assert no.code == "sheet.not_utf8"
    assert no.facts["found"] == named


def test_windows_1258_is_named_with_its_row(csv_file):
    body = b"agency,applicant\nH59,An\nH59," + b"Nguy\xea\xden V\xe3n M\xe2\xdeu\n"
    no = refusal(csv_file(body))
    assert (no.code, no.facts["row"], no.facts["found"]) == ("sheet.not_utf8", 3, "Windows-1258")


def test_another_eight_bit_encoding_is_not_called_windows_1258(csv_file):
    no = refusal(csv_file(b"agency,applicant\nH59,caf\xe9\n"))
    assert no.facts["row"] == 2
    assert "không phải UTF-8" in no.facts["found"]


def test_a_file_cut_inside_a_letter_is_refused(csv_file):
    no = refusal(csv_file("agency\nMẫ".encode()[:-1]))
    assert (no.code, no.facts["row"]) == ("sheet.not_utf8", 2)


def test_a_nul_byte_is_refused_with_row_and_column(csv_file):
    no = refusal(csv_file("agency,applicant,dossier\nH59,An,1\nH59,B\0,2\n"))
    assert (no.code, no.facts["row"], no.facts["column"]) == ("sheet.nul_byte", 3, "applicant")


@pytest.mark.parametrize("length", [32_768, 131_073, 10_000_000])
@pytest.mark.parametrize("quote", ["", '"'])
def test_an_over_long_cell_is_refused_with_row_and_column(csv_file, length, quote):
    no = refusal(csv_file(f"agency,applicant,dossier\nH59,An,1\nH59,{quote}{'x' * length}{quote},2\n"))
    assert (no.code, no.facts["row"], no.facts["column"]) == ("sheet.cell_too_long", 3, "applicant")


def test_a_cell_of_the_greatest_length_is_taken(csv_file):
    ((_, row),) = read(csv_file(f"agency,applicant\nH59,{'x' * 32_767}\n"))
    assert len(row["applicant"]) == 32_767


@pytest.mark.parametrize("body", ['H59,"An"x\n', 'H59,"An\n', "H59,An\rH60,An\n"])
def test_quotes_and_line_ends_that_do_not_add_up_are_refused(csv_file, body):
    no = refusal(csv_file("agency,applicant\n" + body))
    assert (no.code, no.facts["row"]) == ("sheet.bad_quotes", 2)


@pytest.mark.parametrize(
    ("head", "code", "column"),
    [
        ("agency,surname", "sheet.header_unknown", "surname"),
        ("agency,dossier,Agency", "sheet.header_twice", "agency"),
        ("agency,dossier", "sheet.header_missing", "received_at"),
    ],
)
def test_heads_are_checked_before_any_row(csv_file, head, code, column):
    no = refusal(csv_file(head + "\n1,2,3\n"), required=("agency", "received_at"))
    assert (no.code, no.facts["row"], no.facts["column"]) == (code, 1, column)


def test_unknown_heads_pass_where_the_caller_allows_them(csv_file):
    path = csv_file("agency,Ghi chú\nH59,x\n")
    assert read(path, allow_unknown=True) == [(2, {"agency": "H59", "Ghi chú": "x"})]


def test_a_value_under_no_head_is_refused(csv_file):
    no = refusal(csv_file("agency,applicant,\nH59,Mẫu,\nH59,Mẫu, Nguyễn\n"))
    assert (no.code, no.facts["row"], no.facts["column"]) == ("sheet.cell_without_header", 3, "C")


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(csv_file, content):
    assert refusal(csv_file(content)).code == "sheet.empty"


def test_a_missing_file_is_refused(tmp_path):
    assert refusal(tmp_path / "khong-co.csv").code == "sheet.not_found"


@pytest.mark.parametrize("content", [b"%PDF-1.7\n...", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600])
def test_other_kinds_of_file_are_named(csv_file, content):
    assert refusal(csv_file(content)).code == "sheet.kind_unknown"


def test_text_under_an_excel_name_is_refused(csv_file):
    assert refusal(csv_file("agency\nH59\n", "so.xlsx")).code == "sheet.kind_unknown"


def test_a_long_register_is_read_in_bounded_memory(tmp_path):
    path = tmp_path / "so.csv"
    with path.open("w") as out:
        out.write("agency,applicant\n")
        out.writelines(f"H59.{number},Nguyễn Văn Mẫu {number}\n" for number in range(60_000))
    tracemalloc.start()
    count = sum(1 for _ in read_rows(path, columns=COLUMNS))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 60_000
    assert peak < 1_000_000


def test_excel_gives_dates_numbers_and_cached_formulas(tmp_path):
    path = tmp_path / "so.xlsx"
    with xlsxwriter.Workbook(path, {"default_date_format": "dd/mm/yyyy hh:mm"}) as book:
        page = book.add_worksheet()
        page.write_row(2, 1, ["received_at", "dossier", "agency", "applicant"])
        page.write_row(4, 1, [datetime(2025, 4, 24, 10, 0), 1.012275, date(2025, 4, 24)])
        page.write_formula(4, 4, '="An"&"h"', value="Anh")
    ((number, row),) = read(path)
    assert number == 5
    assert row["received_at"] == datetime(2025, 4, 24, 10, 0)
    assert row["dossier"] == 1.012275
    assert row["applicant"] == "Anh"


def test_excel_sheets_are_found_by_name_and_the_first_by_default(xlsx_file):
    path = xlsx_file(["agency"], ["H59"], names=("Một", "Hai"))
    assert read(path) == read(path, sheet="Hai") == [(2, {"agency": "H59"})]
    no = refusal(path, sheet="Ba")
    assert (no.code, no.facts["found"]) == ("sheet.sheet_missing", "Một, Hai")


def test_excel_content_is_known_under_any_name(xlsx_file):
    path = xlsx_file(["agency"], ["H59"])
    assert read(path.rename(path.with_name("0a1b2c"))) == [(2, {"agency": "H59"})]


def test_excel_heads_are_checked_as_in_csv(xlsx_file):
    no = refusal(xlsx_file(["agency", "agency"], ["1", "2"], first_row=3))
    assert (no.code, no.facts["row"]) == ("sheet.header_twice", 4)


def test_a_damaged_workbook_is_refused(csv_file):
    assert refusal(csv_file(b"PK\x03\x04" + b"x" * 100, "so.xlsx")).code == "sheet.damaged"


def test_a_zip_that_is_no_workbook_is_refused(tmp_path):
    path = tmp_path / "so.xlsx"
    with zipfile.ZipFile(path, "w") as out:
        out.writestr("a.txt", "x")
    assert refusal(path).code == "sheet.kind_unknown"


def test_a_workbook_that_unpacks_too_large_is_refused_unread(xlsx_file):
    path = xlsx_file(["agency"], ["x" * 30_000])
    with pytest.raises(SheetRefused) as caught:
        check_workbook(path, file="so.xlsx", unpacked_limit=20_000)
    assert caught.value.code == "sheet.unpacked_too_large"


def test_one_cell_in_the_last_corner_is_refused_unread(tmp_path):
    path = tmp_path / "so.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet()
        page.write_string(0, 0, "agency")
        page.write_string(1_048_575, 16_383, "x")
    no = refusal(path)
    assert no.code == "sheet.unpacked_too_large"
    assert "17179869184 ô" in no.facts["found"]


def test_an_archive_that_lies_about_a_size_is_refused(xlsx_file):
    path = xlsx_file(["agency"], *(["x" * 50 + str(number)] for number in range(500)))
    content = path.read_bytes()
    with zipfile.ZipFile(path) as book:
        part = book.getinfo("xl/worksheets/sheet1.xml")
    stated = part.file_size.to_bytes(4, "little")
    assert stated in content
    path.write_bytes(content.replace(stated, (100).to_bytes(4, "little")))
    assert refusal(path).code == "sheet.damaged"


def test_the_limits_leave_room_for_a_register_of_a_million_rows():
    assert archive_module.CELL_LIMIT >= 1_048_576 * 20
