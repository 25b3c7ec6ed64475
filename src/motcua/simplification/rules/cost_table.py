"""How the activities of a cost sheet are typed, kept and read again."""

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from motcua.simplification.rules.cost import NONE, ONCE, Activity

SIDES = ("before", "after")
NUMBERS = ("hours", "times")
MONEY = ("service", "fee", "other")
COLUMNS = ("name", *NUMBERS[:1], *MONEY, *NUMBERS[1:])
MOST_ROWS, LONGEST_NAME = 60, 200
MOST_HOURS, MOST_TIMES, MOST_MONEY = Decimal(10_000), Decimal(1_000), 10**12

Row = dict[str, str]
Typed = dict[str, list[Row]]
Errors = dict[str, str]
"""Name of a box to what is wrong with it, a key of the words."""


def typed_post(posted: Mapping[str, Sequence[str]]) -> Typed:
    """The boxes ``before-0-hours`` of a form, as they were typed."""
    return {side: _rows(posted, side) for side in SIDES}


def typed_from(before: Sequence[Mapping[str, Any]], after: Sequence[Mapping[str, Any]]) -> Typed:
    """The same from what is kept."""
    return {"before": [_said(one) for one in before], "after": [_said(one) for one in after]}


def changed_rows(typed: Typed, act: str) -> Typed:
    """After the button of a row: ``add:after``, ``remove:after:2``, ``copy`` (now becomes the plan)."""
    verb, _, rest = act.partition(":")
    side, _, number = rest.partition(":")
    if verb == "copy":
        return {**typed, "after": [dict(row) for row in typed["before"]]}
    rows = list(typed.get(side, ()))
    if verb == "add" and side in SIDES and len(rows) < MOST_ROWS:
        rows.append(_said({"times": "1"}))
    elif verb == "remove" and _is_place(number) and int(number) < len(rows):
        del rows[int(number)]
    return {**typed, side: rows} if side in SIDES else typed


def read_typed(typed: Typed) -> tuple[dict[str, list[Activity]], Errors]:
    """Activities of both sides and what is wrong; rows left empty are dropped."""
    found: dict[str, list[Activity]] = {side: [] for side in SIDES}
    errors: Errors = {}
    for side in SIDES:
        for place, row in enumerate(typed[side]):
            if any(row[key].strip() for key in COLUMNS if key != "times"):
                found[side].append(_activity(row, f"{side}-{place}", errors))
    return found, errors


def kept(activities: Sequence[Activity]) -> list[dict[str, Any]]:
    """As a document; exact numbers as text."""
    return [
        {
            "name": one.name,
            "hours": str(one.hours),
            "service": one.service,
            "fee": one.fee,
            "other": one.other,
            "times": str(one.times),
        }
        for one in activities
    ]


def activities_from(document: Sequence[Mapping[str, Any]]) -> list[Activity]:
    """Read what ``kept`` wrote."""
    return [
        Activity(
            one["name"],
            hours=Decimal(one["hours"]),
            times=Decimal(one["times"]),
            **{key: one[key] for key in MONEY},
        )
        for one in document
    ]


def _rows(posted: Mapping[str, Sequence[str]], side: str) -> list[Row]:
    places = {
        int(parts[1])
        for name in posted
        if (parts := name.split("-"))[0] == side and len(parts) == 3 and _is_place(parts[1])
    }
    return [
        {key: (posted.get(f"{side}-{place}-{key}") or [""])[0][:1_000] for key in COLUMNS}
        for place in sorted(places)[:MOST_ROWS]
    ]


def _is_place(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 4


def _said(one: Mapping[str, Any]) -> Row:
    row = {"name": str(one.get("name", ""))}
    row |= {key: plain_number(one.get(key)) for key in NUMBERS}
    row |= {key: f"{one[key]:,}".replace(",", ".") if one.get(key) else "" for key in MONEY}
    return row


def plain_number(value: object) -> str:
    """As people write it, ``2,5``; nothing for nought."""
    text = str(value or "")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "" if text == "0" else text.replace(".", ",")


def _activity(row: Row, place: str, errors: Errors) -> Activity:
    name = " ".join(row["name"].split())
    if not name:
        errors[f"{place}-name"] = "needed"
    elif len(name) > LONGEST_NAME:
        errors[f"{place}-name"] = "long"
    hours = _number(row["hours"], NONE, MOST_HOURS, f"{place}-hours", errors)
    times = _number(row["times"], ONCE, MOST_TIMES, f"{place}-times", errors)
    money = {key: _money(row[key], f"{place}-{key}", errors) for key in MONEY}
    return Activity(name, hours=hours, times=times, **money)


def _number(text: str, empty: Decimal, most: Decimal, box: str, errors: Errors) -> Decimal:
    plain = text.strip().replace(" ", "")
    plain = plain.replace(".", "").replace(",", ".") if "," in plain else plain
    if not plain:
        return empty
    try:
        number = Decimal(plain)
    except InvalidOperation:
        number = Decimal(-1)
    if not number.is_finite() or not 0 <= number <= most or -number.as_tuple().exponent > 2:  # type: ignore[operator]
        errors[box] = "number"
        return empty
    return number


def _money(text: str, box: str, errors: Errors) -> int:
    plain = text.strip().replace(" ", "").replace(".", "")
    if not plain:
        return 0
    if not (plain.isascii() and plain.isdecimal()) or int(plain) > MOST_MONEY:
        errors[box] = "money"
        return 0
    return int(plain)
