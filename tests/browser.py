"""A real Chromium for the journeys; without one they are skipped with one line, or fail under CI."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Error, Page, expect, sync_playwright

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome")
"""The first is the same browser without windows: a person's own costs a third of what a window does."""
OPTIONS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# Both databases are tested at once: what is waited for may take its time.
PATIENCE = 60_000
MISSING = f"no browser: none of {', '.join(NAMES)} in PATH; apt-get install chromium"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser of the whole run."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(MISSING)
    with pytest.MonkeyPatch.context() as patch:
        # Playwright keeps an event loop in this thread; Django would refuse the ORM beside it.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        with sync_playwright() as playwright:
            expect.set_options(timeout=PATIENCE)
            running = playwright.chromium.launch(executable_path=found, args=OPTIONS)
            yield running
            running.close()


@contextmanager
def opened(browser: Browser, **options: Any) -> Iterator[Page]:
    """A page of a new person; it fails at the end when a script broke or the content policy was broken."""
    given = {
        "locale": "vi-VN",
        "timezone_id": "Asia/Ho_Chi_Minh",
        "viewport": {"width": 1280, "height": 800},
        "reduced_motion": "reduce",
    }
    context = browser.new_context(**given | options)
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    complaints: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        # A refused form answers 422: the browser reports that as a failed resource.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            complaints.append(message.text)

    def broke(error: Error) -> None:
        complaints.append(str(error))

    page.on("console", listen)
    page.on("pageerror", broke)
    try:
        yield page
    finally:
        context.close()
    assert not complaints, complaints


def signed_in(context: BrowserContext, client: Client, address: str) -> None:
    """Whoever is signed in with this client is so in the browser too; a visitor stays one."""
    if "sessionid" in client.cookies:
        cookie = client.cookies["sessionid"].value
        context.add_cookies([{"name": "sessionid", "value": cookie, "url": address}])


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a new person; the test fails when a script breaks or the content policy is broken."""
    with opened(browser) as one:
        yield one
