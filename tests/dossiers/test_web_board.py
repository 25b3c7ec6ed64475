"""The head's board: whose it is, counts that open their dossiers, time from the ledger, few statements."""

import pytest
from django.test import Client
from tests.cast import moment
from tests.dossiers import stages
from tests.dossiers.test_web_desk import signed_in
from tests.html import parsed, words

from motcua.dossiers.commands.register_walk_in import register_walk_in
from motcua.organisation.commands.plan_absence import plan_absence

pytestmark = pytest.mark.django_db


def board(office, who: str):
    return parsed(signed_in(office, who).get("/bang-dieu-hanh/"))


def test_a_count_opens_exactly_the_dossiers_it_counts(office, now):
    late = stages.in_progress(office)
    now(moment(16, "10:00"))
    fresh = register_walk_in(
        actor=office.binh, at=moment(16, "09:00"), agency=office.agency, edition=office.edition,
        applicant=stages.LAN_APPLIES,
    )  # fmt: skip
    client = signed_in(office, "dung")
    page = parsed(client.get("/bang-dieu-hanh/"))
    figures = {f.cssselect("dt")[0].text: f.cssselect("dd a")[0] for f in page.cssselect(".facts div")}

    assert figures["Quá hạn"].text == "1"
    assert figures["Đang giải quyết"].text == "2"
    behind = parsed(client.get(figures["Quá hạn"].get("href")))
    assert [row.get("id") for row in behind.cssselect("tr[id]")] == [f"ho-so-{late.code}"]
    everything = parsed(client.get(figures["Đang giải quyết"].get("href")))
    assert {row.get("id") for row in everything.cssselect("tr[id]")} == {
        f"ho-so-{late.code}",
        f"ho-so-{fresh.code}",
    }
    for count in page.cssselect("table.rows td.num a[href*='bang-dieu-hanh/ho-so']"):
        behind = parsed(client.get(count.get("href")))
        assert len(behind.cssselect("tr[id]")) == int(count.text), count.get("href")


def test_a_person_is_a_bar_that_opens_what_the_person_holds(office):
    held = stages.in_progress(office)
    client = signed_in(office, "tuan")
    page = parsed(client.get("/bang-dieu-hanh/"))
    bar = page.cssselect("table.bars a")[0]

    assert words(page, "table.bars th") == "Phạm Thị Hoa"
    opened = parsed(client.get(bar.get("href")))
    assert opened.cssselect(f'[id="ho-so-{held.code}"]')


def test_a_planned_absence_stands_beside_the_load(office, now):
    stages.in_progress(office)
    plan_absence(
        actor=office.tuan,
        at=moment(2, "15:00"),
        agency_id=office.agency.pk,
        person_id=office.hoa.person_id,
        cover_id=office.tuan.person_id,
        starts_on=moment(9).date(),
        ends_on=moment(10).date(),
        reason="Nghỉ phép",
    )
    page = board(office, "tuan")

    assert "nghỉ 09/03/2026 đến 10/03/2026, ông Tuấn làm thay" in words(page, "table.rows tbody tr th")


def test_a_head_of_division_sees_the_own_unit_only(office):
    stages.received(office)
    mine = stages.in_progress(office)
    page = parsed(signed_in(office, "tuan").get("/bang-dieu-hanh/ho-so/"))

    assert [row.get("id") for row in page.cssselect("tr[id]")] == [f"ho-so-{mine.code}"]


def test_where_time_goes_is_told_by_step_and_place_with_what_it_is_of(office):
    done = stages.finished(office)
    client = signed_in(office, "dung")
    page = parsed(client.get("/bang-dieu-hanh/"))
    steps = {
        row.text_content().split("\n")[0]: row for row in page.cssselect("#theo-buoc ~ table.rows tbody a")
    }

    assert "của 1 hồ sơ xong gần nhất" in words(page, "#thoi-gian ~ p")
    assert set(steps) == {
        "Chờ bàn giao",
        "Xử lý, lập và trình kết quả",
        "Chờ ký duyệt",
        "Chờ phát hành",
    }
    behind = parsed(client.get(steps["Chờ ký duyệt"].get("href")))
    assert words(behind, "tbody a") == done.code
    # Wednesday 10:00 to Thursday 15:00: five hours and five and a half, of days of seven and a half.
    assert words(behind, "tbody .num") == "1,4 ngày"


def test_the_board_costs_few_statements_however_many_people(office, query_budget):
    for _ in range(3):
        stages.finished(office)
        stages.in_progress(office)
    client = signed_in(office, "dung")
    client.get("/bang-dieu-hanh/")
    with query_budget(2 + 5):
        client.get("/bang-dieu-hanh/")


def test_heads_find_the_board_in_the_bar_and_others_do_not(office):
    def places(name: str) -> set[str]:
        return {a.get("href") for a in parsed(signed_in(office, name).get("/ho-so/")).cssselect(".places a")}

    assert "/bang-dieu-hanh/" in places("tuan")
    assert "/bang-dieu-hanh/" in places("dung")
    assert "/bang-dieu-hanh/" not in places("binh")


def test_who_leads_nobody_is_told_so(office):
    assert signed_in(office, "hoa").get("/bang-dieu-hanh/").status_code == 403
    assert Client().get("/bang-dieu-hanh/").status_code == 403
