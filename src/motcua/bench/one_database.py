"""``python -m motcua.bench.one_database OPTIONS``: every figure on the database of ``DATABASE_URL``.

It runs as a process of its own because an installation has one database. Each figure goes to stdout as
a line of JSON as soon as it is measured; the data folder and the database are the caller's to remove.
"""

import json
import signal
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from motcua.bench.site import Site

OVER_HTTP = {"http", "pages", "year"}
HTTP_LINES = 100_000
"""The register stands at so many dossiers while commands are measured; pages have all of it behind them."""


@dataclass(frozen=True, slots=True)
class Options:
    """What to measure, seconds for each figure, lines of the register."""

    only: tuple[str, ...]
    seconds: float
    scale: int
    bulk: int

    def text(self) -> str:
        """The options as one argument."""
        return json.dumps(asdict(self))

    def without(self, names: frozenset[str]) -> "Options":
        """The same without some figures."""
        return replace(self, only=tuple(name for name in self.only if name not in names))


def main(given: str) -> int:
    """Measure and print."""
    import django

    # A request to stop must unwind the blocks that hold servers.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    django.setup()
    from django.conf import settings

    settings.DATA_DIR.mkdir(mode=0o750, parents=True, exist_ok=True)
    for line in measured(Options(**json.loads(given))):
        print(json.dumps(line, ensure_ascii=False), flush=True)
    return 0


def measured(options: Options) -> Iterator[dict[str, object]]:
    """First which database it is, then the figures in order."""
    from motcua.bench.audits import measure_audit
    from motcua.bench.due_dates import measure_due_dates

    only = set(options.only)
    yield {"database": _database()}
    if only - {"signatures", "due-dates", "audit"}:
        yield from _on_a_register(options, only)
    if "signatures" in only:
        from motcua.bench.signatures import measure_signatures

        yield measure_signatures(options.seconds).plain()
    if "due-dates" in only:
        yield measure_due_dates(options.seconds, options.bulk).plain()
    if "audit" in only:
        yield measure_audit(options.seconds).plain()


def _on_a_register(options: Options, only: set[str]) -> Iterator[dict[str, object]]:
    from motcua.bench.counting import measure_bieu_06
    from motcua.bench.deck import Deck
    from motcua.bench.in_process import measure_commands
    from motcua.bench.office import import_lines, make_office
    from motcua.bench.registers import import_figure
    from motcua.bench.site import Site
    from motcua.bench.slips import measure_slips

    people = make_office()
    first = min(options.scale, HTTP_LINES)
    rows, took = first, import_lines(0, first, datetime.now(UTC))
    deck = Deck(first)
    if "commands" in only:
        yield measure_commands(deck, people, options.seconds).plain()
    # One server for whatever is asked over HTTP; while nobody asks, it costs nothing.
    with Site() if only & OVER_HTTP else nullcontext() as site:
        if "http" in only:
            yield from _commands_over_http(site, options, deck)
        if options.scale > first and only & {"pages", "bieu-06", "import", "year"}:
            rows, took = options.scale - first, import_lines(first, options.scale, datetime.now(UTC))
        lines = max(first, options.scale)
        if "pages" in only:
            yield from _pages(site, options, lines)
        if "bieu-06" in only:
            yield from (figure.plain() for figure in measure_bieu_06(lines, options.seconds))
        if "import" in only:
            yield import_figure(rows, took).plain()
        if "year" in only:
            # After biểu 06: it multiplies the cube, which then no longer equals the rows.
            yield from _year(site, options, lines)
        if "slips" in only:
            yield measure_slips(people, first, options.seconds).plain()


def _commands_over_http(site: "Site | None", options: Options, deck: object) -> Iterator[dict[str, object]]:
    from motcua.bench.over_http import measure_http_commands

    yield from (figure.plain() for figure in measure_http_commands(site, deck, options.seconds))


def _pages(site: "Site | None", options: Options, lines: int) -> Iterator[dict[str, object]]:
    from motcua.bench.over_http import measure_pages

    yield from (figure.plain() for figure in measure_pages(site, lines, options.seconds))


def _year(site: "Site | None", options: Options, lines: int) -> Iterator[dict[str, object]]:
    from motcua.bench.decade import measure_year

    yield from (figure.plain() for figure in measure_year(site, lines, options.seconds))


def _database() -> dict[str, str]:
    from django.db import connection

    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SHOW server_version")
        else:
            cursor.execute("SELECT sqlite_version()")
        return {"kind": connection.vendor, "version": str(cursor.fetchone()[0])}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
