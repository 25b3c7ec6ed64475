"""One typed row of a draft read into what is stored of it, or a complaint at its cell."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from motcua.kernel.refusal import Refusal
from motcua.procedures.rules.catalogue_values import LARGEST_FEE
from motcua.procedures.rules.edition import Unpaid
from motcua.workdays.rules.limits import Unit, limit_of_catalogue

LONGEST_CAPACITY = 90
"""What fits beside "TUQ." over a signature."""

Row = dict[str, str]
Errors = dict[str, str]
"""``terms-0-statutory_value`` or ``sequence`` to a key of ``words.workshop.EXPECTED``."""


def _term(row: Row, place: str, errors: Errors, stored: Mapping[str, Any]) -> dict[str, Any]:
    limits = {key: _limit(row, key, place, errors) for key in ("statutory", "committed")}
    if limits["statutory"] is None and f"{place}-statutory_value" not in errors:
        errors[f"{place}-statutory_value"] = "needed"
    return {"case": row["case"], **limits, "source": row["source"]}


def _limit(row: Row, key: str, place: str, errors: Errors) -> dict[str, Any] | None:
    text, unit = row[f"{key}_value"].replace(",", "."), row[f"{key}_unit"]
    if unit == Unit.SAME_DAY:
        return {"value": 1, "unit": str(Unit.SAME_DAY)}
    if not text:
        return None
    try:
        number = Decimal(text)
        value = int(number) if number == number.to_integral_value() else float(number)
        limit_of_catalogue(value, unit)  # type: ignore[arg-type]
    except (InvalidOperation, OverflowError, ValueError, Refusal):
        errors[f"{place}-{key}_value"] = "limit"
        return None
    return {"value": value, "unit": unit}


def _item(row: Row, place: str, errors: Errors, stored: Mapping[str, Any]) -> dict[str, Any]:
    if not row["name"]:
        errors[f"{place}-name"] = "needed"
    counts = {key: whole(row[key] or "0", f"{place}-{key}", errors) for key in ("originals", "copies")}
    return {key: row[key] for key in ("name", "case", "form", "note")} | counts


def _fee(row: Row, place: str, errors: Errors, stored: Mapping[str, Any]) -> dict[str, Any]:
    amount = whole(
        row["amount"].replace(".", "").replace(" ", ""), f"{place}-amount", errors, most=LARGEST_FEE
    )
    fee = {"amount": amount, "case": row["case"], "kind": row["kind"] if row["kind"] == "charge" else "fee"}
    fee |= _days_of(row, place, errors)
    return fee | ({"basis": row["basis"]} if row["basis"] else {})


def _days_of(row: Row, place: str, errors: Errors) -> dict[str, str]:
    days = {key: _day(row[key], f"{place}-{key}", errors) for key in ("valid_from", "valid_to")}
    if days["valid_from"] and days["valid_to"] and days["valid_to"] < days["valid_from"]:
        errors[f"{place}-valid_to"] = "backwards"
    return {key: day.isoformat() for key, day in days.items() if day}


def _wait(row: Row, place: str, errors: Errors, stored: Mapping[str, Any]) -> dict[str, Any]:
    """The law that lets the clock wait for the fee; it must be named. What is typed is not yet verified."""
    if not row["basis"]:
        errors[f"{place}-basis"] = "needed"
    within = _limit(row, "within", place, errors)
    unpaid = row["unpaid"] if row["unpaid"] in set(Unpaid) else Unpaid.KEEP.value
    if unpaid == Unpaid.CLOSE and within is None and f"{place}-within_value" not in errors:
        errors[f"{place}-within_value"] = "needed"
    wait = {"case": row["case"], "within": within, "unpaid": unpaid, "basis": row["basis"]}
    wait |= _days_of(row, place, errors)
    proven = [one for one in stored.get("fee_waits") or () if one.get("is_verified")]
    is_same = any({**one, "is_verified": True} == wait | {"is_verified": True} for one in proven)
    return wait | ({"is_verified": True} if is_same else {})


def _step(row: Row, place: str, errors: Errors, stored: Mapping[str, Any]) -> dict[str, Any]:
    before = stored.get("process") or ()
    was = int(row["was"]) if row["was"].isascii() and row["was"].isdecimal() and len(row["was"]) < 5 else -1
    step = dict(before[was]) if 0 <= was < len(before) else {}
    if not row["name"]:
        errors[f"{place}-name"] = "needed"
    if not row["role"]:
        errors[f"{place}-role"] = "needed"
    step |= {"name": row["name"], "role": row["role"]}
    step.pop("limit_hours", None)
    if text := row["limit_hours"].replace(",", "."):
        try:
            hours = float(text)
        except ValueError:
            hours = -1.0
        if not 0 < hours <= 10_000:
            errors[f"{place}-limit_hours"] = "hours"
        else:
            step["limit_hours"] = int(hours) if hours == int(hours) else hours
    return step


def _delegation(row: Row, place: str, errors: Errors, stored: Mapping[str, Any]) -> dict[str, Any]:
    """Who decides for the authority: never without the document that says so and its first day."""
    for key in ("delegate", "basis", "valid_from"):
        if not row[key]:
            errors[f"{place}-{key}"] = "needed"
    if len(row["delegate"]) > LONGEST_CAPACITY:
        errors[f"{place}-delegate"] = "long"
    said = {key: row[key] for key in ("delegate", "case", "basis")}
    return said | _days_of(row, place, errors)


def whole(text: str, place: str, errors: Errors, *, least: int = 0, most: int = 1000) -> int:
    text = text.strip()
    if not (text.isascii() and text.isdecimal() and len(text) < 14 and least <= int(text) <= most):
        errors[place] = "whole"
        return least
    return int(text)


def _day(text: str, place: str, errors: Errors) -> date | None:
    for pattern in ("%d/%m/%Y", "%Y-%m-%d") if text else ():
        try:
            return datetime.strptime(text, pattern).date()  # noqa: DTZ007
        except ValueError:
            continue
    if text:
        errors[place] = "day"
    return None


READERS = {
    "terms": _term,
    "required_items": _item,
    "fees": _fee,
    "fee_waits": _wait,
    "delegations": _delegation,
    "process": _step,
}
