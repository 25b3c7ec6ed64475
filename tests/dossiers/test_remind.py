"""Reminders come before the moment, reach those above after it, and are made once."""

import pytest
from django.test import Client
from tests.cast import moment
from tests.dossiers import stages
from tests.dossiers.refused import refused
from tests.html import parsed

from motcua.dossiers.commands.remind import remind
from motcua.dossiers.commands.see_notices import see_notices
from motcua.dossiers.commands.set_notice_policy import set_notice_policy
from motcua.dossiers.models import Notice
from motcua.dossiers.rules.notices import Thresholds

pytestmark = pytest.mark.django_db


def told() -> set[tuple[str, str]]:
    return set(Notice.objects.values_list("person__username", "kind"))


def signed_in(office, name: str) -> Client:
    client = Client()
    client.force_login(office.people[name])
    return client


def test_the_desk_hears_of_an_online_dossier_at_once_and_before_its_answer_is_late(office):
    stages.submitted(office, at=moment(2, "08:30"))

    assert remind(at=moment(2, "08:35")) == 1
    assert told() == {("binh", "filed")}
    remind(at=moment(3, "08:00"))
    assert ("binh", "answer_soon") in told()
    remind(at=moment(3, "09:05"))
    assert {("binh", "answer_late"), ("tuan", "answer_late")} <= told()


def test_the_holder_is_warned_before_and_reminded_of_the_last_day_to_apologise(office):
    stages.in_progress(office)

    assert remind(at=moment(4)) == 0
    remind(at=moment(6, "08:00"))
    assert told() == {("hoa", "due_soon")}
    remind(at=moment(7, "08:00"))
    assert told() == {("hoa", "due_soon"), ("hoa", "extend_now")}


def test_those_above_hear_of_what_is_late_the_head_first(office):
    stages.in_progress(office)

    remind(at=moment(9, "17:05"))
    assert told() == {("tuan", "late_head")}
    remind(at=moment(11, "08:00"))
    assert told() == {("tuan", "late_head"), ("dung", "late_director")}


def test_a_step_with_a_limit_is_warned_of_by_its_name(office):
    content = dict(office.edition.content)
    content["process"] = [{"name": "Thẩm định hồ sơ", "role": "specialist", "limit_hours": 4}]
    type(office.edition).objects.filter(pk=office.edition.pk).update(content=content)
    office.edition.refresh_from_db()
    stages.in_progress(office)

    remind(at=moment(2, "14:30"))
    assert told() == set()
    remind(at=moment(2, "16:50"))
    assert told() == {("hoa", "step_soon")}
    assert Notice.objects.get().step == "Thẩm định hồ sơ"


def test_a_round_run_again_makes_nothing_new(office):
    stages.in_progress(office)

    assert remind(at=moment(9, "17:05")) == 1
    assert remind(at=moment(9, "17:10")) == 0


def test_an_agency_sets_its_own_thresholds(office):
    limits = Thresholds(warn_days=3, director_days=0)
    set_notice_policy(actor=office.dung, at=moment(1), agency=office.agency, limits=limits)
    stages.in_progress(office)

    remind(at=moment(4))
    assert told() == {("hoa", "due_soon")}
    remind(at=moment(9, "17:05"))
    assert ("dung", "late_director") in told()


def test_thresholds_are_for_the_director_and_within_reason(office):
    at, agency = moment(1), office.agency

    with refused("dossier.not_your_desk"):
        set_notice_policy(actor=office.hoa, at=at, agency=agency, limits=Thresholds())
    with refused("notice.bad_threshold"):
        set_notice_policy(actor=office.dung, at=at, agency=agency, limits=Thresholds(warn_days=99))


def test_a_person_puts_aside_the_own_reminders_only(office):
    stages.in_progress(office)
    remind(at=moment(9, "17:05"))
    pk = Notice.objects.get().pk

    assert see_notices(actor=office.hoa, at=moment(10), notice_ids=[pk]) == 0
    assert see_notices(actor=office.tuan, at=moment(10), notice_ids=[pk]) == 1
    assert Notice.objects.get().seen_at == moment(10)


def test_the_desk_counts_reminders_and_the_page_lists_them(office, now):
    code = stages.in_progress(office).code
    remind(at=moment(9, "17:05"))
    now(moment(10))
    client = signed_in(office, "tuan")

    assert "Nhắc việc: 1" in parsed(client.get("/ban-lam-viec/")).text_content()
    page = parsed(client.get("/nhac-viec/"))
    assert code in page.text_content()
    assert "đã quá hẹn từ 17:00 thứ Hai 09/03/2026" in page.text_content()
    (box,) = page.cssselect("input[name=nhac]")
    client.post("/nhac-viec/", {"nhac": box.get("value")})
    assert "Không có lời nhắc nào" in parsed(client.get("/nhac-viec/")).text_content()


def test_the_director_sets_thresholds_on_screen(office):
    client = signed_in(office, "dung")
    given = {"warn_days": 2, "step_hours": 3, "answer_hours": 1, "head_days": 1, "director_days": 3}

    parsed(client.get("/nhac-viec/nguong/"))
    assert client.post("/nhac-viec/nguong/", given).status_code == 302
    shown = parsed(client.get("/nhac-viec/nguong/")).cssselect("[name=step_hours]")[0]
    assert shown.get("value") == "3"
    assert parsed(client.post("/nhac-viec/nguong/", {}), status=422).cssselect("[aria-invalid=true]")


def test_the_intake_list_says_until_when_an_answer_is_owed(office, now):
    stages.submitted(office, at=moment(2, "08:30"))
    now(moment(2, "16:00"))
    page = parsed(signed_in(office, "binh").get("/ban-lam-viec/", {"xem": "tiep-nhan"}))

    assert "phải trả lời trước 09:00 03/03" in " ".join(page.text_content().split())


def test_the_page_of_a_filed_dossier_says_it_too(office, now):
    code = stages.submitted(office, at=moment(2, "08:30")).code
    now(moment(3, "10:00"))
    page = parsed(signed_in(office, "binh").get(f"/ho-so/{code}/"))

    assert "Trả lời người nộp: quá 1 giờ, chậm nhất 09:00 thứ Ba 03/03/2026" in " ".join(
        page.text_content().split()
    )
