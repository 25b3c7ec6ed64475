"""Record a new version of the working calendar (sửa lịch làm việc)."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, Protocol

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.workdays.events import CalendarRevised
from motcua.workdays.models import CalendarVersion
from motcua.workdays.queries.in_force import NATIONAL, calendar_in_force, latest_document
from motcua.workdays.rules.calendar import WorkCalendar, changed_days
from motcua.workdays.rules.documents import (
    calendar_from_document,
    document_digest,
    document_errors,
    plain_document,
)

MAY = "administrator"
"""The role that keeps the calendar, as organisation names it."""


class Acting(Protocol):
    """Whoever acts, with the posts held."""

    @property
    def name(self) -> str: ...
    @property
    def is_system(self) -> bool: ...
    @property
    def posts(self) -> Iterable[Any]: ...


@transaction.atomic
def revise_calendar(
    *, actor: Acting, at: datetime, document: Mapping[str, Any], reason: str, scope: str = "", basis: str = ""
) -> tuple[CalendarVersion, CalendarRevised | None]:
    """Put a new calendar in force; the old versions stay. Returns the version and the news of it,
    ``None`` when no working day changed (names and sources only).

    The country's document is whole, an agency's holds only what it does otherwise. Refuses a bad
    document with every fault, a missing reason, a change of nothing, and anyone but the administrator.
    """
    if not actor.is_system and not any(post.role == MAY for post in actor.posts):
        raise Refusal("workdays.forbidden")
    if not reason.strip():
        raise Refusal("workdays.reason_missing")
    if faults := document_errors(document, complete=not scope):
        raise Refusal("workdays.bad_document", faults="; ".join(faults))
    number, before = latest_document(scope)
    stored = plain_document(document)
    if stored == before:
        raise Refusal("workdays.nothing_changed")
    old = calendar_in_force(scope)
    layers = (stored,) if not scope else (latest_document(NATIONAL)[1], stored)
    new = calendar_from_document(*layers)
    version = CalendarVersion.objects.create(
        scope=scope,
        number=number + 1,
        document=stored,
        digest=document_digest(stored),
        reason=reason.strip(),
        basis=basis.strip(),
        recorded_at=at,
        recorded_by=actor.name,
    )
    return version, _news(version, old, new)


def _news(version: CalendarVersion, old: WorkCalendar, new: WorkCalendar) -> CalendarRevised | None:
    years = {*old.years, *new.years} | {day.year for day in (*old.special, *new.special)}
    first, last = date(min(years), 1, 1), date(max(years), 12, 31)
    changed = changed_days(old, new, first, last)
    if not changed:
        return None
    return CalendarRevised(version.scope, version.number, changed[0], changed[-1], version.reason)
