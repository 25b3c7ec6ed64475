"""The counter on screen: find by a few letters, one page, sent twice it makes one dossier."""

import pytest
from django.test import Client
from tests.cast import edition
from tests.cast import office as another
from tests.html import parsed, words
from tests.uploads import pdf

from motcua.dossiers.models import Dossier
from motcua.organisation.models import Post
from motcua.organisation.public import Role
from motcua.procedures.models import Edition, Procedure

pytestmark = pytest.mark.django_db

ALL_PAPERS = {"giay-1": "on", "giay-2": "on", "goc-1": "on"}
PERSON = {
    "name": "Nguyễn Văn Mẫu 009",
    "phone": "0900000009",
    "channel": "counter",
    "delivery": "counter",
    "place": "desk",
}
CARD = "001099000009||Nguyễn Văn Mẫu 009|02031990|Nam|Phường 1, Trà Vinh|01012021"


@pytest.fixture
def binh(office) -> Client:
    client = Client()
    client.force_login(office.people["binh"])
    return client


def address(office) -> str:
    return f"/quay/tiep-nhan/{office.edition.procedure.code}/"


def test_three_letters_without_marks_find_the_procedure(office, binh):
    edition("MAU.000099", name="Cấp lại giấy phép hoạt động")
    page = parsed(binh.get("/quay/tiep-nhan/", {"tim": "cap lai"}))

    assert len(page.cssselect("table.rows a")) == 2
    assert "5 ngày làm việc" in page.text_content()


def test_what_is_found_alone_opens_at_once(office, binh):
    edition("MAU.000099", name="Cấp lại giấy phép hoạt động")

    assert binh.get("/quay/tiep-nhan/", {"tim": "clc"})["Location"] == address(office)


def test_the_agencys_own_catalogue_hides_the_national_twin(office, binh):
    own = Procedure.objects.create(code="1.999999", owner=office.agency)
    Edition.objects.filter(pk=office.edition.pk).update(procedure=own)
    edition("MAU.000099", name="Cấp lại chứng chỉ hành nghề dược")
    page = parsed(binh.get("/quay/tiep-nhan/"))

    assert [a.get("href") for a in page.cssselect("table.rows a")] == ["/quay/tiep-nhan/1.999999/"]


def test_a_card_fills_the_form_and_an_earlier_dossier_the_telephone(office, binh):
    binh.post(address(office), {**PERSON, "id_number": "001099000009", "du": "on", "client_key": "k1"})
    page = parsed(binh.post(address(office), {"nguoi": CARD}))
    filled = {name: page.cssselect(f"[name={name}]")[0].get("value") for name in ("name", "phone", "address")}

    assert filled == {"name": "Nguyễn Văn Mẫu 009", "phone": "0900000009", "address": "Phường 1, Trà Vinh"}
    assert "H59.15" in words(page, "[role=status]")
    assert Dossier.objects.count() == 1


def test_several_people_with_one_telephone_are_offered(office, binh):
    for number, name in (("1", "Mẫu Một"), ("2", "Mẫu Hai")):
        binh.post(address(office), {**PERSON, "name": name, "du": "on", "client_key": number})
    page = parsed(binh.post(address(office), {"nguoi": "0900000009"}))
    offered = {button.get("value") for button in page.cssselect("[name=theo]")}
    assert len(offered) == 2
    chosen = parsed(binh.post(address(office), {"nguoi": "0900000009", "theo": min(offered)}))

    assert chosen.cssselect("[name=name]")[0].get("value") == "Mẫu Một"


def test_scans_are_paired_with_papers_and_kept_over_a_refusal(office, binh):
    sent = {**PERSON, "name": "", "client_key": "k"}
    scans = [pdf("2-van-bang.pdf", b"two"), pdf("don.pdf", b"one"), pdf("them.pdf", b"more")]
    page = parsed(binh.post(address(office), {**sent, "ban-scan": scans}), status=422)
    token = page.cssselect("[name=da-scan]")[0].get("value")
    binh.post(address(office), {**PERSON, "client_key": "k", "da-scan": token})
    papers = list(Dossier.objects.get().papers.all())

    assert [paper.file_name for paper in papers] == ["don.pdf", "2-van-bang.pdf", "them.pdf"]
    assert papers[2].name == "Giấy tờ khác: them.pdf"


def test_another_officers_scans_cannot_be_sent_along(office, binh):
    page = parsed(
        binh.post(address(office), {**PERSON, "name": "", "client_key": "k", "ban-scan": [pdf()]}), status=422
    )
    token = page.cssselect("[name=da-scan]")[0].get("value")
    other = Client()
    other.force_login(office.people["hoa"])
    Post.objects.create(
        person=office.people["hoa"], agency=office.agency, unit=office.desk, role=Role.ONE_STOP.value
    )
    given = {**PERSON, "du": "on", "client_key": "k2", "da-scan": token}

    assert "hết hạn giữ" in words(parsed(other.post(address(office), given), status=422), "[role=alert]")


def test_for_another_agency_the_desk_reads_what_it_promised(office, binh):
    there = another("H22.10", prefix="x")
    procedure = there.edition.procedure.code
    done = binh.post(
        f"/quay/tiep-nhan/{procedure}/?co-quan=H22.10", {**PERSON, "du": "on", "client_key": "k"}, follow=True
    )
    assert words(parsed(done), "h1").startswith("Đã tiếp nhận")
    code = Dossier.objects.get().code
    assert code.startswith("H22.10-")
    assert "Chưa gửi" in parsed(binh.get("/quay/nhan-ho/")).text_content()
    binh.post(f"/quay/nhan-ho/{code}/gui/")

    assert "Đã gửi" in parsed(binh.get("/quay/nhan-ho/")).text_content()
    assert Client().get("/quay/nhan-ho/").status_code == 403


def test_a_walk_in_ends_with_its_promise_and_its_slip(office, binh):
    form = parsed(binh.get(address(office)))
    key = form.cssselect("[name=client_key]")[0].get("value")
    done = binh.post(address(office), {**PERSON, **ALL_PAPERS, "client_key": key})
    dossier = Dossier.objects.get()

    assert done.status_code == 302
    page = parsed(binh.get(done["Location"]))
    assert words(page, "h1").startswith("Đã tiếp nhận, hẹn trả 17:00")
    assert [paper.original_seen for paper in dossier.papers.all()] == [True, False]


def test_the_back_button_makes_no_second_dossier(office, binh):
    given = {**PERSON, **ALL_PAPERS, "client_key": "quay-1"}
    first = binh.post(address(office), given)
    again = binh.post(address(office), given)

    assert first["Location"] == again["Location"]
    assert Dossier.objects.count() == 1


def test_a_missing_paper_is_named_and_nothing_typed_is_lost(office, binh):
    page = parsed(binh.post(address(office), {**PERSON, "giay-1": "on", "client_key": "k"}), status=422)

    assert "Bản sao văn bằng chuyên môn" in words(page, "[role=alert]")
    assert page.cssselect("[name=name]")[0].get("value") == PERSON["name"]
    assert page.cssselect("[name=giay-1]")[0].get("checked") is not None
    assert not Dossier.objects.exists()


def test_a_nameless_person_is_pointed_at(office, binh):
    page = parsed(binh.post(address(office), {**ALL_PAPERS, "client_key": "k"}), status=422)

    assert page.cssselect("[name=name]")[0].get("aria-invalid") == "true"


def test_the_specialist_does_not_stand_at_the_counter(office):
    client = Client()
    client.force_login(office.people["hoa"])

    assert client.get("/quay/tiep-nhan/").status_code in {403, 422}


def test_an_unknown_procedure_is_not_found(office, binh):
    assert binh.get("/quay/tiep-nhan/9.999999/").status_code == 404
