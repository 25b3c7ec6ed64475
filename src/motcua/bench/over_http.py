"""Commands and pages over HTTP, turn about with trivial views on the same server."""

from collections.abc import Callable, Iterable, Iterator
from itertools import count, cycle, islice
from typing import Any
from urllib.parse import urlencode

from django.db import connection
from django.urls import reverse

from motcua.bench.clients import Call, Tally, drive
from motcua.bench.deck import KINDS, Card, Deck
from motcua.bench.figures import Figure, percentile
from motcua.bench.office import PEOPLE, TRIVIAL_ROWS, dossier_code
from motcua.bench.site import Site, signed_in

CLIENTS = (1, 8, 32)
PAGE_CLIENTS = 8
ROUNDS = 3
WARM_UP = 24
"""Calls of each kind before measuring: every worker has met every template by then."""


class Browsers:
    """What signed-in officers send."""

    def __init__(self) -> None:
        self._signed = {name: signed_in(name) for name in PEOPLE}

    def command(self, card: Card) -> Call:
        """The form of a verb, sent; it leads back to the dossier's page."""
        headers, token = self._signed[card.kind.officer]
        typed = {"csrfmiddlewaretoken": token} | card.kind.typed
        return Call(
            "POST",
            reverse("dossier-verb", args=[card.code, card.kind.slug]),
            headers | {"Content-Type": "application/x-www-form-urlencoded"},
            urlencode(typed).encode(),
            status=302,
            location=reverse("dossier", args=[card.code]),
        )

    def worklist(self) -> Iterator[Call]:
        headers, _ = self._signed["binh"]
        return cycle([Call("GET", reverse("desk"), headers)])

    def pages(self, lines: int) -> Iterator[Call]:
        """Pages of dossiers all over the register."""
        headers, _ = self._signed["binh"]
        for number in count(1):
            code = dossier_code(number * 7919 % lines)
            yield Call("GET", reverse("dossier", args=[code]), headers)


def trivial_writes() -> Iterator[Call]:
    """Each changes a row that no other call in flight changes."""
    return (Call("POST", f"/do-thu/sua/{1 + number % TRIVIAL_ROWS}/", body=b"") for number in count())


def trivial_reads() -> Iterator[Call]:
    """The one-row page, row after row: what any page costs before it does anything."""
    return (Call("GET", f"/do-thu/doc/{1 + number % TRIVIAL_ROWS}/") for number in count())


def measure_http_commands(site: Site, deck: Deck, seconds: float) -> Iterator[Figure]:
    """Commands a second at each number of clients; every good answer must have left one line in a ledger."""
    browsers = Browsers()
    share = deck.size // 8
    warm(site, map(browsers.command, deck.deal(min(share, WARM_UP * len(KINDS)))), trivial_writes())
    for clients in CLIENTS:
        before = _event_count()
        calls = map(browsers.command, deck.deal(share))
        ours, theirs = turn_about(site, calls, trivial_writes(), clients, seconds)
        written = _event_count() - before
        if written != len(ours.times):
            ours.bad["not in the ledger"] += abs(len(ours.times) - written)
        yield as_figure("http-commands", "trivial-write", clients, ours, theirs)


def measure_pages(site: Site, lines: int, seconds: float) -> Iterator[Figure]:
    """The worklist and the dossier page, a second."""
    browsers = Browsers()
    kinds: dict[str, Callable[[], Iterator[Call]]] = {
        "worklist": browsers.worklist,
        "dossier-page": lambda: browsers.pages(lines),
    }
    for name, calls in kinds.items():
        warm(site, calls(), trivial_reads())
        ours, theirs = turn_about(site, calls(), trivial_reads(), PAGE_CLIENTS, seconds)
        yield as_figure(name, "trivial-read", PAGE_CLIENTS, ours, theirs)


def turn_about(
    site: Site, ours: Iterable[Call], theirs: Iterable[Call], clients: int, seconds: float
) -> tuple[Tally, Tally]:
    """Ours and theirs in turns, so that whatever else the machine does meets both."""
    ours, theirs = iter(ours), iter(theirs)
    mine, other = Tally(), Tally()
    for _ in range(ROUNDS):
        mine.add(drive(site.address, ours, clients=clients, seconds=seconds / ROUNDS))
        other.add(drive(site.address, theirs, clients=clients, seconds=seconds / ROUNDS))
    return mine, other


def warm(site: Site, *kinds: Iterable[Call]) -> None:
    """Let every worker meet every page."""
    for calls in kinds:
        drive(site.address, islice(calls, WARM_UP * len(KINDS)), clients=PAGE_CLIENTS, seconds=10)


def as_figure(
    name: str, yardstick: str, clients: int, ours: Tally, theirs: Tally, facts: dict[str, Any] | None = None
) -> Figure:
    """What was tallied, as a line of the table."""
    return Figure(
        name=name,
        value=ours.rate,
        unit="/s",
        yardstick=yardstick,
        against=theirs.rate,
        count=len(ours.times),
        clients=clients,
        p50=percentile(ours.times, 0.5),
        p99=percentile(ours.times, 0.99),
        bad=dict(ours.bad) | {f"{yardstick} {status}": n for status, n in theirs.bad.items()},
        facts=(facts or {})
        | {
            "yardstick_p50": percentile(theirs.times, 0.5),
            "yardstick_p99": percentile(theirs.times, 0.99),
            "reconnected": ours.reconnected + theirs.reconnected,
        },
    )


def _event_count() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM dossiers_event")
        return int(cursor.fetchone()[0])
