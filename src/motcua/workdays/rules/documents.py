"""A working calendar as a document: what the shipped TOML, the database and the CLI all speak.

Keys, all optional in an overlay (what one agency does otherwise than the country):

- ``name``; ``open_weekdays`` [1..7, Monday is 1]; ``sessions`` [["07:30", "11:30"], ...];
- ``weekday_sessions`` {"6": [["07:30", "11:30"]]}: an open weekday with hours of its own;
- ``years`` [{"year", "source", "verified"}]: years whose days off are on record;
- ``days_off`` [{"date", "type", "name", "source", "verified"}], type one of
  ``public_holiday``, ``compensatory``, ``swapped``;
- ``worked_instead`` [{"date", "in_lieu_of", "source", "verified"}];
- ``half_days`` [{"date", "sessions", "name", "source", "verified"}].

Days are ISO text or TOML dates.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from hashlib import sha256
from itertools import pairwise
from typing import Any

from motcua.kernel.refusal import Refusal
from motcua.workdays.rules.calendar import DayKind, Session, SpecialDay, WorkCalendar

Document = Mapping[str, Any]

OFF_KINDS = (DayKind.PUBLIC_HOLIDAY, DayKind.COMPENSATORY, DayKind.SWAPPED)
LISTS = ("years", "days_off", "worked_instead", "half_days")
KEYS = {"name", "open_weekdays", "sessions", "weekday_sessions", *LISTS}
YEARS = range(1990, 2101)
CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


def calendar_from_document(document: Document, *overlays: Document) -> WorkCalendar:
    """Build the calendar; later documents override earlier ones key by key and day by day.

    Refuses ``workdays.bad_document`` with every fault found.
    """
    layers = (document, *overlays)
    faults = document_errors(document, complete=True)
    faults += [fault for overlay in overlays for fault in document_errors(overlay)]
    if faults:
        raise Refusal("workdays.bad_document", faults="; ".join(faults))
    top = {key: value for layer in layers for key, value in layer.items() if key not in LISTS}
    week = _week(top)
    if not any(week):
        raise Refusal("workdays.bad_document", faults="open_weekdays: []")
    special: dict[date, SpecialDay] = {}
    for layer in layers:
        special.update(_special_days(layer, week))
    years = {
        entry["year"]: str(entry.get("source", "")) for layer in layers for entry in layer.get("years", ())
    }
    return WorkCalendar(str(top.get("name", "")), week, special, years)


def document_errors(document: object, *, complete: bool = False) -> list[str]:
    """Every fault of a document as ``place: found, expected``; ``complete`` asks for the week too."""
    if not isinstance(document, Mapping):
        return [_fault("document", document, "object")]
    faults = [_fault(str(key), document[key], "/".join(sorted(KEYS))) for key in document if key not in KEYS]
    if complete:
        faults += [_fault(key, None, "list") for key in ("open_weekdays", "sessions") if key not in document]
    faults += _week_errors(document)
    for key in LISTS:
        entries = document.get(key, [])
        if not isinstance(entries, list | tuple):
            faults.append(_fault(key, entries, "list"))
            continue
        faults += [
            fault for place, entry in enumerate(entries, 1) for fault in _entry_errors(key, place, entry)
        ]
    return faults or _double_days(document)


def plain_document(document: Document) -> dict[str, Any]:
    """The document as JSON keeps it: days as ISO text, lists and objects only."""
    return {str(key): _plain(value) for key, value in document.items()}


@dataclass(frozen=True, slots=True)
class Plan:
    """The paper behind a year's days off; not ``verified`` where it is a forecast or unchecked."""

    year: int
    source: str
    verified: bool


def plans_of(*layers: Document) -> dict[int, Plan]:
    """Year to its plan, in order; a later document's word over an earlier one's."""
    found = {
        entry["year"]: Plan(entry["year"], str(entry.get("source", "")), bool(entry.get("verified", False)))
        for layer in layers
        for entry in layer.get("years", ())
    }
    return dict(sorted(found.items()))


def document_digest(document: Document) -> str:
    """SHA-256 over the sorted JSON of a plain document."""
    text = json.dumps(document, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return plain_document(value)
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, date) else value


def _week(top: Document) -> tuple[tuple[Session, ...], ...]:
    usual = _sessions(top["sessions"])
    own = {int(weekday): _sessions(spans) for weekday, spans in top.get("weekday_sessions", {}).items()}
    return tuple(
        own.get(weekday, usual) if weekday in top["open_weekdays"] or weekday in own else ()
        for weekday in range(1, 8)
    )


def _special_days(layer: Document, week: Sequence[tuple[Session, ...]]) -> dict[date, SpecialDay]:
    usual = next(sessions for sessions in week if sessions)
    found: dict[date, SpecialDay] = {}
    for entry in layer.get("days_off", ()):
        found[_day(entry["date"])] = _special(entry, DayKind(entry["type"]), ())
    for entry in layer.get("worked_instead", ()):
        sessions = _sessions(entry["sessions"]) if "sessions" in entry else usual
        found[_day(entry["date"])] = _special(entry, DayKind.WORKED_INSTEAD, sessions)
    for entry in layer.get("half_days", ()):
        found[_day(entry["date"])] = _special(entry, DayKind.HALF, _sessions(entry["sessions"]))
    return found


def _special(entry: Document, kind: DayKind, sessions: tuple[Session, ...]) -> SpecialDay:
    instead = entry.get("in_lieu_of")
    return SpecialDay(
        day=_day(entry["date"]),
        kind=kind,
        name=str(entry.get("name", "")),
        source=str(entry.get("source", "")),
        verified=bool(entry.get("verified", False)),
        in_lieu_of=None if instead is None else _day(instead),
        sessions=sessions,
    )


def _week_errors(document: Document) -> list[str]:
    faults = []
    weekdays = document.get("open_weekdays", [1])
    listed = isinstance(weekdays, list | tuple) and len(weekdays) > 0
    if not listed or not all(_is_weekday(one) for one in weekdays):
        faults.append(_fault("open_weekdays", weekdays, "[1..7]"))
    if "sessions" in document and (fault := _sessions_fault("sessions", document["sessions"])):
        faults.append(fault)
    own = document.get("weekday_sessions", {})
    if not isinstance(own, Mapping):
        return [*faults, _fault("weekday_sessions", own, "object")]
    for weekday, spans in own.items():
        place = f"weekday_sessions.{weekday}"
        if str(weekday) not in {"1", "2", "3", "4", "5", "6", "7"}:
            faults.append(_fault(place, weekday, "1..7"))
        elif fault := _sessions_fault(place, spans):
            faults.append(fault)
    return faults


def _entry_errors(key: str, place: int, entry: object) -> list[str]:
    where = f"{key}[{place}]"
    if not isinstance(entry, Mapping):
        return [_fault(where, entry, "object")]
    if key == "years":
        year = entry.get("year")
        good = isinstance(year, int) and not isinstance(year, bool) and year in YEARS
        return [] if good else [_fault(f"{where}.year", year, f"{YEARS[0]}..{YEARS[-1]}")]
    faults = []
    day = _read_day(entry.get("date"))
    if day is None or day.year not in YEARS:
        faults.append(_fault(f"{where}.date", entry.get("date"), f"YYYY-MM-DD, {YEARS[0]}..{YEARS[-1]}"))
    if key == "days_off" and entry.get("type") not in OFF_KINDS:
        faults.append(_fault(f"{where}.type", entry.get("type"), "/".join(OFF_KINDS)))
    if key == "worked_instead" and _read_day(entry.get("in_lieu_of")) is None:
        faults.append(_fault(f"{where}.in_lieu_of", entry.get("in_lieu_of"), "YYYY-MM-DD"))
    if (key == "half_days" or "sessions" in entry) and (
        fault := _sessions_fault(f"{where}.sessions", entry.get("sessions"))
    ):
        faults.append(fault)
    return faults


def _double_days(document: Document) -> list[str]:
    """A day may be listed once: off, worked instead or half."""
    seen: dict[date, str] = {}
    faults = []
    for key in ("days_off", "worked_instead", "half_days"):
        for place, entry in enumerate(document.get(key, ()), 1):
            where, day = f"{key}[{place}].date", _day(entry["date"])
            if day in seen:
                faults.append(_fault(where, f"{day} (= {seen[day]})", "YYYY-MM-DD"))
            seen.setdefault(day, where)
    return faults


def _sessions_fault(place: str, spans: object) -> str | None:
    wanted = '[["07:30", "11:30"], ...]'
    if not isinstance(spans, list | tuple) or not spans:
        return _fault(place, spans, wanted)
    for span in spans:
        pair = isinstance(span, list | tuple) and len(span) == 2
        if not pair or not all(isinstance(end, str) and CLOCK.fullmatch(end) for end in span):
            return _fault(place, span, wanted)
    ends = [end for span in spans for end in span]
    return None if all(one < other for one, other in pairwise(ends)) else _fault(place, spans, wanted)


def _sessions(spans: Sequence[Sequence[str]]) -> tuple[Session, ...]:
    return tuple((time.fromisoformat(begin), time.fromisoformat(end)) for begin, end in spans)


def _is_weekday(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 7


def _day(value: object) -> date:
    day = _read_day(value)
    if day is None:
        raise ValueError(value)
    return day


def _read_day(value: object) -> date | None:
    if isinstance(value, datetime):
        return None
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or len(value) != 10:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _fault(place: str, found: object, wanted: str) -> str:
    return f"{place}: {found!r} ≠ {wanted}"
