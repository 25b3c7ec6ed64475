"""A line that really breaks: a relay between the browser and the site that cuts connections and is slow."""

import socket
import socketserver
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit


class Line(socketserver.ThreadingTCPServer):
    """``most``: a connection is cut once it has carried so many bytes to the site (none: never);
    ``cuts`` counts how often that was. ``pause`` is waited before each piece, either way."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, target: str) -> None:
        there = urlsplit(target)
        self.target = (there.hostname, there.port)
        self.most: int | None = None
        self.pause = 0.0
        self.cuts = self.carried = 0
        super().__init__(("localhost", 0), _Relay)

    @property
    def address(self) -> str:
        return f"http://localhost:{self.server_address[1]}"


class _Relay(socketserver.BaseRequestHandler):
    server: Line

    def handle(self) -> None:
        with suppress(OSError), socket.create_connection(self.server.target) as site:
            back = threading.Thread(target=self._back, args=(site,), daemon=True)
            back.start()
            self._to(site)
            with suppress(OSError):
                site.shutdown(socket.SHUT_WR)
            back.join()

    def _to(self, site: socket.socket) -> None:
        carried = 0
        while piece := self.request.recv(8192):
            carried += len(piece)
            if self.server.most is not None and carried > self.server.most:
                self.server.cuts += 1
                site.shutdown(socket.SHUT_RDWR)
                self.request.shutdown(socket.SHUT_RDWR)
                return
            self.server.carried += len(piece)
            time.sleep(self.server.pause)
            site.sendall(piece)

    def _back(self, site: socket.socket) -> None:
        with suppress(OSError):
            while piece := site.recv(8192):
                time.sleep(self.server.pause)
                self.request.sendall(piece)
            self.request.shutdown(socket.SHUT_WR)


@contextmanager
def weak_line(target: str) -> Iterator[Line]:
    with Line(target) as line:
        thread = threading.Thread(target=line.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield line
        finally:
            line.shutdown()
            thread.join()
