"""Work on a document is taken back with a reason; who had it is told, and it may be given again."""

from datetime import date

import pytest
from django.test import Client
from tests.cast import moment, office
from tests.correspondence.papers import AT, registered
from tests.dossiers.refused import refused
from tests.html import parsed, words

from motcua.correspondence.commands.assign_document import assign_document
from motcua.correspondence.commands.complete_assignment import complete_assignment
from motcua.correspondence.commands.withdraw_assignment import withdraw_assignment
from motcua.correspondence.models import Assignment
from motcua.correspondence.queries.assignments import TOLD_FOR, lately_withdrawn, open_assignments
from motcua.foundation.messaging.models import Message
from motcua.foundation.trail.models import TrailEntry
from motcua.organisation.models import Person

pytestmark = pytest.mark.django_db

LEAD = Assignment.Part.LEAD
LATER = moment(5)


@pytest.fixture
def here(settings):
    settings.CARRIERS = {"email": "motcua.foundation.messaging.carriers.Journal", "sms": ""}
    made = office()
    Person.objects.filter(pk=made.people["hoa"].pk).update(email="hoa@mau.vn")
    return made


def given(here, document, to="hoa", part=LEAD):
    facts = {"document_id": document.pk, "person_id": here.people[to].pk, "part": part}
    return assign_document(actor=here.dung, at=AT, due_on=date(2026, 3, 6), **facts)


def withdrawn(here, one, actor=None, reason="Giao nhầm phòng"):
    facts = {"document_id": one.document_id, "assignment_id": one.pk, "reason": reason}
    return withdraw_assignment(actor=actor or here.son, at=LATER, **facts)


def test_what_is_withdrawn_waits_no_more_and_stays_on_record(here):
    one = given(here, registered(here))
    withdrawn(here, one, reason=" Giao nhầm phòng ")
    assert open_assignments(here.hoa) == []
    assert lately_withdrawn(here.hoa, LATER) == [one]
    kept = Assignment.objects.get()
    assert (kept.withdrawn_at, kept.withdrawn_by) == (LATER, here.son.name)
    [entry] = TrailEntry.objects.filter(kind="document.withdrawn")
    assert entry.facts["reason"] == "Giao nhầm phòng"
    assert entry.facts["person"] == here.people["hoa"].pk
    assert lately_withdrawn(here.hoa, LATER + TOLD_FOR) == []
    with refused("document.not_found"):
        complete_assignment(actor=here.hoa, at=LATER, document_id=one.document_id, note="Xong")


def test_it_is_given_again_to_the_same_and_led_by_another(here):
    document = registered(here)
    withdrawn(here, given(here, document))
    given(here, document, "tuan")
    again = given(here, document, part=Assignment.Part.SUPPORT)
    assert open_assignments(here.hoa) == [again]
    assert lately_withdrawn(here.hoa, LATER) == []
    withdrawn(here, again)
    assert Assignment.objects.filter(withdrawn_at=None).count() == 1


def test_who_had_it_reads_when_it_is_given_and_why_it_is_withdrawn(here):
    withdrawn(here, given(here, registered(here)))
    gave, took = Message.objects.order_by("id")
    assert {gave.to, took.to} == {"hoa@mau.vn"}
    assert "chủ trì văn bản 45/KH-UBND, hạn 06/03/2026" in gave.body
    assert "Lý do: Giao nhầm phòng" in took.body
    assert "Cải cách hành chính" not in gave.body + took.body


def test_no_letter_without_an_address_without_a_way_out_or_to_oneself(here, settings):
    document = registered(here)
    given(here, document, "thanhtra")
    Person.objects.filter(pk=here.people["tuan"].pk).update(email="tuan@mau.vn")
    facts = {"document_id": document.pk, "part": Assignment.Part.SUPPORT}
    assign_document(actor=here.tuan, at=AT, person_id=here.people["tuan"].pk, **facts)
    settings.CARRIERS = {"email": "", "sms": ""}
    given(here, document, part=Assignment.Part.SUPPORT)
    assert not Message.objects.exists()


def test_only_who_gives_takes_back_what_is_open_and_says_why(here):
    document = registered(here)
    one, other = given(here, document), office("H22.10", prefix="x")
    for code, actor in {"document.forbidden": here.hoa, "document.not_found": other.dung}.items():
        with refused(code):
            withdrawn(here, one, actor)
    with refused("document.no_withdrawal_reason"):
        withdrawn(here, one, reason="  ")
    elsewhere = given(here, registered(here, "46/KH-UBND"))
    with refused("document.not_found"):
        facts = {"document_id": document.pk, "assignment_id": elsewhere.pk, "reason": "Nhầm"}
        withdraw_assignment(actor=here.son, at=LATER, **facts)
    withdrawn(here, one)
    with refused("document.withdrawn_already"):
        withdrawn(here, one)
    complete_assignment(actor=here.hoa, at=LATER, document_id=elsewhere.document_id, note="Xong")
    with refused("document.already_done"):
        withdrawn(here, elsewhere)


def test_the_page_takes_it_back_and_tells_who_had_it(here, now):
    now(LATER)
    one = given(here, registered(here))
    son, hoa = Client(), Client()
    son.force_login(here.people["son"])
    hoa.force_login(here.people["hoa"])
    address = f"/van-ban/{one.document_id}/giao/{one.pk}/rut/"
    assert "chưa ghi lý do" in words(parsed(son.post(address, {"reason": ""}), 422), "main details[open]")
    page = parsed(son.post(address, {"reason": "Giao nhầm phòng"}, follow=True))
    assert "rút lại 09:00 thứ Năm 05/03/2026: Giao nhầm phòng" in words(page, "section[aria-labelledby=gv]")
    assert not page.cssselect("form[action*=rut]")
    mine = words(parsed(hoa.get("/van-ban/?xem=mine")), "main")
    assert "Vừa được rút lại" in mine
    assert "Giao nhầm phòng" in mine
    assert hoa.post(address, {"reason": "Thôi"}).status_code == 403
