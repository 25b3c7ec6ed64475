"""Looking for viruses with the office's ClamAV, over its own socket (INSTREAM); nothing where none is set.

``MOTCUA_CLAMAV`` is ``unix:/path`` or ``tcp:host:port``. A scanner that does not answer is never taken for a
clean file: what came meanwhile is held (``HeldFile``) and cannot be opened, or is refused at the door."""

import socket
import struct
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import BinaryIO

from django.conf import settings

SECONDS = 20.0
_CHUNK = 64 * 1024


class Verdict(StrEnum):
    """What the scanner said; ``off`` where the office has none, ``unsure`` where it could not tell."""

    OFF = "off"
    CLEAN = "clean"
    INFECTED = "infected"
    UNSURE = "unsure"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class Scanned:
    """The verdict, and the name of what was found or why the scanner gave no answer."""

    verdict: Verdict
    about: str = ""


def is_scanning() -> bool:
    """Whether the office has a scanner."""
    return bool(settings.CLAMAV)


def scan(content: BinaryIO) -> Scanned:
    """Send a seekable file to the scanner, from its beginning."""
    if not is_scanning():
        return Scanned(Verdict.OFF)
    content.seek(0)
    try:
        with _connected() as line:
            # A file too long for the scanner is answered, and the line closed, while we are still sending.
            with suppress(BrokenPipeError, ConnectionResetError):
                line.sendall(b"zINSTREAM\0")
                while chunk := content.read(_CHUNK):
                    line.sendall(struct.pack("!I", len(chunk)) + chunk)
                line.sendall(struct.pack("!I", 0))
            return _read(_answer(line))
    except (OSError, ValueError) as no:
        return Scanned(Verdict.AWAY, str(no)[:200])


def scanner_version() -> str:
    """What the scanner calls itself, empty where it does not answer."""
    try:
        with _connected() as line:
            line.sendall(b"zVERSION\0")
            return _answer(line)
    except (OSError, ValueError):
        return ""


def _connected() -> socket.socket:
    kind, _, where = settings.CLAMAV.partition(":")
    if kind == "unix":
        line = socket.socket(socket.AF_UNIX)
        line.settimeout(SECONDS)
        try:
            line.connect(where)
        except OSError:
            line.close()
            raise
        return line
    if kind == "tcp":
        host, _, port = where.rpartition(":")
        return socket.create_connection((host.strip("[]"), int(port)), timeout=SECONDS)
    raise ValueError(f"MOTCUA_CLAMAV: {settings.CLAMAV!r}")


def _answer(line: socket.socket) -> str:
    said = b""
    while not said.endswith(b"\0") and len(said) < 4096 and (piece := line.recv(4096)):
        said += piece
    return said.rstrip(b"\0\n").decode("utf-8", "replace").strip()


def _read(said: str) -> Scanned:
    about = said.partition(": ")[2] or said
    if about == "OK":
        return Scanned(Verdict.CLEAN)
    if about.endswith(" FOUND"):
        return Scanned(Verdict.INFECTED, about.removesuffix(" FOUND"))
    return Scanned(Verdict.UNSURE if about else Verdict.AWAY, about[:200])
