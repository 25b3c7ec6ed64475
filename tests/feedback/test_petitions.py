"""A petition's way from filing to the published answer, its clock, and what is refused."""

import pytest
from django.test import Client
from tests import cast
from tests.cast import moment
from tests.dossiers.refused import refused
from tests.feedback.petitioners import TEXT, filed

from motcua.feedback.commands.answer_petition import answer_petition
from motcua.feedback.commands.ask_petitioner import ask_petitioner
from motcua.feedback.commands.file_petition import Writer
from motcua.feedback.commands.forward_petition import forward_petition
from motcua.feedback.commands.publish_answer import publish_answer
from motcua.feedback.commands.receive_petition import receive_petition
from motcua.feedback.commands.refuse_petition import refuse_petition
from motcua.feedback.commands.supply_petition import supply_petition
from motcua.feedback.models import Petition
from motcua.feedback.queries.petitions import owed, published, repeats_of
from motcua.foundation.trail.models import TrailEntry
from motcua.kernel.time import local
from motcua.organisation.public import VISITOR

pytestmark = pytest.mark.django_db
POLICY = Petition.Kind.POLICY


def received(office) -> Petition:
    return receive_petition(actor=office.mai, at=moment(3), code=filed(office).code, kind=POLICY)


def test_the_limits_count_working_days_after_the_day_of_filing(office):
    one = filed(office)
    days = [local(due).strftime("%d/%m") for due in (one.screen_due_at, one.ask_due_at, one.answer_due_at)]
    assert days == ["04/03", "09/03", "23/03"]


def test_an_answer_is_published_without_its_writer(office):
    one = answer_petition(actor=office.ngoc, at=moment(6), code=received(office).code, answer="Đã bỏ ô ấy.")
    assert local(one.publish_due_at).strftime("%d/%m") == "10/03"
    by = {"actor": office.dung, "at": moment(9), "code": one.code}
    for text in ("nguoi mau 7 hỏi về biểu mẫu", "Số 0900000777 hỏi về biểu mẫu"):
        with refused("petition.names_the_writer"):
            publish_answer(public_text=text, **by)
    publish_answer(public_text="Một người dân hỏi về biểu mẫu.", **by)
    assert [row.code for row in published()] == [one.code]
    trail = TrailEntry.objects.filter(subject=f"petition:{one.code}").order_by("id")
    assert [row.kind.partition(".")[2] for row in trail] == ["filed", "received", "answered", "published"]


def test_an_answer_that_greets_its_writer_is_published_in_other_words(office):
    one = received(office)
    told = {"reference": "H59.15-260302-0001", "email": "mau7@mau.vn"}
    Petition.objects.filter(pk=one.pk).update(**told)
    greeting = "Chào ông Người  Mẫu 7, Sở đã bỏ ô ấy."
    answer_petition(actor=office.ngoc, at=moment(6), code=one.code, answer=greeting)
    by = {"actor": office.dung, "at": moment(9), "code": one.code, "public_text": "Hỏi về biểu mẫu."}
    for said in ("", "Hồ sơ H59.15-260302-0001 đã xong.", "Đã trả lời qua MAU7@mau.vn.", "Gọi 84900000777"):
        with refused("petition.names_the_writer"):
            publish_answer(**by, public_answer=said)
    shown = publish_answer(**by, public_answer="Sở đã bỏ ô ấy.")
    assert (shown.public_answer, shown.answer) == ("Sở đã bỏ ô ấy.", greeting)
    page = Client().get("/phan-anh/tra-loi/").content.decode()
    assert "Sở đã bỏ ô ấy." in page
    assert "Mẫu 7" not in page


def test_the_same_words_from_the_same_number_wait_once_and_may_come_again_after_the_answer(office):
    one = received(office)
    again = {"text": f"  {TEXT.upper()} ", "at": moment(3)}
    with refused("petition.sent_already"):
        filed(office, **again)
    assert filed(office, **again, writer=Writer("Người Mẫu 8", "0900 000 888")).code != one.code
    answer_petition(actor=office.ngoc, at=moment(6), code=one.code, answer="Đã bỏ ô ấy.")
    assert filed(office, **again | {"at": moment(7)}).pk


def test_what_is_asked_comes_back_and_the_clock_runs_on(office):
    one = received(office)
    ask_petitioner(actor=office.mai, at=moment(4), code=one.code, question="Ô nào?")
    back = supply_petition(actor=VISITOR, at=moment(5), key=one.key, text="Ô số 3")
    assert (back.state, back.supplied, back.answer_due_at) == ("received", "Ô số 3", one.answer_due_at)
    with refused("petition.asked_already"):
        ask_petitioner(actor=office.mai, at=moment(5), code=one.code, question="Nữa?")
    with refused("petition.wrong_state"):
        supply_petition(actor=VISITOR, at=moment(5), key=one.key, text="Nữa")


def test_asking_after_its_limit_is_refused(office):
    with refused("petition.ask_too_late"):
        ask_petitioner(actor=office.mai, at=moment(10), code=received(office).code, question="Ô nào?")


def test_one_forwarded_or_refused_is_at_its_end(office):
    first, second = filed(office), filed(office, text="Việc khác")
    sent = forward_petition(actor=office.mai, at=moment(3), code=first.code, to="Sở Tư pháp")
    turned = refuse_petition(actor=office.mai, at=moment(3), code=second.code, reason="Đã có kết luận")
    assert (owed(sent), owed(turned)) == (None, None)
    with refused("petition.wrong_state"):
        receive_petition(actor=office.mai, at=moment(3), code=first.code, kind=POLICY)


def test_only_its_readers_handle_it_and_others_do_not_see_it(office):
    code, there = filed(office).code, cast.office("H22.10", prefix="x")
    with refused("feedback.forbidden"):
        answer_petition(actor=office.hoa, at=moment(3), code=code, answer="Có")
    with refused("petition.not_found"):
        answer_petition(actor=there.mai, at=moment(3), code=code, answer="Có")


def test_the_same_text_or_number_within_ninety_days_is_pointed_out(office):
    filed(office, at=moment(2, month=1, year=2025))
    same_text = filed(office, writer=Writer("Khác", "0911111111"), text=TEXT.upper().replace(" ", "  "))
    same_number = filed(office, writer=Writer("Khác", "+84900000777"), text="Việc khác")
    one = filed(office)
    assert [each.petition.code for each in repeats_of(one)] == [same_number.code, same_text.code]
