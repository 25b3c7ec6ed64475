"""The living page of parts: every part is there, and a keyboard or a screen reader finds its way."""

import re

import pytest
from bs4 import BeautifulSoup
from django.template.loader import get_template
from django.urls import reverse
from tests.house.sources import SRC

from motcua.foundation.web.parts import ERROR_PAGES

TEMPLATES = SRC / "foundation/web/templates"
DENSITIES = ("", "?mat-do=day")


@pytest.fixture
def parts(client):
    def open_page(query=""):
        answer = client.get(reverse("parts") + query)
        assert answer.status_code == 200
        names = {template.name for template in answer.templates}
        return BeautifulSoup(answer.content, "html.parser"), names

    return open_page


def test_every_partial_is_shown_on_the_page(parts):
    _, names = parts()
    partials = {f"ui/{path.name}" for path in (TEMPLATES / "ui").glob("*.html")}
    shown_elsewhere = {"ui/keys.html", "ui/message.html", "ui/errors.html"}
    assert partials - names == shown_elsewhere


@pytest.mark.parametrize("query", DENSITIES)
def test_the_density_is_a_class_of_the_body(parts, query):
    page, _ = parts(query)
    assert (page.body.get("class") == ["dense"]) is bool(query)


def test_headings_go_down_one_step_at_a_time_under_one_h1(parts):
    page, _ = parts()
    levels = [
        int(head.name[1]) for head in page.find_all(re.compile("^h[1-6]$")) if not head.find_parent("dialog")
    ]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert [(a, b) for a, b in zip(levels, levels[1:], strict=False) if b > a + 1] == []


def test_every_control_has_a_name(parts):
    page, _ = parts()
    labelled = {label.get("for") for label in page.find_all("label")}
    nameless = [
        str(control)[:120]
        for control in page.find_all(["input", "select", "textarea", "progress"])
        if control.get("type") not in {"hidden", "submit"}
        and control.get("id") not in labelled
        and not control.get("aria-label")
        and not control.find_parent("label")
    ]
    assert nameless == []


def test_what_is_pointed_at_exists_once(parts):
    page, _ = parts()
    ids = [tag["id"] for tag in page.find_all(id=True)]
    assert len(ids) == len(set(ids))
    pointed = {
        one
        for tag in page.find_all(True)
        for name in ("aria-labelledby", "aria-describedby", "for")
        for one in str(tag.get(name) or "").split()
    }
    assert pointed - set(ids) == set()


def test_regions_have_landmarks_and_names(parts):
    page, _ = parts()
    assert len(page.find_all("main")) == 1
    assert page.find("a", class_="skip")["href"] == f"#{page.main['id']}"
    assert page.header
    assert page.footer
    navigations = [tag.get("aria-label") for tag in page.find_all("nav")]
    assert None not in navigations
    assert [
        tag for tag in page.find_all("table") if tag.find_parent("dialog") is None and not tag.find("th")
    ] == []
    assert page.html["lang"] == "vi"


def test_a_wrong_field_says_so_above_its_control(parts):
    page, _ = parts()
    phone = page.find(id="id_phone")
    assert phone["aria-invalid"] == "true"
    error = page.find(id=phone["aria-describedby"])
    assert error.text.startswith("Lỗi: ")
    assert error.sourceline < phone.sourceline


def test_a_state_is_a_word_before_it_is_a_colour(parts):
    page, _ = parts()
    assert [tag for tag in page.find_all(class_="badge") if not tag.text.strip()] == []


def test_today_and_the_step_in_hand_are_told_without_colour(parts):
    page, _ = parts()
    today = page.select(".days .today")
    assert today
    assert all("hôm nay" in day.text and day["aria-current"] == "date" for day in today)
    assert page.select_one(".ledger .here")["aria-current"] == "step"


def test_the_long_reckoning_counts_to_its_limit(parts):
    page, _ = parts()
    days = page.select(".days.calendar > li:not(.head)")
    assert len(days) == 24
    counted = [day.select("span")[1].text for day in days if {"count", "plus", "due"} & set(day["class"])]
    assert counted == [str(number) for number in range(1, 11)]


def test_no_template_carries_its_own_style_or_script():
    guilty = []
    for path in SRC.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        if re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\bsrc=)|https?://(?!www\.w3\.org)", text):
            guilty.append(path.name)
    assert guilty == []


@pytest.mark.parametrize("status", sorted(ERROR_PAGES))
def test_error_pages_say_what_to_do_next(client, status):
    answer = client.get(reverse("error-page", args=[status]))
    page = BeautifulSoup(answer.content, "html.parser")
    assert len(page.find_all("h1")) == 1
    assert page.main.find("a", class_="button")["href"].startswith("/")


@pytest.mark.parametrize("name", ["400.html", "500.html"])
def test_pages_shown_when_nothing_works_need_nothing(name):
    assert "Một Cửa" in get_template(name).render()


def test_an_unknown_error_page_is_not_found(client):
    assert client.get(reverse("error-page", args=[418])).status_code == 404
