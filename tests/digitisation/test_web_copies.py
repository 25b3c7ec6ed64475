"""The page of a paper's copies: versions and their quality, what is proposed, what was seen, marks."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pypdf import PdfReader
from tests.cast import FORM
from tests.digitisation.papers import IDENTITY, dossier_with, scanned, stored
from tests.digitisation.pictures import sheet, written_pdf
from tests.dossiers.test_web_desk import signed_in
from tests.html import parsed, words

from motcua.digitisation.models import Record, Scan
from motcua.dossiers.rules.intake import PaperIn
from motcua.foundation.trail.models import TrailEntry

pytestmark = pytest.mark.django_db


def place(dossier, paper, rest: str = "so-hoa/") -> str:
    return f"/ho-so/{dossier.code}/giay-to/{paper.pk}/{rest}"


def test_a_scan_is_sent_and_the_page_says_what_is_wrong_with_it(office, now, settings):
    settings.TESSERACT = "no-such-program"
    dossier, (form, _) = dossier_with(office)
    client = signed_in(office, "binh")
    scan = SimpleUploadedFile("đơn.png", sheet(angle=3))
    sent = client.post(place(dossier, form), {"tep": scan}, follow=True)
    page = parsed(sent)

    assert "Đã lưu phiên bản 1" in words(page, "[role=status]")
    assert "lệch khoảng 3 độ" in words(page, "#phien-ban ~ table")
    assert "Chưa nhận dạng" in words(page, "#van-ban ~ p")


def test_nothing_chosen_or_the_same_file_is_told_on_the_page(office, now):
    dossier, (form, _) = dossier_with(office)
    scanned(office, dossier, form, sheet())
    client = signed_in(office, "binh")

    empty = parsed(client.post(place(dossier, form)), 422)
    assert "Chưa chọn tệp" in words(empty, "main")
    same = client.post(place(dossier, form), {"tep": SimpleUploadedFile("đơn.png", sheet())})
    assert "đúng là bản đang lưu" in words(parsed(same, 422), "main")


def test_data_is_proposed_from_the_text_and_counts_only_once_confirmed(office, now):
    dossier, (form, _) = dossier_with(office)
    pdf = written_pdf("Họ và tên: Nguyễn Thị Mẫu Khác", "Số định danh 001099000777", "Ngày sinh: 02/03/1990")
    scanned(office, dossier, form, pdf, name="đơn.pdf")
    client = signed_in(office, "binh")
    page = parsed(client.get(place(dossier, form)))

    assert page.cssselect("[name=subject_id]")[0].get("value") == "001099000777"
    assert page.cssselect("[name=birth_year]")[0].get("value") == "1990"
    assert "chưa ai xác nhận" in words(page, "#du-lieu ~ .note")
    assert Record.objects.count() == 0

    data = {field.get("name"): field.get("value") or "" for field in page.cssselect("form [name]")}
    data |= {"type_code": "KQ.G18.000021", "abstract": "Đơn đề nghị"}
    done = parsed(client.post(place(dossier, form, "so-hoa/du-lieu/"), data, follow=True))
    assert "001099000777.KQ.G18.000021" in words(done, "h1 ~ p")


def test_what_is_missing_is_named_and_what_was_typed_stays(office, now):
    dossier, (form, _) = dossier_with(office)
    scanned(office, dossier, form, sheet())
    given = {"type_code": "KQ.1", "title": "Đơn", "abstract": "Đơn đề nghị", "scope": "Toàn quốc"}
    answer = signed_in(office, "binh").post(place(dossier, form, "so-hoa/du-lieu/"), given)
    page = parsed(answer, 422)

    assert "Năm sinh" in words(page, "main [role=alert], main .note")
    assert page.cssselect("[name=type_code]")[0].get("value") == "KQ.1"


def test_the_same_paper_seen_before_is_pointed_out(office, now):
    earlier, (old, _) = dossier_with(office)
    scanned(office, earlier, old, sheet())
    later, (new, _) = dossier_with(office)
    scanned(office, later, new, sheet(wide=1400))
    page = parsed(signed_in(office, "binh").get(place(later, new)))

    assert f"hồ sơ {earlier.code}" in words(page, "main .note")


def test_an_identity_paper_leaves_the_store_marked_and_every_look_is_on_record(office, now):
    pdf = stored(written_pdf("Căn cước 001099000001 của Nguyễn Văn Mẫu"), "cc.pdf")
    card = PaperIn(IDENTITY.name, kind="copy", file=pdf)
    dossier, (_, paper) = dossier_with(office, FORM, card)
    scanned(office, dossier, paper, sheet())
    client = signed_in(office, "hoa")

    for rest in ("", "phien-ban/1/", "phien-ban/2/"):
        answer = client.get(place(dossier, paper, rest))
        content = b"".join(answer.streaming_content)
        assert answer["Content-Type"] == "application/pdf"
        assert PdfReader(BytesIO(content)).pages[0].extract_text() == ""
    read = TrailEntry.objects.filter(kind="paper.read").order_by("id")
    assert [(one.actor, one.facts.get("version")) for one in read] == [
        ("Phạm Thị Hoa", None),
        ("Phạm Thị Hoa", 1),
        ("Phạm Thị Hoa", 2),
    ]


def test_another_paper_leaves_the_store_as_it_came(office, now):
    dossier, (form, _) = dossier_with(office)
    scanned(office, dossier, form, sheet())
    answer = signed_in(office, "hoa").get(place(dossier, form, "phien-ban/1/"))

    assert b"".join(answer.streaming_content) == sheet()


def test_who_may_only_read_sees_no_form_and_cannot_send(office, now):
    dossier, (form, _) = dossier_with(office)
    scanned(office, dossier, form, sheet())
    client = signed_in(office, "mai")

    assert parsed(client.get(place(dossier, form))).cssselect("main form") == []
    assert client.post(place(dossier, form), {"tep": SimpleUploadedFile("a.png", sheet())}).status_code == 403
    assert Scan.objects.count() == 1


def test_the_page_of_copies_costs_few_statements(office, now, query_budget):
    dossier, (form, _) = dossier_with(office)
    for angle in (0, 2, 3, 4):
        scanned(office, dossier, form, sheet(angle=angle))
    client = signed_in(office, "binh")
    client.get(place(dossier, form))
    with query_budget(2 + 6):
        client.get(place(dossier, form))


def test_a_visitor_is_sent_to_sign_in(office, now):
    dossier, (form, _) = dossier_with(office)

    assert Client().get(place(dossier, form)).status_code == 403
