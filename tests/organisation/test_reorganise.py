"""A decision merges and splits units: what runs follows it, and no figure of the past changes."""

from datetime import date

import pytest
from django.test import Client
from tests.cast import moment, office
from tests.dossiers import stages
from tests.html import parsed
from tests.plans.making import LETTER, task

from motcua.dossiers.models import Dossier, Event
from motcua.dossiers.queries.verification import verified_ledger
from motcua.foundation.outbox.deliver import deliver
from motcua.kernel.refusal import Refusal
from motcua.organisation.models import Agency, Post, Unit
from motcua.organisation.public import Follows, Reorganisation, actor_of, reorganise
from motcua.organisation.rules.succession import Line, fault_of, follows
from motcua.plans.commands.accept_done import accept_done
from motcua.plans.commands.claim_done import claim_done
from motcua.plans.models import Task
from motcua.plans.queries.listing import tasks_of_year
from motcua.plans.queries.standings import progress_of
from motcua.plans.rules.contents import Source
from motcua.reporting.queries.handling_report import handling_report
from motcua.reporting.rules.request import Question

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 10)
RUNNING, OPEN_TASKS = 205, 40


@pytest.fixture
def here():
    return office()


def decide(here, *lines, **more):
    told = {"number": "12/QĐ-SYT", "issued_on": date(2026, 3, 5), "effective_on": DAY, "reason": "Hợp nhất"}
    return reorganise(actor=here.dung, at=moment(6), agency=here.agency, lines=lines, **{**told, **more})


def settle(at):
    while deliver(at=at).delivered:
        pass


def figures(here, at):
    asked = Question("bieu-06", here.agency.code, date(2026, 3, 1), date(2026, 3, 6), at)
    return handling_report(here.agency, asked).table


def test_two_hundred_dossiers_and_their_tasks_follow_the_decision(here):
    new = Unit.objects.create(agency=here.agency, code="y-duoc", name="Phòng Nghiệp vụ Y Dược")
    done = stages.finished(here)
    for _ in range(RUNNING):
        stages.in_progress(here)
    for number in range(OPEN_TASKS):
        task(here, title=f"Việc {number}")
    finished = task(here, title="Việc đã xong")
    claim_done(actor=here.hoa, at=moment(4), task_id=finished.pk, note="Xong", proof=LETTER)
    accept_done(actor=here.mai, at=moment(4), task_id=finished.pk)
    promised = dict(Dossier.objects.values_list("code", "due_at"))
    before = figures(here, moment(9))
    _, listed = tasks_of_year(here.agency, list(Source), 2026, date(2026, 3, 9))
    tasks = progress_of(listed)

    decide(here, Follows(here.division.pk, new.pk))
    settle(moment(9))
    assert not Dossier.objects.filter(unit=new).exists(), "nothing moves before the day"
    settle(moment(10, "08:00"))

    assert Dossier.objects.filter(unit=new).count() == RUNNING
    assert Dossier.objects.get(pk=done.pk).unit_id == here.division.pk
    assert dict(Dossier.objects.values_list("code", "due_at")) == promised
    assert Event.objects.filter(kind="dossier.reorganised", ground="12/QĐ-SYT").count() == RUNNING
    assert Task.objects.filter(lead_unit=new, lead=new.name).count() == OPEN_TASKS
    assert Task.objects.get(pk=finished.pk).lead_unit_id == here.division.pk
    assert figures(here, moment(9)) == before == figures(here, moment(11))
    _, after = tasks_of_year(here.agency, list(Source), 2026, date(2026, 3, 9))
    assert progress_of(after) == tasks
    assert verified_ledger(with_rows=True).flaw_count == 0
    hoa = actor_of(here.people["hoa"], date(2026, 3, 11))
    assert new.pk in hoa.unit_ids()
    assert here.division.pk not in hoa.unit_ids()
    settle(moment(11))
    assert Event.objects.filter(kind="dossier.reorganised").count() == RUNNING, "told once"


def test_a_split_goes_by_field_and_the_rest_to_the_main_successor(here):
    first, second = (
        Unit.objects.create(agency=here.agency, code=code, name=code) for code in ("duoc-pham", "hanh-nghe")
    )
    dossier = stages.in_progress(here)
    lines = (Follows(here.division.pk, first.pk, "Dược phẩm"), Follows(here.division.pk, second.pk))
    decide(here, *lines)
    settle(moment(10, "08:00"))
    dossier.refresh_from_db()
    assert dossier.unit_id == first.pk


def test_a_merged_agency_keeps_its_figures_and_the_successor_may_work_them_off(here):
    old = office("H60", prefix="zzz")
    Agency.objects.filter(pk=old.agency.pk).update(parent=here.agency)
    dossier = stages.in_progress(old)
    asked = Question("bieu-06", "H60", date(2026, 3, 1), date(2026, 3, 9), moment(9))
    before = handling_report(old.agency, asked).table
    decide(here, Follows(old.agency.pk, here.agency.pk, are_agencies=True))
    settle(moment(10, "08:00"))
    dossier.refresh_from_db()
    assert dossier.agency_id == old.agency.pk
    [event] = Event.objects.filter(kind="dossier.reorganised")
    assert here.agency.name in event.data
    assert handling_report(old.agency, asked).table == before
    assert old.division.pk in actor_of(here.people["hoa"], DAY).unit_ids()
    assert Agency.objects.get(pk=old.agency.pk).valid_to == date(2026, 3, 9)


def test_the_ministry_merges_two_departments_into_a_new_one_on_screen(here, now):
    now(moment(6, "10:00"))
    old = office("H60", prefix="zzz")
    both = Agency.objects.filter(pk__in=[here.agency.pk, old.agency.pk])
    above = Agency.objects.create(code="G18", name="Bộ Y tế", level="ministry", path="/G18/")
    both.update(parent=above)
    Post.objects.create(person=here.people["quantri"], agency=above, role="administrator")
    running = stages.in_progress(old)
    task(old, title="Việc đang dở")
    client, at = Client(), "/to-chuc/sap-xep/?co-quan=G18"
    client.force_login(here.people["quantri"])
    told = {"number": "9/QĐ-TTg", "reason": "Hợp nhất", "issued_on": "2026-03-05"}
    told |= {"effective_on": "2026-03-10", "old-1": f"a{here.agency.pk}", "new-1": "moi"}
    told |= {"old-2": f"a{old.agency.pk}", "new-2": "moi"}
    assert "cần một tên chưa dùng" in parsed(client.post(at, told), 422).text_content()
    told |= {"founded": "Sở Y tế tỉnh Mới", "founded_code": "H99.15"}
    looked = parsed(client.post(at, told | {"step": "xem"}))
    [_, second] = looked.cssselect("#xem ~ table tbody tr")
    assert "→ Sở Y tế tỉnh Mới" in second.text_content()
    assert not Agency.objects.filter(code="H99.15").exists(), "a look founds nothing"
    parsed(client.post(at, told, follow=True))
    made = Agency.objects.get(code="H99.15")
    assert (made.parent_id, made.valid_from) == (above.pk, DAY)
    settle(moment(10, "08:00"))
    running.refresh_from_db()
    assert running.agency_id == old.agency.pk, "its code and its figures stay"
    hoa = actor_of(here.people["hoa"], DAY)
    assert made.units.get(code=here.division.code).pk in hoa.unit_ids()
    assert Task.objects.get(title="Việc đang dở").lead_unit.agency_id == made.pk
    assert client.get("/to-chuc/sap-xep/?co-quan=H60").status_code == 403


def test_a_split_proposes_who_goes_with_the_field_and_moves_whom_one_ticks(here, now):
    now(moment(6, "10:00"))
    first, second = (
        Unit.objects.create(agency=here.agency, code=code, name=code) for code in ("duoc-pham", "hanh-nghe")
    )
    stages.in_progress(here)
    hoa, others = (
        here.people["hoa"],
        Post.objects.filter(unit=here.division).exclude(person=here.people["hoa"]),
    )
    assert others, "somebody stays"
    client, at = Client(), "/to-chuc/sap-xep/"
    client.force_login(here.people["dung"])
    told = {"number": "9/QĐ-SYT", "reason": "Tách", "issued_on": "2026-03-05", "effective_on": "2026-03-10"}
    told |= {"old-1": f"u{here.division.pk}", "new-1": f"u{first.pk}", "sector-1": "Dược phẩm"}
    told |= {"old-2": f"u{here.division.pk}", "new-2": f"u{second.pk}"}
    looked = parsed(client.post(at, told | {"step": "xem"}))
    [proposed] = looked.cssselect("input[name=people-1][checked]")
    assert proposed.get("value") == str(hoa.pk)
    assert "giữ 1 trong 1 hồ sơ" in proposed.getparent().text_content()
    parsed(client.post(at, told | {"looked-1": "Dược phẩm", "people-1": str(hoa.pk)}, follow=True))
    assert {post.unit_id for post in actor_of(hoa, DAY).posts} == {first.pk}
    stay = [post.unit_id for one in others for post in actor_of(one.person, DAY).posts]
    assert set(stay) == {second.pk}


def test_posts_of_who_works_off_an_ended_agency_end_by_themselves(here):
    old = office("H60", prefix="zzz")
    Agency.objects.filter(pk=old.agency.pk).update(parent=here.agency)
    line, until = Follows(old.agency.pk, here.agency.pk, are_agencies=True), date(2026, 6, 30)
    with pytest.raises(Refusal, match="reorganisation.bad_days"):
        decide(here, line, acting_until=date(2026, 3, 9))
    decide(here, line, acting_until=until)
    there = {one: old.agency.pk in actor_of(here.people["hoa"], one).agency_ids() for one in (DAY, until)}
    assert there == {DAY: True, until: True}
    assert old.agency.pk not in actor_of(here.people["hoa"], date(2026, 7, 1)).agency_ids()


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        ([], "nothing"),
        ([Line(1, 1)], "itself"),
        ([Line(1, 2), Line(1, 2)], "twice"),
        ([Line(1, 2, "Dược")], ""),
        ([Line(1, 2, "Dược"), Line(3, 1)], ""),
        ([Line(1, 2, "Dược"), Line(2, 3)], "chain"),
        ([Line(1, 2), Line(2, 3)], "chain"),
        ([Line(1, 2, "Dược"), Line(1, 3)], ""),
    ],
)
def test_lines_that_cannot_stand_together(lines, fault):
    assert fault_of(lines) == fault


def test_a_thing_follows_the_line_of_its_field():
    lines = [Line(1, 2, "Dược"), Line(1, 3)]
    assert [follows(lines, 1, "Dược"), follows(lines, 1, "Y"), follows(lines, 9, "Y")] == [2, 3, None]


def test_a_decision_is_recorded_on_a_screen_and_a_wrong_one_loses_nothing(here, now):
    now(moment(6, "10:00"))
    new = Unit.objects.create(agency=here.agency, code="y-duoc", name="Phòng Nghiệp vụ Y Dược")
    client = Client()
    client.force_login(here.people["dung"])
    days = {"issued_on": "2026-03-05", "effective_on": "2026-03-10"}
    told = {"number": "12/QĐ-SYT", "reason": "Hợp nhất", "old-1": f"u{here.division.pk}", **days}
    answer = client.post("/to-chuc/sap-xep/", told | {"new-1": f"u{here.division.pk}"})
    assert answer.status_code == 422
    assert 'value="12/QĐ-SYT"' in answer.content.decode()
    told |= {"new-1": f"u{new.pk}"}
    grown = parsed(client.post("/to-chuc/sap-xep/", told | {"step": "them"}))
    assert len(grown.cssselect("fieldset")) == 8
    looked = parsed(client.post("/to-chuc/sap-xep/", told | {"step": "xem"}))
    assert (
        "Phòng Nghiệp vụ Dược → Phòng Nghiệp vụ Y Dược" in looked.cssselect("#xem ~ table")[0].text_content()
    )
    assert not Reorganisation.objects.exists(), "a look records nothing"
    page = parsed(client.post("/to-chuc/sap-xep/", told, follow=True))
    assert "kế tục Phòng Nghiệp vụ Dược" in page.text_content()
    assert Reorganisation.objects.get().lines.count() == 1
    assert Post.objects.filter(unit=new).exists()


def test_who_does_not_decide_is_refused(here):
    with pytest.raises(Refusal) as no:
        reorganise(
            actor=here.mai,
            at=moment(6),
            agency=here.agency,
            number="1",
            issued_on=DAY,
            effective_on=DAY,
            reason="x",
            lines=[],
        )
    assert no.value.code == "reorganisation.forbidden"
