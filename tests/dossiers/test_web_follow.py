"""Following without an account: what is told, what is masked, and how guessing is slowed down."""

import pytest
from django.core.cache import cache
from django.test import Client
from tests.cast import DIPLOMA, LAN_APPLIES, edition, moment
from tests.dossiers import stages
from tests.html import parsed, words

from motcua.dossiers.commands.apologise_late import apologise_late
from motcua.dossiers.commands.ask_supplement import ask_supplement
from motcua.dossiers.commands.consult_unit import consult_unit
from motcua.dossiers.commands.extend_term import extend_term
from motcua.dossiers.commands.intake import Applicant
from motcua.dossiers.commands.propose_result import propose_result
from motcua.dossiers.rules.states import Outcome
from motcua.workdays.rules.limits import parse_limit

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]


@pytest.fixture(autouse=True)
def _nothing_tried():
    cache.clear()
    yield
    cache.clear()


def asked(code: str, digits: str, client: Client | None = None):
    return (client or Client()).post("/tra-cuu/", {"code": code, "digits": digits})


def link(dossier) -> str:
    return f"/tra-cuu/{dossier.lookup_key}/"


@pytest.mark.parametrize("digits", ["0418", " 0001 "], ids=["telephone", "identity number"])
def test_code_and_four_digits_lead_to_the_dossier(office, digits):
    dossier = stages.received(office)

    answer = asked(f" {dossier.code.lower()} ", digits)

    assert answer.status_code == 302
    assert answer.url == link(dossier)


def test_a_wrong_pair_and_an_unknown_code_are_told_alike(office):
    dossier = stages.received(office)

    wrong = parsed(asked(dossier.code, "9999"), status=422)
    unknown = parsed(asked("H59.15-260302-9999", "0418"), status=422)

    assert words(wrong, "main [role=alert]") == words(unknown, "main [role=alert]")
    assert "Không có hồ sơ nào khớp" in words(wrong, "main [role=alert]")
    assert wrong.cssselect("#id_code")[0].value == dossier.code


def test_where_no_number_is_on_record_the_key_of_the_slip_is_needed(office):
    dossier = stages.received(office, applicant=Applicant(name="Nguyễn Văn Mẫu 002"))

    assert asked(dossier.code, "").status_code == 422
    assert asked(dossier.code, "0000").status_code == 422
    assert asked(dossier.code, dossier.lookup_key).status_code == 302


def test_guesses_on_one_code_are_stopped_even_from_many_addresses(office):
    dossier = stages.received(office)
    for guess in range(5):
        assert asked(dossier.code, f"900{guess}", Client(REMOTE_ADDR=f"192.0.2.{guess}")).status_code == 422

    stopped = asked(dossier.code, "0418", Client(REMOTE_ADDR="192.0.2.99"))

    assert "Đợi 60 phút" in parsed(stopped, status=429).text_content()


def test_the_link_still_opens_while_guessing_is_stopped(office):
    dossier = stages.received(office)
    for guess in range(6):
        asked(dossier.code, f"900{guess}")

    assert Client().get(link(dossier)).status_code == 200


def test_a_link_that_leads_nowhere_says_so(office):
    stages.received(office)

    page = parsed(Client().get("/tra-cuu/khong-co/"), status=404)

    assert "mã QR" in page.text_content()


def test_an_empty_key_never_opens_a_dossier_without_one(office):
    dossier = stages.received(office)
    type(dossier).objects.filter(pk=dossier.pk).update(lookup_key="")

    assert parsed(asked(dossier.code, "0418")).cssselect("h1")
    assert Client().get("/tra-cuu/%20/").status_code == 404


def test_the_page_tells_where_it_is_until_when_and_why(office, now):
    dossier = stages.proposed(office)
    now(moment(4, "11:00"))

    page = parsed(Client().get(link(dossier)))

    assert words(page, "h1") == "Hồ sơ đã thẩm định xong, đang chờ lãnh đạo Sở ký"
    assert words(page, "#hen + .big") == "17:00 thứ Hai 09/03/2026"
    assert words(page, ".pill") == "Đúng tiến độ, còn 3 ngày"
    assert [cell.get("class").split()[1] for cell in page.cssselect(".days li:not(.head)")] == [
        "start", "count", "count", "count", "count", "rest", "rest", "due",
    ]  # fmt: skip
    assert words(page, ".days .today b") == "4/3"
    assert "nghỉ hằng tuần (07/03–08/03)" in page.text_content()
    assert words(page, ".ledger .here b") == "Chờ lãnh đạo Sở ký"


def test_what_rests_on_unchecked_law_says_so(office):
    page = parsed(Client().get(link(stages.received(office))))

    assert words(page, "ul.dots li:has(.unproven) small") == "Điều 147 Bộ luật Dân sự 2015"


def test_nothing_personal_is_shown_to_who_holds_the_link(office):
    dossier = stages.in_progress(office)

    text = parsed(Client().get(link(dossier))).text_content()

    for secret in (LAN_APPLIES.name, LAN_APPLIES.id_number, LAN_APPLIES.phone, DIPLOMA.name, "chị Hoa"):
        assert secret not in text
    assert "Nguyễn •••" in text


def test_what_officers_write_to_each_other_stays_inside(office):
    dossier = stages.in_progress(office)
    consult_unit(
        actor=office.hoa, at=moment(3), code=dossier.code, unit_id=office.inspectorate.pk,
        question="Có vi phạm gì không?", due_at=moment(5),
    )  # fmt: skip
    propose_result(
        actor=office.hoa, at=moment(4), code=dossier.code, outcome=Outcome.DENIED,
        note="Đề nghị từ chối", ground="Điều 1",
    )  # fmt: skip

    text = parsed(Client().get(link(dossier))).text_content()

    assert "Hỏi ý kiến Thanh tra Sở" in text
    for inside in ("vi phạm", "từ chối", "không giải quyết"):
        assert inside not in text


def test_before_receipt_the_desk_owes_an_answer_in_eight_working_hours(office):
    page = parsed(Client().get(link(stages.submitted(office))))

    assert words(page, "#hen + .big") == "Chưa hẹn ngày"
    assert "chậm nhất 09:00 thứ Ba 03/03/2026" in page.text_content()


def test_a_supplement_is_asked_in_full_and_the_clock_says_what_an_answer_now_would_bring(office, now):
    dossier = stages.in_progress(office)
    ask_supplement(
        actor=office.hoa, at=moment(4), code=dossier.code, items=["Giấy khám sức khoẻ"], reason="Đã hết hạn"
    )
    now(moment(5, "09:00"))

    page = parsed(Client().get(link(dossier)))

    assert words(page, "h1") == "Hồ sơ đang chờ bạn bổ sung giấy tờ"
    assert "Giấy khám sức khoẻ" in words(page, ".note.soon")
    assert "Lý do: Đã hết hạn" in words(page, ".note.soon")
    assert "Dừng từ 04/03" in words(page, ".pill")
    assert "ngay bây giờ thì hẹn trả 17:00 thứ Năm 12/03/2026" in page.text_content()


def test_lateness_without_an_apology_is_told_plainly(office, now):
    dossier = stages.in_progress(office)
    now(moment(11, "18:00"))

    page = parsed(Client().get(link(dossier)))

    assert words(page, "h1").endswith("tại Phòng Nghiệp vụ Dược, đã quá hẹn trả")
    assert words(page, ".pill") == "Quá 2 ngày"
    assert "đã quá hẹn; cơ quan chưa gửi thư xin lỗi" in words(page, ".note.late")


def test_an_apology_stands_beside_the_old_date(office, now):
    dossier = stages.in_progress(office)
    apologise_late(
        actor=office.hoa, at=moment(10), code=dossier.code, expected_at=moment(16, "17:00"),
        reason="Chờ xác minh", letter="45/SYT-VP",
    )  # fmt: skip
    now(moment(11, "18:00"))

    page = parsed(Client().get(link(dossier)))

    assert words(page, "#hen + .big") == "17:00 thứ Hai 09/03/2026"
    assert "45/SYT-VP" in words(page, ".note.late")
    assert "Hạn cũ vẫn được tính" in words(page, ".note.late")
    assert "chưa gửi thư" not in page.text_content()


def test_the_first_promise_stays_in_sight_after_an_extension(office, now):
    dossier = stages.in_progress(office)
    extend_term(
        actor=office.hoa, at=moment(5), code=dossier.code, added=parse_limit("3wd"),
        reason="Chờ hội đồng", letter="31/SYT-VP",
    )  # fmt: skip
    now(moment(6))

    page = parsed(Client().get(link(dossier)))

    assert words(page, "#hen + .big") == "17:00 thứ Năm 12/03/2026"
    assert "Hẹn đầu: 17:00 thứ Hai 09/03/2026" in words(page, ".note.soon")


def test_a_long_reckoning_is_a_calendar(office):
    dossier = stages.received(office, edition=edition("1.009999", days=30))

    page = parsed(Client().get(link(dossier)))

    assert page.cssselect(".days.calendar")
    assert not page.cssselect(".days.fortnight")


def test_the_page_is_not_listed_not_kept_and_not_named_to_others(office):
    answer = Client().get(link(stages.received(office)))

    assert "noindex" in answer["X-Robots-Tag"]
    assert "no-store" in answer["Cache-Control"]
    assert answer["Referrer-Policy"] == "same-origin"
    outside = [a.get("href") for a in parsed(answer).cssselect("a[href]") if "//" in a.get("href")]
    assert outside == []


def test_the_form_takes_the_code_from_the_address():
    page = parsed(Client().get("/tra-cuu/?ma=H59.15-260302-0001"))

    assert page.cssselect("#id_code")[0].value == "H59.15-260302-0001"


def test_following_costs_few_statements(office, query_budget):
    dossier = stages.proposed(office)
    Client().get(link(dossier))

    with query_budget(5):
        Client().get(link(dossier))
    with query_budget(5):
        asked(dossier.code, "0418")
