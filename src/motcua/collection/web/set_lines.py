"""Sets of indicators as pages say them: their checks, and what an edition changed."""

from collections.abc import Mapping
from decimal import Decimal

from motcua.collection.rules.set_editing import Difference
from motcua.collection.rules.sets import Check
from motcua.collection.web.lines import typed
from motcua.collection.words import CHECKS, DIFFERENCES, DIRECTIONS, FACT_NAMES, NOTHING_SAID, VERIFIED


def check_words(one: Check, names: Mapping[str, str]) -> str:
    """A check as a sentence."""
    parts = ", ".join(f"“{names[key]}”" for key in one.parts)
    return CHECKS[one.kind].format(whole=names[one.whole], parts=parts)


def difference_words(one: Difference) -> str:
    """What changed as a sentence, with what stood and what stands."""
    field = FACT_NAMES.get(one.field, "")
    facts = {"about": one.about, "field": field, "before": _said(one.before), "after": _said(one.after)}
    act = f"{one.act}_set" if one.act == "changed" and not one.about else one.act
    return DIFFERENCES[act].format(**facts)


def _said(value: object) -> str:
    if value is True or value is False:
        return VERIFIED[value]
    if isinstance(value, Decimal):
        return typed(value)
    if isinstance(value, tuple):
        return ", ".join(value)
    return DIRECTIONS.get(str(value), str(value)) if value not in (None, "") else NOTHING_SAID
