"""A petition's way, its legal clock, and when two say the same (phản ánh, kiến nghị)."""

import tomllib
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cache
from hashlib import sha256
from importlib.resources import files

from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import fold
from motcua.workdays.rules.calendar import WorkCalendar

REPEATED_WITHIN = timedelta(days=90)


class State(StrEnum):
    """Where a petition is."""

    FILED = "filed"
    RECEIVED = "received"
    ASKED = "asked"
    ANSWERED = "answered"
    PUBLISHED = "published"
    FORWARDED = "forwarded"
    REFUSED = "refused"


class Verb(StrEnum):
    """What is done with a petition."""

    RECEIVE = "receive"
    FORWARD = "forward"
    REFUSE = "refuse"
    ASK = "ask"
    SUPPLY = "supply"
    ANSWER = "answer"
    PUBLISH = "publish"


MOVES: dict[Verb, tuple[frozenset[State], State]] = {
    Verb.RECEIVE: (frozenset({State.FILED}), State.RECEIVED),
    Verb.FORWARD: (frozenset({State.FILED, State.RECEIVED}), State.FORWARDED),
    Verb.REFUSE: (frozenset({State.FILED}), State.REFUSED),
    Verb.ASK: (frozenset({State.RECEIVED}), State.ASKED),
    Verb.SUPPLY: (frozenset({State.ASKED}), State.RECEIVED),
    Verb.ANSWER: (frozenset({State.RECEIVED, State.ASKED}), State.ANSWERED),
    Verb.PUBLISH: (frozenset({State.ANSWERED}), State.PUBLISHED),
}


WAITING = (State.FILED.value, State.RECEIVED.value, State.ASKED.value)
"""Nothing has been answered yet."""


@dataclass(frozen=True, slots=True)
class Clock:
    """Working days of one period of the law, with where they stand written."""

    since: date
    source: str
    verified: bool
    screen: int
    ask: int
    answer: int
    publish: int


def move(state: str, verb: Verb) -> State:
    """The state after the verb; refuses ``petition.wrong_state``."""
    sources, target = MOVES[verb]
    if State(state) not in sources:
        raise Refusal("petition.wrong_state", state=state, verb=verb.value)
    return target


@basis("766/QĐ-TTg")
@basis("20/2008/NĐ-CP", verified=False)
def clock_of(day: date) -> Clock:
    """The clock in force on the day a petition came; the oldest one before that."""
    return next((one for one in _clocks() if one.since <= day), _clocks()[-1])


def due(calendar: WorkCalendar, moment: datetime, days: int) -> datetime:
    """The close of work so many working days after the day of the moment, which itself is not counted."""
    day = local_day(moment)
    for _ in range(days):
        day = calendar.next_working_day(day)
    return calendar.closing(day)


def mark_of(text: str) -> str:
    """What two texts have in common that differ in tone marks, case, spaces and stops only."""
    return sha256(_plain(text).encode()).hexdigest()


def _plain(text: str) -> str:
    return " ".join("".join(sign if sign.isalnum() else " " for sign in fold(text)).split())


def names_somebody(said: str, name: str, phone_digits: str, email: str = "", reference: str = "") -> bool:
    """Whether a text to be published gives away who wrote: the name in any writing, the telephone number,
    the address, the code of the dossier (words alone, as a procedure's name, are no code)."""
    plain = _plain(said)
    is_code = any(sign.isdigit() for sign in reference) and len(reference.split()) == 1
    told = [name, *([email] if email else []), *([reference] if is_code else [])]
    if any(f" {_plain(one)} " in f" {plain} " for one in told if _plain(one)):
        return True
    return bool(phone_digits) and phone_digits in digits_of(said)


def digits_of(phone: str) -> str:
    """A telephone number as its digits, with nought where a country code stood."""
    digits = "".join(sign for sign in phone if sign.isdecimal())
    return f"0{digits[2:]}" if digits.startswith("84") and len(digits) == 11 else digits


@cache
def _clocks() -> tuple[Clock, ...]:
    text = files("motcua.feedback").joinpath("data", "petition_clock.toml").read_text(encoding="utf-8")
    found = (Clock(**row) for row in tomllib.loads(text)["periods"])
    return tuple(sorted(found, key=lambda one: one.since, reverse=True))
