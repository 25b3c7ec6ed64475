"""A task that several lead: each reports its own part, and the task is done when all are."""

from datetime import date
from io import BytesIO

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from tests.cast import moment, office
from tests.html import parsed, words
from tests.plans.making import LETTER, plan, task

from motcua.foundation.outbox.deliver import deliver
from motcua.kernel.refusal import Refusal
from motcua.organisation.models import Unit
from motcua.organisation.public import Follows, reorganise
from motcua.plans.commands.accept_done import accept_done
from motcua.plans.commands.claim_done import claim_done
from motcua.plans.commands.import_tasks import import_tasks
from motcua.plans.commands.report_progress import report_progress
from motcua.plans.commands.send_back_task import send_back_task
from motcua.plans.commands.urge_task import urge_task
from motcua.plans.jobs.urge_due import run as urge_due
from motcua.plans.models import TaskEvent, TaskLead
from motcua.plans.outputs.plan_table import write_plan_docx, write_plan_xlsx
from motcua.plans.queries.listing import tasks_for, tasks_of_plan
from motcua.plans.queries.standings import by_lead, calendar_of
from motcua.plans.register.reading import rows_of
from motcua.plans.rules.leads import together
from motcua.plans.rules.table import read_table
from motcua.plans.web.lines import plan_table

pytestmark = pytest.mark.django_db

INSPECTORATE = "Thanh tra Sở"
BESIDE = (INSPECTORATE,)


@pytest.fixture
def here():
    return office()


@pytest.fixture
def one(here):
    return task(here, beside=BESIDE)


def claim(who, one, at=None, **facts):
    told = {"note": "Đã xong phần mình", "proof": LETTER} | facts
    claim_done(actor=who, at=at or moment(11), task_id=one.pk, **told)
    one.refresh_from_db()


def refused(code, act):
    before = TaskEvent.objects.count()
    with pytest.raises(Refusal) as caught:
        act()
    assert (caught.value.code, TaskEvent.objects.count()) == (code, before)


def said(one, kind):
    return list(one.events.filter(kind=kind).order_by("id").values_list("lead", flat=True))


@given(st.lists(st.tuples(st.integers(0, 99), st.none() | st.datetimes()), min_size=2, max_size=6))
def test_a_task_is_claimed_with_its_last_part_and_never_before(parts):
    told = [(100 if claimed else percent, claimed) for percent, claimed in parts]
    percent, claimed_at = together(told)
    claims = [claimed for _, claimed in told]
    assert claimed_at == (None if None in claims else max(claims))
    assert (percent == 100) == (claimed_at is not None)
    assert min(part for part, _ in told) <= max(percent, 1)


def test_each_lead_is_tied_to_its_unit_finds_the_task_and_one_named_twice_leads_once(here):
    one = task(here, beside=("thanh tra so", "Phòng Nghiệp vụ Dược", "Bệnh viện tỉnh"))
    told = [(lead.name, lead.unit) for lead in one.leads.all()]
    assert told == [
        ("Phòng Nghiệp vụ Dược", here.division),
        ("thanh tra so", here.inspectorate),
        ("Bệnh viện tỉnh", None),
    ]
    for who in (here.hoa, here.thanhtra):
        assert [each.task for each in tasks_for(who, date(2026, 3, 2), here.agency.code)] == [one]
    assert not task(here, title="Việc khác", beside=("phong nghiep vu duoc",)).leads.exists()


def test_the_task_is_done_when_all_are_and_late_where_the_last_one_is(here, one):
    claim(here.hoa, one)
    assert (one.percent, one.claimed_at) == (50, None)
    refused("task.already_claimed", lambda: claim(here.hoa, one))
    refused("task.not_claimed", lambda: accept_done(actor=here.mai, at=moment(12), task_id=one.pk))
    claim(here.thanhtra, one, moment(16))
    assert (one.percent, one.claimed_at) == (100, moment(16))
    accept_done(actor=here.mai, at=moment(17), task_id=one.pk)
    one.refresh_from_db()
    assert one.done_on == date(2026, 3, 16)
    assert said(one, "claimed") == ["Phòng Nghiệp vụ Dược", INSPECTORATE]


def test_each_reports_its_own_part_and_nobody_elses(here, one):
    def report(who, percent=40, **facts):
        told = {"percent": percent, "note": "Nửa chừng"} | facts
        report_progress(actor=who, at=moment(5), task_id=one.pk, **told)

    report(here.hoa)
    report(here.thanhtra, 10)
    one.refresh_from_db()
    assert [lead.percent for lead in one.leads.all()] == [40, 10]
    assert one.percent == 25
    other = one.leads.get(unit=here.inspectorate)
    refused("task.forbidden", lambda: report(here.hoa, lead_id=other.pk))
    refused("task.forbidden", lambda: report(here.binh))


def test_who_plans_speaks_for_leads_that_are_nobody_of_ours_and_says_for_which(here):
    one = task(here, lead="Bệnh viện tỉnh", beside=("Bảo hiểm xã hội",))
    first, second = one.leads.all()
    refused("task.which_lead", lambda: claim(here.mai, one))
    claim(here.mai, one, lead_id=second.pk)
    claim(here.mai, one)
    assert one.claimed_at is not None
    assert said(one, "claimed") == [second.name, first.name]


def test_one_part_goes_back_alone(here, one):
    def back(**facts):
        send_back_task(actor=here.mai, at=moment(12), task_id=one.pk, note="Thiếu phụ lục", **facts)
        one.refresh_from_db()

    mine, other = one.leads.all()
    refused("task.not_claimed", back)
    claim(here.hoa, one)
    refused("task.not_claimed", lambda: back(lead_id=other.pk))
    elsewhere = task(here, title="Việc khác", beside=BESIDE).leads.first()
    refused("task.not_found", lambda: back(lead_id=elsewhere.pk))
    claim(here.thanhtra, one)
    back(lead_id=mine.pk)
    assert said(one, "sent_back") == ["Phòng Nghiệp vụ Dược"]
    assert (one.claimed_at, one.percent) == (None, 99)
    claim(here.hoa, one, moment(13))
    assert one.claimed_at == moment(13)
    back()
    assert said(one, "sent_back")[1:] == ["Phòng Nghiệp vụ Dược", INSPECTORATE]


def test_only_who_is_behind_is_urged_and_once_a_week(here, one):
    claim(here.hoa, one)
    mine = one.leads.get(unit=here.division)

    def urge(**facts):
        urge_task(actor=here.mai, at=moment(9), task_id=one.pk, note="Nhanh lên", **facts)

    refused("task.already_claimed", lambda: urge(lead_id=mine.pk))
    assert urge_due(moment(17)) == 1
    assert urge_due(moment(18)) == 0
    urge()
    assert said(one, "urged") == [INSPECTORATE, INSPECTORATE]


def test_the_table_of_leads_shows_who_is_behind(here):
    inside = plan(here)
    one = task(here, inside=inside, beside=BESIDE)
    claim(here.hoa, one)
    day, calendar = date(2026, 3, 31), calendar_of(here.agency.code)
    told = by_lead(tasks_of_plan(inside, day, here.agency.code), day, calendar)
    assert [(name, figures.done, figures.overdue) for name, figures in told] == [
        (INSPECTORATE, 0, 1),
        ("Phòng Nghiệp vụ Dược", 1, 0),
    ]


@pytest.mark.parametrize("write", [write_plan_docx, write_plan_xlsx])
def test_several_leads_come_back_from_the_files(here, write):
    first, second = plan(here), plan(here, title="Kế hoạch hai")
    task(here, inside=first, beside=(INSPECTORATE, "Bệnh viện tỉnh"))
    out = BytesIO()
    listed = tasks_of_plan(first, date(2026, 3, 2), here.agency.code)
    write(out, first, plan_table(listed))
    table = read_table(rows_of(out.getvalue(), name="kh"), 2026)
    assert table.faults == ()
    import_tasks(actor=here.mai, at=moment(3), plan_id=second.pk, rows=table.tasks, source="kh")
    [again] = second.tasks.all()
    assert again.lead_names == ["Phòng Nghiệp vụ Dược", INSPECTORATE, "Bệnh viện tỉnh"]
    assert again.leads.get(place=1).unit == here.inspectorate


def test_the_part_of_a_unit_follows_its_reorganisation_and_the_others_stay(here, one):
    other = task(here, title="Việc hai", lead=INSPECTORATE, beside=("Phòng Nghiệp vụ Dược",))
    new = Unit.objects.create(agency=here.agency, code="y-duoc", name="Phòng Nghiệp vụ Y Dược")
    day = date(2026, 3, 10)
    told = {"number": "12/QĐ-SYT", "issued_on": date(2026, 3, 5), "effective_on": day, "reason": "Hợp nhất"}
    line = Follows(here.division.pk, new.pk)
    reorganise(actor=here.dung, at=moment(6), agency=here.agency, lines=[line], **told)
    while deliver(at=moment(10)).delivered:
        pass
    for task_, names in ((one, [new.name, INSPECTORATE]), (other, [INSPECTORATE, new.name])):
        task_.refresh_from_db()
        assert (task_.lead_names, task_.lead) == (names, names[0])
        assert task_.leads.get(name=new.name).unit == new
        assert task_.events.filter(kind="handed_on").count() == 1
    assert (one.lead_unit, other.lead_unit) == (new, here.inspectorate)


def test_the_screen_shows_each_part_and_asks_only_who_is_behind(here, now):
    now(moment(17, "10:00"))
    one = task(here, beside=BESIDE)
    claim(here.hoa, one)
    shown = {}
    for name in ("hoa", "thanhtra", "mai"):
        client = Client()
        client.force_login(here.people[name])
        page = parsed(client.get(f"/ke-hoach/nhiem-vu/{one.pk}/"))
        actions = [form.get("action") for form in page.cssselect("main form")]
        shown[name] = {action.rstrip("/").rsplit("/", 1)[1] for action in actions}
    rows = page.cssselect("main table tbody tr")
    assert shown == {
        "hoa": set(),
        "thanhtra": {"xong", "tien-do"},
        "mai": {"don-doc", "gia-han", "dua-ra", "lam-tiep"},
    }
    assert "đã báo xong 11/03/2026" in rows[0].text_content()
    assert "quá hạn" in rows[1].text_content()


def test_a_task_is_given_to_several_on_screen_and_who_is_behind_is_urged_by_name(here, now):
    now(moment(4, "10:00"))
    client = Client()
    client.force_login(here.people["mai"])
    typed = {
        "title": "Việc chung",
        "content": "direction",
        "lead": "Phòng Nghiệp vụ Dược",
        "beside": f"{INSPECTORATE}\n\nBệnh viện tỉnh",
        "source": "plan",
    }
    page = parsed(client.post("/ke-hoach/nhiem-vu/giao/", typed, follow=True))
    assert f"Phòng Nghiệp vụ Dược, {INSPECTORATE}, Bệnh viện tỉnh chủ trì" in words(page, "h1 + p")
    one = TaskLead.objects.get(unit=here.inspectorate).task
    second = one.leads.get(unit=here.inspectorate)
    place = f"/ke-hoach/nhiem-vu/{one.pk}"
    urged = {"note": "Nhanh lên", "lead_id": str(second.pk)}
    page = parsed(client.post(f"{place}/don-doc/", urged, follow=True))
    assert f"Đã đôn đốc {INSPECTORATE}." in words(page, "body")
    assert f"phần của {INSPECTORATE}" in words(page, "ol.ledger")
    done = {"note": "Bệnh viện đã gửi", "document_number": "7/BV"}
    page = parsed(client.post(f"{place}/xong/", done, follow=True))
    assert f"còn chờ Phòng Nghiệp vụ Dược, {INSPECTORATE}" in words(page, "body")
    page = parsed(client.post(f"{place}/don-doc/", {"note": "Nhanh lên"}, follow=True))
    assert f"Đã đôn đốc Phòng Nghiệp vụ Dược, {INSPECTORATE}." in words(page, "body")
    bad = typed | {"beside": "Đ" * 201}
    assert "dài quá 200 ký tự" in words(parsed(client.post("/ke-hoach/nhiem-vu/giao/", bad), 422), "main")


def test_a_claimed_task_takes_no_more_progress(here):
    one = task(here)
    claim(here.hoa, one)
    told = {"task_id": one.pk, "percent": 40, "note": "Còn nữa"}
    refused("task.already_claimed", lambda: report_progress(actor=here.hoa, at=moment(12), **told))
