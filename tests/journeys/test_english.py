"""The path of a citizen in English: every page the permission table opens to a citizen or a visitor."""

import pytest
from django.test import Client
from lxml import html
from tests.journeys.test_every_screen import NO_SCREENS
from tests.permissions.knocking import lines
from tests.permissions.world import NOW, World, world

from motcua.foundation.english.saying import is_vietnamese

NOT_FOR_CITIZENS = NO_SCREENS | {"parts", "error-page", "figures", "figures-rows"}
"""The parts for whoever builds pages, and the articles of the demonstration, which are Vietnamese texts."""
READ_ALOUD = ("aria-label", "placeholder", "alt", "title", "data-l", "data-count")
ONLY_DATA = {"title", "option", "textarea", "script", "style", "template"}
"""Elements that cannot mark a part of themselves, and hold names or what a person typed."""


@pytest.mark.django_db
def test_no_page_of_a_citizen_says_vietnamese_that_is_not_marked_as_such(now):
    now(NOW)
    there = world()
    wrong: dict[str, list[str]] = {}
    for who in ("visitor", "lan"):
        client = there.clients[who]
        client.cookies["ngon-ngu"] = "en"
        for address in _screens(there, who):
            if found := unmarked(client, address):
                wrong[f"{address} as {who}"] = found
    assert wrong == {}


def _screens(there: World, who: str) -> list[str]:
    open_to = [line for line in lines() if who in there.named(line.get.get("open") or [])]
    return [line.url.format(**there.facts) for line in open_to if line.name not in NOT_FOR_CITIZENS]


def unmarked(client: Client, address: str) -> list[str]:
    """What a page says in Vietnamese without saying that it is Vietnamese."""
    answer = client.get(address)
    if answer.streaming:
        answer.getvalue()
    if answer.streaming or not answer.content or "text/html" not in answer.headers["Content-Type"]:
        return []
    page = html.fromstring(answer.content.decode())
    if page.get("lang") != "en":
        return [f"lang={page.get('lang')} {answer.status_code}"]
    found = []
    for element in page.iter():
        if not isinstance(element.tag, str):
            continue
        said = [element.get(name, "") for name in READ_ALOUD]
        if element.tag not in ONLY_DATA:
            said.append(element.text or "")
        inside = [element, *element.iterancestors()]
        if element.text and "</" in element.text and element.tag not in ONLY_DATA:
            found.append(f"markup shown as text: {element.text.strip()[:60]}")
        if not _is_vietnamese(inside):
            found += [" ".join(text.split()) for text in said if is_vietnamese(text)]
        if not _is_vietnamese(inside[1:]) and is_vietnamese(element.tail or ""):
            found.append(" ".join((element.tail or "").split()))
    return found


def _is_vietnamese(inside: list[html.HtmlElement]) -> bool:
    return next((one.get("lang") for one in inside if one.get("lang")), "") == "vi"
