"""An inspection is planned, worked, packed and concluded; its findings come back as tasks with days."""

import json
from datetime import date
from hashlib import sha256

import pytest
from django.db import DatabaseError, transaction
from tests.cast import moment, office
from tests.dossiers import stages
from tests.inspections.visits import visit
from tests.plans.making import LETTER

from motcua.foundation.refusal_words import sentence
from motcua.inspections.commands.answer_checks import answer_checks
from motcua.inspections.commands.conclude_inspection import conclude_inspection
from motcua.inspections.commands.make_pack import make_pack
from motcua.inspections.commands.record_finding import record_finding
from motcua.inspections.models import Check, Finding, Inspection, Pack
from motcua.inspections.queries.pages import inspection_page, mended_of_year
from motcua.kernel.refusal import Refusal
from motcua.plans.commands.accept_done import accept_done
from motcua.plans.commands.claim_done import claim_done
from motcua.plans.models import Task

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return office()


@pytest.fixture
def one(here):
    return visit(here)


def refused(code, act):
    counts = [model.objects.count() for model in (Inspection, Check, Finding, Pack, Task)]
    with pytest.raises(Refusal) as caught:
        act()
    assert caught.value.code == code
    assert sentence(caught.value) != code
    assert counts == [model.objects.count() for model in (Inspection, Check, Finding, Pack, Task)]


def find(here, one, **facts):
    told = {
        "content": "digital",
        "description": "Tỷ lệ trực tuyến thấp",
        "recommendation": "Nâng tỷ lệ hồ sơ trực tuyến",
        "due_on": date(2026, 6, 30),
    }
    return record_finding(actor=here.kien, at=moment(6), inspection_id=one.pk, **(told | facts))


def conclude(here, one, **facts):
    told = {"number": "12/KL-SYT", "concluded_on": date(2026, 3, 9), "conclusion": "Đạt yêu cầu"}
    return conclude_inspection(actor=here.kien, at=moment(9), inspection_id=one.pk, **(told | facts))


def test_the_questions_of_the_contents_come_along_with_the_teams(one):
    assert {check.content for check in one.checks.all()} == {"procedures", "digital"}
    assert [team.name for team in one.teams.order_by("id")] == ["Đoàn số 1", "Đoàn số 2"]


def test_a_visit_that_makes_no_sense_is_refused(here, one):
    refused("inspection.exists", lambda: visit(here))
    refused("inspection.days_backwards", lambda: visit(here, ends_on=date(2026, 3, 1)))
    refused("inspection.no_team", lambda: visit(here, target="Bệnh viện", teams=[]))
    refused("inspection.no_contents", lambda: visit(here, target="Bệnh viện", content_keys=["lạ"]))
    refused("inspection.no_target", lambda: visit(here, target=" "))


def test_answers_sent_twice_change_nothing_twice(here, one):
    first, second = one.checks.order_by("id")[:2]
    answers = {first.pk: ("yes", ""), second.pk: ("no", "Thiếu hai hồ sơ")}

    def send(who=here.kien, told=answers):
        return answer_checks(actor=who, at=moment(3), inspection_id=one.pk, answers=told)

    assert (send(), send()) == (2, 0)
    assert Check.objects.get(pk=second.pk).note == "Thiếu hai hồ sơ"
    refused("inspection.bad_answer", lambda: send(told={first.pk: ("tốt", "")}))
    other = visit(here, target="Bệnh viện tỉnh").checks.order_by("id")[0]
    refused("inspection.not_found", lambda: send(told={other.pk: ("yes", "")}))
    refused("inspection.forbidden", lambda: send(here.hoa))


def test_findings_become_tasks_and_the_share_mended_is_counted(here, one):
    refused("inspection.empty_finding", lambda: find(here, one, recommendation=" "))
    refused("inspection.finding_due_early", lambda: find(here, one, due_on=date(2026, 3, 5)))
    refused("inspection.no_contents", lambda: find(here, one, content="finance"))
    find(here, one, lead="Phòng Nghiệp vụ Dược")
    find(here, one, content="procedures", recommendation="Niêm yết đủ thủ tục")
    refused("inspection.empty_conclusion", lambda: conclude(here, one, number=" "))
    refused("inspection.bad_conclusion_day", lambda: conclude(here, one, concluded_on=date(2026, 3, 1)))
    conclude(here, one)
    first, second = Task.objects.order_by("id")
    assert (first.lead_unit, first.due_on, first.source) == (here.division, date(2026, 6, 30), "inspection")
    claim_done(actor=here.hoa, at=moment(12), task_id=first.pk, note="Đã nâng", proof=LETTER)
    accept_done(actor=here.mai, at=moment(12), task_id=first.pk)
    found = mended_of_year(here.agency.pk, here.agency.code, 2026, date(2026, 3, 31))
    assert (found.total, found.done) == (2, 1)
    one.refresh_from_db()
    assert inspection_page(one, date(2026, 3, 31)).mended.done == 1
    assert second.title == "Niêm yết đủ thủ tục"


def test_what_is_concluded_changes_no_more(here, one):
    conclude(here, one)
    check = one.checks.order_by("id")[0]
    refused("inspection.concluded", lambda: find(here, one))
    refused(
        "inspection.concluded",
        lambda: answer_checks(
            actor=here.kien, at=moment(10), inspection_id=one.pk, answers={check.pk: ("yes", "")}
        ),
    )


def pack(here, one, **facts):
    told = {
        "from_day": date(2026, 3, 1),
        "to_day": date(2026, 3, 31),
        "size": 2,
        "seed": "5/QĐ-SYT",
    }
    return make_pack(actor=here.kien, at=moment(20), inspection_id=one.pk, **(told | facts))


def test_the_pack_tells_time_lines_and_late_ones_and_can_be_drawn_again(here, one):
    for _ in range(4):
        stages.in_progress(here)
    made, again = pack(here, one), pack(here, one)
    body = json.loads(made.body)
    assert sha256(made.body.encode()).hexdigest() == made.sha256
    assert (body["received"], body["late"], len(body["dossiers"])) == (4, 4, 2)
    assert body["dossiers"] == json.loads(again.body)["dossiers"]
    told = body["dossiers"][0]
    assert told["late"] is True
    assert [event["kind"] for event in told["events"]][:2] == ["dossier.submitted", "dossier.received"]
    assert "Nguyễn Văn Mẫu" not in made.body
    codes = [one["code"] for one in body["dossiers"]]
    assert body["not_in_system"] == {"from_register": [], "noted_later": [], "no_cause": codes}


def test_a_pack_without_sense_is_refused(here, one):
    elsewhere = visit(here, target="Bệnh viện tỉnh")
    refused("inspection.target_unknown", lambda: pack(here, elsewhere))
    refused("inspection.bad_size", lambda: pack(here, one, size=0))
    refused("inspection.no_seed", lambda: pack(here, one, seed=" "))
    refused("inspection.days_backwards", lambda: pack(here, one, to_day=date(2026, 2, 1)))
    refused("inspection.not_found", lambda: pack(office("H22.10", prefix="x"), one))


def test_the_database_itself_keeps_a_sealed_pack(here, one):
    pack(here, one)
    with pytest.raises(DatabaseError), transaction.atomic():
        Pack.objects.update(body="{}")
