"""One change of a calendar document at a time, as an administrator says it; the document stays whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Any

from motcua.kernel.refusal import Refusal
from motcua.workdays.rules.calendar import DayKind, Session, WorkCalendar
from motcua.workdays.rules.documents import plain_document

DAY_LISTS = ("days_off", "worked_instead", "half_days")


class ChangeKind(StrEnum):
    """What can be done to a calendar."""

    DAY_OFF = "day_off"
    WORKED_INSTEAD = "worked_instead"
    HALF_DAY = "half_day"
    ORDINARY = "ordinary"
    HOURS = "hours"


@dataclass(frozen=True, slots=True)
class Change:
    """One change. ``day`` for all but the hours; ``off_kind`` and ``name`` for a day off; ``in_lieu_of``
    for a day worked instead; ``sessions`` for a half day and the hours; ``weekdays`` (1 to 7) and
    ``saturday`` (sessions of Saturdays, may be none) for the hours."""

    kind: ChangeKind
    day: date | None = None
    off_kind: DayKind = DayKind.PUBLIC_HOLIDAY
    name: str = ""
    in_lieu_of: date | None = None
    sessions: tuple[Session, ...] = ()
    weekdays: tuple[int, ...] = ()
    saturday: tuple[Session, ...] = ()
    source: str = ""
    verified: bool = False


def changed_document(document: Mapping[str, Any], change: Change, calendar: WorkCalendar) -> dict[str, Any]:
    """The document after the change. ``calendar`` is the one in force: a day worked instead takes its
    day off with it where that is still a working day. Refuses ``workdays.nothing_to_remove`` where the
    document says nothing of the day, ``workdays.same_day_twice``."""
    new = plain_document(document)
    if change.kind is ChangeKind.HOURS:
        return _with_hours(new, change)
    if change.day is None:
        raise ValueError("a change of a day without its day")
    was_there = _forget(new, change.day)
    if change.kind is ChangeKind.ORDINARY:
        if not was_there:
            raise Refusal("workdays.nothing_to_remove", day=change.day)
    elif change.kind is ChangeKind.DAY_OFF:
        _add(new, "days_off", change.day, change, type=change.off_kind.value)
    elif change.kind is ChangeKind.HALF_DAY:
        _add(new, "half_days", change.day, change, sessions=_spans(change.sessions))
    else:
        _work_instead(new, change.day, change, calendar)
    return new


def _work_instead(new: dict[str, Any], day: date, change: Change, calendar: WorkCalendar) -> None:
    if change.in_lieu_of is None or change.in_lieu_of == day:
        raise Refusal("workdays.same_day_twice", day=day)
    own = {"sessions": _spans(change.sessions)} if change.sessions else {}
    _add(new, "worked_instead", day, change, in_lieu_of=change.in_lieu_of.isoformat(), **own)
    if calendar.is_worked(change.in_lieu_of):
        _forget(new, change.in_lieu_of)
        _add(new, "days_off", change.in_lieu_of, change, type=DayKind.SWAPPED.value)


def _with_hours(new: dict[str, Any], change: Change) -> dict[str, Any]:
    new["open_weekdays"] = list(change.weekdays)
    new["sessions"] = _spans(change.sessions)
    own = {day: spans for day, spans in new.get("weekday_sessions", {}).items() if str(day) != "6"}
    if change.saturday:
        own["6"] = _spans(change.saturday)
    if own or "weekday_sessions" in new:
        new["weekday_sessions"] = own
    return new


def _forget(new: dict[str, Any], day: date) -> bool:
    """Drop whatever the document says of the day; whether it said anything."""
    found = False
    for key in DAY_LISTS:
        kept = [entry for entry in new.get(key, []) if entry["date"] != day.isoformat()]
        if len(kept) != len(new.get(key, [])):
            new[key], found = kept, True
    return found


def _add(new: dict[str, Any], key: str, day: date, change: Change, **more: object) -> None:
    entry = {"date": day.isoformat(), **more, "source": change.source, "verified": change.verified}
    if change.name:
        entry["name"] = change.name
    new[key] = sorted([*new.get(key, []), entry], key=lambda one: str(one["date"]))


def _spans(sessions: Sequence[Session]) -> list[list[str]]:
    return [[_clock(begin), _clock(end)] for begin, end in sessions]


def _clock(moment: time) -> str:
    return f"{moment:%H:%M}"


@dataclass(frozen=True, slots=True)
class DayChange:
    """What a document says of a day before and after; ``None`` where it says nothing of its own."""

    day: date
    before: DayKind | None
    after: DayKind | None


def day_changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[DayChange]:
    """Days of which one version of a document says something else than the other, in order; a new name
    or source alone is none."""
    old, new = _said(before), _said(after)
    days = sorted(day for day in {*old, *new} if old.get(day) != new.get(day))
    nothing = (None, ())
    return [DayChange(day, old.get(day, nothing)[0], new.get(day, nothing)[0]) for day in days]


def hours_changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    """Whether the week or its hours differ."""
    keys = ("open_weekdays", "sessions", "weekday_sessions")
    return any((before.get(key) or None) != (after.get(key) or None) for key in keys)


def _said(document: Mapping[str, Any]) -> dict[date, tuple[DayKind | None, object]]:
    said: dict[date, tuple[DayKind | None, object]] = {}
    for key, kind in (
        ("days_off", None),
        ("worked_instead", DayKind.WORKED_INSTEAD),
        ("half_days", DayKind.HALF),
    ):
        for entry in document.get(key, ()):
            day = date.fromisoformat(str(entry["date"]))
            said[day] = (kind or DayKind(entry["type"]), entry.get("sessions", ()))
    return said
