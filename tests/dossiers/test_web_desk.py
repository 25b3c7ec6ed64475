"""The desk on screen: the right lists for the role, counts that hold, search, few statements."""

import pytest
from django.test import Client
from tests.cast import moment
from tests.dossiers import stages
from tests.html import parsed

pytestmark = pytest.mark.django_db


def signed_in(office, name: str) -> Client:
    client = Client()
    client.force_login(office.people[name])
    return client


def test_the_desk_shows_what_waits_and_how_many(office):
    waiting = stages.submitted(office)
    returning = stages.finished(office)
    page = parsed(signed_in(office, "binh").get("/ban-lam-viec/"))

    assert [row.get("id") for row in page.cssselect("table.rows tbody tr[id]")] == [
        f"ho-so-{waiting.code}",  # must be answered before the other is promised
        f"ho-so-{returning.code}",
    ]
    tabs = {a.get("href"): " ".join(a.text_content().split()) for a in page.cssselect(".tabs a")}
    assert tabs["?xem=tai-quay"] == "Tại quầy 2"
    assert tabs["?xem=tiep-nhan"] == "Cần tiếp nhận 1"
    assert "?xem=cong-bo" not in tabs  # an office without declarations has no list of them


@pytest.mark.parametrize(
    ("who", "view", "stage"),
    [
        ("hoa", "cua-toi", stages.in_progress),
        ("tuan", "don-vi", stages.in_progress),
        ("dung", "cho-ky", stages.proposed),
        ("son", "phat-hanh", stages.approved),
        ("binh", "cho-tra", stages.finished),
    ],
)
def test_each_role_finds_its_work_in_its_list(office, who, view, stage):
    dossier = stage(office)
    page = parsed(signed_in(office, who).get("/ban-lam-viec/", {"xem": view}))

    assert page.cssselect(f'[id="ho-so-{dossier.code}"]')


def test_search_forgives_tone_marks_and_finds_by_number(office):
    dossier = stages.submitted(office)
    client = signed_in(office, "binh")

    for words in ("nguyen van mau", "NGUYỄN", dossier.code[-4:], dossier.code, "0900000418"):
        page = parsed(client.get("/ho-so/", {"tim": words}))
        assert page.cssselect(f'[id="ho-so-{dossier.code}"]'), words


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("Thứ Năm 05/03/2026, 10:00.", ""),
        ("Thứ Sáu 06/03/2026, 10:00.", "Mai nghỉ, làm việc lại thứ Hai 09/03."),
        ("Thứ Bảy 07/03/2026, 10:00.", "Hôm nay nghỉ, làm việc lại thứ Hai 09/03."),
        ("Chủ nhật 08/03/2026, 10:00.", "Hôm nay nghỉ, làm việc lại thứ Hai 09/03."),
    ],
)
def test_the_desk_says_when_the_office_is_shut_and_until_when(office, now, day, said):
    now(moment(int(day.split("/")[0][-2:]), "10:00"))
    page = parsed(signed_in(office, "binh").get("/ban-lam-viec/"))

    assert " ".join(page.cssselect("main h1 + p")[0].text_content().split()) == f"{day} {said}".strip()


def test_an_empty_list_says_so_kindly(office):
    page = parsed(signed_in(office, "binh").get("/ban-lam-viec/"))

    assert "Không có hồ sơ nào" in page.text_content()


def test_a_citizen_and_a_visitor_have_no_desk(office):
    assert signed_in(office, "lan").get("/ban-lam-viec/").status_code == 403
    assert Client().get("/ban-lam-viec/").status_code == 403


@pytest.mark.parametrize("page", ["0", "-1", "x", "99999999999999999999"])
def test_a_page_that_cannot_be_is_no_error(office, page):
    stages.submitted(office)

    assert signed_in(office, "binh").get("/ban-lam-viec/", {"trang": page}).status_code == 200


def test_the_desk_costs_five_statements_beyond_knowing_who_asks(office, query_budget):
    for _ in range(3):
        stages.submitted(office)
    client = signed_in(office, "binh")
    with query_budget(5 + 3):
        client.get("/ban-lam-viec/")
