"""The deadlines of a publication decision: warned of and recorded, never refused, a late one never hidden."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from motcua.kernel.basis import basis
from motcua.kernel.time import ONE_DAY
from motcua.workdays.rules.calendar import WorkCalendar

MINISTRY_DAYS = 20
PROVINCE_DAYS = 5
SHORTENED_DAYS = 3
MINISTRY_DISCLOSURE = 10
PROVINCE_DISCLOSURE = 5


@dataclass(frozen=True, slots=True)
class PublicationWarning:
    """``reason`` is a key of ``procedures.words.WARNINGS``; ``facts`` fill its sentence."""

    reason: str
    facts: dict[str, object]


class Standing(StrEnum):
    """How a deadline stands on a day."""

    MET = "met"
    LATE = "late"
    RUNNING = "running"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Deadline:
    """One deadline: what it is of, its last day, when it was done (None: not yet), how many days it is."""

    kind: str
    latest: date
    done_on: date | None
    days: int
    standing: Standing


@dataclass(frozen=True, slots=True)
class Signed:
    """What of a decision its deadlines follow from."""

    signed_on: date
    effective_on: date
    is_ministry: bool
    is_shortened: bool = False
    disclosed_on: date | None = None


def deadlines(decision: Signed, calendar: WorkCalendar, today: date) -> tuple[Deadline, ...]:
    """Signing by the decree, signing as QĐ 766 measures it, disclosure on the national database."""
    latest, days = latest_signing(decision)
    found = [_deadline("signing", latest, decision.signed_on, days, today)]
    if not decision.is_shortened:
        measured = back_from(decision.effective_on, days, calendar)
        found.append(_deadline("signing_766", measured, decision.signed_on, days, today))
    latest, days = latest_disclosure(decision, calendar)
    return (*found, _deadline("disclosure", latest, decision.disclosed_on, days, today))


@basis("63/2010/NĐ-CP", article=15)
def latest_signing(decision: Signed) -> tuple[date, int]:
    """A ministry signs at least 20 days, a province at least 5 days before the rules take effect; for a text
    made by the shortened way at the latest 3 days after."""
    if decision.is_shortened:
        return decision.effective_on + timedelta(days=SHORTENED_DAYS), SHORTENED_DAYS
    days = MINISTRY_DAYS if decision.is_ministry else PROVINCE_DAYS
    return decision.effective_on - timedelta(days=days), days


@basis("766/QĐ-TTg")
def latest_disclosure(decision: Signed, calendar: WorkCalendar) -> tuple[date, int]:
    """A ministry discloses within 10, a province within 5 working days of the signature."""
    days = MINISTRY_DISCLOSURE if decision.is_ministry else PROVINCE_DISCLOSURE
    day = decision.signed_on
    for _ in range(days):
        day = calendar.next_working_day(day)
    return day, days


def back_from(day: date, days: int, calendar: WorkCalendar) -> date:
    """The day that lies so many working days before another."""
    while days:
        day -= ONE_DAY
        days -= calendar.is_worked(day)
    return day


def signed_in_time(decision: Signed) -> PublicationWarning | None:
    """The warning a decision signed too late is recorded with."""
    latest, days = latest_signing(decision)
    if decision.signed_on <= latest:
        return None
    facts = {"days": days, "latest": latest, "signed_on": decision.signed_on}
    return PublicationWarning("signed_late_shortened" if decision.is_shortened else "signed_late", facts)


@basis("63/2010/NĐ-CP", article=8, clause=2)
def constituents_missing(name: str, missing: tuple[str, ...]) -> PublicationWarning | None:
    """An announced edition states every mandatory constituent."""
    if not missing:
        return None
    return PublicationWarning("constituents", {"name": name, "missing": ", ".join(missing)})


def _deadline(kind: str, latest: date, done_on: date | None, days: int, today: date) -> Deadline:
    if done_on is not None:
        standing = Standing.MET if done_on <= latest else Standing.LATE
    else:
        standing = Standing.RUNNING if today <= latest else Standing.MISSED
    return Deadline(kind, latest, done_on, days, standing)
