"""The form designer as procedure control uses it: parts added, moved, named, taken away, put into use."""

import pytest
from django.test import Client
from tests.cast import moment, office
from tests.eforms.forms import DOCUMENT
from tests.procedures.drafts import WHOLE, draft
from tests.procedures.test_web_workshop import words

from motcua.eforms.commands.publish_form import publish_form
from motcua.eforms.commands.revise_form import revise_form
from motcua.eforms.models import EditionForm, FormDraft
from motcua.organisation.public import SYSTEM

pytestmark = pytest.mark.django_db
PAPERS = {"required_items": [{"name": DOCUMENT["stands_for"], "originals": 1}]}


@pytest.fixture
def here():
    return office()


def ngoc(here) -> Client:
    client = Client()
    client.force_login(here.people["ngoc"])
    return client


def place(edition, rest="") -> str:
    return f"/thu-tuc/phien-ban/{edition.pk}/to-khai{rest or '/'}"


def begun(here):
    """A draft edition with a form in use, a copy of it being written, and somebody who may write it."""
    edition, client = draft(here, content=WHOLE | PAPERS), ngoc(here)
    publish_form(actor=SYSTEM, at=moment(2), edition=edition, document=DOCUMENT)
    assert client.post(place(edition, "/soan/")).status_code == 302
    return edition, client


def written(edition) -> dict:
    return FormDraft.objects.get(edition=edition).document


def labels(edition, section) -> list[str]:
    return [one["label"] for one in written(edition)["sections"][section]["questions"]]


def act(client, edition, what, **more):
    seen = client.get(place(edition)).context["seen"]
    return client.post(place(edition, "/thu-tu/"), {"act": what, "seen": seen} | more)


def test_a_form_grows_from_nothing_until_it_may_be_used(here, query_budget):
    edition, client = draft(here, content=WHOLE), ngoc(here)
    assert "Chưa có tờ khai" in words(client.get(place(edition)))
    client.post(place(edition, "/soan/"))
    assert "Tờ khai chưa có phần nào." in words(client.get(place(edition)))
    assert client.post(place(edition, "/dua-vao-dung/")).status_code == 422
    section = act(client, edition, "section")["Location"]
    client.post(section, {"title": "Cơ sở", "seen": client.get(section).context["seen"]})
    question = act(client, edition, "add", kind="choice", section="0")["Location"]
    page = client.get(question)
    sent = {"seen": page.context["seen"], "kind": "choice", "label": "Loại cơ sở", "required": "1"}
    client.post(question, sent | {"choice-0-label": "Nhà thuốc", "choice-1-label": "Quầy thuốc"})
    with query_budget(5):
        page = client.get(place(edition))
    assert "Mọi câu đều có tên" in words(page)
    assert client.post(place(edition, "/dua-vao-dung/"), {"seen": page.context["seen"]}).status_code == 302
    form = EditionForm.objects.get(edition=edition)
    asked = form.document["sections"][0]["questions"][0]
    assert asked["choices"] == [["nha_thuoc", "Nhà thuốc"], ["quay_thuoc", "Quầy thuốc"]]
    assert (asked["key"], form.published_by) == ("loai_co_so", here.ngoc.name)
    assert not FormDraft.objects.exists()


def test_what_goes_names_what_hangs_on_it_and_takes_its_mention_along(here):
    edition, client = begun(here)
    answer = act(client, edition, "remove:1:0")
    asked = client.get(answer["Location"])
    assert "Câu “Mất ngày nào”" in words(asked)
    assert "Câu “Giấy trình báo”" in words(asked)
    client.post(place(edition, "/bo/"), {"cho": "1:0", "seen": asked.context["seen"]})
    assert labels(edition, 1) == ["Mất ngày nào", "Giấy trình báo"]
    assert not any("when" in one for one in written(edition)["sections"][1]["questions"])


def test_a_question_put_before_what_it_asks_about_is_a_fault_with_its_place(here):
    edition, client = begun(here)
    moved = act(client, edition, "up:1:1")
    assert moved["Location"].endswith("#cau-1-0")
    page = client.get(place(edition))
    assert "Chưa công bố được khi còn 1 chỗ phải sửa" in words(page)
    assert page.context["faults"][0]["url"] == place(edition, "/phan/1/cau/0/")
    refused = client.post(place(edition, "/dua-vao-dung/"), {"seen": page.context["seen"]})
    assert refused.status_code == 422
    assert "đứng sau nó" in words(refused)
    act(client, edition, "down:1:0")
    assert client.get(place(edition)).context["stopping"] == 0


def test_a_wrong_question_keeps_what_was_typed_and_a_colleagues_work(here):
    edition, client = begun(here)
    address = place(edition, "/phan/2/cau/1/")
    page = client.get(address)
    sent = {"seen": page.context["seen"], "kind": "number", "label": "Số <b>tháng", "required": "1"}
    wrong = client.post(address, sent | {"least": "chín"})
    assert wrong.status_code == 422
    assert 'value="chín"' in wrong.content.decode()
    assert client.post(address, sent).status_code == 422
    other = written(edition)
    other["intro"] = "Bạn tôi vừa ghi"
    revise_form(actor=here.ngoc, at=moment(3), edition_id=edition.pk, document=other)
    late = client.post(address, sent | {"label": "Số tháng làm"})
    assert late.status_code == 422
    assert "Người khác vừa lưu" in words(late)
    assert 'value="Số tháng làm"' in late.content.decode()
    assert labels(edition, 2) == ["Tên cơ sở", "Số tháng"]
    again = client.post(address, sent | {"label": "Số tháng làm", "seen": late.context["seen"]})
    assert again.status_code == 302
    assert (written(edition)["intro"], labels(edition, 2)[1]) == ("Bạn tôi vừa ghi", "Số tháng làm")


def test_a_condition_is_chosen_in_words_and_tried_without_storing(here):
    edition, client = begun(here)
    address = place(edition, "/phan/2/")
    page = client.get(address)
    assert "“Chứng chỉ bị mất” là “Có”" in words(page)
    sent = {"title": "Nơi đã làm", "repeating": "1", "row_title": "Nơi", "fewest_rows": "1", "most_rows": "3"}
    client.post(address, sent | {"seen": page.context["seen"], "when": ["mat:no", ""]})
    assert "Chỉ hỏi khi “Chứng chỉ bị mất” là Không." in words(client.get(place(edition)))
    typed = {
        "q-ngay_sinh": "01/02/1990",
        "q-noi_cu_tru": "Phường 1",
        "q-mat": "yes",
        "q-mat_ngay": "31/02/2020",
    }
    wrong = client.post(place(edition, "/thu/"), typed)
    assert wrong.status_code == 422
    assert "Ghi ngày như 25/08/1990." in words(wrong)
    assert "Giấy trình báo phải nộp" in words(wrong)
    right = client.post(place(edition, "/thu/"), typed | {"q-mat_ngay": "01/02/2020"})
    assert "Cán bộ sẽ đọc thế này" in words(right)
    assert EditionForm.objects.count() == 1


def test_a_text_comes_back_the_same_and_a_bad_one_says_its_line(here):
    edition, client = begun(here)
    text = client.get(place(edition, ".toml")).content.decode()
    before = written(edition)
    changed = text.replace('title = "Bản thân"', 'title = "Về bạn"', 1)
    shown = client.post(place(edition, "/nhap/"), {"text": changed})
    assert "Thay tờ khai đang soạn" in words(shown)
    assert written(edition) == before
    taken = {"text": shown.context["text"], "seen": shown.context["seen"], "take": "1"}
    assert client.post(place(edition, "/nhap/"), taken).status_code == 302
    assert written(edition)["sections"][0]["title"] == "Về bạn"
    bad = client.post(
        place(edition, "/nhap/"), {"text": text.replace('label = "Ngày sinh"', 'label = "<i>x"')}
    )
    assert bad.status_code == 422
    assert "Dòng 9 (sections[1].questions[1].label)" in words(bad)
    assert "&lt;i&gt;x" in bad.content.decode()
    assert written(edition)["sections"][0]["title"] == "Về bạn"


def test_a_version_in_use_never_changes_and_the_next_is_told_apart_in_words(here):
    edition, client = begun(here)
    first = EditionForm.objects.get(edition=edition)
    page = client.get(place(edition, "/phan/1/cau/1/"))
    sent = {"seen": page.context["seen"], "kind": "date", "label": "Mất từ ngày nào", "past": "1"}
    client.post(place(edition, "/phan/1/cau/1/"), sent)
    act(client, edition, "remove:0:1")
    told = words(client.get(place(edition, "/cac-lan/")))
    assert "Sửa câu “Mất từ ngày nào”" in told
    assert "Điều kiện: “Chứng chỉ bị mất” là Có bỏ" in told
    assert "Bỏ câu “Nơi đang ở”" in told
    client.post(place(edition, "/dua-vao-dung/"), {"seen": client.get(place(edition)).context["seen"]})
    kept = EditionForm.objects.get(pk=first.pk)
    assert (kept.document, kept.version) == (first.document, 1)
    assert "phiên bản 1, lần 2" in words(client.get(place(edition, "/cac-lan/"))).lower()


def test_a_form_being_written_can_be_given_up(here):
    edition, client = begun(here)
    assert client.get(place(edition, "/bo-ban-soan/")).status_code == 200
    client.post(place(edition, "/bo-ban-soan/"))
    assert not FormDraft.objects.exists()
    assert EditionForm.objects.count() == 1
