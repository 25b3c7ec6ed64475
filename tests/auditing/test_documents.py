"""Documents: what is read from each kind of file, and the clear no for what cannot be read."""

import io
import zipfile

import pytest
from docx import Document
from pypdf import PdfWriter
from tests.auditing.judging import wrong_claims

from motcua.auditing.queries.documents import LARGEST_INSIDE, read_document, read_upload, unwrap
from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal


def refusal(name: str, data: bytes) -> Refusal:
    with pytest.raises(Refusal) as caught:
        read_upload(name, data)
    return caught.value


def docx_with_table() -> bytes:
    document = Document()
    document.add_paragraph("Kết quả theo lĩnh vực:")
    table = document.add_table(rows=1, cols=4)
    for cell, text in zip(table.rows[0].cells, ["STT", "Lĩnh vực", "Tiếp nhận", "Trực tuyến"], strict=True):
        cell.text = text
    for row in (["1", "Dược", "600", "580"], ["2", "Giám định", "40", "0"], ["", "Tổng số", "640", "590"]):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.add_paragraph("Đã giải quyết 600 hồ sơ, gồm 590 hồ sơ trước hạn và 10 hồ sơ quá hạn.")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_word_paragraphs_and_tables_come_in_order_and_are_checked():
    text = read_upload("bc.docx", docx_with_table())
    assert text.index("Kết quả") < text.index("| 2 | Giám định | 40 | 0 |") < text.index("Đã giải quyết")
    (claim,) = wrong_claims(text)
    assert (claim.kind, claim.stated, claim.computed) == ("rollup", 590, 580)


def test_web_page_text_leaves_scripts_out_and_keeps_table_cells_apart():
    page = "<html><head><title>x 1</title></head><body><script>var a = 5;</script><p>Có <b>12</b> hồ sơ</p>"
    page += "<table><tr><th>Đơn vị</th><th>Hồ sơ</th></tr><tr><td>A</td><td>7</td></tr></table></body></html>"
    text = read_upload("a.html", page.encode())
    assert "Có 12 hồ sơ" in text
    assert "| A | 7 |" in text
    assert "var" not in text


def test_text_with_a_byte_order_mark_is_read():
    assert read_upload("a.txt", "\ufeffCó 5 hồ sơ".encode()) == "Có 5 hồ sơ"
    assert read_upload("a.txt", "Có 5 hồ sơ".encode("utf-16")) == "Có 5 hồ sơ"


def test_another_encoding_is_refused_with_the_place():
    no = refusal("cũ.txt", b"S\xe5 y t\xff")
    assert no.code == "audit.not_utf8"
    assert "cũ.txt" in sentence(no)
    assert "byte 1" in sentence(no)


def test_an_unknown_kind_is_refused_by_its_name():
    assert "bang.xls" in sentence(refusal("bang.xls", b"x"))


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(Refusal) as caught:
        read_document(tmp_path / "khong-co.txt")
    assert caught.value.code == "audit.no_such_file"


def test_a_damaged_word_file_is_refused():
    assert refusal("hong.docx", b"not a zip").code == "audit.broken_docx"
    assert refusal("hong.docx", docx_with_table()[:400]).code == "audit.broken_docx"


def test_a_word_file_that_unpacks_too_large_is_refused_before_unpacking():
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w", force_zip64=True) as entry,
    ):
        for _ in range(LARGEST_INSIDE // 1_000_000 + 1):
            entry.write(b"0" * 1_000_000)
    assert refusal("bom.docx", stream.getvalue()).code == "audit.too_large_inside"


def test_a_scan_without_text_and_a_locked_file_are_refused():
    blank = PdfWriter()
    blank.add_blank_page(200, 200)
    stream = io.BytesIO()
    blank.write(stream)
    assert refusal("quet.pdf", stream.getvalue()).code == "audit.scanned_pdf"
    blank.encrypt("mat-khau", algorithm="RC4-128")
    stream = io.BytesIO()
    blank.write(stream)
    assert refusal("khoa.pdf", stream.getvalue()).code == "audit.locked_pdf"
    assert refusal("hong.pdf", b"%PDF-1.4 nothing").code == "audit.broken_pdf"


def test_lines_broken_by_the_page_width_are_joined_and_items_stay_apart():
    page = "Trong kỳ, Sở Y tế tiếp nhận 1.874 hồ sơ, trong đó hồ sơ nộp\ntrực tuyến là 1.690 hồ sơ."
    page += "\n- Trước hạn: 5\n- Quá hạn: 6"
    assert unwrap(page).split("\n") == [
        "Trong kỳ, Sở Y tế tiếp nhận 1.874 hồ sơ, trong đó hồ sơ nộp trực tuyến là 1.690 hồ sơ.",
        "- Trước hạn: 5",
        "- Quá hạn: 6",
    ]
