"""Commands in process beside the bare database, turn about so that both meet the same machine."""

import time
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

from motcua.bench.bare import BareDatabase, record
from motcua.bench.deck import Card, Deck
from motcua.bench.figures import Figure, percentile
from motcua.bench.office import People
from motcua.kernel.refusal import Refusal

ROUNDS = 3
REPLAYED = 500
"""Commands recorded and replayed in one round."""


def measure_commands(deck: Deck, people: People, seconds: float) -> Figure:
    """Commands a second by one caller."""
    share = deck.size // 4
    ours, theirs = iter(deck.deal(share)), iter(deck.deal(share))
    times: list[float] = []
    bad: dict[str, int] = defaultdict(int)
    spent = replayed = counted = 0.0
    statements: dict[str, int] = {}
    with BareDatabase() as bare:
        for _ in range(ROUNDS):
            spent += _play(ours, people, seconds / ROUNDS, times, bad)
            cards = list(islice(theirs, min(REPLAYED, share // ROUNDS)))
            heard = record(cards, people)
            for card, said in zip(cards, heard, strict=True):
                statements[card.kind.name] = max(len(said), statements.get(card.kind.name, 0))
            replayed += bare.replay(heard)
            counted += len(heard)
    return Figure(
        name="commands",
        value=len(times) / spent if spent else 0.0,
        unit="/s",
        yardstick="bare-database",
        against=counted / replayed if replayed else 0.0,
        count=len(times),
        p50=percentile(times, 0.5),
        p99=percentile(times, 0.99),
        bad=dict(bad),
        facts={"statements": statements},
    )


def _play(
    cards: Iterator[Card], people: People, seconds: float, times: list[float], bad: dict[str, int]
) -> float:
    """Play until the time is up or the cards are; the seconds it took."""
    started = before = time.perf_counter()
    for card in cards:
        try:
            card.play(people)
        except Refusal as no:
            bad[no.code] += 1
        now = time.perf_counter()
        times.append((now - before) * 1000)
        before = now
        if now - started >= seconds:
            break
    return before - started
