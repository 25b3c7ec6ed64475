"""A site inspection is planned, held and put into minutes; what must be mended leads to another visit."""

from datetime import date

import pytest
from tests.cast import moment
from tests.dossiers import kinds
from tests.dossiers.refused import refused

from motcua.dossiers.commands.complete_step import complete_step
from motcua.dossiers.commands.record_inspection import record_inspection
from motcua.dossiers.commands.schedule_inspection import schedule_inspection
from motcua.dossiers.models import SiteInspection

pytestmark = pytest.mark.django_db


def planned(office, code, day=3, planned_at=None, **facts):
    given = {"place": "Nhà thuốc Mẫu 01", "team": ["Phạm Thị Hoa", "Võ Minh Tuấn"]} | facts
    when = planned_at or moment(day, "14:00")
    return schedule_inspection(actor=office.hoa, at=moment(day), code=code, planned_at=when, **given)


def minutes(office, code, verdict, day=3, **facts):
    given = {"minutes": f"0{day}/BB-TĐ", "findings": "Đã kiểm tra kho và sổ sách."} | facts
    return record_inspection(actor=office.hoa, at=moment(day, "16:00"), code=code, verdict=verdict, **given)


def test_a_pass_leads_on(office):
    code = kinds.at_work(office, kinds.INSPECTION).code
    assert planned(office, code).step_state == "planned"

    after = minutes(office, code, "pass")
    assert (after.step_key, after.step_state) == ("du-thao", "")
    assert SiteInspection.objects.get().verdict == "pass"


def test_a_fail_ends_the_process_so_that_a_refusal_can_be_proposed(office):
    code = kinds.at_work(office, kinds.INSPECTION).code
    planned(office, code)

    assert minutes(office, code, "fail").step_key == "end"


def test_what_must_be_mended_leads_to_another_visit(office):
    code = kinds.at_work(office, kinds.INSPECTION).code
    before = planned(office, code)
    after = minutes(office, code, "fix", fix_by=date(2026, 3, 5))
    assert (after.step_key, after.step_state, after.due_at) == ("", "fixing", before.due_at)
    with refused("process.not_here"):
        minutes(office, code, "pass", day=4)

    planned(office, code, day=5)
    assert minutes(office, code, "pass", day=5).step_key == "du-thao"
    assert [one.verdict for one in SiteInspection.objects.all()] == ["fix", "pass"]


def test_a_visit_can_be_moved_before_it_is_held(office):
    code = kinds.at_work(office, kinds.INSPECTION).code
    planned(office, code)
    planned(office, code, planned_at=moment(4, "09:00"))

    visit = SiteInspection.objects.get()
    assert (visit.number, visit.planned_at) == (1, moment(4, "09:00"))
    with refused("process.not_held_yet"):
        minutes(office, code, "pass")


def test_what_is_missing_is_refused(office):
    code = kinds.at_work(office, kinds.INSPECTION).code
    with refused("process.date_passed"):
        planned(office, code, planned_at=moment(2))
    with refused("process.team_missing"):
        planned(office, code, team=[" "])
    planned(office, code)
    with refused("process.minutes_missing"):
        minutes(office, code, "pass", minutes="")
    with refused("process.fix_by_missing"):
        minutes(office, code, "fix", fix_by=date(2026, 3, 3))


def test_the_step_is_left_by_minutes_only(office):
    code = kinds.at_work(office, kinds.INSPECTION).code

    with refused("process.not_here"):
        complete_step(actor=office.hoa, at=moment(3), code=code)


def test_minutes_cost_few_statements(office, query_budget):
    code = kinds.at_work(office, kinds.INSPECTION).code
    planned(office, code)

    with query_budget(10):
        minutes(office, code, "pass")
