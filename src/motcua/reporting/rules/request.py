"""What is asked of a report, checked: which agency, which days, as known when, read how."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime

from motcua.dossiers.rules.figures import Period
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import day_start, local, local_day, to_utc
from motcua.reporting.rules.table import Reading

REPORTS = ("bieu-06",)
EARLIEST, LATEST = date(1990, 1, 1), date(2100, 12, 31)
DAY_FIRST = re.compile(r"^([0-9]{2})/([0-9]{2})/([0-9]{4})")


@dataclass(frozen=True, slots=True)
class Question:
    """One report asked for; ``seen_at`` is the as-of moment."""

    name: str
    agency: str
    from_day: date
    to_day: date
    seen_at: datetime
    reading: Reading = Reading.ALL
    with_affiliates: bool = False

    @property
    def period(self) -> Period:
        return Period(self.from_day, self.to_day, self.seen_at)

    def read(self, reading: Reading) -> "Question":
        """The same question under another reading."""
        return replace(self, reading=reading)


def question(
    *,
    name: str,
    agency: str,
    from_day: str,
    to_day: str,
    as_of: str,
    now: datetime,
    reading: str = Reading.ALL.value,
    with_affiliates: bool = False,
) -> Question:
    """The question in words, read. Refuses ``report.unknown``, ``report.bad_day``, ``report.bad_moment``,
    ``report.upside_down``, ``report.not_yet`` and ``report.bad_reading``, each naming the field."""
    if name not in REPORTS:
        raise Refusal("report.unknown", name=name, known=", ".join(REPORTS))
    if reading not in set(Reading):
        raise Refusal("report.bad_reading", found=reading, known=", ".join(Reading))
    first, last = parse_day(from_day, "from"), parse_day(to_day, "to")
    if first > last:
        raise Refusal("report.upside_down", from_day=f"{first:%d/%m/%Y}", to_day=f"{last:%d/%m/%Y}")
    seen_at = parse_moment(as_of, "as-of") if as_of else now
    if is_bare_day(as_of) and local_day(seen_at) == local_day(now):
        seen_at = now
    if seen_at > now:
        raise Refusal("report.not_yet", found=as_of)
    return Question(name, agency, first, last, to_utc(seen_at), Reading(reading), with_affiliates)


def parse_day(text: str, field: str) -> date:
    """A day as 2022-05-31 or 31/05/2022."""
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            day = datetime.strptime(text.strip(), form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
        if EARLIEST <= day <= LATEST:
            return day
    raise Refusal("report.bad_day", field=field, found=text)


def parse_moment(text: str, field: str) -> datetime:
    """A moment in ISO 8601 or as people write it, 31/05/2022 17:00, on a Vietnamese clock unless it says
    otherwise; a bare day means its end."""
    try:
        moment = datetime.fromisoformat(DAY_FIRST.sub(r"\3-\2-\1", text.strip()))
    except ValueError:
        raise Refusal("report.bad_moment", field=field, found=text) from None
    if not EARLIEST <= moment.date() <= LATEST:
        raise Refusal("report.bad_moment", field=field, found=text)
    if is_bare_day(text):
        return _end_of(moment.date())
    return local(moment if moment.tzinfo else moment.replace(tzinfo=day_start(EARLIEST).tzinfo))


def is_bare_day(text: str) -> bool:
    """Whether a moment names only its day."""
    return 0 < len(text.strip()) <= len("2022-05-31")


def _end_of(day: date) -> datetime:
    return day_start(day).replace(hour=23, minute=59, second=59, microsecond=999_999)
