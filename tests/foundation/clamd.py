"""A stand-in for ClamAV's daemon: it speaks the INSTREAM and VERSION commands over a real socket."""

import socketserver
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SIGNATURE = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR"
"""The beginning of the harmless text that every scanner takes for a virus."""
MOST = 2_000_000


class _Handler(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        command = self._until_nul()
        if command == b"zVERSION":
            self.wfile.write(b"ClamAV 1.4.0/27000\0")
        elif command == b"zINSTREAM":
            self.wfile.write(self._judged() + b"\0")

    def _until_nul(self) -> bytes:
        said = b""
        while not said.endswith(b"\0") and (sign := self.rfile.read(1)):
            said += sign
        return said.rstrip(b"\0")

    def _judged(self) -> bytes:
        content = b""
        while size := struct.unpack("!I", self.rfile.read(4))[0]:
            content += self.rfile.read(size)
            if len(content) > MOST:
                return b"INSTREAM size limit exceeded. ERROR"
        return b"stream: Eicar-Test-Signature FOUND" if SIGNATURE in content else b"stream: OK"


class _Server(socketserver.ThreadingUnixStreamServer):
    daemon_threads = True


@contextmanager
def clamd(folder: Path) -> Iterator[str]:
    """A daemon listening in the folder; gives its address as the setting has it."""
    place = folder / "clamd.ctl"
    with _Server(str(place), _Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield f"unix:{place}"
        finally:
            server.shutdown()
            thread.join()
            place.unlink()
