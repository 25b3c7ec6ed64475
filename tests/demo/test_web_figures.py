"""The page of the articles' figures: what was printed, what comes out, and what stands behind it."""

from copy import deepcopy

import pytest
from django.test import Client
from tests.cast import moment
from tests.html import parsed, words

from motcua.demo.catalogues import catalogue
from motcua.demo.data_files import data
from motcua.demo.figures import ANSWERS, seed_figures
from motcua.demo.load import _offer_on_portal
from motcua.demo.offices import set_up_offices
from motcua.demo.registers import register
from motcua.demo.rows import SORTS, rows_behind
from motcua.dossiers.public import import_register
from motcua.organisation.models import Person
from motcua.organisation.public import SYSTEM
from motcua.procedures.commands.import_procedures import import_procedures

pytestmark = pytest.mark.django_db

KEY = "tra-vinh"


AT = moment(6)


@pytest.fixture(scope="module")
def _agencies(stands):
    at = AT
    found = set_up_offices(at)
    plan = data("catalogues")[KEY]
    rows = catalogue(plan)
    import_procedures(actor=SYSTEM, at=at, rows=rows, owner=found[KEY], source="demo")
    _offer_on_portal(found[KEY], plan, at)
    register_rows = register(found[KEY].code, data("dossiers")[KEY], rows)
    import_register(actor=SYSTEM, at=at, rows=enumerate(register_rows, start=2), source="so.csv")
    return found


@pytest.fixture
def agencies(_agencies, now):
    """Five agencies, one of them with its catalogue and its register: only its figures come out."""
    now(AT)
    return deepcopy(_agencies)


def signed_in(name: str) -> Client:
    client = Client()
    client.force_login(Person.objects.get(username=name))
    return client


def lines(page, key: str) -> dict[str, tuple[str, str, str]]:
    """Title to what stands beside it and the address of what stands behind it."""
    found = {}
    for row in page.cssselect(f"section[aria-labelledby={key}] tbody tr"):
        cells = [cell.text_content().strip() for cell in row.cssselect("td")]
        [link] = row.cssselect("td a") or [None]
        found[words(row, "th")] = (cells[1], cells[2], "" if link is None else link.get("href"))
    return found


def test_what_comes_out_and_what_does_not_is_said_of_every_figure(agencies):
    page = parsed(Client().get("/so-lieu/"))

    # All of Trà Vinh's, and the 0 overdue dossiers of an agency that has none here.
    assert words(page, "h1") == "18 trong 46 số của năm bài viết khớp"
    assert lines(page, KEY)["Cộng các dòng"][:2] == ("914/883; 835, 22, 5; 52", "khớp")
    assert lines(page, "phu-tho")["Thủ tục thuộc thẩm quyền"][:2] == ("0", "không khớp")
    assert lines(page, "dak-nong")["Biên chế, phòng, đơn vị trực thuộc, trạm y tế"] == (
        "–; 0; 0; 0",
        "không khớp",
        "",
    )


def test_a_figure_of_the_catalogue_opens_as_many_procedures_as_it_says(agencies):
    opened = 0
    for number, figure in enumerate(seed_figures(moment(6)), start=1):
        groups = rows_behind(KEY, figure.ask) if figure.key == KEY else []
        if not groups:
            continue
        page = parsed(Client().get(f"/so-lieu/{number}/"))
        counts = [len(part.cssselect("tbody tr")) for part in page.cssselect("main section")]
        said = figure.found.replace("+", ",").rpartition("=")[2].split(",")
        if "%" not in figure.found:
            assert counts == [int(one) for one in said], figure.title
        else:
            assert f"{100 * counts[0] / sum(counts):.1f}%".replace(".", ",") == figure.found
        opened += 1
    assert opened == 7


def test_the_procedures_behind_a_figure_lead_to_their_pages(agencies):
    figures = seed_figures(moment(6))
    number = next(n for n, one in enumerate(figures, start=1) if one.ask == "portal")
    links = parsed(Client().get(f"/so-lieu/{number}/")).cssselect("tbody a")

    assert len(links) == 24
    assert Client().get(links[0].get("href")).status_code == 200


def test_every_dossier_link_opens_for_who_may_read_the_agency(agencies):
    for name in ("mai", "thu"):
        client = signed_in(name)
        found = lines(parsed(client.get("/so-lieu/")), KEY)
        to_reports = {title: url for title, (*_, url) in found.items() if "/bao-cao/" in url}
        assert len(to_reports) == 10
        assert {client.get(url).status_code for url in to_reports.values()} == {200}
        declared = parsed(client.get(to_reports["Hồ sơ loại công bố, chỗ chênh với tít bài"]))
        assert words(declared, "h1").startswith("20 hồ sơ")
        assert words(parsed(client.get(to_reports["Dược"])), "h1").startswith("600 hồ sơ")
        without = parsed(client.get(to_reports["Không kể thủ tục loại công bố (như tít bài)"]))
        assert words(without, ".tabs [aria-current] b") == "894"


def test_who_may_not_read_the_agency_gets_the_figures_without_dossiers(agencies):
    for client in (Client(), signed_in("lan"), signed_in("hoa")):
        page = parsed(client.get("/so-lieu/"))
        for key in ("thai-nguyen", "dak-nong"):
            assert not [url for *_, url in lines(page, key).values() if "/bao-cao/" in url]
            assert "bà Thu (Bộ Y tế)" in words(page, f"section[aria-labelledby={key}] p")


def test_a_number_without_procedures_behind_it_is_no_page(agencies):
    figures = seed_figures(moment(6))
    collected = next(n for n, one in enumerate(figures, start=1) if one.ask == "network:to-chuc")
    for number in (0, collected, len(figures) + 1):
        assert Client().get(f"/so-lieu/{number}/").status_code == 404


def test_every_question_about_a_catalogue_has_its_rows():
    about_dossiers = {
        *("cell", "overdue", "share", "row", "without_declarations", "declarations"),
        *("rates_without_declarations", "on_time_rate"),
    }
    assert set(SORTS) == set(ANSWERS) - about_dossiers
