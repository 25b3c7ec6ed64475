"""A progress bar on stderr for long work: drawn on a terminal, a line now and then elsewhere."""

import sys
import time
from types import TracebackType
from typing import TextIO

WIDTH = 28
_REDRAW_SECONDS = 0.1
_LINE_SECONDS = 10.0


class Progress:
    """``with Progress("nhập hồ sơ", total=n) as bar: bar.advance(5000)``; without a total it counts."""

    def __init__(self, label: str, *, total: int | None = None, to: TextIO | None = None) -> None:
        self.label, self.total, self.done = label, total, 0
        self._out = to or sys.stderr
        self._is_terminal = self._out.isatty()
        self._begun = time.monotonic()
        self._drawn = self._begun if not self._is_terminal else 0.0

    def advance(self, count: int = 1) -> None:
        """So many more are done."""
        self.done += count
        now = time.monotonic()
        if now - self._drawn >= (_REDRAW_SECONDS if self._is_terminal else _LINE_SECONDS):
            self._drawn = now
            self._draw(now)

    def __enter__(self) -> "Progress":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._draw(time.monotonic())
        if self._is_terminal:
            self._out.write("\n")
            self._out.flush()

    def _draw(self, now: float) -> None:
        speed = self.done / max(now - self._begun, 0.001)
        counted = _grouped(self.done) + ("" if self.total is None else f"/{_grouped(self.total)}")
        line = f"{self.label} {self._bar()}{counted} ({_grouped(round(speed))}/giây)"
        self._out.write(f"\r\x1b[K{line}" if self._is_terminal else f"{line}\n")
        self._out.flush()

    def _bar(self) -> str:
        if not self.total:
            return ""
        full = min(WIDTH, WIDTH * self.done // self.total)
        return f"[{'█' * full}{'·' * (WIDTH - full)}] {min(100, 100 * self.done // self.total)}% "


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")
