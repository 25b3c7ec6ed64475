"""A mail server for the whole folder, and a cache that remembers no tries."""

import pytest
from django.core.cache import cache
from tests.accounts.mailbox import mailbox


@pytest.fixture(scope="session")
def _post_office():
    with mailbox() as opened:
        yield opened


@pytest.fixture
def post_box(_post_office, settings):
    """Letters of this test; e-mail goes out over SMTP."""
    box, url = _post_office
    box.letters.clear()
    box.refuses = False
    settings.MAIL_URL = url
    settings.CARRIERS = {**settings.CARRIERS, "email": "motcua.foundation.messaging.carriers.Mail"}
    return box


@pytest.fixture(autouse=True)
def _forget_tries():
    cache.clear()
    yield
    cache.clear()
