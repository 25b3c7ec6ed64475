"""Short messages about a survey: once a telephone, by day, nothing about the person, forgotten at the end."""

from datetime import timedelta

import pytest
from django.test import Client
from tests.cast import moment, office
from tests.html import parsed, words
from tests.surveys.rounds import answered, opened

from motcua.dossiers.models import Dossier
from motcua.foundation.messaging import carriers
from motcua.foundation.messaging.models import Message
from motcua.foundation.messaging.ports import NotCarried
from motcua.foundation.messaging.post import carry_waiting
from motcua.kernel.refusal import Refusal
from motcua.surveys.access import token_of
from motcua.surveys.commands.close_survey import close_survey
from motcua.surveys.commands.message_invited import message_invited
from motcua.surveys.rules.waves import Reachable, Sent, Wave, decent_moment, due, telephone

AT = moment(5, "10:00")


def test_one_telephone_is_asked_once_and_reminded_once():
    people = [Reachable(1, "0900000001"), Reachable(2, "0900000001"), Reachable(3, ""), Reachable(4, "09")]
    assert due(people, [], AT) == {1: Wave.INVITE, 4: Wave.INVITE}
    asked = [Sent(1, Wave.INVITE, AT), Sent(4, Wave.INVITE, AT, failed=True)]
    assert due(people, asked, AT + timedelta(days=2)) == {}
    late = AT + timedelta(days=3)
    assert due(people, asked, late) == {1: Wave.REMIND}
    assert due(people, [*asked, Sent(1, Wave.REMIND, late)], late + timedelta(days=9)) == {}


@pytest.mark.parametrize(
    ("said", "found"),
    [("0900 000 001", "0900000001"), ("+84 900.000.001", "0900000001"), ("12", ""), ("không có", "")],
)
def test_a_telephone_as_gateways_take_it(said, found):
    assert telephone(said) == found


def test_nothing_goes_out_at_night():
    assert decent_moment(AT) is None
    assert decent_moment(moment(5, "21:30")) == moment(6, "08:00")
    assert decent_moment(moment(5, "05:00")) == moment(5, "08:00")


class Gateway:
    """Takes every message but those to one number."""

    def __init__(self):
        self.taken = []

    def carry(self, *, to, subject, body, key):
        if to.endswith("9"):
            raise NotCarried("HTTP 404", is_final=True)
        self.taken.append((to, body))


@pytest.mark.django_db
def test_the_desk_sends_reads_what_became_of_it_and_closing_forgets(now, monkeypatch, query_budget):
    now(AT)
    here = office()
    survey = opened(here)
    listed = list(survey.invitations.order_by("number").values_list("number", "dossier_id"))
    for number, dossier in listed[:12]:
        Dossier.objects.filter(pk=dossier).update(phone=f"09000000{number:02}")
    answered(survey, [5])
    mai = Client()
    mai.force_login(here.people["mai"])
    at = f"/khao-sat/{survey.pk}/"
    shown = words(parsed(mai.get(at)), "main")
    assert "Nhắn mời 11 người" in shown
    assert "8 người không có số điện thoại dùng được" in shown
    done = parsed(mai.post(f"{at}nhan-tin/", follow=True))
    assert "Đã viết 11 tin nhắn" in words(done, "body")
    assert "không còn ai để nhắn" in words(parsed(mai.post(f"{at}nhan-tin/"), 422), "main")

    gateway = Gateway()
    monkeypatch.setattr(carriers, "_made", lambda path: gateway)
    carry_waiting(at=AT)
    assert "Đã gửi 10, chờ gửi 0, không gửi được 1" in words(parsed(mai.get(at)), "main")
    assert "Phiếu số 9: HTTP 404" in words(parsed(mai.get(at)), "main")
    assert not Message.objects.exclude(body="").exists(), "the code is gone once it was sent"
    to, body = gateway.taken[0]
    assert token_of(survey, int(to[-2:])) in body
    assert body.isascii()
    names = Dossier.objects.values_list("code", "applicant")
    assert not any(fact in body for facts in names for fact in facts)

    with query_budget(10):
        count = message_invited(actor=here.mai, at=AT + timedelta(days=4), survey_id=survey.pk)
    assert count == 10
    close_survey(actor=here.mai, at=AT + timedelta(days=5), survey_id=survey.pk)
    assert not Message.objects.filter(kind="survey").exists(), "whom it asked is forgotten, waiting ones too"
    with pytest.raises(Refusal, match="survey.wrong_state"):
        message_invited(actor=here.mai, at=AT, survey_id=survey.pk)
