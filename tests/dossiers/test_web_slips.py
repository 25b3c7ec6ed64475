"""Slips over the web: a link as soon as lawful, a look before sending, and for nobody else."""

from io import BytesIO

import pypdf
import pytest
from django.test import Client
from tests.cast import moment
from tests.dossiers import stages
from tests.html import parsed

from motcua.dossiers.commands.ask_supplement import ask_supplement
from motcua.dossiers.models import Event

pytestmark = pytest.mark.django_db


def signed_in(office, name: str) -> Client:
    client = Client()
    client.force_login(office.people[name])
    return client


def links(page) -> list[str]:
    return [link.text_content() for link in page.cssselect("a[href$='.pdf'], a[href*='.pdf?']")]


def text_of(answer) -> str:
    assert answer["Content-Type"] == "application/pdf"
    pages = pypdf.PdfReader(BytesIO(answer.content)).pages
    return " ".join(" ".join(page.extract_text().replace("\u200b", "") for page in pages).split())


def asked(office) -> str:
    code = stages.in_progress(office).code
    ask_supplement(actor=office.hoa, at=moment(4), code=code, items=["Giấy khám"], reason="Hết hạn")
    return code


def test_each_slip_has_its_link_once_it_is_lawful(office):
    code = stages.in_progress(office).code
    client = signed_in(office, "hoa")
    assert links(parsed(client.get(f"/ho-so/{code}/"))) == ["Giấy tiếp nhận", "Phiếu kiểm soát"]

    ask_supplement(actor=office.hoa, at=moment(4), code=code, items=["Giấy khám"], reason="Hết hạn")
    page = parsed(client.get(f"/ho-so/{code}/"))
    assert links(page) == ["Giấy tiếp nhận", "Phiếu yêu cầu bổ sung", "Phiếu kiểm soát"]
    for link in page.cssselect("a[href*='/phieu/']"):
        assert code in text_of(client.get(link.get("href")))


def test_a_slip_whose_event_is_missing_is_refused(office):
    code = stages.in_progress(office).code

    assert signed_in(office, "hoa").get(f"/ho-so/{code}/phieu/tu-choi.pdf").status_code == 422
    assert signed_in(office, "hoa").get(f"/ho-so/{code}/phieu/la.pdf").status_code == 404


def test_the_applicant_gets_the_letters_and_not_the_control_slip(office):
    code = asked(office)
    lan = signed_in(office, "lan")

    assert "Giấy khám" in text_of(lan.get(f"/ho-so/{code}/phieu/yeu-cau-bo-sung.pdf"))
    assert lan.get(f"/ho-so/{code}/phieu/kiem-soat.pdf").status_code == 422
    words = links(parsed(lan.get(f"/ho-so-cua-toi/{code}/")))
    assert words == ["Tải giấy tiếp nhận", "Tải phiếu yêu cầu bổ sung"]


@pytest.mark.parametrize(
    ("slug", "given", "said"),
    [
        ("yeu-cau-bo-sung", {"items": "Giấy khám", "reason": "Hết hạn"}, "Thời hạn bổ sung"),
        ("gia-han", {"added": "3", "reason": "Chờ", "letter": "9/TXL"}, "Thời hạn trả kết quả mới"),
    ],
)
def test_a_slip_is_looked_at_before_it_is_sent_and_nothing_is_done(office, now, slug, given, said):
    code = stages.in_progress(office).code
    now(moment(4, "10:00"))
    before = Event.objects.count()

    text = text_of(signed_in(office, "hoa").post(f"/ho-so/{code}/xem-truoc/{slug}/", given))
    assert "BẢN XEM TR" in text
    assert said in text
    assert Event.objects.count() == before


def test_the_refusal_is_looked_at_before_it_is_sent(office, now):
    code = stages.submitted(office).code
    now(moment(2, "10:00"))
    given = {"reason": "Sai nơi nộp", "ground": "Điều 17"}

    text = text_of(signed_in(office, "binh").post(f"/ho-so/{code}/xem-truoc/tu-choi/", given))
    assert "Sai nơi nộp" in text


def test_a_faulty_form_is_shown_again_instead_of_a_slip(office):
    code = stages.in_progress(office).code

    answer = signed_in(office, "hoa").post(f"/ho-so/{code}/xem-truoc/gia-han/", {})
    assert parsed(answer, status=422).cssselect("[aria-invalid=true]")


def test_the_form_offers_the_look_only_where_there_is_a_slip(office):
    code = stages.in_progress(office).code
    client = signed_in(office, "hoa")

    assert parsed(client.get(f"/ho-so/{code}/yeu-cau-bo-sung/")).cssselect("[formaction]")
    assert not parsed(client.get(f"/ho-so/{code}/xong-buoc/")).cssselect("[formaction]")
