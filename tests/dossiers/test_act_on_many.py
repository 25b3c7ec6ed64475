"""One act on many dossiers: each its own transaction, its own answer, and nothing twice."""

import json

import pytest
from tests.cast import moment
from tests.dossiers import stages
from tests.dossiers.refused import refused
from tests.dossiers.test_web_desk import signed_in
from tests.html import parsed

from motcua.dossiers.commands.act_on_many import MOST, Chosen, act_on_many, start_run
from motcua.dossiers.commands.approve_result import approve_result
from motcua.dossiers.commands.send_back import send_back
from motcua.dossiers.models import BulkLine, BulkRun, Dossier, Event

pytestmark = pytest.mark.django_db

AT = moment(5, "15:00")
MANY = "/ban-lam-viec/lam-nhieu/"


def picked(*rows):
    return [f"{row.code}@{row.head_seq}" for row in rows]


def lines_of(answer):
    rows = parsed(answer).cssselect("table.rows tbody tr[id]")
    return {row.get("id").removeprefix("ho-so-"): " ".join(row.text_content().split()) for row in rows}


def test_of_three_one_is_refused_and_two_are_signed(office, now):
    good, gone, other = (stages.proposed(office) for _ in range(3))
    send_back(actor=office.dung, at=moment(5), code=gone.code, reason="Thiếu phiếu")
    now(AT)
    client = signed_in(office, "dung")
    ticked = {"viec": "ky", "hs": picked(good, gone, other)}
    form = parsed(client.post(MANY, ticked))
    assert "Ký duyệt 3 hồ sơ" in form.text_content()
    sent = ticked | {"lam": "1", "key": form.cssselect("input[name=key]")[0].get("value")}
    answer = client.post(MANY, sent)
    assert answer.status_code == 302
    page = client.get(answer.headers["Location"])

    assert "Ký duyệt: xong 2 trong 3 hồ sơ" in parsed(page).text_content()
    told = lines_of(page)
    assert "Đã làm" in told[good.code]
    assert "Đã làm" in told[other.code]
    assert "Chưa làm được" in told[gone.code]
    assert "vừa ghi “Trả lại để làm tiếp”" in told[gone.code]
    assert Dossier.objects.get(code=gone.code).state == "in_progress"
    assert signed_in(office, "hoa").get(answer.headers["Location"]).status_code == 404


def test_pressing_twice_does_nothing_twice(office, now):
    dossier = stages.finished(office)
    now(AT)
    client = signed_in(office, "binh")
    sent = {"viec": "tra-ket-qua", "hs": picked(dossier), "lam": "1", "key": "mot-lan", "given_to": ""}
    first, again = (client.post(MANY, sent) for _ in range(2))

    assert first.headers["Location"] == again.headers["Location"]
    assert BulkRun.objects.count() == 1
    assert Event.objects.filter(dossier=dossier, kind="dossier.returned").count() == 1


def test_a_result_asked_for_by_post_is_not_returned_at_the_desk_with_the_others(office, now):
    here, away = stages.finished(office), stages.finished(office)
    Dossier.objects.filter(pk=away.pk).update(delivery="post")
    now(AT)
    client = signed_in(office, "binh")
    sent = {"viec": "tra-ket-qua", "hs": picked(here, away), "lam": "1", "key": "hai-cach"}
    told = lines_of(client.get(client.post(MANY, sent).headers["Location"]))

    assert "Đã làm" in told[here.code]
    assert "Người nộp chọn nhận kết quả qua bưu chính" in told[away.code]
    assert not Event.objects.filter(dossier=away, kind="dossier.returned").exists()


def test_a_key_of_another_person_opens_nothing(office):
    code = stages.proposed(office).code
    given = {"at": AT, "key": "k", "slug": "ky", "facts": {}, "chosen": [Chosen(code)]}
    start_run(actor=office.dung, **given)
    with refused("bulk.key_reused"):
        start_run(actor=office.hoa, **given)


def test_a_run_that_was_cut_off_goes_on_where_it_stopped(office, now):
    first, second = stages.proposed(office), stages.proposed(office)
    chosen = [Chosen(first.code), Chosen(second.code)]
    run = start_run(actor=office.dung, at=AT, key="k", slug="ky", facts={}, chosen=chosen)

    def cut_off(code, facts):
        if code == second.code:
            raise SystemExit
        approve_result(actor=office.dung, at=AT, code=code, **facts)

    with pytest.raises(SystemExit):
        act_on_many(at=AT, run=run, act=cut_off)
    now(AT)
    client = signed_in(office, "dung")
    assert "Chưa làm đến" in lines_of(client.get(f"{MANY}k/"))[second.code]
    client.post(f"{MANY}k/lam-tiep/")
    assert BulkLine.objects.filter(done_at=None).count() == 0
    assert Event.objects.filter(kind="dossier.approved").count() == 2


def test_handing_over_assigning_and_issuing_many(office, now):
    one, two = stages.received(office), stages.received(office)
    now(AT)
    sent = {"viec": "ban-giao", "hs": picked(one, two), "lam": "1", "key": "a"}
    unit, holder = office.division.pk, office.hoa.person_id
    signed_in(office, "binh").post(MANY, sent | {"unit": unit, "holder": holder, "note": ""})
    rows = list(Dossier.objects.order_by("pk"))
    assert {(row.state, row.holder_id) for row in rows} == {("in_progress", holder)}

    sent = {"viec": "phan-cong", "hs": picked(*rows), "lam": "1", "key": "b", "holder": office.tuan.person_id}
    signed_in(office, "tuan").post(MANY, sent)
    assert {row.holder_id for row in Dossier.objects.all()} == {office.tuan.person_id}

    ready = [stages.approved(office), stages.approved(office)]
    sent = {"viec": "phat-hanh", "hs": picked(*ready), "lam": "1", "key": "c"}
    sent |= {f"so-{ready[0].code}": "21/CCHN-SYT"}
    page = signed_in(office, "son").post(MANY, sent, follow=True)
    assert Dossier.objects.get(pk=ready[0].pk).result_number == "21/CCHN-SYT"
    assert "Cần số, ký hiệu của kết quả" in lines_of(page)[ready[1].code]


def test_every_role_is_asked_as_for_one(office, now):
    dossier = stages.proposed(office)
    now(AT)
    for who in ("hoa", "binh", "tuan", "mai"):
        sent = {"viec": "ky", "hs": picked(dossier), "lam": "1", "key": f"key-{who}"}
        page = signed_in(office, who).post(MANY, sent, follow=True)
        assert "thuộc người giữ vai trò khác" in lines_of(page)[dossier.code]
    assert Dossier.objects.get().state == "proposed"


def test_the_whole_list_may_be_chosen_at_once(office, now):
    rows = [stages.proposed(office) for _ in range(3)]
    now(AT)
    form = parsed(signed_in(office, "dung").post(MANY, {"viec": "ky", "ca": "1", "xem": "cho-ky"}))

    assert {box.get("value") for box in form.cssselect("input[name=hs]")} == set(picked(*rows))


def test_nothing_chosen_too_many_and_no_such_act_are_said(office, now):
    now(AT)
    client = signed_in(office, "dung")
    assert client.post(MANY, {"viec": "ky"}).status_code == 422
    assert client.post(MANY, {"viec": "dung", "hs": "x"}).status_code == 422
    with refused("bulk.too_many"):
        chosen = [Chosen(f"H-{n}") for n in range(MOST + 1)]
        start_run(actor=office.dung, at=AT, key="k", slug="ky", facts={}, chosen=chosen)


def test_five_hundred_in_one_go_each_with_its_answer(office, now):
    first = stages.proposed(office)
    told = list(Event.objects.filter(dossier=first).order_by("seq"))
    row = {field.attname: getattr(first, field.attname) for field in first._meta.concrete_fields}
    copies = [
        Dossier(**row | {"id": None, "code": f"H59.15-260302-{n:04}", "client_key": None, "lookup_key": ""})
        for n in range(1000, 1000 + MOST)
    ]
    Dossier.objects.bulk_create(copies)
    assert json.loads(told[0].data)
    now(AT)
    client = signed_in(office, "dung")
    refused_one = copies[250]
    Dossier.objects.filter(pk=refused_one.pk).update(state="in_progress")
    sent = {"viec": "ky", "hs": picked(*copies), "lam": "1", "key": "nam-tram"}
    page = client.post(MANY, sent, follow=True)

    said = lines_of(page)
    assert len(said) == MOST
    assert sum("Đã làm" in one for one in said.values()) == MOST - 1
    assert "đang đang thẩm định" in said[refused_one.code]
    assert Dossier.objects.filter(state="approved").count() == MOST - 1
