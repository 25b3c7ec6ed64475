"""Calendars of the tests, put in force by the command that administrators use."""

import copy
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

from tests.cast import moment

from motcua.workdays.models import CalendarVersion
from motcua.workdays.public import revise_calendar
from motcua.workdays.rules.shipped import national_document

KEEPER = SimpleNamespace(
    name="Quản trị",
    is_system=False,
    person_id=1,
    posts=(SimpleNamespace(role="administrator", agency_code="H59.15", agency_path="H59.15/"),),
)


def day_off(day: str, document: dict[str, Any] | None = None) -> dict[str, Any]:
    """A document with one more day off."""
    changed = copy.deepcopy(document or national_document())
    changed["days_off"].append({"date": day, "type": "public_holiday", "name": "Nghỉ", "source": "QĐ 12"})
    return changed


def culture_day_worked() -> dict[str, Any]:
    """The shipped calendar without 24/11/2026."""
    changed = copy.deepcopy(national_document())
    changed["days_off"] = [one for one in changed["days_off"] if one["date"] != "2026-11-24"]
    return changed


def revised(document: dict[str, Any] | None = None, *, at: datetime | None = None, **facts: Any) -> Any:
    """The next version in force (without a document the shipped one again) and its news."""
    count = CalendarVersion.objects.count()
    given = {
        "actor": KEEPER,
        "at": at or moment(2, "17:30") + timedelta(minutes=count),
        "document": document or national_document(),
        "reason": "Nghỉ đột xuất",
        "basis": "QĐ 12/QĐ-UBND",
    }
    return revise_calendar(**given | facts)
