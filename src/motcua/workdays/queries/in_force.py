"""Which calendar an office goes by, now or as known at a moment."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from functools import lru_cache

from django.db import connection

from motcua.workdays.models import CalendarVersion
from motcua.workdays.rules.calendar import WorkCalendar
from motcua.workdays.rules.documents import calendar_from_document
from motcua.workdays.rules.shipped import national_calendar, national_document

NATIONAL = ""

# A handful of versions, the newest of each scope last: cheaper than asking for the newest alone.
_DIGESTS = "SELECT scope, digest FROM workdays_calendarversion WHERE scope IN (%s, %s) ORDER BY id"


_READ: ContextVar[dict[str, WorkCalendar] | None] = ContextVar("calendars_read", default=None)


@contextmanager
def calendars_read_once() -> Iterator[None]:
    """Inside, the calendar of an agency is asked for once: for a page or a report that reads many things
    as they are at one moment and writes nothing. Inside another it changes nothing."""
    if _READ.get() is not None:
        yield
        return
    token = _READ.set({})
    try:
        yield
    finally:
        _READ.reset(token)


def calendar_for(scope: str = NATIONAL) -> WorkCalendar:
    """The calendar of an agency (its own version over the country's), or the country's. One plain
    statement: every promise and every page of a dossier asks it."""
    read = _READ.get()
    if read is not None and scope in read:
        return read[scope]
    with connection.cursor() as cursor:
        cursor.execute(_DIGESTS, [NATIONAL, scope])
        found = _chosen(scope, dict(cursor.fetchall()))
    if read is not None:
        read[scope] = found
    return found


def read_calendars(scopes: Iterable[str]) -> None:
    """Inside ``calendars_read_once``: the calendars of many agencies in one statement; elsewhere nothing."""
    read = _READ.get()
    missing = [] if read is None else sorted(set(scopes) - read.keys())
    if read is None or not missing:
        return
    found = CalendarVersion.objects.filter(scope__in=[NATIONAL, *missing]).order_by("id")
    digests = dict(found.values_list("scope", "digest"))
    read.update({scope: _chosen(scope, digests) for scope in missing})


def calendar_as_of(scope: str, moment: datetime) -> WorkCalendar:
    """The calendar as it was known at a moment (recorded by then)."""
    known = CalendarVersion.objects.filter(scope__in={NATIONAL, scope}, recorded_at__lte=moment)
    return _chosen(scope, dict(known.order_by("id").values_list("scope", "digest")))


def history(scope: str = NATIONAL) -> list[CalendarVersion]:
    """The recorded versions of one scope, newest first."""
    return list(CalendarVersion.objects.filter(scope=scope).order_by("-number"))


def latest_document(scope: str = NATIONAL) -> tuple[int, dict[str, object]]:
    """Number and document in force of one scope alone; an agency without a version has ``{}``."""
    row = CalendarVersion.objects.filter(scope=scope).order_by("-number").first()
    if row is not None:
        return row.number, row.document
    return 0, ({} if scope else national_document())


def _chosen(scope: str, digests: dict[str, str]) -> WorkCalendar:
    """The calendar of the newest versions: of each scope the one that came last into ``digests``."""
    return _calendar(digests.get(NATIONAL), digests.get(scope) if scope else None)


@lru_cache(maxsize=512)
def _calendar(national: str | None, own: str | None) -> WorkCalendar:
    """Documents never change under their digest, so what was built from them is kept."""
    if national is None and own is None:
        return national_calendar()
    return calendar_from_document(
        national_document() if national is None else _document(national),
        *([] if own is None else [_document(own)]),
    )


def _document(digest: str) -> dict[str, object]:
    return CalendarVersion.objects.filter(digest=digest).values_list("document", flat=True)[0]
