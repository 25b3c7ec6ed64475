"""The year of a Ministry: summed over its departments, each figure parted by source and opening its rows."""

from datetime import date, timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.cast import moment, office
from tests.dossiers import stages
from tests.html import parsed, words
from tests.plans.making import plan, task

from motcua.organisation.models import Agency, Person, Post
from motcua.organisation.rules.roles import Role
from motcua.plans.commands.approve_plan import approve_plan

pytestmark = pytest.mark.django_db

MOST_STATEMENTS = 20
"""Session and person apart; the number of departments, dossiers and tasks changes nothing."""


@pytest.fixture
def here(now):
    cache.clear()
    now(moment(16, "10:00"))
    found = office()
    ministry = Agency.objects.create(code="G18", name="Bộ Y tế", level="ministry", path="G18/")
    _beneath(ministry, found.agency)
    thu = Person.objects.create_person(username="thu", password="motcua-demo", full_name="Bà Thu")
    Post.objects.create(person=thu, agency=ministry, role=Role.REFORM.value)
    found.people["thu"] = thu
    return found


def _beneath(ministry, agency):
    agency.parent, agency.path = ministry, f"G18/{agency.code}/"
    agency.save()


def department(code):
    ministry = Agency.objects.get(code="G18")
    return Agency.objects.create(
        code=code, name=f"Sở Y tế {code}", level="province", parent=ministry, path=f"G18/{code}/"
    )


def client_of(here, who):
    client = Client()
    client.force_login(here.people[who])
    return client


def year_of(here):
    """One dossier finished, one overdue, a plan with a late task."""
    stages.finished(here)
    overdue = stages.in_progress(here)
    reform = plan(here)
    task(here, inside=reform, title="Chậm")
    task(here, inside=reform, title="Còn hạn", due_on=date(2026, 12, 1))
    approve_plan(
        actor=here.dung, at=moment(3), plan_id=reform.pk, document_number="1/KH", issued_on=date(2026, 3, 3)
    )
    return overdue


def branches(page):
    rows = page.cssselect("[aria-labelledby=theo-co-quan] tbody tr, [aria-labelledby=theo-co-quan] tfoot tr")
    return {words(row, "th"): [words_of(cell) for cell in row.cssselect("td")] for row in rows}


def words_of(cell):
    return " ".join(" ".join(cell.itertext()).split())


def test_the_ministry_sees_the_sum_and_every_source_opens_its_rows(here, now):
    department("H44.15")
    overdue = year_of(here)
    now(overdue.due_at + timedelta(days=30))
    client = client_of(here, "thu")
    page = parsed(client.get("/toan-canh/"))

    found = branches(page)
    name = here.agency.name
    handled, others = found[name][:6], found[name][6:]
    assert handled == ["2", "100,0%", "0,0%", "100,0%", "0", "1"]
    assert others == ["0/2 1 quá hạn", "–", "0/1 1 chưa gửi"]
    assert found["Cộng"][:6] == handled
    assert found["Sở Y tế H44.15"][-1] == "0/1 1 chưa gửi"
    asked = [" ".join(one.text_content().split()) for one in page.cssselect("[aria-labelledby=can-quyet] li")]
    assert f"1 nhiệm vụ kế hoạch quá hạn ở cấp dưới: {name}." in asked
    assert f"2 báo cáo cấp dưới quá hạn chưa gửi: Sở Y tế H44.15; {name}." in asked
    [late] = page.cssselect("[aria-labelledby=qua-han] tbody tr")
    assert overdue.code in late.text_content()
    assert name in late.text_content()

    ways = {one.get("href") for one in page.cssselect("main a") if one.get("href")[0] != "#"}
    assert {way for way in ways if client.get(way).status_code != 200} == set()
    [opened] = [
        one for one in ways if "affiliates=1" in one and "cell=in_progress.overdue" in one and "G18" in one
    ]
    assert overdue.code in client.get(opened).content.decode()


def test_a_late_task_below_is_not_called_no_task_at_all(here):
    year_of(here)
    page = parsed(client_of(here, "thu").get("/toan-canh/"))
    said = words(page, "[aria-labelledby=viec-tre] p")
    assert "Riêng cơ quan này chưa có việc nào" in said
    assert page.cssselect("[aria-labelledby=viec-tre] a[href='#theo-co-quan']")


def test_the_ministry_may_look_at_its_own_figures_alone(here):
    year_of(here)
    page = parsed(client_of(here, "thu").get("/toan-canh/", {"rieng": "1"}))
    assert branches(page) == {}
    facts = {words(one, "dt"): words(one, "dd") for one in page.cssselect("dl > div")}
    assert facts["Nhận mới"] == "0"


def test_a_department_sees_nothing_of_the_ministry_or_of_another(here):
    other = department("H44.15")
    year_of(here)
    client = client_of(here, "dung")
    page = client.get("/toan-canh/")
    assert "Theo cơ quan" not in page.content.decode()
    assert {client.get("/toan-canh/", {"agency": code}).status_code for code in ("G18", other.code)} == {404}


def test_more_departments_cost_no_more(here):
    year_of(here)
    client = client_of(here, "thu")
    client.get("/toan-canh/")

    def cost():
        with CaptureQueriesContext(connection) as said:
            client.get("/toan-canh/")
        return len(said)

    before = cost()
    for number in range(20, 26):
        department(f"H{number}.15")
    stages.finished(here)
    assert cost() <= before + 1
    assert before <= MOST_STATEMENTS + 2
