"""Reading the cases of a batch; whatever is wrong is named by its field."""

import re
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from motcua.dossiers.rules.deadlines import Pause
from motcua.dossiers.rules.profiles import Profile, profile
from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import VIETNAM, local
from motcua.workdays.rules.limits import Limit, limit_from, parse_limit

YEARS = (2000, 2100)
RULES = {"profile", "pauses", "same_day_cutoff"}
MOMENT = "YYYY-MM-DDTHH:MM+07:00"
_WRITTEN = re.compile(r"\d{4}-?\d\d-?\d\d[T ]\d\d:?\d\d.*", re.ASCII)
_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d", re.ASCII)


@dataclass(frozen=True, slots=True)
class Case:
    """One case, read and sound in itself; ``unknown`` are rules nobody here understands."""

    id: str | int
    where: str
    received_at: datetime
    limit: Limit
    profile: Profile
    pauses: tuple[Pause, ...]
    same_day_cutoff: time | None
    unknown: frozenset[str]


def case_from(entry: object, where: str) -> Case:
    """Read one entry of ``cases``; refuses with the place, what was found and what was expected."""
    if not isinstance(entry, dict):
        raise _bad(where, entry, "{...}")
    name = _needed(entry, "id", where)
    if isinstance(name, bool) or not isinstance(name, str | int):
        raise _bad(f"{where}.id", name, '"..."')
    where = f"{where} ({name})"
    rules = {} if entry.get("rules") is None else entry["rules"]
    if not isinstance(rules, dict):
        raise _bad(f"{where}.rules", rules, "{...}")
    pauses = [] if rules.get("pauses") is None else rules["pauses"]
    if not isinstance(pauses, list):
        raise _bad(f"{where}.rules.pauses", pauses, "[...]")
    cutoff = rules.get("same_day_cutoff")
    return Case(
        id=name,
        where=where,
        received_at=moment(_needed(entry, "received_at", where), f"{where}.received_at"),
        limit=_limit(_needed(entry, "limit", where), f"{where}.limit"),
        profile=_profile(rules.get("profile", "default"), f"{where}.rules.profile"),
        pauses=tuple(_pause(one, f"{where}.rules.pauses[{place}]") for place, one in enumerate(pauses)),
        same_day_cutoff=None if cutoff is None else clock_time(cutoff, f"{where}.rules.same_day_cutoff"),
        unknown=frozenset(str(key) for key in rules.keys() - RULES),
    )


def moment(text: object, where: str) -> datetime:
    """An ISO 8601 moment with its hour; without a zone it is Vietnamese time."""
    if not isinstance(text, str) or not _WRITTEN.fullmatch(text.strip()):
        raise _bad(where, text, MOMENT)
    try:
        found = datetime.fromisoformat(text.strip())
        here = found.replace(tzinfo=VIETNAM) if found.tzinfo is None else local(found)
    except (ValueError, OverflowError):
        raise _bad(where, text, MOMENT)
    if not YEARS[0] <= here.year <= YEARS[1]:
        raise _bad(where, text, f"{YEARS[0]}–{YEARS[1]}")
    return here


def clock_time(text: object, where: str) -> time:
    """An hour of the day as ``15:00``."""
    if not isinstance(text, str) or not _CLOCK.fullmatch(text):
        raise _bad(where, text, "HH:MM")
    return time.fromisoformat(text)


def _pause(entry: object, where: str) -> Pause:
    if not isinstance(entry, dict):
        raise _bad(where, entry, '{"paused_at", "resumed_at"}')
    resumed = entry.get("resumed_at")
    return Pause(
        moment(_needed(entry, "paused_at", where), f"{where}.paused_at"),
        None if resumed is None else moment(resumed, f"{where}.resumed_at"),
    )


def _limit(found: object, where: str) -> Limit:
    try:
        return parse_limit(found) if isinstance(found, str) else limit_from(found)
    except Refusal as no:
        raise Refusal("deadline.bad_case", where=where, problem=sentence(no)) from no


def _profile(found: Any, where: str) -> Profile:
    try:
        return profile(found)
    except Refusal as no:
        raise Refusal("deadline.bad_case", where=where, problem=sentence(no)) from no


def _needed(entry: dict[str, Any], key: str, where: str) -> object:
    if key not in entry:
        raise Refusal("deadline.missing", where=f"{where}.{key}")
    return entry[key]


def _bad(where: str, found: object, expected: str) -> Refusal:
    shown = found if isinstance(found, str) else repr(found)
    return Refusal("deadline.bad_field", where=where, found=shown[:200], expected=expected)
