"""The Vietnamese sentence of a refusal, found in the ``words.py`` of the area that refuses."""

import importlib
import importlib.util
import pkgutil
from functools import cache

import motcua
from motcua.kernel.refusal import Refusal


def sentence(refusal: Refusal) -> str:
    """What people read; the bare code where an area forgot its words (a house test looks for that)."""
    pattern = all_sentences().get(refusal.code)
    if pattern is None:
        return refusal.code
    try:
        return pattern.format(**refusal.facts)
    except (KeyError, IndexError):
        return pattern


@cache
def all_sentences() -> dict[str, str]:
    """Code to sentence pattern, over all areas."""
    found: dict[str, str] = {}
    for area in pkgutil.iter_modules(motcua.__path__):
        name = f"motcua.{area.name}.words"
        if importlib.util.find_spec(name) is not None:
            found.update(getattr(importlib.import_module(name), "REFUSALS", {}))
    return found
