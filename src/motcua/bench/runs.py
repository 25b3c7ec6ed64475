"""One database measured by a process of its own, in a folder of its own; nothing of it is left behind."""

import json
import os
import secrets
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import motcua
from motcua.bench.one_database import Options
from motcua.foundation.spare_postgres import NoPostgres, SparePostgres
from motcua.kernel.refusal import Refusal

STOP_SECONDS = 40
_OURS = ("MOTCUA_", "DATABASE_URL", "DJANGO_")


class Failed(RuntimeError):
    """The measuring process ended before its time."""


def measured(kind: str, postgres_url: str, options: Options) -> Iterator[dict[str, Any]]:
    """What ``one_database`` says, line by line; refuses ``bench.no_postgres``."""
    with (
        tempfile.TemporaryDirectory(prefix="motcua-bench-") as folder,
        _database(kind, postgres_url) as url,
        _process(Path(folder), url, options) as process,
    ):
        assert process.stdout is not None
        for line in process.stdout:
            yield json.loads(line)
        if process.wait():
            raise Failed(f"{kind}: {process.returncode}")


@contextmanager
def _database(kind: str, postgres_url: str) -> Iterator[str]:
    """The ``DATABASE_URL`` of an empty database that is gone afterwards."""
    if kind == "sqlite":
        yield ""
    elif postgres_url:
        yield from _database_on(postgres_url)
    else:
        try:
            with SparePostgres(durable=True) as server:
                yield server.create("motcua_bench")
        except NoPostgres as no:
            raise Refusal("bench.no_postgres", reason=str(no)) from no


def _database_on(url: str) -> Iterator[str]:
    import psycopg

    name = f"motcua_bench_{secrets.token_hex(6)}"
    try:
        server = psycopg.connect(url, autocommit=True)
    except psycopg.OperationalError as no:
        raise Refusal("bench.no_postgres", reason=str(no).strip()) from no
    with closing(server):
        server.execute(f'CREATE DATABASE "{name}"')
        try:
            yield urlsplit(url)._replace(path=f"/{name}").geturl()
        finally:
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@contextmanager
def _process(folder: Path, url: str, options: Options) -> Iterator[subprocess.Popen[str]]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(_OURS)}
    environment |= {
        "MOTCUA_DATA_DIR": str(folder / "var"),
        "MOTCUA_SECRET_KEY": secrets.token_urlsafe(50),
        "DATABASE_URL": url,
        "DJANGO_SETTINGS_MODULE": "motcua.config.settings_bench",
        "PYTHONPATH": os.pathsep.join(
            [str(Path(motcua.__file__).parents[1]), *filter(None, [environment.get("PYTHONPATH")])]
        ),
    }
    command = [sys.executable, "-m", "motcua.bench.one_database", options.text()]
    process = subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    try:
        yield process
    finally:
        # It stops its web server by itself; only then may its database go.
        process.terminate()
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout is not None:
            process.stdout.close()
