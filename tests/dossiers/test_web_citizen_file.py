"""Filing online: what is known is filled in, nothing that came is lost, sending twice makes one dossier."""

import io
import zipfile

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.html import parsed, words
from tests.uploads import pdf

from motcua.dossiers.models import Dossier, Paper
from motcua.foundation.files import open_file
from motcua.organisation.models import Person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]

WHERE = "/nop-ho-so/1.000123/"
LAN = {
    "name": "Nguyễn Văn Mẫu 001",
    "id_number": "001099000001",
    "phone": "0900 000 418",
    "email": "",
    "address": "",
    "delivery": "counter",
}


@pytest.fixture(autouse=True)
def _files_of_the_test(settings, tmp_path):
    settings.FILES_DIR = tmp_path
    cache.clear()


def signed_in(office, name="lan") -> Client:
    client = Client()
    client.force_login(office.people[name])
    return client


def key_of(page) -> str:
    return page.cssselect("input[name=client_key]")[0].value


def hidden(page) -> dict[str, str]:
    found = page.cssselect("main form input[type=hidden]")
    return {field.get("name"): field.value for field in found if field.get("name") != "csrfmiddlewaretoken"}


def reviewed(client, **changes):
    """The review page after a complete form, with its hidden fields."""
    given = LAN | {
        "client_key": key_of(parsed(client.get(WHERE))),
        "tep-1": pdf(),
        "tep-2": pdf("bang.pdf", b"two"),
        "buoc": "xem-lai",
    }
    page = parsed(client.post(WHERE, given | changes))
    return page, hidden(page)


def test_a_visitor_is_led_to_the_sign_in_and_back(office):
    answer = Client().get(WHERE)

    assert answer.status_code == 302
    assert answer.url == f"/dang-nhap/?next={WHERE}"


def test_an_officer_does_not_file_with_the_account_of_the_post(office):
    page = parsed(signed_in(office, "binh").get(WHERE), status=422)

    assert "tài khoản công dân" in page.text_content()


def test_what_the_account_knows_is_filled_in(office):
    person = office.people["lan"]
    person.phone, person.home_address = "0900000418", "Phường 1, Trà Vinh"
    person.save()

    page = parsed(signed_in(office).get(WHERE))

    assert page.cssselect("#id_name")[0].value == "Trần Thị Lan"
    assert page.cssselect("#id_phone")[0].value == "0900000418"
    assert page.cssselect("#id_address")[0].value == "Phường 1, Trà Vinh"
    assert [words(box, "label") for box in page.cssselect("fieldset .panel")] == [
        "1. Đơn đề nghị cấp chứng chỉ",
        "2. Bản sao văn bằng chuyên môn",
    ]


def test_filing_from_the_form_to_the_code(office):
    client = signed_in(office)
    page, fields = reviewed(client)
    assert words(page, "h1") == "Xem lại lần cuối, rồi gửi"
    assert "bang.pdf" in page.text_content()

    answer = client.post(WHERE, fields | {"buoc": "gui"})

    dossier = Dossier.objects.get()
    assert answer.url == f"/ho-so-cua-toi/{dossier.code}/da-nop/"
    assert dossier.submitter_id == office.people["lan"].pk
    assert (dossier.channel, dossier.phone, dossier.state) == ("online", "0900000418", "submitted")
    papers = list(Paper.objects.order_by("position").values_list("file_name", "file_kind", "kind"))
    assert papers == [("don.pdf", "pdf", "digital"), ("bang.pdf", "pdf", "digital")]
    with open_file(dossier.papers.first().file_sha256, folder="papers") as stored:
        assert stored.read() == b"%PDF-1.7\none"


def test_the_page_after_filing_says_the_code_and_what_happens_by_when(office):
    client = signed_in(office)
    _, fields = reviewed(client)

    page = parsed(client.post(WHERE, fields | {"buoc": "gui"}, follow=True))

    assert words(page, "h1 + p") == "Mã hồ sơ H59.15-260302-0001"
    assert "chậm nhất 10:30 thứ Ba 03/03/2026" in page.text_content()
    assert page.cssselect("a[href='/ho-so-cua-toi/H59.15-260302-0001/']")


def test_sending_twice_makes_one_dossier(office):
    client = signed_in(office)
    _, fields = reviewed(client)

    first = client.post(WHERE, fields | {"buoc": "gui"})
    again = client.post(WHERE, fields | {"buoc": "gui"})

    assert first.url == again.url
    assert Dossier.objects.count() == 1


def test_a_wrong_field_is_named_and_the_files_are_kept(office):
    client = signed_in(office)
    start = key_of(parsed(client.get(WHERE)))
    given = LAN | {"client_key": start, "phone": "091234567", "tep-1": pdf(), "buoc": "xem-lai"}

    page = parsed(client.post(WHERE, given), status=422)

    summary = [words(item, "a") for item in page.cssselect("main [role=alert] li")]
    assert summary == [
        "Điện thoại: Số này có 9 chữ số; cần 10 chữ số, bắt đầu bằng 0.",
        "Bản sao văn bằng chuyên môn: Chưa có tệp. Thiếu giấy tờ này thì hồ sơ không được tiếp nhận.",
    ]
    assert page.cssselect("#id_phone")[0].get("aria-invalid") == "true"
    kept = page.cssselect("input[name=da-gui-1]")[0].value
    mended = given | {"phone": "0900000418", "da-gui-1": kept, "tep-2": pdf("bang.pdf")}
    del mended["tep-1"]
    assert words(parsed(client.post(WHERE, mended)), "h1") == "Xem lại lần cuối, rồi gửi"


def test_going_back_from_the_review_loses_nothing(office):
    client = signed_in(office)
    _, fields = reviewed(client)

    page = parsed(client.post(WHERE, fields | {"buoc": "sua"}))

    assert page.cssselect("#id_name")[0].value == "Nguyễn Văn Mẫu 001"
    assert len(page.cssselect("input[name^=da-gui-]")) == 2
    assert not page.cssselect("main [role=alert]")


@pytest.mark.parametrize(
    ("upload", "said"),
    [
        (SimpleUploadedFile("chung-chi.heic", b"ftypheic" * 20), "không thuộc loại nhận được"),
        (SimpleUploadedFile("don.pdf", b"<script>alert(1)</script>"), "không thuộc loại nhận được"),
        (SimpleUploadedFile("don.pdf", b"\x89PNG\r\n\x1a\n" + b"0" * 20), "nội dung là PNG"),
        (SimpleUploadedFile("don.pdf", b"%PDF-" + b"0" * 10_000_001), "lớn hơn 10 MB"),
    ],
    ids=["kind not taken", "a page called pdf", "wrong ending", "too large"],
)
def test_a_file_is_judged_by_its_content_and_size(office, upload, said):
    client = signed_in(office)
    given = LAN | {"client_key": "one", "tep-1": upload, "tep-2": pdf(), "buoc": "xem-lai"}

    page = parsed(client.post(WHERE, given), status=422)

    assert said in words(page, "#tep-1-l")
    assert page.cssselect("#tep-1")[0].get("aria-invalid") == "true"
    assert page.cssselect("input[name=da-gui-2]")


def test_a_word_document_is_taken(office):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")

    page, _ = reviewed(signed_in(office), **{"tep-1": SimpleUploadedFile("đơn.docx", content.getvalue())})

    assert "đơn.docx" in page.text_content()


def test_a_kept_file_serves_only_who_sent_it_and_only_unchanged(office):
    _, fields = reviewed(signed_in(office))
    thief = Client()
    thief.force_login(Person.objects.create_person(username="mau", password=None, full_name="Người khác"))

    for stolen in (fields, fields | {"da-gui-1": fields["da-gui-1"][:-2]}):
        page = parsed(thief.post(WHERE, stolen | {"buoc": "gui", "client_key": "own"}), status=422)
        assert "hết hạn giữ" in words(page, "#tep-1-l")
    assert not Dossier.objects.exists()


@pytest.mark.parametrize(
    ("number", "is_fine"),
    [("001099000001", True), ("C1234567", True), ("5700 123 456", True), ("00109900", False), ("12", False)],
)
def test_an_identity_number_has_its_length(office, number, is_fine):
    client = signed_in(office)
    given = LAN | {
        "client_key": "one", "id_number": number, "tep-1": pdf(), "tep-2": pdf(), "buoc": "xem-lai",
    }  # fmt: skip

    assert client.post(WHERE, given).status_code == (200 if is_fine else 422)


def test_a_result_by_post_needs_an_address(office):
    client = signed_in(office)
    given = LAN | {
        "client_key": "one", "delivery": "post", "tep-1": pdf(), "tep-2": pdf(), "buoc": "xem-lai",
    }  # fmt: skip

    page = parsed(client.post(WHERE, given), status=422)

    assert words(page, "#id_address_error") == "Lỗi: Nhận qua bưu chính cần địa chỉ của bạn."
