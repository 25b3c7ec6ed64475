"""Reading text off pictures: Tesseract where the host has it with Vietnamese, an honest nobody elsewhere."""

import os
import shutil
import subprocess
from functools import cache
from typing import Protocol

LANGUAGE = "vie"
SECONDS_A_PAGE = 40
MEMORY_KILOBYTES = 1_500_000
_LONGEST = 200_000
_LIMITS = f'ulimit -t {SECONDS_A_PAGE}; ulimit -v {MEMORY_KILOBYTES}; exec "$@"'
_BOUNDED = ("/bin/sh", "-c", _LIMITS, "sh")
"""The shell sets the limits and becomes the program."""


class Recogniser(Protocol):
    """Reads one page, a PNG, as plain text; None where it cannot. ``is_there`` False: nobody reads here."""

    @property
    def is_there(self) -> bool: ...
    def read_page(self, png: bytes) -> str | None: ...


class Nobody:
    """No program for recognition on this host."""

    is_there = False

    def read_page(self, png: bytes) -> str | None:
        return None


class Tesseract:
    """The program of that path, run for one page at a time with bounded time and memory."""

    is_there = True

    def __init__(self, program: str) -> None:
        self.program = program

    def read_page(self, png: bytes) -> str | None:
        """The text, or None where the program fails or takes too long."""
        try:
            done = subprocess.run(
                [*_BOUNDED, self.program, "stdin", "stdout", "-l", LANGUAGE],
                input=png,
                capture_output=True,
                timeout=SECONDS_A_PAGE,
                check=True,
                env={"PATH": os.environ.get("PATH", ""), "OMP_THREAD_LIMIT": "1"},
            )
        except (OSError, subprocess.SubprocessError):
            return None
        return done.stdout.decode("utf-8", "replace")[:_LONGEST]


@cache
def recogniser(name: str) -> Recogniser:
    """The recogniser of this host: the named program where it is there and knows Vietnamese."""
    program = shutil.which(name) if name else None
    if program is None:
        return Nobody()
    try:
        listed = subprocess.run([program, "--list-langs"], capture_output=True, timeout=10, check=True)
    except (OSError, subprocess.SubprocessError):
        return Nobody()
    known = listed.stdout.decode("utf-8", "replace").split()
    return Tesseract(program) if LANGUAGE in known else Nobody()
