"""Paragraphs of units: asked, written, checked, sent back, taken into the report under the unit's name."""

from datetime import date

import pytest
from django.test import Client
from tests.cast import moment, office
from tests.dossiers import stages
from tests.html import parsed
from tests.reporting.reform import AT, freeze, quarter

from motcua.kernel.refusal import Refusal
from motcua.reporting.commands.parts import accept_part, ask_for_part, extend_part, save_part, submit_part
from motcua.reporting.outputs.reform_paper import paper
from motcua.reporting.queries.reform_reports import stand

pytestmark = pytest.mark.django_db
DUE = date(2026, 3, 18)


@pytest.fixture
def here(now):
    now(moment(16, "10:00"))
    found = office()
    stages.finished(found)
    return found


def ask(here, **more):
    told = {"number": quarter(here).pk, "section": "II", "writer": "duoc", "wanted": "Kết quả cấp phép"}
    return ask_for_part(actor=here.mai, at=AT, **{**told, "due": DUE, **more})


def client_of(here, who):
    client = Client()
    client.force_login(here.people[who])
    return client


def test_a_unit_writes_is_checked_is_sent_back_and_stands_in_the_report(here):
    call = ask(here)
    tuan, mai = client_of(here, "tuan"), client_of(here, "mai")
    assert "Phòng Nghiệp vụ Dược, phần II" in parsed(tuan.get("/bao-cao/cai-cach/")).text_content()
    at = f"/bao-cao/cai-cach/phan-viet/{call.pk}/"
    answer = tuan.post(f"{at}nop/", {"text": "Trong kỳ đã giải quyết 9 hồ sơ."})
    assert answer.status_code == 422
    told = parsed(answer, status=422).text_content()
    assert "chưa gửi được; bản viết vẫn giữ" in told
    assert "đã giải quyết 9 hồ sơ" in told
    parsed(tuan.post(f"{at}nop/", {"text": "Trong kỳ đã giải quyết 1 hồ sơ."}, follow=True))
    parsed(mai.post(f"{at}tra-phan/", {"reason": "Thêm nguyên nhân"}, follow=True))
    assert "Thêm nguyên nhân" in parsed(tuan.get(at)).text_content()
    parsed(tuan.post(f"{at}nop/", {"text": "Trong kỳ đã giải quyết 1 hồ sơ, đúng hẹn."}, follow=True))
    parsed(mai.post(f"{at}nhan-phan/", follow=True))
    assert "chưa gửi" not in parsed(tuan.get("/bao-cao/cai-cach/")).cssselect("main")[0].text_content()[:400]
    report = call.report
    freeze(here, report)
    said = paper(report, stand(report).frozen, number="1/BC", day=DUE)
    assert "Phòng Nghiệp vụ Dược: Trong kỳ đã giải quyết 1 hồ sơ, đúng hẹn." in said["sections"][1]["lines"]
    assert tuan.post(f"{at}luu/", {"text": "khác"}).status_code == 422


def test_who_does_not_write_it_does_not_see_it(here):
    call = ask(here)
    assert client_of(here, "thanhtra").get(f"/bao-cao/cai-cach/phan-viet/{call.pk}/").status_code == 404
    answer = client_of(here, "mai").post(f"/bao-cao/cai-cach/phan-viet/{call.pk}/luu/", {"text": "x"})
    assert answer.status_code == 403


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"writer": "khong-co"}, "reform_report.bad_writer"),
        ({"section": "IX"}, "reform_report.bad_section"),
        ({"due": date(2026, 3, 1)}, "reform_report.bad_due"),
        ({"due": None}, "reform_report.bad_due"),
    ],
)
def test_a_wrong_asking_is_refused(here, more, code):
    with pytest.raises(Refusal) as no:
        ask(here, **more)
    assert no.value.code == code


def test_a_paragraph_is_written_before_it_is_sent_and_sent_before_it_is_taken(here):
    call = ask(here)
    for act, code in ((submit_part, "reform_part.empty"), (accept_part, "reform_part.not_sent")):
        who = here.tuan if act is submit_part else here.mai
        more = {"auditor": lambda *a, **b: []} if act is submit_part else {}
        with pytest.raises(Refusal) as no:
            act(actor=who, at=AT, number=call.pk, **more)
        assert no.value.code == code
    save_part(actor=here.tuan, at=AT, number=call.pk, text="Bản đầu.")
    assert call.entries.count() == 1


def test_asking_the_same_again_is_quiet_and_asking_otherwise_says_that_nothing_changed(here):
    call = ask(here)
    number = call.report_id
    assert ask(here, number=number) == call
    for more in ({"due": date(2026, 3, 20)}, {"wanted": "Việc khác"}):
        with pytest.raises(Refusal) as no:
            ask(here, number=number, **more)
        assert no.value.code == "reform_part.asked_already"
    call.refresh_from_db()
    assert (call.due, call.wanted) == (DUE, "Kết quả cấp phép")


def test_words_from_a_stale_page_are_kept_apart_from_what_was_sent(here):
    call = ask(here)
    tuan, at = client_of(here, "tuan"), f"/bao-cao/cai-cach/phan-viet/{call.pk}/"
    parsed(tuan.post(f"{at}nop/", {"text": "Bản đã gửi."}, follow=True))
    page = parsed(tuan.post(f"{at}luu/", {"text": "Bản từ trang cũ."}), status=422)
    assert [one.text_content().strip() for one in page.cssselect("#unsaved")] == ["Bản từ trang cũ."]
    assert "Bản đã gửi." in [one.text_content() for one in page.cssselect("main p")]


def test_a_page_drawn_before_another_text_was_kept_overwrites_nothing(here):
    call = ask(here)
    tuan, at = client_of(here, "tuan"), f"/bao-cao/cai-cach/phan-viet/{call.pk}/"

    def drawn() -> str:
        return parsed(tuan.get(at)).cssselect("input[name=upon]")[0].get("value")

    first = drawn()
    parsed(tuan.post(f"{at}luu/", {"text": "Bản của cửa sổ kia.", "upon": first}, follow=True))
    for verb in ("luu", "nop"):
        page = parsed(tuan.post(f"{at}{verb}/", {"text": "Bản ở đây.", "upon": first}), status=422)
        told = page.cssselect("main")[0].text_content()
        assert "đã lưu bản khác lúc 10:00 16/03/2026" in told
        assert "Bản của cửa sổ kia." in told
        assert page.cssselect("textarea[name=text]")[0].text_content().strip() == "Bản ở đây."
        assert [one.text for one in call.entries.order_by("id")] == ["Bản của cửa sổ kia."]
    parsed(tuan.post(f"{at}luu/", {"text": "Bản của cửa sổ kia.", "upon": first}, follow=True))
    upon = page.cssselect("input[name=upon]")[0].get("value")
    assert upon != first
    parsed(tuan.post(f"{at}luu/", {"text": "Hai bản gộp lại.", "upon": drawn()}, follow=True))
    assert call.entries.order_by("id").last().text == "Hai bản gộp lại."
    parsed(tuan.post(f"{at}luu/", {"text": "Trang không nói bản nào.", "upon": "x²"}, follow=True))
    assert call.entries.order_by("id").last().text == "Trang không nói bản nào."


def test_the_checks_before_sending_name_the_paragraphs_that_are_not_in_the_report(here):
    call = ask(here)
    mai, report = client_of(here, "mai"), f"/bao-cao/cai-cach/{call.report_id}/"

    def checks() -> str:
        return parsed(mai.get(report)).cssselect("[aria-labelledby=soat]")[0].text_content()

    assert "Phòng Nghiệp vụ Dược, phần II: chưa viết" in checks()
    save_part(actor=here.tuan, at=AT, number=call.pk, text="Hồ sơ được giải quyết.")
    submit_part(actor=here.tuan, at=AT, number=call.pk, auditor=lambda *a, **b: [])
    assert "Phòng Nghiệp vụ Dược, phần II: đã gửi, chờ nhận" in checks()
    accept_part(actor=here.mai, at=AT, number=call.pk)
    assert "Phòng Nghiệp vụ Dược" not in checks()


def test_a_later_day_is_given_and_the_first_stays_in_sight(here, now):
    call = ask(here)
    mai, tuan, at = client_of(here, "mai"), client_of(here, "tuan"), f"/bao-cao/cai-cach/phan-viet/{call.pk}/"
    for due, told in (
        ("18/03/2026", "Hạn đang có là 18/03/2026"),
        ("1/3/2026", "từ hôm nay trở đi"),
        ("x", ""),
    ):
        page = parsed(mai.post(f"{at}gia-han/", {"due": due}), status=422)
        assert told in page.cssselect("[role=alert]")[0].text_content()
        assert page.cssselect("#due")[0].get("value") == due
    assert tuan.post(f"{at}gia-han/", {"due": "20/03/2026"}).status_code == 403
    parsed(mai.post(f"{at}gia-han/", {"due": "20/03/2026"}, follow=True))
    now(moment(19, "10:00"))
    page = parsed(client_of(here, "tuan").get(at)).cssselect("body")[0].text_content()
    assert "Hạn viết 20/03/2026 (đã gia hạn, lúc giao là 18/03/2026)" in page
    assert "trễ hạn" not in page
    now(moment(23, "10:00"))
    assert "trễ hạn" in parsed(client_of(here, "tuan").get(at)).cssselect("body")[0].text_content()
    save_part(actor=here.tuan, at=AT, number=call.pk, text="Hồ sơ được giải quyết.")
    submit_part(actor=here.tuan, at=AT, number=call.pk, auditor=lambda *a, **b: [])
    with pytest.raises(Refusal) as no:
        extend_part(actor=here.mai, at=AT, number=call.pk, due=date(2026, 4, 1))
    assert no.value.code == "reform_part.closed"


def test_the_desk_sees_what_waits_to_be_taken_in_and_who_did_what(here):
    call, mai = ask(here), client_of(here, "mai")

    def waiting() -> list[str]:
        page = parsed(mai.get("/bao-cao/cai-cach/"))
        return [one.text_content() for one in page.cssselect("[aria-labelledby=cho-nhan] li")]

    assert waiting() == []
    save_part(actor=here.tuan, at=AT, number=call.pk, text="Hồ sơ được giải quyết.")
    submit_part(actor=here.tuan, at=AT, number=call.pk, auditor=lambda *a, **b: [])
    assert len(waiting()) == 1
    at = f"/bao-cao/cai-cach/phan-viet/{call.pk}/"
    parsed(mai.post(f"{at}tra-phan/", {"reason": "Thêm nguyên nhân"}, follow=True))
    assert waiting() == []
    done = [one.text_content() for one in parsed(mai.get(at)).cssselect("[aria-labelledby=viec] li b")]
    assert done == ["Trả lại để sửa", "Gửi", "Lưu", "Giao viết"]
    late = parsed(mai.post(f"{at}tra-phan/", {"reason": "Lý do gõ ở trang cũ"}), status=422)
    assert late.cssselect("#reason")[0].text_content().strip() == "Lý do gõ ở trang cũ"
