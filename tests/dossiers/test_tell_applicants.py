"""Applicants hear by message what happened, once, with nothing about them in it, and see whether it came."""

import pytest
from django.test import Client
from tests.accounts.mailbox import mailbox
from tests.cast import moment

from motcua.dossiers.commands.receive_dossier import receive_dossier
from motcua.dossiers.commands.submit_dossier import submit_dossier
from motcua.dossiers.jobs import tell_applicants
from motcua.dossiers.rules.intake import Applicant
from motcua.dossiers.rules.messages import channels_of
from motcua.foundation.messaging import job
from motcua.foundation.messaging.models import Message

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]

WHO = Applicant(
    name="Nguyễn Văn Mẫu 400", id_number="001099000400", phone="0900000400", email="mau400@vidu.vn"
)


def test_each_thing_is_told_once_by_letter_without_anything_about_the_person(office, settings):
    facts = {"agency": office.agency, "edition": office.edition, "applicant": WHO}
    dossier = submit_dossier(actor=office.lan, at=moment(2, "08:00"), **facts)
    receive_dossier(actor=office.binh, at=moment(2, "09:00"), code=dossier.code)
    with mailbox() as (box, url):
        settings.MAIL_URL = url
        settings.CARRIERS = {"email": "motcua.foundation.messaging.carriers.Mail", "sms": ""}
        assert tell_applicants.run(moment(2, "09:01")) == 2
        assert tell_applicants.run(moment(2, "09:02")) == 0
        assert job.run(moment(2, "09:02")) == 2
        assert job.run(moment(2, "09:03")) == 0
    told = [subject for _, subject, _ in box.letters]
    assert told == [f"Hồ sơ {dossier.code}: đã gửi đến cơ quan", f"Hồ sơ {dossier.code}: đã được tiếp nhận"]
    whole = "".join(subject + body for _, subject, body in box.letters)
    assert not [
        known for known in (WHO.name, WHO.id_number, WHO.phone, "Mẫu", dossier.lookup_key) if known in whole
    ]
    client = Client()
    client.force_login(office.people["lan"])
    assert "đã được tiếp nhận" in client.get("/du-lieu-cua-toi/").content.decode()


def test_what_is_long_over_and_what_cannot_go_out_is_not_written(office, settings):
    facts = {"agency": office.agency, "edition": office.edition, "applicant": WHO}
    submit_dossier(actor=office.lan, at=moment(2, "08:00"), **facts)
    settings.CARRIERS = {"email": "", "sms": ""}
    assert tell_applicants.run(moment(2, "09:00")) == 0
    settings.CARRIERS = {"email": settings.STAYS, "sms": ""}
    assert tell_applicants.run(moment(4, "09:00")) == 0
    assert not Message.objects.exists()


def test_a_letter_goes_before_a_short_message():
    assert channels_of(email="a@vidu.vn", phone="0900000001") == (("email", "a@vidu.vn"),)
    assert channels_of(email="", phone="0900000001") == (("sms", "0900000001"),)
    assert channels_of(email="", phone="") == ()
