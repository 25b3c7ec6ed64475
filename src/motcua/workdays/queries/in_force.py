"""Which calendar an office goes by, now or as known at a moment."""

from datetime import datetime
from functools import lru_cache

from motcua.workdays.models import CalendarVersion
from motcua.workdays.rules.calendar import WorkCalendar
from motcua.workdays.rules.documents import calendar_from_document
from motcua.workdays.rules.shipped import national_calendar, national_document

NATIONAL = ""


def calendar_in_force(scope: str = NATIONAL) -> WorkCalendar:
    """The calendar of an agency (its own version over the country's), or the country's. One query."""
    return _latest(scope, None)


def calendar_as_of(scope: str, moment: datetime) -> WorkCalendar:
    """The calendar as it was known at a moment (recorded by then)."""
    return _latest(scope, moment)


def history(scope: str = NATIONAL) -> list[CalendarVersion]:
    """The recorded versions of one scope, newest first."""
    return list(CalendarVersion.objects.filter(scope=scope).order_by("-number"))


def latest_document(scope: str = NATIONAL) -> tuple[int, dict[str, object]]:
    """Number and document in force of one scope alone; an agency without a version has ``{}``."""
    row = CalendarVersion.objects.filter(scope=scope).order_by("-number").first()
    if row is not None:
        return row.number, row.document
    return 0, ({} if scope else national_document())


def _latest(scope: str, moment: datetime | None) -> WorkCalendar:
    known = CalendarVersion.objects.filter(scope__in={NATIONAL, scope})
    if moment is not None:
        known = known.filter(recorded_at__lte=moment)
    # A handful of versions, the newest of each scope last: cheaper than asking for the newest alone.
    digests = dict(known.order_by("id").values_list("scope", "digest"))
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
