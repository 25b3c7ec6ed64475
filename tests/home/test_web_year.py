"""The year at a glance: every figure from where it is counted, and a way down from each."""

from datetime import date, timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.cast import moment, office
from tests.dossiers import stages
from tests.html import parsed, words
from tests.plans.making import claimed, plan, task
from tests.scoring.making import sheet

from motcua.home.web.year_rows import points
from motcua.plans.commands.accept_done import accept_done
from motcua.plans.commands.approve_plan import approve_plan
from motcua.plans.rules.contents import Source
from motcua.scoring.commands.win_back import win_back
from motcua.scoring.models import Sheet
from motcua.scoring.queries.sheets import dry_run

pytestmark = pytest.mark.django_db

MOST_STATEMENTS = 16
"""Session and person apart; the number of dossiers, tasks and criteria changes nothing."""


@pytest.fixture
def here(now):
    cache.clear()
    now(moment(16, "10:00"))
    return office()


def page(here, who="dung", **query):
    client = Client()
    client.force_login(here.people[who])
    return parsed(client.get("/toan-canh/", query))


def figures(page, group: str) -> dict[str, str]:
    [section] = [one for one in page.cssselect("section") if one.get("aria-label") == group]
    return {words(one, "dt"): words(one, "dd") for one in section.cssselect("dl > div")}


def year_of(here):
    reform = plan(here)
    late, done = task(here, inside=reform, title="Chậm"), task(here, inside=reform, title="Xong")
    task(here, inside=reform, title="Còn hạn", due_on=date(2026, 12, 1))
    approve_plan(
        actor=here.dung, at=moment(3), plan_id=reform.pk, document_number="1/KH", issued_on=date(2026, 3, 3)
    )
    claimed(here, done)
    accept_done(actor=here.mai, at=moment(12, "15:00"), task_id=done.pk)
    task(here, title="Thủ tướng giao", source=Source.PRIME_MINISTER, due_on=date(2026, 6, 1))
    sheet(here)
    return late


def test_each_figure_is_counted_and_opens_its_rows(here):
    late = year_of(here)
    stages.finished(here)
    shown = page(here)

    headline = figures(shown, "Năm nay đến đâu")
    assert headline["Nhiệm vụ kế hoạch xong"] == "1/3"
    assert headline["Đúng hẹn"] == "100,0%"
    assert [words(row, "td:last-child") for row in shown.cssselect("#ke-hoach ~ table tbody tr")] == [
        "1/3 xong, 1 trễ"
    ]
    assert figures(shown, "Việc Chính phủ, Thủ tướng giao")["Còn phải làm"] == "1"
    assert figures(shown, "Nhận hồ sơ, trực tuyến, hài lòng")["Nhận mới"] == "1"
    rows = shown.cssselect("[aria-labelledby=viec-tre] tbody tr")
    assert [words(row, "a") for row in rows] == ["Chậm", "Còn hạn"]
    assert rows[0].cssselect("a")[0].get("href") == f"/ke-hoach/nhiem-vu/{late.pk}/"
    assert len(shown.cssselect("[aria-labelledby=mat-diem] tbody tr")) == 5
    areas = [words(row, "td:last-child") for row in shown.cssselect("[aria-labelledby=chi-so] tbody tr")]
    assert len(areas) > 4
    missing = shown.cssselect("[aria-labelledby=mat-diem] p")[0].text_content()
    assert missing.endswith(f"trong {lost_in_all()} điểm đang mất.")
    assert all("/" in said for said in areas)


def lost_in_all() -> str:
    """What the book can give less what stands today; an unearned bonus is no loss."""
    total = dry_run(Sheet.objects.get(), moment(16, "10:00"))[1]
    return points(total.maximum - total.earned)


def test_what_is_late_is_asked_first_with_why_and_what_was_done(here, now):
    late = year_of(here)
    overdue = stages.in_progress(here)
    sheet_number = Sheet.objects.get().pk
    win_back(
        actor=here.mai,
        at=moment(12),
        sheet_id=sheet_number,
        key="8.1",
        title="Khảo sát lại",
        lead="Văn phòng",
        due_on=date(2026, 9, 1),
    )
    now(overdue.due_at + timedelta(days=30))
    shown = page(here)

    asked = [one.text_content() for one in shown.cssselect("[aria-labelledby=can-quyet] li")]
    assert asked[0] == "1 hồ sơ đang quá hạn: 0 đã có thư xin lỗi, 1 chưa có."
    assert asked[1].startswith("1 nhiệm vụ kế hoạch quá hạn: " + late.title)
    [row] = shown.cssselect("[aria-labelledby=qua-han] tbody tr")
    assert overdue.code in row.text_content()
    assert "chưa ghi nguyên nhân" in row.text_content()
    [won] = [
        row for row in shown.cssselect("[aria-labelledby=mat-diem] tbody tr") if "8.1" in words(row, "th")
    ]
    assert "Khảo sát lại" in won.text_content()


def test_a_report_that_was_not_sent_in_time_says_so(here, now):
    now(moment(27, "10:00"))
    section = page(here).cssselect("[aria-label='Báo cáo phải gửi'] tbody tr")
    assert "chưa lập, quá hạn" in section[0].text_content()
    assert "còn" in section[1].text_content()


def test_what_a_figure_opens_is_there(here):
    year_of(here)
    stages.finished(here)
    client = Client()
    client.force_login(here.people["dung"])
    shown = parsed(client.get("/toan-canh/"))
    ways = {one.get("href") for one in shown.cssselect("main a") if one.get("href")[0] != "#"}
    assert len(ways) > 15
    assert {way for way in ways if client.get(way).status_code != 200} == set()
    anchors = {one.get("href")[1:] for one in shown.cssselect("main a[href^='#']")}
    assert {one for one in anchors if not shown.cssselect(f"#{one}")} == set()


def test_a_year_in_which_nothing_is_finished_says_so_and_draws_nothing(here):
    [months] = page(here).cssselect("[aria-labelledby=thang]")
    assert "chưa có hồ sơ nào giải quyết xong" in months.text_content()
    assert not months.cssselect("table.bars")
    assert len(months.cssselect("table.rows tbody tr")) == 3


def test_months_are_drawn_and_stand_in_a_table(here):
    stages.finished(here)
    shown = page(here)
    drawn = shown.cssselect("[aria-labelledby=thang] table.bars tbody tr")
    listed = shown.cssselect("[aria-labelledby=thang] table.rows tbody tr")
    assert [words(one, "th") for one in drawn] == ["Tháng 1", "Tháng 2", "Tháng 3"]
    assert len(listed) == 3


def test_the_calendar_of_reports_closes_and_is_due(here):
    section = [one for one in page(here).cssselect("section") if "Báo cáo" in (one.get("aria-label") or "")][
        0
    ]
    rows = [[cell.text_content() for cell in row] for row in section.cssselect("tbody tr")]
    assert len(rows) == 4
    assert rows[0][0] == "Quý I năm 2026"
    assert "14/03/2026" in rows[0][1]
    assert "20/03/2026" in rows[0][2]


def test_the_page_costs_the_same_however_much_stands_behind_it(here):
    year_of(here)
    client = Client()
    client.force_login(here.people["dung"])
    client.get("/toan-canh/")

    def cost() -> int:
        with CaptureQueriesContext(connection) as said:
            client.get("/toan-canh/")
        return len(said)

    before = cost()
    for number in range(3):
        stages.finished(here)
        task(here, title=f"Thêm {number}", source=Source.GOVERNMENT)
    assert cost() <= before + 1
    assert before <= MOST_STATEMENTS + 3


@pytest.mark.parametrize(("book", "most"), [("so-y-te", 19), ("qd-766", 25)])
def test_the_catalogue_is_read_once_for_the_page_and_the_index(here, book, most):
    sheet(here, book=book)
    client = Client()
    client.force_login(here.people["dung"])
    client.get("/toan-canh/")
    with CaptureQueriesContext(connection) as said:
        client.get("/toan-canh/")
    assert sum('ORDER BY "procedures_edition"."folded"' in one["sql"] for one in said) == 1
    assert len(said) <= most


def test_other_roles_are_told_whose_page_it_is(here):
    client = Client()
    client.force_login(here.people["hoa"])
    assert client.get("/toan-canh/").status_code == 403
    assert Client().get("/toan-canh/").status_code == 403
