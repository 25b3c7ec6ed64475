"""Why dossiers are late: the causes to choose from, as data."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from motcua.kernel.refusal import Refusal


@dataclass(frozen=True, slots=True)
class LateCause:
    """One cause; ``is_ours`` where it lies with the agency that resolves."""

    key: str
    words: str
    is_ours: bool


@cache
def late_causes() -> dict[str, LateCause]:
    """Every cause by key, in the order in which they are offered."""
    text = files("motcua.dossiers").joinpath("data/late_causes.toml").read_text("utf-8")
    rows = tomllib.loads(text)["causes"]
    return {row["key"]: LateCause(row["key"], row["words"], row["ours"]) for row in rows}


def late_cause(key: str) -> LateCause:
    """The cause of that key; refuses ``dossier.no_such_cause``."""
    found = late_causes().get(key)
    if found is None:
        raise Refusal("dossier.no_such_cause")
    return found
