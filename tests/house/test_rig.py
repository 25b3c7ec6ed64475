"""The rig keeps its promises: no network, real databases, budgets that bite, a browser."""

import socket
import subprocess
import sys
import threading
from datetime import UTC, datetime

import pytest
from django.db import DatabaseError, connection, transaction
from tests.both import BOTH
from tests.databases import is_for
from tests.network import NetworkInTest

from motcua.foundation.trail.models import TrailEntry


def test_an_address_outside_this_machine_is_refused():
    with socket.socket() as outward, pytest.raises(NetworkInTest):
        outward.connect(("192.0.2.1", 80))
    with pytest.raises(NetworkInTest):
        socket.create_connection(("example.org", 80))


def test_this_machine_may_be_reached():
    with socket.create_server(("127.0.0.1", 0)) as server, socket.socket() as client:
        client.connect(server.getsockname())


@pytest.mark.parametrize(("beside", "kind"), [("", "sqlite"), ("1", "postgresql")])
@pytest.mark.one_database("postgresql")
def test_what_needs_one_database_is_run_on_one(request, monkeypatch, beside, kind):
    monkeypatch.setenv(BOTH, beside)
    assert [one for one in ("sqlite", "postgresql") if is_for(request.node, one)] == [kind]


@pytest.mark.django_db
def test_the_database_is_the_shipped_kind():
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA journal_mode")
            assert cursor.fetchone() == ("wal",)
        else:
            cursor.execute("SHOW server_encoding")
            assert cursor.fetchone() == ("UTF8",)


@pytest.mark.django_db
def test_a_budget_counts_statements_and_not_transaction_control(query_budget):
    with query_budget(1) as statements, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    assert statements == ["SELECT 1"]

    with pytest.raises(AssertionError, match="the budget is 1"):
        _ask_twice(query_budget(1))


def _ask_twice(budget):
    with budget, connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        cursor.execute("SELECT 2")


@pytest.mark.django_db(transaction=True)
def test_threads_see_what_was_committed():
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE rig_probe (n integer)")
        cursor.execute("INSERT INTO rig_probe VALUES (7)")
    seen = []

    def look():
        with connection.cursor() as cursor:
            cursor.execute("SELECT n FROM rig_probe")
            seen.extend(cursor.fetchall())
        connection.close()

    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE rig_probe")
    assert seen == [(7,)]


def test_an_installation_of_its_own_is_on_the_database_under_test(installation):
    code = "import django; django.setup(); from django.db import connection; print(connection.vendor)"
    said = subprocess.run(
        [sys.executable, "-c", code],
        env=installation | {"DJANGO_SETTINGS_MODULE": "motcua.config.settings", "PYTHONPATH": "src"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.strip() == connection.vendor


@pytest.mark.browser
def test_a_page_opens_in_the_browser(page):
    page.set_content("<h1>Một cửa</h1>")
    assert page.get_by_role("heading").inner_text() == "Một cửa"


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("turn", ["first", "again"])
def test_append_only_tables_are_empty_for_each_test_and_still_protected(turn):
    assert TrailEntry.objects.count() == 0
    moment = datetime(2026, 11, 2, tzinfo=UTC)
    TrailEntry.objects.create(kind=f"rig.{turn}", actor="rig", subject="rig", recorded_at=moment)
    with pytest.raises(DatabaseError, match="append-only"):
        TrailEntry.objects.all().delete()
    assert TrailEntry.objects.count() == 1
