"""Sets of indicators as pages say them: their checks, and what an edition changed."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from motcua.collection.queries.sets import StandingSet
from motcua.collection.rules.set_editing import Difference
from motcua.collection.rules.sets import Check
from motcua.collection.web.lines import typed
from motcua.collection.words import (
    CHECKS,
    DIFFERENCES,
    DIRECTIONS,
    FACT_NAMES,
    NOTHING_SAID,
    SET_ROWS,
    SET_STATES,
    VERIFIED,
)
from motcua.kernel.time import local_day


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


def set_rows(sets: Mapping[str, StandingSet], used: Mapping[str, tuple[int, int]]) -> list[dict[str, Any]]:
    """Sets as a table shows them: edition, whose it is, how often it was asked."""
    rows = []
    for code, one in sets.items():
        told, (count, due) = one.told, used.get(code, (0, 0))
        own = {"number": one.number, "day": local_day(one.recorded_at)} if one.recorded_at else {}
        rows.append(
            {
                "code": code,
                "title": told.title,
                "count": len(told.indicators),
                "edition": SET_ROWS["own"].format(**own) if own else SET_ROWS["shipped"],
                "scope": one.agency or SET_ROWS["everybody"],
                "used": SET_ROWS["rounds"].format(count=count) if count else SET_ROWS["unused"],
                "state": SET_STATES["asked" if due else "ready"],
                "is_verified": told.is_verified,
            }
        )
    return rows
