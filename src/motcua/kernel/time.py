"""Time as Việt Nam keeps it: one zone at every edge, UTC in storage, days as people say them."""

from datetime import UTC, date, datetime, time, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")
"""UTC+07:00 without daylight saving since 1975: a fixed offset, cheaper than a zone database."""

ONE_DAY = timedelta(days=1)


def local(moment: datetime) -> datetime:
    """The same moment on a Vietnamese clock; a naive moment is refused with ``ValueError``."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone")
    return moment.astimezone(VIETNAM)


def local_day(moment: datetime) -> date:
    """The Vietnamese calendar day of a moment."""
    return local(moment).date()


def at_time(day: date, clock: time) -> datetime:
    """That clock time of that Vietnamese day."""
    return datetime.combine(day, clock, VIETNAM)


def day_start(day: date) -> datetime:
    """The first instant of a Vietnamese day."""
    return at_time(day, time(0))


def to_utc(moment: datetime) -> datetime:
    """The same moment in UTC, as it is stored and hashed; a naive moment is refused with ``ValueError``."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone")
    return moment if moment.tzinfo is UTC else moment.astimezone(UTC)
