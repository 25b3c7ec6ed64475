"""What citizens say to what decisions say: data that was measured on questions as people type them."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def phrases() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Phrases as people say them, folded, longest first, each with what decisions say, likeliest first."""
    told = tomllib.loads(files("motcua.procedures").joinpath("data/said_otherwise.toml").read_text("utf-8"))
    return tuple(sorted(((said, tuple(meant)) for said, meant in told.items()), key=_longest))


@cache
def words_said() -> frozenset[str]:
    """The words of those phrases: no slips of the finger."""
    return frozenset(word for said, _ in phrases() for word in said.split())


def readings(folded: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The text with its longest known phrase said as decisions say it, and that meaning alone; whole words
    only, nothing where no phrase stands in it."""
    padded = f" {folded} "
    for said, meant in phrases():
        if f" {said} " in padded:
            return tuple(padded.replace(f" {said} ", f" {one} ").strip() for one in meant), meant
    return (), ()


def _longest(phrase: tuple[str, tuple[str, ...]]) -> tuple[int, int, str]:
    return -len(phrase[0].split()), -len(phrase[0]), phrase[0]
