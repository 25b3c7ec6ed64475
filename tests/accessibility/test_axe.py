"""axe-core finds nothing on any screen and everybody can use it: the addresses of the permission table, the
states of pages.toml."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from tests.accessibility.axe import ON_A_PHONE, ready, violations
from tests.browser import opened, signed_in
from tests.journeys.acting import arriving
from tests.journeys.test_english import NOT_FOR_CITIZENS
from tests.journeys.test_every_screen import is_screen, screens_by_person
from tests.journeys.usable import TOO_WIDE, faults
from tests.permissions.knocking import Line, lines
from tests.permissions.world import NOW, World, world

pytestmark = [pytest.mark.browser, pytest.mark.one_database("postgresql")]

PAGES = tomllib.loads(Path(__file__).with_name("pages.toml").read_text(encoding="utf-8"))["page"]


BY_NATURE = {"hall": ": meta-refresh at "}
"""Pages that break a rule by what they are: the screen of the hall shows whose turn it is, nobody reads or
types there, and it must go on by itself where no script runs."""


def test_axe_finds_nothing_anywhere_and_everybody_can_use_every_screen(browser, live_server, now, subtests):
    now(NOW)
    there = world()
    # What is pressed in the states changes something: last.
    for seen in (every_screen, a_citizens_screens_in_english, the_states_a_screen_comes_to):
        with subtests.test(seen.__name__):
            assert seen(browser, live_server.url, there) == {}


def every_screen(browser: Browser, address: str, there: World) -> dict[str, list[str]]:
    wrong: dict[str, list[str]] = {}
    for who, screens in screens_by_person(there).items():
        with opened(browser, base_url=address) as page:
            ready(page)
            signed_in(page.context, there.clients[who], address)
            for line in screens:
                answer = page.goto(line.url.format(**there.facts))
                assert answer is not None
                assert answer.status == 200, line.url
                allowed = BY_NATURE.get(line.name)
                found = [one for one in violations(page) if not (allowed and allowed in one)]
                if found := found + faults(page):
                    wrong[f"{line.url} as {who}"] = found
    return wrong


def the_states_a_screen_comes_to(browser: Browser, address: str, there: World) -> dict[str, list[str]]:
    wrong: dict[str, list[str]] = {}
    for told in PAGES:
        with opened(browser, base_url=address) as page:
            ready(page)
            signed_in(page.context, there.clients[told["who"]], address)
            _reach(page, told, there)
            if found := violations(page):
                wrong[str(told)] = found
    return wrong


def a_citizens_screens_in_english(browser: Browser, address: str, there: World) -> dict[str, list[str]]:
    wrong: dict[str, list[str]] = {}
    screens: dict[str, list[Line]] = {"visitor": [], "lan": []}
    for line in lines():
        who = next((who for who in screens if who in there.named(line.get.get("open") or [])), "")
        if who and line.name not in NOT_FOR_CITIZENS and is_screen(there, who, line):
            screens[who].append(line)
    for who, theirs in screens.items():
        with opened(browser, base_url=address) as page:
            ready(page)
            signed_in(page.context, there.clients[who], address)
            page.context.add_cookies([{"name": "ngon-ngu", "value": "en", "url": address}])
            for line in theirs:
                page.goto(line.url.format(**there.facts))
                found = violations(page, ON_A_PHONE) + page.evaluate(TOO_WIDE)
                found = [one for one in found if BY_NATURE.get(line.name, "-") not in one]
                if found:
                    wrong[f"{line.url} as {who}"] = found
    return wrong


def _reach(page: Page, told: dict[str, Any], there: World) -> None:
    page.goto(told["url"].format(**there.facts))
    if "tick" in told:
        page.locator(told["tick"]).first.check()
    if "key" in told:
        page.keyboard.press(told["key"])
    for step in ("press", "then"):
        if step in told:
            with arriving(page):
                page.get_by_role("main").get_by_role("button", name=told[step]).first.click()


@pytest.mark.parametrize(
    ("bad", "rule"),
    [
        ('<img src="data:,">', "image-alt"),
        ('<input name="x">', "label"),
        ('<p style="color:#bbb;background:#fff">Nhạt</p>', "color-contrast"),
        ("<ul><p>Không phải mục</p></ul>", "list"),
    ],
)
def test_axe_does_find_what_is_wrong(page, bad, rule):
    ready(page)
    page.goto("about:blank")
    page.set_content(
        f'<!doctype html><html lang="vi"><title>Thử</title><main><h1>Thử</h1>{bad}</main></html>'
    )
    assert any(f": {rule} at " in one for one in violations(page))
