"""What every journey starts from: the site running, the office settled, a browser for each person."""

from collections.abc import Callable
from datetime import datetime

import pytest
from django.core.cache import cache
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer
from tests.journeys.town import Town, settle


@pytest.fixture
def town(browser: Browser, live_server: LiveServer, now: Callable[[datetime], None]) -> Town:
    """The office on Monday 02/03/2026, its site open to the browser."""
    cache.clear()  # tries of signing in are counted there
    return Town(settle(), live_server.url, browser)
