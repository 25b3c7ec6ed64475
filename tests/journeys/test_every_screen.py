"""Every screen of the permission table, to be opened in a real browser (tests/accessibility does); a first
visit is light."""

import pytest
from tests.permissions.knocking import Line, lines
from tests.permissions.world import World

pytestmark = [pytest.mark.browser, pytest.mark.one_database]

FILES = {
    "voucher",
    "payment-book-file",
    "receipt",
    "paper",
    "paper-version",
    "paper-page",
    "paper-redacted",
    "catalogue-json",
    "catalogue-csv",
    "handling-file",
}
FOR_PROGRAMS = {"api-root", "openapi-json", "openapi-view"}
"""The interface's description is drawn by its library for people who write programs."""
FOR_THE_COUNTER = {"offline-worker", "offline-kit"}
"""What the offline counter's page fetches for itself."""
NO_SCREENS = FILES | FOR_PROGRAMS | FOR_THE_COUNTER
MOST_BYTES = 150_000
MOST_REQUESTS = 25


def screens_by_person(there: World) -> dict[str, list[Line]]:
    """Screens by the first person of the table who may see them: one browser for each person."""
    found: dict[str, list[Line]] = {}
    for line in lines():
        if line.get.get("open") and line.name not in NO_SCREENS:
            who = there.named(line.get["open"])[0]
            if is_screen(there, who, line):
                found.setdefault(who, []).append(line)
    return found


def is_screen(there: World, who: str, line: Line) -> bool:
    """Whether a page comes, and no file to keep."""
    answer = there.clients[who].get(line.url.format(**there.facts))
    if answer.streaming:
        answer.getvalue()  # read to its end, so that the file is closed
    return answer.headers["Content-Type"].startswith("text/html")


@pytest.mark.parametrize("address", ["/", "/thu-tuc/", "/tra-cuu/", "/dang-nhap/"])
def test_a_first_visit_is_light(town, address):
    with town.visit() as page:
        wire = page.context.new_cdp_session(page)
        sizes: list[float] = []
        wire.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
        wire.send("Network.enable")
        page.goto(address, wait_until="networkidle")
        assert len(sizes) > 3
        assert sum(sizes) < MOST_BYTES


def test_a_persons_own_first_visit_is_light_too(town):
    code = town.office.edition.procedure.code
    pages = (f"/thu-tuc/{code}/", f"/nop-ho-so/{code}/", "/ho-so-cua-toi/", "/giay-to-cua-toi/")
    with town.visit("lan") as page:
        wire = page.context.new_cdp_session(page)
        sizes: list[float] = []
        wire.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
        wire.send("Network.enable")
        for address in pages:
            sizes.clear()
            wire.send("Network.clearBrowserCache")
            page.goto(address, wait_until="networkidle")
            assert 3 < len(sizes) <= MOST_REQUESTS, address
            assert sum(sizes) < MOST_BYTES, address
