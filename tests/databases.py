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
from tests.both import BOTH, compiled_once

NEEDS_DATABASE = {"db", "transactional_db", "django_db_reset_sequences", "live_server", "installation"}
LAID_OUT = "laid-out.sqlite3"
KEPT = {"django_content_type", "auth_permission"}
CONTROL = ("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE SAVEPOINT", "SET CONSTRAINTS")


def touches(item: pytest.Item) -> bool:
    """Whether the test reads or writes the database."""
    names = set(getattr(item, "fixturenames", ()))
    return item.get_closest_marker("django_db") is not None or bool(names & NEEDS_DATABASE)


def is_laid_out(item: pytest.Item) -> bool:
    """Whether the test copies the database of the run."""
    return bool({"laid_out", "filled"} & set(getattr(item, "fixturenames", ())))


def is_for(item: pytest.Item, vendor: str) -> bool:
    """Whether the test is run on this kind of database. What needs only one is run on the kind its marker
    names (SQLite where it names none) when both are tested beside each other, on SQLite when alone."""
    if (one := item.get_closest_marker("one_database")) is None:
        return vendor == "sqlite" or touches(item)
    given = one.args if os.environ.get(BOTH) else ()
    return vendor == (given[0] if given else "sqlite")


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
    with installed(tmp_path) as environment:
        yield environment


@contextmanager
def installed(folder: Path) -> Iterator[dict[str, str]]:
    """The same in a folder, for as long as somebody wants it."""
    from django.conf import settings

    ours = ("MOTCUA_", "DATABASE_URL", "DJANGO_")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    environment = compiled_once(environment, str(settings.DATA_DIR / "bytecode"))
    environment |= {"MOTCUA_DATA_DIR": str(folder / "var"), "MOTCUA_DEMO": "1"}
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
    lay_out(installation)
    return installation


def lay_out(installation: dict[str, str], like: dict[str, str] | None = None) -> None:
    """Fill an empty installation with the tables of the run, or with all that another one has."""
    from django.conf import settings

    data = Path(installation["MOTCUA_DATA_DIR"])
    if like is not None:
        shutil.copytree(like["MOTCUA_DATA_DIR"], data)
    else:
        data.mkdir(parents=True)
    if "DATABASE_URL" not in installation:
        if like is None:
            shutil.copy(settings.DATA_DIR / LAID_OUT, data / "motcua.sqlite3")
        return

    import psycopg

    name, kept = _name_of(installation), _kept_name() if like is None else _name_of(like)
    with psycopg.connect(os.environ["MOTCUA_TEST_DATABASE_URL"], autocommit=True) as connection:
        connection.execute(f'DROP DATABASE "{name}"')
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{kept}"')


def _name_of(installation: dict[str, str]) -> str:
    return urlsplit(installation["DATABASE_URL"]).path.lstrip("/")


@pytest.fixture(scope="module")
def stands(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """What a fixture of a module makes beside this one stands for all its tests; what a test adds is taken
    back after it. Not for modules with tests that commit."""
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


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
    """After a test that commits, every table is emptied as Django does it, but only those with rows, and the
    list of kinds of rows, which no test changes, is kept. The triggers that keep the ledger append-only are
    lifted for that moment only, by the rig, never by the product."""
    from django.test import TransactionTestCase

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda case: _empty())
        yield


def _empty() -> None:
    from django.core.management.color import no_style
    from django.db import connection

    names = sorted({*connection.introspection.django_table_names()} - KEPT)
    asked = [f"SELECT '{name}' WHERE EXISTS (SELECT 1 FROM \"{name}\")" for name in names]  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(asked))
        full = [name for (name,) in cursor.fetchall()]
    with _without_triggers(connection):
        is_postgres = connection.vendor == "postgresql"
        connection.ops.execute_sql_flush(
            connection.ops.sql_flush(no_style(), full, allow_cascade=is_postgres)
        )


@contextmanager
def _without_triggers(connection) -> Iterator[None]:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET session_replication_role = replica")
            yield
            cursor.execute("SET session_replication_role = DEFAULT")
            return
        from django.db import transaction

        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        triggers = cursor.fetchall()
        with transaction.atomic():
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

    is_kept = any(map(is_laid_out, request.session.items))
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
