"""A task is set, reported, claimed with evidence and accepted; its day never moves and its history stays."""

from datetime import date

import pytest
from django.db import DatabaseError, transaction
from tests.cast import moment, office
from tests.plans.making import AT, DIVISION, LETTER, claimed, plan, task

from motcua.foundation.files.evidence import Proof
from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.plans.commands.accept_done import accept_done
from motcua.plans.commands.claim_done import claim_done
from motcua.plans.commands.drop_task import drop_task
from motcua.plans.commands.extend_task import extend_task
from motcua.plans.commands.report_progress import report_progress
from motcua.plans.commands.send_back_task import send_back_task
from motcua.plans.commands.set_task import Wanted, set_task
from motcua.plans.commands.urge_task import urge_task
from motcua.plans.jobs.urge_due import run as urge_due
from motcua.plans.models import Task, TaskEvent
from motcua.plans.queries.listing import tasks_for
from motcua.plans.queries.standings import calendar_of, with_standing
from motcua.plans.rules.standing import Standing

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return office()


@pytest.fixture
def one(here):
    return task(here)


def refused(code, act):
    before = list(Task.objects.order_by("pk").values()), TaskEvent.objects.count()
    with pytest.raises(Refusal) as caught:
        act()
    assert caught.value.code == code
    assert sentence(caught.value) != code
    assert before == (list(Task.objects.order_by("pk").values()), TaskEvent.objects.count())


def standing_of(here, one, on):
    one.refresh_from_db()
    return with_standing([one], on, calendar_of(here.agency.code))[0].standing


def kinds(one):
    return [event.kind for event in one.events.order_by("id")]


def test_the_lead_is_tied_to_the_unit_of_that_name_and_finds_the_task(here):
    one = task(here, lead="phong nghiep vu duoc")
    assert one.lead_unit == here.division
    assert [each.task for each in tasks_for(here.hoa, date(2026, 3, 2), here.agency.code)] == [one]
    assert tasks_for(here.thanhtra, date(2026, 3, 2), here.agency.code) == []


def test_done_counts_from_the_claim_and_needs_evidence_and_acceptance(here, one):
    refused(
        "task.no_evidence",
        lambda: claim_done(actor=here.hoa, at=moment(12), task_id=one.pk, note="Xong", proof=Proof()),
    )
    claimed(here, one, moment(12))
    assert standing_of(here, one, date(2026, 3, 12)) is Standing.SOON
    accept_done(actor=here.mai, at=moment(20), task_id=one.pk)
    assert standing_of(here, one, date(2026, 3, 20)) is Standing.DONE_IN_TIME
    assert kinds(one) == ["set", "claimed", "accepted"]


def test_a_claim_after_the_day_is_late_for_ever(here, one):
    claimed(here, one, moment(16))
    accept_done(actor=here.mai, at=moment(16), task_id=one.pk)
    assert standing_of(here, one, date(2026, 3, 31)) is Standing.DONE_LATE


def test_more_time_is_on_record_and_does_not_hide_that_the_day_went_by(here, one):
    def extend(until=date(2026, 3, 31), **facts):
        told = {"note": "Chờ góp ý", "document_number": "12/SYT-VP"} | facts
        return extend_task(actor=here.mai, at=moment(10), task_id=one.pk, until=until, **told)

    refused("task.extension_ungrounded", lambda: extend(note=" "))
    refused("task.extension_backwards", lambda: extend(date(2026, 3, 13)))
    extend()
    one.refresh_from_db()
    assert (one.due_on, one.extended_to) == (date(2026, 3, 13), date(2026, 3, 31))
    assert standing_of(here, one, date(2026, 3, 16)) is Standing.OVERDUE


def test_what_is_late_cannot_be_dropped_and_what_is_dropped_leaves_the_count(here, one):
    def drop(at):
        return drop_task(actor=here.mai, at=at, task_id=one.pk, note="Luật đổi", document_number="13/QĐ-SYT")

    refused("task.late_stays", lambda: drop(moment(16)))
    drop(moment(9))
    assert standing_of(here, one, date(2026, 3, 31)) is Standing.DROPPED
    refused("task.closed", lambda: claimed(here, one))


def test_what_is_sent_back_is_worked_on_again(here, one):
    claimed(here, one)
    refused("task.already_claimed", lambda: claimed(here, one))
    refused("task.no_note", lambda: send_back_task(actor=here.mai, at=moment(13), task_id=one.pk, note=""))
    send_back_task(actor=here.mai, at=moment(13), task_id=one.pk, note="Thiếu phụ lục")
    claimed(here, one, moment(16))
    assert kinds(one) == ["set", "claimed", "sent_back", "claimed"]


def test_progress_is_the_leads_own_word(here, one):
    def report(who, percent=40):
        return report_progress(actor=who, at=moment(5), task_id=one.pk, percent=percent, note="Nửa chừng")

    report(here.hoa)
    one.refresh_from_db()
    assert one.percent == 40
    refused("task.bad_percent", lambda: report(here.hoa, 100))
    refused("task.forbidden", lambda: report(here.thanhtra))
    refused("task.not_found", lambda: report(office("H22.10", prefix="x").hoa))


def test_who_may_not_plan_sets_accepts_and_urges_nothing(here, one):
    wanted = Wanted("Việc", DIVISION)
    refused(
        "plan.forbidden",
        lambda: set_task(actor=here.hoa, at=AT, agency_id=here.agency.pk, wanted=wanted),
    )
    claimed(here, one)
    refused("plan.forbidden", lambda: accept_done(actor=here.hoa, at=moment(13), task_id=one.pk))
    refused(
        "plan.forbidden", lambda: urge_task(actor=here.tuan, at=moment(13), task_id=one.pk, note="Nhanh lên")
    )


def test_a_plan_of_another_office_takes_no_task(here):
    other = office("H22.10", prefix="x")
    wanted = Wanted("Việc", DIVISION)
    refused(
        "plan.not_found",
        lambda: set_task(actor=here.mai, at=AT, agency_id=here.agency.pk, wanted=wanted, plan=plan(other)),
    )


def test_the_rule_urges_what_is_near_or_late_once_a_week(here, one):
    task(here, title="Còn lâu", due_on=date(2026, 9, 30))
    assert urge_due(moment(3)) == 0
    assert urge_due(moment(9)) == 1
    assert urge_due(moment(10)) == 0
    assert urge_due(moment(17)) == 1
    said = [event.note for event in one.events.filter(kind="urged").order_by("id")]
    assert said == ["Nhiệm vụ sắp đến hạn 13/03/2026.", "Nhiệm vụ đã quá hạn 13/03/2026."]
    claim_done(actor=here.hoa, at=moment(18), task_id=one.pk, note="Xong", proof=LETTER)
    assert urge_due(moment(27)) == 0


def test_the_database_itself_keeps_the_history(one):
    with pytest.raises(DatabaseError), transaction.atomic():
        TaskEvent.objects.update(note="khác")
    with pytest.raises(DatabaseError), transaction.atomic():
        TaskEvent.objects.all().delete()
