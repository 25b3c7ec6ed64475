"""Filing with a declaration form: without script, losing nothing, kept as it was asked."""

import json
import re

import pytest
from django.core.cache import cache
from django.test import Client
from tests.eforms.forms import ANSWERS, with_form
from tests.html import parsed, words
from tests.uploads import pdf

from motcua.dossiers.models import Declaration, Dossier, Draft, Paper
from motcua.dossiers.rules.declared import digest_of
from motcua.dossiers.rules.intake import Declared
from motcua.kernel.vietnamese import legible

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
def _form_and_files(office, settings, tmp_path):
    settings.FILES_DIR = tmp_path
    cache.clear()
    with_form(office)


@pytest.fixture
def lan(office) -> Client:
    client = Client()
    client.force_login(office.people["lan"])
    return client


def sent(client, step, **changes):
    """One press of a button, with a right form unless changed."""
    page = parsed(client.get(WHERE))
    fields = hidden(page)
    return client.post(WHERE, LAN | ANSWERS | fields | {"tep-1": pdf(), "buoc": step} | changes)


def hidden(page) -> dict[str, str]:
    found = page.cssselect("main form input[type=hidden]")
    return {
        one.get("name"): one.value
        for one in found
        if one.get("name") != "csrfmiddlewaretoken" and not one.get("name").startswith("so-")
    }


def filed(client, **changes) -> Dossier:
    page = parsed(sent(client, "xem-lai", **changes))
    fields = {one.get("name"): one.value for one in page.cssselect("main form input[type=hidden]")}
    fields.pop("csrfmiddlewaretoken", None)
    client.post(WHERE, fields | {"buoc": "gui"})
    return Dossier.objects.latest("pk")


def test_the_paper_that_the_form_stands_for_is_not_asked_for(lan):
    page = parsed(lan.get(WHERE))

    labels = [
        words(one, "label") for one in page.cssselect("fieldset .panel") if one.cssselect("[type=file]")
    ]
    assert labels == [
        "1. Bản sao văn bằng chuyên môn",
        "2. Giấy trình báo chỉ khi: “Chứng chỉ bị mất” là Có",
    ]


def test_the_review_shows_questions_and_answers_and_nothing_else_is_asked(lan):
    page = parsed(sent(lan, "xem-lai"))

    assert words(page, "h1") == "Xem lại lần cuối, rồi gửi"
    told = {words(row, "dt"): words(row, "dd") for row in page.cssselect(".asked > div")}
    assert told["Ngày sinh"] == "01/02/1990"
    assert told["Tổng số tháng"] == "18"
    assert "Mất ngày nào" not in told


def test_the_dossier_keeps_its_answers_as_asked_and_the_ledger_their_digest(lan):
    dossier = filed(lan)

    kept = Declaration.objects.get(dossier=dossier)
    assert kept.answers["noi"] == [{"ten": "Nhà thuốc Mẫu", "thang": "18"}]
    first = dossier.events.order_by("seq").first().facts["form"]
    declared = Declared(kept.title, kept.fingerprint, kept.answers, kept.asked)
    assert first == {"fingerprint": kept.fingerprint, "answers": digest_of(declared)}
    assert list(Paper.objects.values_list("name", "kind")) == [
        ("Đơn đề nghị cấp chứng chỉ", "eform"),
        ("Bản sao văn bằng chuyên môn", "digital"),
    ]
    assert dossier.is_digitised


def test_both_sides_read_what_was_asked_even_after_the_form_has_changed(lan, office):
    dossier = filed(lan)
    office.edition.eforms.update(document={}, title="Khác")
    officer = Client()
    officer.force_login(office.people["binh"])

    for page in (
        parsed(lan.get(f"/ho-so-cua-toi/{dossier.code}/")),
        parsed(officer.get(f"/ho-so/{dossier.code}/")),
    ):
        told = {words(row, "dt"): words(row, "dd") for row in page.cssselect(".asked > div")}
        assert told["Nơi đang ở"] == "Phường 1, Trà Vinh"


def test_a_wrong_answer_is_named_at_its_question_and_the_rest_stays(lan):
    page = parsed(sent(lan, "xem-lai", **{"q-ngay_sinh": "31/31/1990", "q-noi-0-thang": "0"}), status=422)

    said = [words(one, "a") for one in page.cssselect("main [role=alert] li")]
    assert said == [
        "Ngày sinh: Ghi ngày như 25/08/1990.",
        "Số tháng: Số này nhỏ quá; ít nhất là 1.",
    ]
    assert page.cssselect("[name=q-noi-0-ten]")[0].value == "Nhà thuốc Mẫu"
    assert page.cssselect("[name=q-ngay_sinh]")[0].get("aria-invalid") == "true"


def test_a_condition_asks_for_its_question_and_its_paper(lan):
    page = parsed(sent(lan, "xem-lai", **{"q-mat": "yes"}), status=422)

    said = " ".join(words(one, "a") for one in page.cssselect("main [role=alert] li"))
    assert "Mất ngày nào: Chưa ghi câu này." in said
    assert "Giấy trình báo: Chưa có tệp" in said


def test_rows_are_added_and_taken_away_without_script_and_nothing_typed_is_lost(lan):
    answer = sent(lan, "them:noi", phone="chưa nhớ")
    assert re.search(r"\?nhap=[\w-]+#nhom-noi-2$", answer.url)
    page = parsed(lan.get(answer.url))
    assert len(page.cssselect("[id^=nhom-noi-]")) == 2
    assert page.cssselect("[name=q-noi-0-ten]")[0].value == "Nhà thuốc Mẫu"
    assert page.cssselect("#id_phone")[0].value == "chưa nhớ"
    assert page.cssselect("[name=da-gui-1]")

    second = LAN | ANSWERS | hidden(page) | {"so-noi": "2", "q-noi-1-ten": "Hai", "q-noi-1-thang": "2"}
    fewer = parsed(lan.get(lan.post(WHERE, second | {"buoc": "bot:noi:0"}).url))

    assert [one.value for one in fewer.cssselect("[name^=q-noi-][name$=-ten]")] == ["Hai"]


def test_a_draft_is_resumed_with_its_files_and_gone_once_sent(lan, office):
    answer = sent(lan, "luu", name="Tên mới")
    elsewhere = Client()
    elsewhere.force_login(office.people["lan"])

    page = parsed(elsewhere.get(answer.url))

    assert page.cssselect("#id_name")[0].value == "Tên mới"
    assert "don.pdf" in page.text_content()
    mine = parsed(elsewhere.get("/ho-so-cua-toi/"))
    assert [words(one, "b") for one in mine.cssselect("#nhap li")] == [office.edition.name]
    fields = LAN | ANSWERS | hidden(page)
    review = parsed(elsewhere.post(WHERE, fields | {"buoc": "xem-lai"}))
    kept = {one.get("name"): one.value for one in review.cssselect("main form input[type=hidden]")}
    elsewhere.post(WHERE, kept | {"buoc": "gui"})
    assert Dossier.objects.count() == 1
    assert not Draft.objects.exists()


def test_back_after_sending_leads_to_the_dossier_and_never_to_a_second_one(lan):
    page = parsed(sent(lan, "xem-lai"))
    fields = {one.get("name"): one.value for one in page.cssselect("main form input[type=hidden]")}

    answers = [lan.post(WHERE, fields | {"buoc": step}) for step in ("gui", "gui", "xem-lai", "luu")]

    assert len({answer.url for answer in answers}) == 1
    assert Dossier.objects.count() == 1
    assert not Draft.objects.exists()


def test_of_two_windows_the_later_one_overwrites_nothing_unasked(lan):
    start = lan.get(sent(lan, "luu").url)
    fields = LAN | ANSWERS | hidden(parsed(start))
    lan.post(WHERE, fields | {"q-noi_cu_tru": "Cửa sổ một", "buoc": "luu"})

    page = parsed(lan.post(WHERE, fields | {"q-noi_cu_tru": "Cửa sổ hai", "buoc": "luu"}), status=422)

    assert "vừa được lưu ở cửa sổ" in page.text_content()
    assert page.cssselect("[name=q-noi_cu_tru]")[0].value == "Cửa sổ hai"
    assert Draft.objects.get().answers["noi_cu_tru"] == "Cửa sổ một"
    lan.post(WHERE, fields | {"q-noi_cu_tru": "Cửa sổ hai", "buoc": "giu"})
    assert Draft.objects.get().answers["noi_cu_tru"] == "Cửa sổ hai"


def test_a_form_sent_after_the_session_ended_waits_behind_the_sign_in(lan, office):
    fields = hidden(parsed(lan.get(WHERE)))
    lan.logout()

    answer = lan.post(WHERE, LAN | ANSWERS | fields | {"tep-1": pdf(), "buoc": "xem-lai"})

    assert answer.url.startswith("/dang-nhap/?next=/nop-ho-so/1.000123/%3Fnhap%3D")
    assert "đã được giữ lại" in parsed(lan.get(answer.url)).text_content()
    back = f"{WHERE}?nhap={fields['client_key']}"
    lan.force_login(office.people["lan"])
    page = parsed(lan.get(back))
    assert page.cssselect("[name=q-noi-0-ten]")[0].value == "Nhà thuốc Mẫu"
    assert "don.pdf" in page.text_content()


@pytest.mark.parametrize("token", ["", "giả", None])
def test_a_stranger_without_the_page_keeps_nothing_in_anybodys_name(lan, token):
    fields = hidden(parsed(lan.get(WHERE)))
    signed = fields["chu"] if token is None else token
    key = "khoa-khac" if token is None else fields["client_key"]

    Client().post(WHERE, LAN | ANSWERS | {"chu": signed, "client_key": key, "buoc": "luu"})

    assert not Draft.objects.exists()


def test_what_an_earlier_dossier_knows_is_shown_and_filled_in_only_when_accepted(lan, office):
    dossier = filed(lan)

    page = parsed(lan.get(WHERE))
    box = page.cssselect("section[aria-labelledby=lay]")[0]
    assert dossier.code in "".join(words(box, "h2").split())
    assert "Phường 1, Trà Vinh" in box.text_content()
    assert not page.cssselect("[name=q-noi_cu_tru]")[0].value

    fields = LAN | hidden(page) | {"so-noi": "1", "q-ngay_sinh": "05/05/1995", "buoc": "lay"}
    filled = parsed(lan.get(lan.post(WHERE, fields).url))

    assert filled.cssselect("[name=q-noi_cu_tru]")[0].value == "Phường 1, Trà Vinh"
    assert filled.cssselect("[name=q-ngay_sinh]")[0].value == "05/05/1995"


def test_the_script_saves_and_is_told_so(lan):
    fields = LAN | ANSWERS | hidden(parsed(lan.get(WHERE)))

    answer = lan.post(WHERE, fields | {"buoc": "luu"}, headers={"accept": "application/json"})

    assert json.loads(answer.content)["saves"] == 1
    assert Draft.objects.get().answers["noi_cu_tru"] == "Phường 1, Trà Vinh"


def test_nobody_else_opens_or_drops_a_draft(lan, office):
    sent(lan, "luu")
    key = Draft.objects.get().client_key
    other = Client()
    other.force_login(office.people["binh"])

    assert other.get(f"/ho-so-cua-toi/nhap/{key}/xoa/").status_code == 404
    assert other.post(f"/ho-so-cua-toi/nhap/{key}/xoa/").status_code == 404
    assert Draft.objects.exists()
    lan.post(f"/ho-so-cua-toi/nhap/{key}/xoa/")
    assert not Draft.objects.exists()


HOSTILE = {
    "long": "Dài " * 5_000,
    "control": "a\x00\x01\x1b[31mb",
    "emoji": "👩‍⚕️🏥",
    "turned": "\u202egnoud\u202c",
    "number": "9" * 30,
    "overflow": "1e309",
    "other digits": "٣٤٥",
    "no such day": "31/02/2026",
    "far day": "01/01/99999",
    "markup": "<script>alert(1)</script>",
}


@pytest.mark.parametrize("typed", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_values_are_answered_and_nothing_typed_is_lost(lan, typed):
    page = parsed(lan.get(WHERE))
    boxes = [one.get("name") for one in page.cssselect("main form input[type=text], main form textarea")]
    fields = hidden(page) | dict.fromkeys(boxes, typed)
    readable = legible(typed)

    checked = lan.post(WHERE, fields | {"buoc": "xem-lai"})
    assert checked.status_code == 422
    back = parsed(checked, status=422)
    shown = [one.value for one in back.cssselect("main form input[type=text], main form textarea")]
    assert sum(one.strip() == readable.strip() for one in shown if one) >= len(boxes) - 1
    assert back.cssselect("[role=alert] a")

    assert lan.post(WHERE, fields | {"buoc": "luu"}).status_code == 302
    kept = json.dumps(Draft.objects.get().typed, ensure_ascii=False)
    assert json.dumps(readable[:100].strip(), ensure_ascii=False)[1:-1] in kept
