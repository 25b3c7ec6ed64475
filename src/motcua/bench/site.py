"""The production server on this machine, as ``motcua serve`` runs it, and officers signed in to it."""

import http.client
import os
import socket
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path
from types import TracebackType

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest
from django.middleware.csrf import get_token

from motcua.organisation.public import Person

START_SECONDS = 300
STOP_SECONDS = 15
READY = "/do-thu/doc/1/"


class NoSite(RuntimeError):
    """The server did not come up; the message has the end of its journal."""


class Site:
    """``with Site() as site: site.address``; it is gone when the block ends, however it ends."""

    def __init__(self) -> None:
        self.address = ("127.0.0.1", _free_port())
        self._journal: Path = settings.DATA_DIR / "serve.log"
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "Site":
        host, port = self.address
        command = [sys.executable, "-m", "motcua.config.cli", "serve", "--bind", f"{host}:{port}"]
        with self._journal.open("wb") as out:
            self._process = subprocess.Popen(
                command, env=dict(os.environ), stdin=subprocess.DEVNULL, stdout=out, stderr=out
            )
        try:
            self._wait()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """Stop the server and wait for it; a second call does nothing."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = None

    def _wait(self) -> None:
        assert self._process is not None
        last = time.monotonic() + START_SECONDS
        while self._process.poll() is None and time.monotonic() < last:
            if self._answers():
                return
            time.sleep(0.1)
        raise NoSite(self._journal.read_text(errors="replace")[-2000:].strip())

    def _answers(self) -> bool:
        connection = http.client.HTTPConnection(*self.address, timeout=5)
        try:
            connection.request("GET", READY)
            return connection.getresponse().status == 200
        except OSError:
            return False
        finally:
            connection.close()


def signed_in(username: str) -> tuple[dict[str, str], str]:
    """The cookies of a new session of that person, as headers, and the token its forms carry."""
    request = HttpRequest()
    request.session = import_module(settings.SESSION_ENGINE).SessionStore()
    login(request, Person.objects.get(username=username), settings.AUTHENTICATION_BACKENDS[0])
    request.session.save()
    token = get_token(request)
    cookies = {
        settings.SESSION_COOKIE_NAME: request.session.session_key,
        settings.CSRF_COOKIE_NAME: request.META["CSRF_COOKIE"],
    }
    return {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())}, token


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])
