"""The report page: every figure opens its dossiers, both totals are shown, and only readers get in."""

import re
from html import unescape

import pytest
from django.test import Client
from tests.indicators.register import Register, happens
from tests.indicators.test_rules_counting import at

from motcua.indicators.public import count_dossiers
from motcua.organisation.models import Agency, Person, Post
from motcua.reporting.models import ReportRun

pytestmark = pytest.mark.django_db

PAGE = "/bao-cao/bieu-06/"
ASK = {"agency": "H59.15", "from": "2022-03-01", "to": "2022-03-31"}
LINK = re.compile(r'<a href="(/bao-cao/bieu-06/ho-so/\?[^"]+)">([\d.]+)</a>')


@pytest.fixture
def register():
    made = Register("H59.15")
    due = at("18/03/2022 17:00")
    for day in range(1, 29):
        came = at(f"{day:02d}/02/2022 09:00") if day % 4 == 0 else at(f"{day:02d}/03/2022 09:00")
        ended = at("18/03/2022 10:00") if day % 5 == 0 and day < 18 else None
        if day % 7 == 0 and day < 20:
            ended = at("21/03/2022 09:00")
        channel = ("online", "counter", "post")[day % 3]
        made.add(came, edition=day % 3, channel=channel, due_at=due, finished_at=ended)
    return made


def officer(role="reform", agency="H59.15", name="mai"):
    person = Person.objects.create_person(username=name, password=None, full_name="Ngô Thị Mai")
    Post.objects.create(person=person, agency=Agency.objects.get(code=agency), role=role)
    client = Client()
    client.force_login(person)
    return client


def body(answer, status=200):
    assert answer.status_code == status
    return unescape(answer.content.decode())


def test_every_figure_on_the_page_opens_exactly_as_many_dossiers(register):
    client = officer()
    for seen in ({}, {"as_of": "2022-03-20T12:00"}, {"reading": "without-declaration"}):
        links = LINK.findall(body(client.get(PAGE, ASK | seen)))
        assert len(links) > 20
        for address, figure in links:
            said = body(client.get(address))
            assert re.search(rf"<h1>{re.escape(figure)} hồ sơ:", said), address
            assert said.count('id="ho-so-') == min(int(figure), 50)


def test_what_a_page_showed_is_what_its_links_open_even_after_a_change(register):
    client = officer()
    [(address, figure)] = [
        found for found in LINK.findall(body(client.get(PAGE, ASK))) if "received.total&" not in found[0]
    ][:1]
    for dossier in register.agency.dossiers.all():
        happens(dossier, "corrected", at("01/04/2022 09:00").replace(year=2100), channel="post")
    assert f"<h1>{figure} hồ sơ:" in body(client.get(address))


def test_both_readings_and_their_difference_are_on_the_page(register):
    said = body(officer().get(PAGE, ASK))
    assert "Vì sao có hai tổng 28 và 19?" in said
    assert "28 − 9 = 19" in said
    assert "9 hồ sơ thủ tục loại công bố (Trang thiết bị y tế)" in said


def test_a_stated_figure_is_explained_with_links_to_the_rows(register):
    said = body(officer().get(PAGE, ASK | {"figure": "received", "stated": "19"}))
    assert "Nhận: báo cáo nêu 19, ít hơn 9 so với 28 đếm được." in said
    address = re.search(r'<li><a href="([^"]+declared=1)">9 hồ sơ', said).group(1)
    assert "<h1>9 hồ sơ:" in body(officer(name="mai2").get(address))


def test_freezing_keeps_the_figures_and_the_next_period_hangs_on_to_them(register):
    client = officer()
    assert client.post(PAGE + "chot/", ASK).status_code == 302
    run = ReportRun.objects.get()
    assert run.made_by == "Ngô Thị Mai"
    assert run.figures["total"]["received"]["total"] == 28
    assert "01/03/2022 – 31/03/2022" in body(client.get("/bao-cao/"))
    april = body(client.get(PAGE, ASK | {"from": "2022-04-01", "to": "2022-04-30"}))
    running = run.figures["total"]["in_progress"]["total"]
    assert f"Tồn đầu kỳ {running} = tồn cuối kỳ trước {running}" in april


def test_a_specialist_reads_the_own_agency_but_does_not_freeze(register):
    client = officer(role="specialist")
    said = body(client.get(PAGE, ASK))
    assert "Chốt số liệu</button>" not in said
    assert client.post(PAGE + "chot/", ASK).status_code == 422
    assert not ReportRun.objects.exists()


@pytest.mark.parametrize("path", ["", "bieu-06/", "bieu-06/ho-so/?cell=received.total", "bieu-06/tep/json/"])
def test_a_visitor_and_a_citizen_read_no_report(register, path):
    citizen = Client()
    citizen.force_login(Person.objects.create_person(username="lan", password=None, full_name="Lan"))
    for client in (Client(), citizen):
        assert client.get("/bao-cao/" + path).status_code == 403


def test_another_agency_sounds_as_if_it_did_not_exist(register):
    Register("H55.15")
    client = officer(agency="H55.15")
    as_json = {"Accept": "application/json"}  # the page carries a secret of its own in its form
    hidden = body(client.get(PAGE, ASK, headers=as_json), 404)
    missing = body(client.get(PAGE, ASK | {"agency": "H59.99"}, headers=as_json), 404)
    assert hidden.replace("H59.15", "X") == missing.replace("H59.99", "X")
    for path in ("ho-so/?cell=received.total&", "tep/json/?", "?"):
        assert client.get(f"{PAGE}{path}agency=H59.15").status_code == 404


def test_an_overseer_above_reads_below_and_a_specialist_above_does_not(register):
    above = Register("H59")
    Agency.objects.filter(code="H59.15").update(path="H59/H59.15/")
    assert above.agency.path == "H59/"
    assert officer(agency="H59").get(PAGE, ASK).status_code == 200
    assert officer(agency="H59", role="specialist", name="hoa").get(PAGE, ASK).status_code == 404


def test_the_list_of_reports_offers_every_year_that_has_figures(register, now):
    now(at("05/03/2026 10:00"))
    count_dossiers()

    said = body(officer().get("/bao-cao/"))

    assert '<a href="/bao-cao/bieu-06/?agency=H59.15&from=2022-01-01&to=2022-12-31">Năm 2022</a>' in said
    assert said.count(">Năm 2025</a>") == 1
    assert "Năm 2024" not in said
    assert "cơ quan bạn được xem" not in said


def test_an_overseer_above_finds_the_agencies_below_with_their_years(register, now):
    now(at("05/03/2026 10:00"))
    Register("H59")
    Agency.objects.filter(code="H59.15").update(path="H59/H59.15/")
    count_dossiers()

    said = body(officer(agency="H59").get("/bao-cao/"))

    assert "2 cơ quan bạn được xem" in said
    assert '<a href="/bao-cao/bieu-06/?agency=H59.15&from=2022-01-01&to=2022-12-31">2022</a>' in said
    assert "chưa có hồ sơ nào" in said


@pytest.mark.parametrize("kind", ["xlsx", "docx", "pdf", "json"])
def test_the_files_of_the_page_are_what_they_say(register, kind):
    answer = officer().get(f"{PAGE}tep/{kind}/", ASK)
    assert answer.status_code == 200
    assert f"bieu-06-H59.15-20220301-20220331.{kind}" in answer["Content-Disposition"]
    starts = {"xlsx": b"PK", "docx": b"PK", "pdf": b"%PDF", "json": b"{"}
    assert answer.content.startswith(starts[kind])


@pytest.mark.parametrize(
    "bad",
    [
        {"from": "2022-13-01"},
        {"from": "2022-04-01"},
        {"as_of": "bao giờ"},
        {"reading": "nửa"},
        {"stated": "nhiều"},
        {"figure": "gì", "stated": "5"},
    ],
)
def test_a_question_that_makes_no_sense_is_answered_with_the_reason(register, bad):
    said = body(officer().get(PAGE, ASK | bad), 422)
    assert str(next(iter(bad.values()))) in said or "01/04/2022" in said


@pytest.mark.parametrize("cell", ["", "rate.on_time", "received", "'; --"])
def test_an_unknown_cell_is_refused(register, cell):
    assert officer().get(PAGE + "ho-so/", ASK | {"cell": cell}).status_code == 422


def test_an_empty_period_says_so(register):
    said = body(officer().get(PAGE, ASK | {"from": "2019-01-01", "to": "2019-12-31"}))
    assert "Kỳ này không có hồ sơ nào" in said


def test_the_page_asks_four_questions_of_the_database(register, query_budget):
    count_dossiers()
    client = officer()
    with query_budget(1 + 4):  # the session with its person, and the page's own
        client.get(PAGE, ASK)


def test_a_running_period_asks_once_more_for_what_is_overdue_now(register, query_budget):
    count_dossiers()
    client = officer()
    with query_budget(1 + 5):
        client.get(PAGE)
