"""Record a new version of the working calendar (sửa lịch làm việc)."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Protocol

from django.db import transaction

from motcua.foundation.outbox.publish import publish
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.workdays.events import CalendarRevised
from motcua.workdays.models import CalendarVersion
from motcua.workdays.queries.in_force import calendar_for, latest_document
from motcua.workdays.queries.what_if import calendar_if
from motcua.workdays.rules.calendar import WorkCalendar, changed_days, span_of
from motcua.workdays.rules.documents import document_digest, document_errors, plain_document

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
    *,
    actor: Acting,
    at: datetime,
    document: Mapping[str, Any],
    reason: str,
    scope: str = "",
    basis: str = "",
    based_on: int | None = None,
) -> tuple[CalendarVersion, CalendarRevised | None]:
    """Put a new calendar in force; the old versions stay. Returns the version and the news of it (it is
    published as well), ``None`` when no working day changed (names and sources only).

    The country's document is whole, an agency's holds only what it does otherwise. ``based_on`` is the
    version the document was made from. Refuses a bad document with every fault, a missing reason, a
    change of nothing, a version that is no longer the latest, and anyone but the administrator.
    """
    _may_be_recorded(actor, document, reason, scope)
    number, before = latest_document(scope)
    if based_on is not None and based_on != number:
        raise Refusal("workdays.revised_meanwhile", number=number)
    stored = plain_document(document)
    if stored == before:
        raise Refusal("workdays.nothing_changed")
    old = calendar_for(scope)
    new = calendar_if(scope, stored)
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
    news = _news(version, old, new)
    if news is not None:
        publish(news, at=at)
    return version, news


def _may_be_recorded(actor: Acting, document: Mapping[str, Any], reason: str, scope: str) -> None:
    if not may_revise(actor, scope):
        raise Refusal("workdays.forbidden")
    if not reason.strip():
        raise Refusal("workdays.reason_missing")
    if faults := document_errors(document, complete=not scope):
        raise Refusal("workdays.bad_document", faults="; ".join(faults))


def may_revise(actor: Acting, scope: str) -> bool:
    """The country's calendar belongs to the administrators of the agencies at the top of the tree, an
    agency's to its own."""
    if actor.is_system:
        return True
    keepers = (post for post in actor.posts if post.role == MAY)
    if scope:
        return any(post.agency_code == scope for post in keepers)
    return any(post.agency_path == f"{post.agency_code}/" for post in keepers)


def _news(version: CalendarVersion, old: WorkCalendar, new: WorkCalendar) -> CalendarRevised | None:
    span = span_of(old, new, local_day(version.recorded_at))
    changed = changed_days(old, new, *span)
    if not changed:
        return None
    return CalendarRevised(
        version.scope, version.number, changed[0], changed[-1], version.reason, version.basis
    )
