"""The days of a reckoning as items of a list: each in its column, told in words, and never as markup."""

from datetime import date

import pytest
from lxml import html

from motcua.foundation.web.days import Day, day_items


def item(day: Day) -> html.HtmlElement:
    [found] = html.fromstring(f"<ol>{day_items([day])}</ol>").cssselect("li")
    return found


@pytest.mark.parametrize(
    ("on", "column", "said"),
    [(date(2025, 5, 5), "c1", "T2 5/5 nhận"), (date(2025, 5, 4), "c7", "CN 4/5 nhận")],
)
def test_a_day_stands_in_its_column_and_says_which_it_is(on, column, said):
    found = item(Day(on, "nhận", "start"))
    assert found.classes == {column, "start"}
    assert found.text_content() == said
    assert "aria-current" not in found.attrib


def test_today_and_what_stands_out_are_words_too():
    found = item(Day(date(2025, 5, 6), "2", "plus", is_today=True, mark="bù"))
    assert found.text_content() == "T3 6/5 2 bù hôm nay"
    assert (found.attrib["aria-current"], "today" in found.classes) == ("date", True)


@pytest.mark.parametrize("field", ["label", "mark"])
def test_what_a_calendar_says_is_never_markup(field):
    found = item(Day(date(2025, 5, 5), **{"label": "lễ"} | {field: "<b onclick='x'>\"&"}))
    assert "<b onclick='x'>\"&" in found.text_content()
    assert not found.cssselect("[onclick]")


def test_the_days_come_in_their_order_and_none_is_no_item():
    days = [Day(date(2025, 5, n), str(n)) for n in (5, 6, 7)]
    found = html.fromstring(f"<ol>{day_items(days)}</ol>").cssselect("li > span:last-child")
    assert [one.text for one in found] == ["5", "6", "7"]
    assert day_items([]) == ""


def test_a_phone_may_leave_the_month_out_but_where_something_starts():
    starting = [Day(date(2026, 11, 1), "lễ", "rest"), Day(date(2026, 11, 17), "hẹn", "due")]
    assert [item(day).find("b/i") for day in starting] == [None, None]
    assert item(Day(date(2026, 11, 12), "7")).findtext("b/i") == "/11"


def test_under_the_name_of_a_month_days_are_numbers():
    found = html.fromstring(f"<ol>{day_items([Day(date(2026, 11, 12), '')], 'no month')}</ol>")
    assert found.findtext("li/b") == "12"
