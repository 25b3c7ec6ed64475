"""The Vietnamese sentence of a refusal, found in the ``words.py`` of the area that refuses."""

import importlib
import importlib.util
import pkgutil
from datetime import date, datetime
from functools import cache
from typing import Any

import motcua
from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import day_words, moment_words


def sentence(refusal: Refusal) -> str:
    """What people read; the bare code where an area forgot its words (a house test looks for that)."""
    pattern = all_sentences().get(refusal.code)
    if pattern is None:
        return refusal.code
    try:
        return pattern.format(**{name: _words(name, fact) for name, fact in refusal.facts.items()})
    except (KeyError, IndexError):
        return pattern


def _words(name: str, fact: object) -> object:
    if isinstance(fact, datetime):
        return moment_words(fact)
    if isinstance(fact, date):
        return day_words(fact)
    if isinstance(fact, str):
        return all_fact_words().get(name, {}).get(fact, fact)
    return fact


def all_sentences() -> dict[str, str]:
    """Code to sentence pattern, over all areas."""
    return _gathered("REFUSALS")


def all_fact_words() -> dict[str, dict[str, str]]:
    """Fact name to code to words, over all areas (``FACT_WORDS`` in their ``words.py``)."""
    return _gathered("FACT_WORDS")


@cache
def _gathered(table: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for area in pkgutil.iter_modules(motcua.__path__):
        name = f"motcua.{area.name}.words"
        if importlib.util.find_spec(name) is not None:
            found.update(getattr(importlib.import_module(name), table, {}))
    return found
