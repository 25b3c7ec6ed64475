"""The editions workshop as procedure control uses it: copy, write, add rows, save, compare, put up."""

import re

import pytest
from django.test import Client
from lxml import html
from tests.cast import office
from tests.procedures.drafts import AT, TODAY, WHOLE, draft, public, publish

from motcua.eforms.public import publish_form
from motcua.procedures.commands.revise_draft import revise_draft
from motcua.procedures.models import Edition
from motcua.procedures.rules.edition import content_from
from motcua.procedures.rules.states import Action

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return office()


def signed_in(here, name):
    client = Client()
    client.force_login(here.people[name])
    return client


def words(answer):
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def form_fields(answer):
    """What a browser would send for the form of the workshop, as it stands on the page."""
    page = html.fromstring(answer.content.decode())
    form = next(one for one in page.forms if "seen" in one.fields)
    sent = {}
    for key, value in form.form_values():
        sent.setdefault(key, []).append(value.removeprefix("\n"))
    return {key: values[0] if len(values) == 1 else values for key, values in sent.items()}


def begun(here):
    """A draft copied from an edition in force, by the button of its page, and the client that did it."""
    edition, client = public(here, content=WHOLE), signed_in(here, "ngoc")
    assert "Soạn phiên bản mới" in words(client.get(f"/thu-tuc/phien-ban/{edition.pk}/"))
    answer = client.post(f"/thu-tuc/phien-ban/{edition.pk}/soan-moi/")
    copy = Edition.objects.get(procedure=edition.procedure, number=2)
    assert answer.headers["Location"] == f"/thu-tuc/phien-ban/{copy.pk}/soan/"
    return edition, copy, client, answer.headers["Location"]


def test_the_edition_in_force_becomes_a_draft_with_the_same_content(here):
    edition, copy, client, _ = begun(here)
    assert (copy.content, copy.state, copy.sector) == (edition.content, "draft", edition.sector)
    said = words(client.get(f"/thu-tuc/phien-ban/{edition.pk}/"))
    assert "Phiên bản 2 đang soạn" in said
    assert "Soạn phiên bản mới" not in said


def test_saving_the_form_as_it_came_changes_nothing(here):
    _, copy, client, address = begun(here)
    answer = client.post(address, form_fields(client.get(address)))
    assert answer.status_code == 302
    copy.refresh_from_db()
    assert content_from(copy.content) == content_from(WHOLE)
    assert "Không khác gì phiên bản 1" in words(client.get(f"/thu-tuc/phien-ban/{copy.pk}/so-sanh/"))


def test_a_row_added_and_filled_in_is_saved_and_shown_beside_the_old(here):
    _, copy, client, address = begun(here)
    sent = form_fields(client.get(address))
    sent["authority"] = "Sở Y tế tỉnh"
    more = client.post(address, sent | {"act": "add:required_items"})
    assert "Chưa lưu" in words(more)
    sent = form_fields(more)
    assert sent["authority"] == "Sở Y tế tỉnh"
    sent["required_items-1-name"] = "Ảnh chân dung"
    assert client.post(address, sent).status_code == 302
    copy.refresh_from_db()
    assert [item["name"] for item in copy.content["required_items"]] == ["Đơn đề nghị", "Ảnh chân dung"]
    page = client.get(f"/thu-tuc/phien-ban/{copy.pk}/so-sanh/").content.decode()
    assert "<ins>Ảnh chân dung" in page
    assert "<ins> Y tế tỉnh</ins>" in page


def test_an_error_loses_nothing_and_stands_at_its_cell(here):
    _, copy, client, address = begun(here)
    sent = form_fields(client.get(address))
    sent |= {"fees-0-amount": "nửa triệu", "conditions": "Có bằng"}
    answer = client.post(address, sent)
    assert answer.status_code == 422
    assert 'href="#o-fees-0-amount"' in answer.content.decode()
    assert form_fields(answer)["fees-0-amount"] == "nửa triệu"
    assert form_fields(answer)["conditions"] == "Có bằng"
    copy.refresh_from_db()
    assert copy.content["fees"][0]["amount"] == 500000


def test_work_of_another_is_not_overwritten(here):
    _, copy, client, address = begun(here)
    sent = form_fields(client.get(address))
    theirs = copy.content | {"result": "Của người khác"}
    revise_draft(actor=here.ngoc, at=AT, edition_id=copy.pk, content=theirs)
    answer = client.post(address, sent | {"result": "Của tôi"})
    assert answer.status_code == 422
    assert "vừa được người khác lưu" in words(answer)
    assert form_fields(answer)["result"] == "Của tôi"
    copy.refresh_from_db()
    assert copy.content["result"] == "Của người khác"


def test_what_stops_the_announcement_is_listed(here):
    lacking = draft(here)
    said = words(signed_in(here, "ngoc").get(f"/thu-tuc/phien-ban/{lacking.pk}/soan/"))
    assert "Chưa công bố được vì" in said
    assert "Chưa ghi trình tự thực hiện" in said


def test_an_announced_edition_is_not_written_and_others_do_not_write(here):
    edition = public(here, content=WHOLE)
    client = signed_in(here, "ngoc")
    assert client.get(f"/thu-tuc/phien-ban/{edition.pk}/soan/").status_code >= 400
    another = draft(here, "Cấp mới", content=WHOLE)
    assert signed_in(here, "binh").get(f"/thu-tuc/phien-ban/{another.pk}/soan/").status_code == 403
    assert signed_in(here, "binh").post(f"/thu-tuc/phien-ban/{edition.pk}/soan-moi/").status_code == 403


def test_the_workshop_costs_few_statements(here, query_budget):
    _, copy, client, address = begun(here)
    for page in (address, f"/thu-tuc/phien-ban/{copy.pk}/so-sanh/"):
        with query_budget(5):
            assert client.get(page).status_code == 200


def test_questions_that_leave_out_papers_are_written_tried_and_met_by_citizens(here):
    _, copy, client, address = begun(here)
    sent = form_fields(client.get(address)) | {"act": "add:guide"}
    sent = form_fields(client.post(address, sent)) | {"act": "add:guide"}
    sent = form_fields(client.post(address, sent))
    sent |= {"guide-0-question": "Đơn đã có trên mạng?", "guide-0-words": "Rồi", "guide-0-drops": "0"}
    sent |= {"guide-1-words": "Chưa", "act": "try", "thu-1": "0"}
    tried = client.post(address, sent)
    assert "Còn phải nộp 0 giấy" in words(tried)
    assert "Bỏ 1 giấy: Đơn đề nghị" in words(tried)
    kept = form_fields(tried)
    assert kept["guide-0-drops"] == "0"
    lacking = client.post(address, kept | {"guide-1-words": ""})
    assert "mỗi câu hỏi cần ít nhất hai câu trả lời" in words(lacking)
    assert client.post(address, kept).status_code == 302
    copy.refresh_from_db()
    assert copy.content["guide"][0]["choices"][0] == {"words": "Rồi", "drops": ["Đơn đề nghị"]}
    for page in ("so-sanh/", ""):
        compared = client.get(f"/thu-tuc/phien-ban/{copy.pk}/{page}").content.decode()
        assert "Rồi: bỏ Đơn đề nghị" in compared
    publish(here, (copy, Action.AMEND), number="78/QĐ", effective_on=TODAY)
    code = copy.procedure.code
    left = words(Client().get(f"/thu-tuc/{code}/?noi={here.agency.code}&chon-1=0"))
    assert "Đã bỏ 1 giấy bạn không cần" in left


def test_who_decides_by_delegation_is_written_and_stands_on_the_public_page(here):
    _, copy, client, address = begun(here)
    sent = form_fields(client.post(address, form_fields(client.get(address)) | {"act": "add:delegations"}))
    sent |= {"delegations-0-delegate": "Chi cục trưởng Chi cục An toàn thực phẩm"}
    answer = client.post(address, sent)
    assert answer.status_code == 422
    assert "văn bản uỷ quyền: phải ghi" in words(answer)
    sent |= {"delegations-0-basis": "Quyết định 12/QĐ-SYT", "delegations-0-valid_from": "01/03/2026"}
    assert client.post(address, sent | {"delegations-0-valid_to": "31/12/2026"}).status_code == 302
    copy.refresh_from_db()
    publish(here, (copy, Action.AMEND), number="79/QĐ", effective_on=TODAY)
    said = words(Client().get(f"/thu-tuc/{copy.procedure.code}/?noi={here.agency.code}"))
    assert (
        "Chi cục trưởng Chi cục An toàn thực phẩm quyết định theo uỷ quyền (Quyết định 12/QĐ-SYT) "
        "từ 01/03/2026 đến hết 31/12/2026"
    ) in said


def test_ways_of_the_process_and_the_form_are_compared_in_words(here):
    edition, copy, client, _ = begun(here)
    steps = [
        {"name": "Thẩm định", "role": "specialist", "key": "a"},
        {"name": "Họp", "role": "director", "key": "b", "kind": "council", "limit_hours": 4},
    ]
    steps[0]["ways"] = [{"to": "b", "outcome": "kho", "words": "Hồ sơ khó"}, {"to": "end", "outcome": "de"}]
    revise_draft(actor=here.ngoc, at=AT, edition_id=copy.pk, content=copy.content | {"process": steps})
    address = f"/thu-tuc/phien-ban/{copy.pk}/so-sanh/"
    shown = words(client.get(address))
    assert "Thẩm định (chuyên viên thụ lý) Hồ sơ khó: tới “Họp”; de: tới “Trình kết quả”" in shown
    assert "Họp (phiên họp hội đồng, lãnh đạo cơ quan, 4 giờ)" in shown
    assert "Hồ sơ khó: tới “Họp”" in words(client.get(f"/thu-tuc/phien-ban/{copy.pk}/"))
    assert "Tờ khai điện tử" not in shown
    for one, label in ((edition, "Tên bạn"), (copy, "Họ và tên bạn")):
        question = {"key": "ten", "kind": "text", "label": label}
        document = {"title": "Tờ khai", "sections": [{"title": "Bạn", "questions": [question]}]}
        publish_form(actor=here.ngoc, at=AT, edition=one, document=document)
    with_form = client.get(address).content.decode()
    assert "<del>Tên bạn</del> <ins>Họ và tên bạn</ins>" in with_form


def test_an_edition_with_no_other_in_force_stands_beside_the_one_it_came_after(here):
    edition, copy, client, _ = begun(here)
    Edition.objects.filter(pk=edition.pk).update(state="repealed")
    Edition.objects.filter(pk=copy.pk).update(name="Tên mới")
    page = words(client.get(f"/thu-tuc/phien-ban/{copy.pk}/so-sanh/"))
    assert "phiên bản 1 trước đó, bên cạnh phiên bản 2" in page
    assert "Tên mới" in page


def test_an_edition_tells_the_whole_of_itself(here):
    edition, copy, client, _ = begun(here)
    page = words(client.get(f"/thu-tuc/phien-ban/{copy.pk}/"))
    content = content_from(edition.content)
    assert all(one.name in page for one in content.required_items)
    assert content.result in page
    assert "Đặt hai phiên bản cạnh nhau" in page
