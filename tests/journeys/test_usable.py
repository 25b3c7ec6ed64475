"""The check of the screens itself can fail: it names each fault of a page made of faults."""

import pytest
from tests.journeys.usable import faults

pytestmark = [pytest.mark.browser, pytest.mark.one_database]

BAD = """<!doctype html><html><head><title></title><style>a:focus { outline: none }</style></head>
<body><h1>Một</h1><h1>Hai</h1><p id="hai">Hai</p><p id="hai">Lần</p><a href="#hai"></a>
<input name="ten" aria-describedby="khong-co"><img src="data:,">
<div style="width: 900px">rộng</div></body></html>"""

GOOD = """<!doctype html><html lang="vi"><head><title>Tốt</title></head>
<body><main><h1>Một</h1><label>Tên <input></label><a href="#">Đi</a></main></body></html>"""


def test_each_fault_of_a_bad_page_is_named(page):
    page.set_content(BAD)
    found = " | ".join(faults(page))
    for fault in (
        "2 h1",
        "no language",
        "no title",
        "no main",
        "id twice: hai",
        "aria-describedby leads nowhere: khong-co",
        "no label: <input",
        "says nothing: <a",
        "no alt",
        "focus not seen: <a",
        "at 360 px: 9",
    ):
        assert fault in found


def test_a_good_page_has_none(page):
    page.set_content(GOOD)
    assert faults(page) == []
