"""The days up to the promised date: seven to a row on a telephone, one row at a desk, and never numbered."""

import pytest
from tests.browser import opened

pytestmark = [pytest.mark.browser, pytest.mark.one_database]

LAID_OUT = """one => ({
  display: getComputedStyle(one).display,
  rows: new Set([...one.querySelectorAll(":scope > li:not(.head)")].map(day => day.offsetTop)).size,
  days: one.querySelectorAll(":scope > li:not(.head)").length,
  before: getComputedStyle(one.querySelector("li > b"), "::before").content,
})"""


@pytest.mark.django_db
@pytest.mark.parametrize(("wide", "most_rows"), [(360, 3), (1280, 1)])
def test_days_stand_in_weeks_or_in_one_row_without_numbers(browser, live_server, wide, most_rows):
    with opened(browser, base_url=live_server.url, viewport={"width": wide, "height": 800}) as page:
        page.goto("/giao-dien/")
        for found in page.locator(".days.fortnight").all():
            laid = found.evaluate(LAID_OUT)
            assert laid["display"] == "grid"
            assert laid["before"] == "none"
            assert laid["days"] > 1
            assert laid["rows"] <= most_rows
        assert page.locator(".days.fortnight").count()
