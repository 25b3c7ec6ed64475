"""What the tests do to the database: which tests need it, emptying it, counting its statements."""

import os
import shutil
import uuid
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from tests.both import compiled_once

NEEDS_DATABASE = {"db", "transactional_db", "django_db_reset_sequences", "live_server", "installation"}
LAID_OUT = "laid-out.sqlite3"
CONTROL = ("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE SAVEPOINT", "SET CONSTRAINTS")


def touches(item: pytest.Item) -> bool:
    """Whether the test reads or writes the database."""
    names = set(getattr(item, "fixturenames", ()))
    return item.get_closest_marker("django_db") is not None or bool(names & NEEDS_DATABASE)


@pytest.fixture
def query_budget() -> Callable[[int], AbstractContextManager[list[str]]]:
    """``with query_budget(10): …`` fails when the block runs more statements; transaction control
    (begin, commit, savepoints) is not counted. It yields the statements, complete after the block."""
    return _at_most


@contextmanager
def _at_most(most: int) -> Iterator[list[str]]:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    statements: list[str] = []
    with CaptureQueriesContext(connection) as captured:
        yield statements
    spoken = [query["sql"] for query in captured.captured_queries]
    statements += [sql for sql in spoken if not sql.lstrip().upper().startswith(CONTROL)]
    listed = "\n".join(f"{n}. {sql[:300]}" for n, sql in enumerate(statements, 1))
    assert len(statements) <= most, f"{len(statements)} statements, the budget is {most}:\n{listed}"


@pytest.fixture
def installation(tmp_path: Path) -> Iterator[dict[str, str]]:
    """The environment of an empty installation of its own, on the kind of database under test, for
    ``motcua`` run as a process. It is in demo mode."""
    from django.conf import settings

    ours = ("MOTCUA_", "DATABASE_URL", "DJANGO_")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    environment = compiled_once(environment, str(settings.DATA_DIR / "bytecode"))
    environment |= {"MOTCUA_DATA_DIR": str(tmp_path / "var"), "MOTCUA_DEMO": "1"}
    if not (url := os.environ.get("MOTCUA_TEST_DATABASE_URL")):
        yield environment
        return

    import psycopg

    name = f"motcua_{uuid.uuid4().hex}"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
        yield environment | {"DATABASE_URL": urlsplit(url)._replace(path=f"/{name}").geturl()}
        connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture
def laid_out(installation: dict[str, str], django_db_setup: None) -> dict[str, str]:
    """The same with its tables made, as ``motcua manage migrate`` leaves it: a copy of the database of the
    run as it was before the first test."""
    from django.conf import settings

    data = Path(installation["MOTCUA_DATA_DIR"])
    data.mkdir(parents=True)
    if "DATABASE_URL" not in installation:
        shutil.copy(settings.DATA_DIR / LAID_OUT, data / "motcua.sqlite3")
        return installation

    import psycopg

    name = urlsplit(installation["DATABASE_URL"]).path.lstrip("/")
    with psycopg.connect(os.environ["MOTCUA_TEST_DATABASE_URL"], autocommit=True) as connection:
        connection.execute(f'DROP DATABASE "{name}"')
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{_kept_name()}"')
    return installation


def _keep_laid_out() -> None:
    """Keep a copy of the database of the run, which has its tables and nothing else yet."""
    from django.conf import settings
    from django.db import connection

    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM INTO %s", [str(settings.DATA_DIR / LAID_OUT)])
        return

    import psycopg

    ours = connection.settings_dict["NAME"]
    connection.close()
    connection.close_pool()
    with psycopg.connect(os.environ["MOTCUA_TEST_DATABASE_URL"], autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{_kept_name()}" TEMPLATE "{ours}"')


def _drop_laid_out() -> None:
    import psycopg

    with psycopg.connect(os.environ["MOTCUA_TEST_DATABASE_URL"], autocommit=True) as server:
        server.execute(f'DROP DATABASE IF EXISTS "{_kept_name()}"')


def _kept_name() -> str:
    return f"laid_out_motcua_{os.getpid()}"


@pytest.fixture(autouse=True, scope="session")
def _append_only_tables_can_be_emptied() -> Iterator[None]:
    """After a test that commits, Django empties every table. The triggers that keep the ledger
    append-only are lifted for that moment only, by the rig, never by the product."""
    from django.db import connection
    from django.test import TransactionTestCase

    empty = TransactionTestCase._fixture_teardown

    def lifted(case: TransactionTestCase) -> None:
        with _without_triggers(connection):
            empty(case)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", lifted)
        yield


@contextmanager
def _without_triggers(connection) -> Iterator[None]:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET session_replication_role = replica")
            yield
            cursor.execute("SET session_replication_role = DEFAULT")
            return
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        triggers = cursor.fetchall()
        for name, _ in triggers:
            cursor.execute(f'DROP TRIGGER "{name}"')
        yield
        for _, sql in triggers:
            cursor.execute(sql)


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: Any
) -> Iterator[None]:
    """The database of the run; a connection that a finished thread left open must not keep it alive."""
    from django.db import connection

    is_kept = any("laid_out" in getattr(item, "fixturenames", ()) for item in request.session.items)
    if is_kept:
        with django_db_blocker.unblock():
            _keep_laid_out()
    yield
    if connection.vendor != "postgresql":
        return
    if is_kept:
        _drop_laid_out()
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
