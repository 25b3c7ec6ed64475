"""The screen: a text in, its findings out, nothing kept; for visitors too, within limits."""

import io
import re
import zipfile

import docx
import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from python_calamine import CalamineWorkbook
from tests.html import parsed, words

from motcua.auditing import access
from motcua.auditing.forms import LARGEST_FILE, LONGEST_TEXT

pytestmark = pytest.mark.django_db

PAGE = "/soat-so-lieu/"
WRONG = (
    "Sở tiếp nhận 914 hồ sơ, trong đó 883 hồ sơ trực tuyến, đạt 96,6%.\n\n"
    "Đã giải quyết 862 hồ sơ, gồm 835 hồ sơ trước hạn, 22 hồ sơ đúng hạn và 6 hồ sơ quá hạn."
)
RIGHT = WRONG.replace("6 hồ sơ quá hạn", "5 hồ sơ quá hạn")


@pytest.fixture(autouse=True)
def _nobody_was_here_before():
    cache.clear()


def handed_in(text="", **more):
    return Client().post(PAGE, {"text": text, **more})


def uploaded(name, data):
    return Client().post(PAGE, {"file": SimpleUploadedFile(name, data)})


def test_the_answer_stands_in_the_heading_and_the_counts_beside_it():
    page = parsed(handed_in(WRONG))
    assert words(page, "h1") == "1 chỗ không khớp"
    assert re.search(r"\d+ chỗ kiểm được: \d+ khớp, 1 không khớp\.", words(page, "main"))


def test_every_number_in_the_text_leads_to_its_finding_and_back():
    page = parsed(handed_in(WRONG))
    numbers = page.cssselect(".passage mark sup a")
    assert len(numbers) == 3
    ids = {element.get("id") for element in page.cssselect("[id]")}
    for link in numbers:
        number = link.text
        assert link.get("href") == f"#p{number}"
        [back] = page.cssselect(f'#p{number} a[href="#c{number}"]')
        assert link.get("id") == f"c{number}"
        assert back.text == f"chỗ {number}"
    for link in page.cssselect('main a[href^="#"]'):
        assert link.get("href")[1:] in ids


def test_a_wrong_figure_is_underlined_otherwise_and_said_to_be_wrong():
    page = parsed(handed_in(WRONG))
    [mark] = page.cssselect(".passage mark.late")
    assert mark.text_content().startswith("862 hồ sơ")
    assert "không khớp" in mark.cssselect("sup a")[0].get("aria-label")
    finding = words(page, "li.finding.wrong")
    assert "835 + 22 + 6 = 863" in finding
    assert "Văn bản ghi 862: các phần cộng lại nhiều hơn 1" in finding


def test_the_text_on_the_page_is_the_text_handed_in():
    page = parsed(handed_in(WRONG))
    for number in page.cssselect(".passage sup"):
        number.drop_tree()
    said = "\n\n".join(block.text_content() for block in page.cssselect(".passage p"))
    assert said == WRONG


def test_the_row_that_equals_the_gap_is_a_link_to_its_place():
    text = (
        "Tổng số hồ sơ tiếp nhận: 811 hồ sơ. Cụ thể: lĩnh vực khám chữa bệnh: tổng số 211 hồ sơ, đã giải "
        "quyết 191 hồ sơ; lĩnh vực dược: tổng số 600 hồ sơ, đã giải quyết 571 hồ sơ; lĩnh vực trang thiết bị "
        "y tế: tổng số 20 hồ sơ, đã giải quyết 20 hồ sơ."
    )
    page = parsed(handed_in(text))
    [row] = [link for link in page.cssselect("li.wrong > p > a") if "20 hồ sơ" in link.text]
    place = int(row.get("href").removeprefix("#s"))
    assert text[place:].startswith("20 hồ sơ")
    assert text[:place].endswith("trang thiết bị y tế: tổng số ")


def test_inconsistencies_alone_can_be_shown_without_a_script():
    page = parsed(handed_in(WRONG))
    assert words(page, "fieldset.show label + label") == "Chỉ chỗ không khớp 1"
    assert not parsed(handed_in(RIGHT)).cssselect("fieldset.show")


def test_a_table_of_the_text_is_a_table_on_the_page():
    text = "| Lĩnh vực | Tiếp nhận |\n|---|---|\n| Dược | 600 |\n| Y tế dự phòng | 7 |\n| Cộng | 608 |"
    page = parsed(handed_in(text))
    assert [cell.text_content() for cell in page.cssselect(".passage td")][:4] == [
        "Lĩnh vực",
        "Tiếp nhận",
        "Dược",
        "600",
    ]
    assert len(page.cssselect(".passage tr")) == 4
    assert words(page, ".passage mark.late").startswith("608")


def test_a_text_without_figures_says_so():
    page = parsed(handed_in("Sở đã chỉ đạo các đơn vị thực hiện tốt."))
    assert words(page, "h1") == "Không thấy số nào đối chiếu được"
    assert page.cssselect(".empty")


def test_markup_in_a_text_is_shown_and_not_obeyed():
    page = parsed(handed_in("<script>alert(1)</script> Tiếp nhận 5 hồ sơ, trong đó 6 hồ sơ trực tuyến."))
    assert "<script>alert(1)</script>" in words(page, ".passage")
    assert not page.cssselect("main script")


def word_file(text):
    document, out = docx.Document(), io.BytesIO()
    for line in text.split("\n\n"):
        document.add_paragraph(line)
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("bao-cao.txt", WRONG.encode(), id="text"),
        pytest.param("bao-cao.docx", word_file(WRONG), id="word"),
        pytest.param("bao-cao.html", f"<p>{WRONG}</p>".encode(), id="html"),
    ],
)
def test_a_file_is_read_and_named(name, data):
    page = parsed(uploaded(name, data))
    assert words(page, "h1") == "1 chỗ không khớp"
    assert name in words(page, ".crumbs")


def bomb():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 60_000_000)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        pytest.param("a.docx", b"no", "không phải tệp Word", id="broken"),
        pytest.param("a.docx", bomb(), "giải nén ra quá lớn (60 MB", id="zip bomb"),
        pytest.param("a.xls", b"no", "đuôi .xls", id="another kind"),
        pytest.param("a.txt", b"\xff\x00\xfe", "không phải UTF-8", id="encoding"),
        pytest.param("a.pdf", b"%PDF-1.4", "không phải PDF đọc được", id="broken pdf"),
        pytest.param("a.txt", b"", "rỗng (0 byte)", id="empty"),
        pytest.param("a.txt", b"a" * (LARGEST_FILE + 1), "lớn hơn 2 MB", id="large"),
        pytest.param("a.txt", b"a" * (LONGEST_TEXT + 1), "tối đa 200000", id="long"),
    ],
)
def test_a_bad_file_is_told_beside_its_field(name, data, said):
    page = parsed(uploaded(name, data), status=422)
    assert said in words(page, "#id_file_error")


def test_nothing_handed_in_is_told():
    assert "chưa có chữ nào" in words(parsed(handed_in("  "), status=422), "#id_text_error")


def test_a_text_and_a_file_together_are_not_guessed_at():
    answer = handed_in(WRONG, file=SimpleUploadedFile("a.txt", b"1"))
    page = parsed(answer, status=422)
    assert "đã dán văn bản rồi" in words(page, "#id_file_error")
    assert page.cssselect("textarea")[0].text.strip() == WRONG


def test_a_text_that_is_too_long_is_refused_politely():
    page = parsed(handed_in("a" * (LONGEST_TEXT + 1)), status=422)
    assert "dài 200.001 ký tự, tối đa 200.000" in words(page, "#id_text_error")


def test_a_visitor_is_slowed_down():
    visitor = Client()
    for _ in range(access.BY_ADDRESS):
        assert visitor.post(PAGE, {"text": "1"}).status_code == 200
    answer = visitor.post(PAGE, {"text": "1"})
    assert answer.status_code == 429
    assert "Đợi 10 phút" in words(parsed(answer, status=429), "main")


def test_a_visitor_sees_nothing_of_the_register():
    page = parsed(handed_in(WRONG))
    assert not page.cssselect("#ledger")
    assert not page.cssselect("[name=agency]")
    assert handed_in(WRONG, agency="H59.15").status_code == 200


def file_of(kind, text=WRONG, name="báo cáo.docx"):
    answer = Client().post(f"{PAGE}phieu/{kind}/", {"text": text, "name": name})
    assert answer.status_code == 200
    assert f'filename="phieu-gop-y-so-lieu.{kind}"' in answer.headers["Content-Disposition"]
    return io.BytesIO(answer.content)


def test_the_workbook_has_every_finding_with_real_numbers():
    rows = CalamineWorkbook.from_filelike(file_of("xlsx")).get_sheet_by_name("Kết quả soát").to_python()
    assert rows[1][0] == "báo cáo.docx"
    [wrong] = [row for row in rows if row[2] == "không khớp"]
    assert wrong[1] == 3
    assert wrong[5:8] == [862.0, 863.0, -1.0]


def test_the_word_sheet_has_what_is_wrong_with_room_for_an_answer():
    document = docx.Document(file_of("docx"))
    [table] = document.tables
    [head, row] = [[cell.text for cell in line.cells] for line in table.rows]
    assert head[-1] == "Ý kiến của người soạn"
    assert "835 + 22 + 6 = 863" in row[3]
    assert row[4] == ""


def test_a_sheet_of_a_right_text_says_that_nothing_is_wrong():
    document = docx.Document(file_of("docx", RIGHT + "\x0b"))
    assert "Không có chỗ nào không khớp." in [paragraph.text for paragraph in document.paragraphs]


def test_there_is_no_sheet_of_another_kind():
    assert Client().post(f"{PAGE}phieu/pdf/", {"text": WRONG}).status_code == 404


def test_the_page_can_be_handed_in_again():
    page = parsed(handed_in("\n" + WRONG))
    again = page.cssselect("#again textarea")[0].text.removeprefix("\n")
    assert again.replace("\r\n", "\n").strip() == WRONG


def test_no_answer_is_kept_by_a_browser():
    assert "no-store" in handed_in(WRONG).headers["Cache-Control"]
