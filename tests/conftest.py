"""The rig of every test: no network, both databases, a browser on demand, repeatable surprises."""

import gc

import pytest
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis
from tests import cast
from tests.browser import browser, page
from tests.clock import now
from tests.databases import (
    _append_only_tables_can_be_emptied,
    django_db_setup,
    installation,
    is_for,
    is_laid_out,
    laid_out,
    query_budget,
    stands,
)
from tests.network import _no_network

__all__ = [
    "_append_only_tables_can_be_emptied",
    "_no_network",
    "browser",
    "django_db_setup",
    "installation",
    "laid_out",
    "now",
    "page",
    "query_budget",
    "stands",
]

# No test asserts a duration, so no example has a deadline, and a busy machine may take its time over them.
hypothesis.register_profile(
    "house", deadline=None, database=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
hypothesis.load_profile("house")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On PostgreSQL only what touches the database is run. What is marked ``one_database`` is run on one:
    how a page is drawn, or an option is read, does not depend on where the rows come from."""
    from django.db import connection

    for item in items:
        if is_laid_out(item):
            # A run of such tests alone would make no database to copy.
            item.add_marker(pytest.mark.django_db)
    here = {item: is_for(item, connection.vendor) for item in items}
    config.hook.pytest_deselected(items=[item for item in items if not here[item]])
    items[:] = [item for item in items if here[item]]


def pytest_collection_finish() -> None:
    """What was loaded stays for good: the collector of garbage need not look through it again while the
    migrations make and drop thousands of classes."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


def pytest_report_header() -> str:
    from django.db import connection

    return f"database: {connection.vendor}"


@pytest.fixture
def office(db: None) -> "cast.Office":
    """The office of the cast, in this test's database."""
    return cast.office()
