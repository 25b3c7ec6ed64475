"""Two officers on one dossier: the second is told of the first, and neither overwrites the other."""

from datetime import timedelta

import pytest
from tests.cast import moment
from tests.dossiers import stages
from tests.dossiers.refused import refused
from tests.dossiers.test_web_desk import signed_in
from tests.html import parsed

from motcua.dossiers.commands.complete_step import complete_step
from motcua.dossiers.commands.open_dossier import KEPT, leave_dossier, open_dossier, refuse_if_moved
from motcua.dossiers.models import Dossier, Event, Opening

pytestmark = pytest.mark.django_db

AT = moment(3, "09:12")


def text_of(answer, status=200):
    return " ".join(parsed(answer, status).text_content().split())


def test_the_second_is_told_who_has_it_open_since_when(office, now):
    dossier = stages.in_progress(office)
    now(AT)
    assert "đang mở hồ sơ này" not in text_of(signed_in(office, "hoa").get(f"/ho-so/{dossier.code}/trinh/"))
    now(AT + timedelta(minutes=3))
    for address in ("gia-han/", "trinh/", ""):
        page = text_of(signed_in(office, "tuan").get(f"/ho-so/{dossier.code}/{address}"))
        assert "chị Hoa đang mở hồ sơ này từ 9:12." in page, address
    assert "đang mở" not in text_of(signed_in(office, "hoa").get(f"/ho-so/{dossier.code}/"))


def test_the_note_ends_by_itself_and_goes_when_the_form_is_sent(office):
    dossier = stages.in_progress(office)
    assert open_dossier(actor=office.hoa, at=AT, dossier=dossier) is None
    assert open_dossier(actor=office.hoa, at=AT + timedelta(minutes=5), dossier=dossier) is None
    assert Opening.objects.get().since == AT
    other = open_dossier(actor=office.tuan, at=AT + timedelta(minutes=14), dossier=dossier)
    assert (other.name, other.since) == ("chị Hoa", AT)
    later = AT + timedelta(minutes=5) + KEPT
    assert open_dossier(actor=office.tuan, at=later, dossier=dossier) is None
    assert Opening.objects.get().since == later
    leave_dossier(actor=office.hoa, dossier_id=dossier.pk)
    assert Opening.objects.count() == 1
    leave_dossier(actor=office.tuan, dossier_id=dossier.pk)
    assert Opening.objects.count() == 0


def test_a_form_older_than_the_ledger_is_refused_and_changes_nothing(office, now):
    dossier = stages.in_progress(office)
    now(AT)
    client = signed_in(office, "hoa")
    seen = parsed(client.get(f"/ho-so/{dossier.code}/ban-giao/")).cssselect("input[name=seq]")[0].get("value")
    complete_step(actor=office.tuan, at=AT, code=dossier.code)
    before = Event.objects.count()
    sent = {"seq": seen, "unit": office.inspectorate.pk}
    answer = client.post(f"/ho-so/{dossier.code}/ban-giao/", sent)

    assert answer.status_code == 422
    assert "Võ Minh Tuấn vừa ghi “Hoàn thành bước” lúc 09:12 03/03" in text_of(answer, 422)
    assert Event.objects.count() == before
    again = parsed(answer, 422).cssselect("input[name=seq]")[0].get("value")
    assert int(again) == int(seen) + 1
    assert client.post(f"/ho-so/{dossier.code}/ban-giao/", sent | {"seq": again}).status_code == 302
    assert Dossier.objects.get(code=dossier.code).unit_id == office.inspectorate.pk


def test_a_form_as_new_as_the_ledger_passes(office):
    dossier = stages.in_progress(office)
    refuse_if_moved(dossier.code, dossier.head_seq)
    with refused("dossier.changed_meanwhile"):
        refuse_if_moved(dossier.code, dossier.head_seq - 1)
