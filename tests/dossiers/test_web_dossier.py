"""The dossier on screen: who and what in two lines, the ledger, the reckoning, what may be done."""

import pytest
from django.test import Client
from tests import cast
from tests.cast import moment
from tests.dossiers import stages
from tests.html import parsed, words

from motcua.dossiers.commands.ask_supplement import ask_supplement
from motcua.dossiers.commands.extend_term import extend_term
from motcua.dossiers.models import Dossier, Event
from motcua.workdays.rules.limits import parse_limit

pytestmark = pytest.mark.django_db


def signed_in(office, name: str) -> Client:
    client = Client()
    client.force_login(office.people[name])
    return client


def buttons(page) -> list[str]:
    return [" ".join(b.text_content().split()) for b in page.cssselect("[role=group] .button")]


def test_the_page_tells_who_what_until_when_and_why(office):
    dossier = stages.in_progress(office)
    page = parsed(signed_in(office, "hoa").get(f"/ho-so/{dossier.code}/"))

    assert words(page, "h1") == f"{dossier.code} · Nguyễn Văn Mẫu 001"
    assert "17:00 thứ Hai 09/03/2026" in words(page, "aside")
    assert "Trình kết quả" in buttons(page)
    assert len(page.cssselect(".ledger > li")) == 3


def test_numbers_of_the_person_are_masked(office):
    dossier = stages.in_progress(office)
    text = parsed(signed_in(office, "hoa").get(f"/ho-so/{dossier.code}/")).text_content()

    assert "0900000418" not in text
    assert "••• ••• 418" in text


def test_a_used_supplement_explains_itself(office):
    code = stages.in_progress(office).code
    ask_supplement(actor=office.hoa, at=moment(4), code=code, items=["Giấy khám"], reason="Hết hạn")
    Client().force_login(office.people["lan"])
    page = parsed(signed_in(office, "hoa").get(f"/ho-so/{code}/"))

    assert "Dừng từ 04/03" in page.text_content()
    assert "Ghi nhận bổ sung" in buttons(page)


def test_the_first_promise_stays_in_sight_after_an_extension(office):
    code = stages.in_progress(office).code
    extend_term(
        actor=office.hoa,
        at=moment(5),
        code=code,
        added=parse_limit("3wd"),
        reason="Chờ giám định",
        letter="15/TXL-SYT",
    )
    page = parsed(signed_in(office, "hoa").get(f"/ho-so/{code}/"))

    assert "Hẹn lần đầu: 17:00 thứ Hai 09/03/2026." in words(page, "aside")
    assert "15/TXL-SYT" in words(page, ".ledger")


def test_a_stranger_gets_the_same_answer_as_for_no_dossier(office):
    dossier = stages.in_progress(office)
    other = cast.office("H22.10", prefix="x")
    client = signed_in(other, "binh")

    missing = client.get("/ho-so/H59.15-990101-0001/")
    hidden = client.get(f"/ho-so/{dossier.code}/")
    assert (missing.status_code, hidden.status_code) == (404, 404)


def test_every_form_opens_and_an_empty_one_is_answered_not_done(office):
    dossier = stages.in_progress(office)
    client = signed_in(office, "hoa")
    before = Event.objects.count()

    for slug in ("yeu-cau-bo-sung", "hoi-y-kien", "gia-han"):
        parsed(client.get(f"/ho-so/{dossier.code}/{slug}/"))
        page = parsed(client.post(f"/ho-so/{dossier.code}/{slug}/", {}), status=422)
        assert page.cssselect("[aria-invalid=true]"), slug
    assert Event.objects.count() == before


def test_a_refusal_keeps_what_was_typed(office):
    dossier = stages.in_progress(office)
    client = signed_in(office, "hoa")
    given = {"added": "3", "reason": "Chờ Cục trả lời", "letter": "15/TXL-SYT"}
    Dossier.objects.filter(pk=dossier.pk).update(extension_count=1)

    page = parsed(client.post(f"/ho-so/{dossier.code}/gia-han/", given), status=422)
    assert "chỉ được hẹn lại 1 lần" in page.text_content()
    assert page.cssselect("[name=letter]")[0].get("value") == "15/TXL-SYT"


def test_a_dossier_walks_through_all_its_desks_on_screen(office):
    code = stages.submitted(office).code
    unit, hoa = office.division.pk, office.hoa.person_id
    for who, slug, given in (
        ("binh", "tiep-nhan", {}),
        ("binh", "ban-giao", {"unit": unit, "holder": hoa}),
        ("hoa", "xong-buoc", {"note": "Đủ điều kiện"}),
        ("hoa", "trinh", {"outcome": "granted", "note": "Đề nghị cấp"}),
        ("dung", "ky", {}),
        ("son", "phat-hanh", {"result_number": "12/CCHN-SYT"}),
        ("binh", "tra-ket-qua", {}),
    ):
        answer = signed_in(office, who).post(f"/ho-so/{code}/{slug}/", given)
        assert answer.status_code == 302, (slug, answer.content.decode()[-1500:])

    assert Dossier.objects.get(code=code).state == "returned"


@pytest.mark.parametrize(
    ("who", "stage", "main"),
    [
        ("binh", stages.received, "Bàn giao hồ sơ"),
        ("binh", stages.in_progress, ""),
        ("hoa", stages.in_progress, "Trình kết quả"),
        ("dung", stages.proposed, "Ký duyệt kết quả"),
        ("hoa", stages.proposed, ""),
    ],
)
def test_the_filled_button_is_for_who_moves_the_dossier_on(office, who, stage, main):
    page = parsed(signed_in(office, who).get(f"/ho-so/{stage(office).code}/"))

    assert [button.text_content() for button in page.cssselect("a.button.primary")] == (
        [main] if main else []
    )


def test_the_receipt_is_a_pdf_once_received(office):
    dossier = stages.received(office)
    answer = signed_in(office, "binh").get(f"/ho-so/{dossier.code}/giay-tiep-nhan.pdf")

    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")


def test_no_receipt_before_receiving(office):
    code = stages.submitted(office).code

    assert signed_in(office, "binh").get(f"/ho-so/{code}/giay-tiep-nhan.pdf").status_code == 422


def test_the_page_costs_five_statements_beyond_knowing_who_asks(office, query_budget):
    code = stages.in_progress(office).code
    client = signed_in(office, "hoa")
    with query_budget(5 + 3):
        client.get(f"/ho-so/{code}/")


def test_a_command_over_the_web_stays_within_its_budget(office, query_budget):
    code = stages.submitted(office).code
    client = signed_in(office, "binh")
    with query_budget(10 + 3):
        client.post(f"/ho-so/{code}/tiep-nhan/", {})
